/** Figures of the validation table with their uncertainty. */
import { exp } from '../../math/exp.js'
import { log } from '../../math/log.js'
import { criticalT, type Interval } from '../../measure/statistics/t-interval.js'

export interface Estimate {
  /** NaN where the simulated world has nothing to measure. */
  readonly value: number
  /** 95 %; null for what is exact, and where one part only was simulated. */
  readonly interval: Interval | null
}

const CONFIDENCE = 0.95

/** A figure that is computed and not simulated. */
export function exactly(value: number): Estimate {
  return { value, interval: null }
}

/**
 * A statistic of pooled parts (networks, blocks of runs) with the interval of the delete-one-part jackknife (Tukey 1958),
 * Student's t with parts - 1 degrees of freedom; on the scale of logarithms where the statistic is positive, so that the
 * interval is too. Parts are independent, what happens inside one need not be. An undefined statistic (NaN) has no interval.
 */
export function jackknife<Part>(
  parts: readonly Part[],
  statistic: (parts: readonly Part[]) => number,
): Estimate {
  const value = statistic(parts)
  const n = parts.length
  if (n < 2 || !Number.isFinite(value)) return exactly(value)
  const without = parts.map((_, left) => statistic(parts.filter((_, part) => part !== left)))
  if (!without.every(Number.isFinite)) return exactly(value)
  if (value > 0 && without.every((each) => each > 0)) {
    const half = halfWidth(without.map(log))
    return { value, interval: { low: value * exp(-half), high: value * exp(half) } }
  }
  const half = halfWidth(without)
  return { value, interval: { low: value - half, high: value + half } }
}

/** Of the interval around the statistic, from its values without each part. */
function halfWidth(without: readonly number[]): number {
  const n = without.length
  const mean = without.reduce((sum, each) => sum + each, 0) / n
  const squares = without.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
  // Equal values differ by nothing, whatever the rounding of their mean.
  if (without.every((each) => each === without[0])) return 0
  return criticalT(CONFIDENCE, n - 1) * Math.sqrt(((n - 1) / n) * squares)
}
