import { meanEstimate, tInterval } from './t-interval.js'

/**
 * Chow & Robbins' fixed-width rule (1965): the first n >= n0 at which Student's interval of the first n
 * values is no wider than mean -+ d. Null when the values run out first.
 *
 * Looking again and again costs a little coverage: at n0 = 30 and confidence 95 % it stays above 93 %.
 */
export function fixedWidthStop(
  values: ArrayLike<number>,
  d: number,
  n0: number,
  confidence: number,
): number | null {
  const seen = Float64Array.from(values)
  for (let n = Math.max(2, n0); n <= seen.length; n++) {
    const { low, high } = tInterval(meanEstimate(seen.subarray(0, n)), confidence)
    if ((high - low) / 2 <= d) return n
  }
  return null
}
