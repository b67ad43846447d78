/** P-values of the classic tests of fit, for tests at fixed seeds. */
import { gammaQ } from '../../src/math/incomplete-gamma.js'

/** Kolmogorov and Smirnov's p-value for `values` being uniform on (0, 1). */
export function uniformKsP(values: Float64Array): number {
  const sorted = values.slice().sort()
  const n = sorted.length
  let distance = 0
  sorted.forEach((value, i) => {
    distance = Math.max(distance, value - i / n, (i + 1) / n - value)
  })
  // Kolmogorov's limit with Stephens' correction for finite n.
  const lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance
  let p = 0
  for (let k = 1; k < 100; k++) p += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda)
  return Math.min(1, Math.max(0, p))
}

/** Chi-square's p-value for counts against expected counts. */
export function chiSquareP(
  counts: ArrayLike<number>,
  expected: (cell: number) => number,
  degrees?: number,
): number {
  let sum = 0
  for (let cell = 0; cell < counts.length; cell++) {
    const mean = expected(cell)
    sum += ((counts[cell]! - mean) * (counts[cell]! - mean)) / mean
  }
  return gammaQ((degrees ?? counts.length - 1) / 2, sum / 2)
}
