import { cosTurns, sinTurns } from './cos-turns.js'
import { exp } from './exp.js'
import { betaI } from './incomplete-beta.js'
import { lnGamma } from './ln-gamma.js'
import { log1p } from './log1p.js'
import { normalCdf } from './normal-cdf.js'
import { normalQuantile } from './normal-quantile.js'
import { solveIncreasing } from './solve-increasing.js'

/** P(T <= t) of Student's t with `df` > 0 degrees of freedom (Infinity: the normal), to about 1e-13. */
export function studentCdf(t: number, df: number): number {
  if (!(df > 0) || t !== t) return NaN
  if (df === Infinity) return normalCdf(t)
  return t > 0 ? 1 - lowerTail(-t, df) : lowerTail(t, df)
}

/** The t with P(T <= t) = p, for `df` > 0 degrees of freedom; infinite at p = 0 and 1. */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return df > 0 ? (p === 0 ? -Infinity : p === 1 ? Infinity : NaN) : NaN
  if (p === 0.5) return 0
  if (p > 0.5) return -studentQuantile(1 - p, df)
  if (df === Infinity) return normalQuantile(p)
  if (df === 1) return -cosTurns(p / 2) / sinTurns(p / 2)
  if (df === 2) return (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
  const size = solveIncreasing(
    (s) => -lowerTail(-s, df),
    (s) => density(s, df),
    -p,
    0,
    Infinity,
    firstGuess(-normalQuantile(p), df),
  )
  return -size
}

/** Cornish and Fisher's first terms: good for many degrees of freedom, a start for few. */
function firstGuess(z: number, df: number): number {
  const z2 = z * z
  return z * (1 + (z2 + 1) / (4 * df) + (z2 * (5 * z2 + 16) + 3) / (96 * df * df))
}

/** P(T <= t) for t <= 0. */
function lowerTail(t: number, df: number): number {
  const square = t * t
  if (square === Infinity) return 0
  return 0.5 * betaI(df / 2, 0.5, df / (df + square), square / (df + square))
}

function density(t: number, df: number): number {
  const scale = exp(lnGamma((df + 1) / 2) - lnGamma(df / 2)) / Math.sqrt(3.141592653589793 * df)
  return scale * exp((-(df + 1) / 2) * log1p((t * t) / df))
}
