import { isClear, type Spread } from '../interval.js'
import type { ReportStrategy } from '../report-context.js'
import type { ValueAxis } from './axis.js'
import { mark } from './marks.js'
import type { Markup } from './markup.js'
import { line, rect } from './svg.js'

/** The interval as a bar with the mean on it, and the line of nothing behind; grey and hollow where 0 is inside. */
export function intervalBar(
  strategy: ReportStrategy,
  spread: Spread,
  axis: ValueAxis,
  centre: number,
): Markup {
  const { mean, low, high } = spread
  const clear = isClear(spread)
  const left = axis(low ?? mean)
  const right = axis(high ?? mean)
  return [
    line(axis(0), centre - 9, axis(0), centre + 9, 'zero'),
    rect(left, centre - 3, right - left, 6, clear ? `bar ${strategy.className}` : 'bar unsure'),
    mark(strategy, axis(mean), centre, 11, clear ? 'mean' : 'mean hollow'),
  ]
}
