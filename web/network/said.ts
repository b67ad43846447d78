import type { ReadonlySignal, Signal } from '@preact/signals'

const PAUSE = 1_000

/** Passes texts on to a live region at most once a second, the latest one last. Returns how to stop. */
export function sayNow(text: ReadonlySignal<string>, said: Signal<string>): () => void {
  let saidAt = -Infinity
  let timer = 0
  let isFirst = true
  const say = (): void => {
    timer = 0
    saidAt = performance.now()
    said.value = text.peek()
  }
  const stop = text.subscribe(() => {
    // What is there when the page opens is no news.
    if (isFirst) isFirst = false
    else if (timer === 0) timer = window.setTimeout(say, Math.max(0, saidAt + PAUSE - performance.now()))
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
