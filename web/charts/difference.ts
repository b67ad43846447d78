import { quantileSorted } from '../../src/measure/quantile.js'
import { meanEstimate, tInterval, type Interval } from '../../src/measure/statistics/t-interval.js'
import type { PairedOutcomes } from './types.js'

export const DOTS = 20

/** Visits of A minus visits of B, campaign by campaign with the same luck. */
export interface Difference {
  readonly finished: number
  readonly mean: number
  /** 95 % interval of the mean; NaN with fewer than two campaigns. */
  readonly interval: Interval
  /** Whether the interval leaves out zero: else it is too close to call. */
  readonly decided: boolean
  /** 5 %, 50 % and 95 % of the campaigns are below these. */
  readonly quantiles: readonly [number, number, number]
  /** `DOTS` equally likely outcomes, each one that happened, in ascending order; none before the first campaign. */
  readonly dots: Float64Array
  /** Dots with more visits of A, and with more of B. */
  readonly ahead: readonly [number, number]
}

export function differenceOf({ finished, visits: [a, b] }: PairedOutcomes): Difference {
  const differences = Float64Array.from({ length: finished }, (_, run) => a[run]! - b[run]!).sort()
  const estimate = meanEstimate(differences)
  const interval = tInterval(estimate, 0.95)
  const dots = new Float64Array(finished === 0 ? 0 : DOTS)
  for (let i = 0; i < dots.length; i++) dots[i] = differences[Math.floor(((i + 0.5) / DOTS) * finished)]!
  return {
    finished,
    mean: estimate.mean,
    interval,
    decided: interval.low > 0 || interval.high < 0,
    quantiles: [
      quantileSorted(differences, 0.05),
      quantileSorted(differences, 0.5),
      quantileSorted(differences, 0.95),
    ],
    dots,
    ahead: [dots.filter((dot) => dot > 0).length, dots.filter((dot) => dot < 0).length],
  }
}

/** A dot of the picture: in which column (0 at zero difference), how high (0 at the bottom), whose. */
export interface StackedDot {
  readonly column: number
  readonly level: number
  /** Who brought more in this outcome; null for equally many. */
  readonly leader: 0 | 1 | null
}

/**
 * Dots in columns `width` wide, one of them centred at zero, which only equal outcomes use: no dot ever changes sides.
 */
export function stackDots(dots: ArrayLike<number>, width: number): StackedDot[] {
  const heights = new Map<number, number>()
  return Array.from(dots, (dot) => {
    const away = dot === 0 ? 0 : Math.max(1, Math.round(Math.abs(dot) / width))
    const column = dot < 0 ? -away : away
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { column, level, leader: dot === 0 ? null : dot > 0 ? 0 : 1 }
  })
}
