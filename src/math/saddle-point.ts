import { exp } from './exp.js'
import { lnGamma } from './ln-gamma.js'
import { log } from './log.js'
import { log1p } from './log1p.js'

/**
 * Probabilities of counts without cancellation: Loader's saddle-point forms (2000, "Fast and accurate computation
 * of binomial probabilities"). Counts need not be whole, which serves the incomplete gamma and beta functions.
 */

const TWO_PI = 6.283185307179586
const HALF_LN_TWO_PI = 0.9189385332046727

/** Poisson probability of `k` at `mean`: mean^k e^-mean / Gamma(k + 1). */
export function poissonProbability(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0
  if (k === 0) return exp(-mean)
  if (k < 1e-20 * mean || mean < 1e-300) return exp(k * log(mean) - mean - lnGamma(k + 1))
  return exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(TWO_PI * k)
}

/** Binomial probability of `k` among `n` at p, with q = 1 - p given apart so that neither end loses digits. */
export function binomialProbability(k: number, n: number, p: number, q: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (q === 0) return k === n ? 1 : 0
  if (k === 0) return exp(n * (p < 0.5 ? log1p(-p) : log(q)))
  if (k === n) return exp(n * (q < 0.5 ? log1p(-q) : log(p)))
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q)
  return exp(exponent) * Math.sqrt(n / (TWO_PI * k * (n - k)))
}

/** ln Gamma(n + 1) - ln(sqrt(2 pi n) (n / e)^n), about 1 / (12 n), for n > 0. */
export function stirlingError(n: number): number {
  if (n < 16) return lnGamma(n + 1) - (n + 0.5) * log(n) + n - HALF_LN_TWO_PI
  const z = 1 / (n * n)
  return (
    (8.333333333333333e-2 -
      z *
        (2.777777777777778e-3 -
          z *
            (7.936507936507937e-4 -
              z * (5.952380952380953e-4 - z * (8.417508417508417e-4 - z * 1.9175269175269176e-3))))) /
    n
  )
}

/** x ln(x / mean) + mean - x, never negative, accurate where x is near `mean` too. */
export function deviance(x: number, mean: number): number {
  const distance = x - mean
  if (Math.abs(distance) >= 0.1 * (x + mean)) return x * log(x / mean) - distance
  const v = distance / (x + mean)
  const square = v * v
  let sum = distance * v
  let power = 2 * x * v
  for (let divisor = 3; divisor < 200; divisor += 2) {
    power *= square
    const next = sum + power / divisor
    if (next === sum) break
    sum = next
  }
  return sum
}
