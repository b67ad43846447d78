import type { ReportStrategy } from '../report-context.js'
import { mark } from './marks.js'
import type { Markup } from './markup.js'
import { stackedParts, type Part } from './stacked-bars.js'
import { isolatedFit, text, textWidth, type Picture } from './svg.js'

export interface BarGroup {
  readonly strategy: ReportStrategy
  /** Written at the right end of the line of its name. */
  readonly figure: string
  readonly bars: readonly { readonly label: string; readonly parts: readonly Part[] }[]
}

const HEADING = 24
const ROW = 21
const GAP = 12

/** Several bars under the name of each strategy; parts are shares, so that every bar fills the width. */
export function groupedBars(groups: readonly BarGroup[], width: number): Picture {
  const labels = groups.flatMap(({ bars }) => bars.map(({ label }) => textWidth(label, 12)))
  const left = Math.max(0, ...labels) + 10
  let y = 0
  const body: Markup[] = []
  for (const { bars, figure, strategy } of groups) {
    const room = width - textWidth(figure, 12) - 34
    body.push(
      mark(strategy, 7, y + 8, 11),
      text(18, y + 12, isolatedFit(strategy.name, room), 'label'),
      text(width, y + 12, figure, 'figure', 'end'),
    )
    y += HEADING
    for (const { label, parts } of bars) {
      body.push(
        text(left - 10, y + 12, label, 'tick small', 'end'),
        stackedParts(parts, { left, top: y, perUnit: width - left, height: ROW - 4 }),
      )
      y += ROW
    }
    y += GAP
  }
  return { width, height: Math.max(1, y - GAP), body }
}
