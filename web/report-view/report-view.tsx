import { render } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Markup } from '../../src/report/page/markup.js'
import type { Figures } from '../../src/report/page/read-markup.js'
import { HOSTED_STYLE } from '../../src/report/page/style.js'
import { reducedMotion } from '../settings/reduced-motion.js'
import { shownTheme } from '../settings/theme.js'
import { direction, language } from '../words/language.js'
import { nodesOf } from './nodes.js'

export interface ReportViewProps {
  /** Of `reportSections`, in the language of the page. */
  readonly markup: Markup
  /** `figures` of the words that it was made with. */
  readonly figures: Figures
}

/** Parts of a report as `report.html` shows them, in a shadow root: neither its style nor that of the page reaches the other. */
export function ReportView({ markup, figures }: ReportViewProps) {
  const host = useRef<HTMLDivElement>(null)
  const theme = shownTheme.value
  const spoken = language.value
  const reading = direction.value

  useLayoutEffect(() => {
    render(
      <div class="report" lang={spoken} dir={reading} onClick={followInside}>
        {nodesOf(markup, { direction: reading, figures })}
      </div>,
      rootOf(host.current!),
    )
  }, [markup, figures, spoken, reading])
  useLayoutEffect(() => {
    const root = rootOf(host.current!)
    return () => render(null, root)
  }, [])

  return <div class="report-view" data-theme={theme} ref={host} />
}

let style: CSSStyleSheet | undefined

function rootOf(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot !== null) return host.shadowRoot
  const root = host.attachShadow({ mode: 'open' })
  if (style === undefined) {
    style = new CSSStyleSheet()
    style.replaceSync(HOSTED_STYLE)
  }
  root.adoptedStyleSheets = [style]
  return root
}

/** What stands after the # of the page's address names a screen: so a link to a section only scrolls there. */
function followInside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  if (link === null) return
  event.preventDefault()
  const root = link.getRootNode() as ShadowRoot
  const target = root.getElementById(link.getAttribute('href')!.slice(1))
  if (target === null) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.scrollIntoView({ behavior: reducedMotion.value ? 'auto' : 'smooth' })
}
