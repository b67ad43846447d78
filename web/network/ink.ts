/** Colours as the page has them now. */
export interface Ink {
  readonly ground: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly strategy: string
  /** Of a way that is pointed out. */
  readonly way: string
}

/** Reads the colours that apply to a canvas, which follow the theme and the system's forced colours. */
export function readInk(context: CanvasRenderingContext2D, strategy: 0 | 1): Ink {
  const style = getComputedStyle(context.canvas)
  const colour = (name: string): string => {
    // Through the canvas, which knows what a system colour is in this page; one outside of the page does not.
    context.fillStyle = style.getPropertyValue(name).trim()
    return context.fillStyle
  }
  return {
    ground: colour('--ground'),
    ink: colour('--ink'),
    quiet: colour('--quiet'),
    line: colour('--line'),
    accent: colour('--accent'),
    strategy: colour(`--strategy-${strategy + 1}`),
    way: colour('--strategy-2'),
  }
}

/** Calls back when colours may have changed; returns how to stop that. */
export function watchInk(changed: () => void): () => void {
  const watch = new AbortController()
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
  ]) {
    matchMedia(query).addEventListener('change', changed, { signal: watch.signal })
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true })
  return () => {
    watch.abort()
    observer.disconnect()
  }
}
