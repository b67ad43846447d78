import { mark } from './marks.js'
import { element, type Markup } from './markup.js'
import type { ReportStrategy } from '../report-context.js'
import { isolatedFit, rect, text, textWidth, type Picture } from './svg.js'

/** One part of a bar. */
export interface Part {
  readonly name: string
  readonly value: number
  /** CSS class of its shade. */
  readonly shade: string
  /** What is written inside where it fits. */
  readonly label: string
}

export interface StackedBar {
  readonly strategy: ReportStrategy
  readonly parts: readonly Part[]
  /** Written at the right end of the label line. */
  readonly figure: string
}

const ROW = 50
const BAR = 20

/** One bar a strategy, all on the same scale: the longest `total` fills the width. */
export function stackedBars(bars: readonly StackedBar[], longest: number, width: number): Picture {
  const perUnit = longest > 0 ? width / longest : 0
  const body = bars.map(({ strategy, parts, figure }, row) => {
    const top = row * ROW
    const room = width - textWidth(figure, 12) - 34
    return [
      mark(strategy, 7, top + 8, 11),
      text(18, top + 12, isolatedFit(strategy.name, room), 'label'),
      text(width, top + 12, figure, 'figure', 'end'),
      stackedParts(parts, { left: 0, top: top + 20, perUnit, height: BAR }),
    ]
  })
  return { width, height: Math.max(1, bars.length * ROW - 6), body }
}

/** Parts side by side, each with its label where that fits. */
export function stackedParts(
  parts: readonly Part[],
  { height, left, perUnit, top }: { left: number; top: number; perUnit: number; height: number },
): Markup {
  let x = left
  return parts.map(({ value, shade, label }) => {
    const length = value * perUnit
    if (!(length > 0)) return ''
    const from = x
    x += length
    const fits = textWidth(label, 11) + 8 <= length
    return [
      rect(from + 0.5, top + 0.5, length - 1, height - 1, `part ${shade}`),
      fits ? text(from + length / 2, top + height / 2 + 4, label, `inside ${shade}`, 'middle') : '',
    ]
  })
}

/** What the shades mean. */
export function shadeLegend(shades: readonly { readonly name: string; readonly shade: string }[]): Markup {
  return element(
    'ul',
    { class: 'legend' },
    ...shades.map(({ name, shade }) =>
      element('li', {}, element('span', { class: `swatch ${shade}`, 'aria-hidden': 'true' }), name),
    ),
  )
}
