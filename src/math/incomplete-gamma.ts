import { erfc } from './erfc.js'
import { exp } from './exp.js'
import { lnGamma } from './ln-gamma.js'
import { log } from './log.js'
import { normalQuantile } from './normal-quantile.js'
import { deviance, poissonProbability } from './saddle-point.js'
import { solveIncreasing } from './solve-increasing.js'

/**
 * The regularized incomplete gamma function P(a, x): the cdf at x of a gamma variable of shape a > 0 and scale 1.
 * To about 1e-14 relative (1e-12 in the far tails of a large shape). Series below a + 1, continued fraction above, and for a > 20 near x = a Temme's uniform
 * expansion (Gil, Segura & Temme 2012, doi:10.1137/120872553), so that cost does not grow with a.
 */
export function gammaP(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN
  if (x === Infinity) return 1
  if (isUniform(a, x)) return uniformLower(a, x)
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x)
}

/** The upper tail Q(a, x) = 1 - P(a, x), without the cancellation. */
export function gammaQ(a: number, x: number): number {
  if (!(x > 0)) return x <= 0 ? 1 : NaN
  if (x === Infinity) return 0
  if (isUniform(a, x)) return uniformUpper(a, x)
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x)
}

/** The x with P(a, x) = p; 0 at p = 0 and Infinity at p = 1. */
export function gammaQuantile(a: number, p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN
  const guess = firstGuess(a, p)
  if (guess < 1e-280) return guess // the first term of the series is all of it
  const upper = p > 0.5
  const density = (x: number): number => (x > 0 ? (poissonProbability(a, x) * a) / x : 0)
  // Above the median the equation is solved for the upper tail, whose digits near p = 1 are kept.
  const value = upper ? (x: number): number => -gammaQ(a, x) : (x: number): number => gammaP(a, x)
  return solveIncreasing(value, density, upper ? p - 1 : p, 0, Infinity, guess)
}

function firstGuess(a: number, p: number): number {
  // The first term of the series near 0, Wilson and Hilferty's cube elsewhere.
  const small = exp((log(p) + lnGamma(a + 1)) / a)
  if (small < 0.2 * (a + 1)) return small
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a))
  return root > 0.1 ? a * root * root * root : small
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < 100000; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return Math.min(1, poissonProbability(a, x) * sum)
}

/** Q(a, x) by Legendre's continued fraction, evaluated after Lentz. */
function continuedFraction(a: number, x: number): number {
  return Math.min(1, poissonProbability(a, x) * a * legendreFraction(a, x))
}

/** Gamma(a, x) e^x x^-a for x > 0 and any a, the larger x the quicker. */
export function legendreFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let n = 1; n < 100000; n++) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / notZero(numerator * d + b)
    c = notZero(b + numerator / c)
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}

function notZero(x: number): number {
  return x === 0 ? 1e-300 : x
}

function isUniform(a: number, x: number): boolean {
  return a > 20 && x > 0.7 * a && x < 1.3 * a
}

function uniformLower(a: number, x: number): number {
  const exponent = deviance(a, x)
  const side = Math.sqrt(exponent)
  return 0.5 * erfc(x < a ? side : -side) - uniformRemainder(a, x, exponent)
}

function uniformUpper(a: number, x: number): number {
  const exponent = deviance(a, x)
  const side = Math.sqrt(exponent)
  return 0.5 * erfc(x < a ? -side : side) + uniformRemainder(a, x, exponent)
}

function uniformRemainder(a: number, x: number, exponent: number): number {
  const size = Math.sqrt((2 * exponent) / a)
  return (exp(-exponent) * expansion(a, x < a ? -size : size)) / Math.sqrt(6.283185307179586 * a)
}

/** Coefficients f_m of eta / (lambda - 1) in powers of eta, where eta^2 / 2 = lambda - 1 - ln lambda. */
const ETA_SERIES = Float64Array.of(
  1,
  -3.3333333333333333333e-1,
  8.3333333333333333333e-2,
  -1.4814814814814814815e-2,
  1.1574074074074074074e-3,
  3.5273368606701940035e-4,
  -1.787551440329218107e-4,
  3.9192631785224377817e-5,
  -2.1854485106799921615e-6,
  -1.8540622107151599607e-6,
  8.296711340953086005e-7,
  -1.7665952736826079304e-7,
  6.7078535434014985804e-9,
  1.0261809784240308043e-8,
  -4.3820360184533531866e-9,
  9.1476995822367902342e-10,
  -2.5514193994946249767e-11,
  -5.8307721325504250675e-11,
  2.4361948020667416244e-11,
  -5.0276692801141755891e-12,
  1.1004392031956134771e-13,
  3.3717632624009853788e-13,
  -1.3923887224181620659e-13,
  2.8534893807047443204e-14,
  -5.139111834242572619e-16,
  -1.9752288294349442835e-15,
  8.0995211567045613341e-16,
)

/** Temme's S_a(eta), by the backward recurrence for its coefficients in powers of eta. */
function expansion(a: number, eta: number): number {
  let after = ETA_SERIES[26]!
  let here = ETA_SERIES[25]!
  let sum = after * eta + here
  for (let m = 24; m >= 1; m--) {
    const before = ETA_SERIES[m]! + ((m + 1) * after) / a
    sum = sum * eta + before
    after = here
    here = before
  }
  return sum / (1 + after / a)
}
