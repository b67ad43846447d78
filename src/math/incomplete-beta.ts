import { exp } from './exp.js'
import { lnGamma } from './ln-gamma.js'
import { log } from './log.js'
import { binomialProbability } from './saddle-point.js'
import { solveIncreasing } from './solve-increasing.js'

/**
 * The regularized incomplete beta function I_x(a, b): the cdf at x of a beta variable, a > 0 and b > 0. To about
 * 1e-13 relative (1e-12 in the far tails of large shapes). `y` is 1 - x, given apart so that x near 1 keeps its digits.
 * Continued fraction of DLMF 8.17.22 (https://dlmf.nist.gov/8.17.E22) after Lentz, on the side where it is quick.
 */
export function betaI(a: number, b: number, x: number, y = 1 - x): number {
  if (x !== x) return NaN
  if (x <= 0) return 0
  if (y <= 0) return 1
  return x * (a + b + 2) <= a + 1 ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x)
}

/** The x with I_x(a, b) = p; 0 at p = 0 and 1 at p = 1. */
export function betaQuantile(a: number, b: number, p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? 1 : NaN
  const lnBeta = lnGamma(a) + lnGamma(b) - lnGamma(a + b)
  const density = (x: number): number => betaDensity(a, b, x, 1 - x)
  const small = exp((log(p * a) + lnBeta) / a) // the first term of the series near 0
  const guess = small < 0.1 ? small : a / (a + b)
  return solveIncreasing((x) => betaI(a, b, x), density, p, 0, 1, guess)
}

function betaDensity(a: number, b: number, x: number, y: number): number {
  return (((binomialProbability(a, a + b, x, y) * a) / x) * b) / (y * (a + b))
}

function fraction(a: number, b: number, x: number, y: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 100000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 3e-16) break
  }
  // x^a y^b / (a B(a, b)) is the binomial probability of a among a + b, times b / (a + b)
  return Math.min(1, binomialProbability(a, a + b, x, y) * (b / (a + b)) * value)
}

function notZero(x: number): number {
  return x === 0 ? 1e-300 : x
}
