import type { ExperimentResult } from '../result.js'
import { orientation } from '../verdict.js'

/** Who is in front and against whom; indices into the strategies. */
export interface Contestants {
  readonly leader: number
  /** All others, the closest first. */
  readonly rivals: readonly number[]
}

/**
 * The verdict's leader; where it is too close to call, the strategy with the best mean of the judged KPI (the first of
 * equals). Null with fewer than two strategies that have such a mean.
 */
export function contestantsOf({ differences, strategies, verdict }: ExperimentResult): Contestants | null {
  const sign = orientation(verdict.kpi)
  const means = strategies.map(({ kpis }) => kpis[verdict.kpi].mean)
  const defined = strategies.map((_, index) => index).filter((index) => means[index] !== null)
  if (defined.length < 2) return null
  const named = strategies.findIndex(({ id }) => id === verdict.best)
  const leader =
    named >= 0
      ? named
      : defined.reduce((best, index) => (sign * means[index]! > sign * means[best]! ? index : best))
  const gaps = defined
    .filter((index) => index !== leader)
    .map((index) => ({ index, gap: gapBetween(strategies[leader]!.id, strategies[index]!.id) }))
  return { leader, rivals: gaps.sort((a, b) => a.gap - b.gap || 0).map(({ index }) => index) }

  function gapBetween(one: string, other: string): number {
    const pair = differences.find(
      ({ a, b, kpi }) => kpi === verdict.kpi && ((a === one && b === other) || (a === other && b === one)),
    )
    return pair === undefined || pair.mean === null ? Infinity : Math.abs(pair.mean)
  }
}
