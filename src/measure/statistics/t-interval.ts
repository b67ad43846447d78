import { studentQuantile } from '../../math/student.js'

/** An estimated mean with what an interval or a test needs. */
export interface MeanEstimate {
  /** Values that it rests on; NaN values are left out beforehand or by the maker. */
  readonly n: number
  /** NaN when n is 0. */
  readonly mean: number
  /** Of one value, with divisor n - 1; NaN when n < 2. */
  readonly standardDeviation: number
  /** Of the mean; NaN when n < 2. */
  readonly standardError: number
  /** Degrees of freedom of the standard error. */
  readonly df: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Mean and standard error of independent values; NaN (undefined) values are left out. */
export function meanEstimate(values: ArrayLike<number>): MeanEstimate {
  let n = 0
  let sum = 0
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value !== value) continue
    n++
    sum += value
    if (value < least) least = value
    if (value > most) most = value
  }
  // Equal values have that mean and no spread at all, whatever the rounding of their sum.
  const mean = n > 0 && least === most ? least : sum / n
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value === value) squares += (value - mean) * (value - mean)
  }
  const standardDeviation = n < 2 ? NaN : Math.sqrt(squares / (n - 1))
  return { n, mean, standardDeviation, standardError: standardDeviation / Math.sqrt(n), df: n - 1 }
}

/**
 * Student's interval of a mean: mean -+ t(1 - (1 - confidence) / 2, df) x standard error.
 * NaN where the estimate rests on fewer than two values.
 */
export function tInterval(estimate: MeanEstimate, confidence: number): Interval {
  const half = halfWidth(estimate, confidence)
  return { low: estimate.mean - half, high: estimate.mean + half }
}

/** Half the width of `tInterval`. */
export function halfWidth(estimate: MeanEstimate, confidence: number): number {
  if (!(estimate.df >= 1)) return NaN
  if (estimate.standardError === 0) return 0
  return criticalT(confidence, estimate.df) * estimate.standardError
}

/** The two-sided critical value of Student's t. */
export function criticalT(confidence: number, df: number): number {
  return studentQuantile(1 - (1 - confidence) / 2, df)
}
