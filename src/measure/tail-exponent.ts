/**
 * Exponents of power-law tails by maximum likelihood (Clauset, Shalizi & Newman 2009,
 * doi:10.1137/070710111): the density of sizes x >= xmin falls like x^-alpha. `xmin` is given, not fitted.
 */
import { hurwitzZeta } from '../math/hurwitz-zeta.js'
import { log } from '../math/log.js'

/** alpha and its standard error at the maximum. */
export interface TailExponent {
  readonly alpha: number
  readonly standardError: number
  /** Values at or above xmin, on which the estimate rests. */
  readonly tail: number
}

/** Exponents above this are reported as none: the tail is no power law, or every value equals xmin. */
const LARGEST_ALPHA = 50

/**
 * Continuous values: alpha = 1 + n / sum ln(x / xmin) over x >= xmin. Null when no value exceeds xmin.
 */
export function continuousTailExponent(values: ArrayLike<number>, xmin: number): TailExponent | null {
  let tail = 0
  let sumLog = 0
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < xmin) continue
    tail++
    sumLog += log(values[i]! / xmin)
  }
  if (!(sumLog > 0)) return null
  const excess = tail / sumLog
  return { alpha: 1 + excess, standardError: excess / Math.sqrt(tail), tail }
}

/**
 * Integer values: the alpha at which the zeta distribution on xmin, xmin + 1, … has the sample's mean
 * logarithm, which is the exact discrete maximum (not the "xmin - 1/2" approximation).
 * Null when no value exceeds xmin.
 */
export function discreteTailExponent(values: ArrayLike<number>, xmin: number): TailExponent | null {
  let tail = 0
  let sumLog = 0
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < xmin) continue
    tail++
    sumLog += log(values[i]!)
  }
  return solveDiscrete(tail, sumLog, xmin)
}

/** `discreteTailExponent` of a sample given as counts: `counts[i]` times the value `first + i`. */
export function discreteTailExponentOfCounts(
  counts: ArrayLike<number>,
  xmin: number,
  first: number,
): TailExponent | null {
  let tail = 0
  let sumLog = 0
  for (let i = Math.max(0, xmin - first); i < counts.length; i++) {
    if (counts[i] === 0) continue
    tail += counts[i]!
    sumLog += counts[i]! * log(first + i)
  }
  return solveDiscrete(tail, sumLog, xmin)
}

function solveDiscrete(tail: number, sumLog: number, xmin: number): TailExponent | null {
  if (tail === 0) return null
  const meanLog = sumLog / tail
  const excess = (alpha: number): number => meanLog - meanLogOfZeta(alpha, xmin)
  // The mean logarithm falls as alpha grows, so `excess` rises through 0 once.
  let low = 1 + 1e-9
  let high = LARGEST_ALPHA
  if (excess(high) <= 0 || excess(low) >= 0) return null
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const middle = low + (high - low) / 2
    if (excess(middle) < 0) low = middle
    else high = middle
  }
  const alpha = low + (high - low) / 2
  // Fisher information per value: the variance of ln x, which is -d(mean logarithm)/d(alpha).
  const h = 1e-4 * (alpha - 1)
  const variance = (meanLogOfZeta(alpha - h, xmin) - meanLogOfZeta(alpha + h, xmin)) / (2 * h)
  return { alpha, standardError: 1 / Math.sqrt(tail * variance), tail }
}

/** E[ln X] of the zeta distribution P(x) ~ x^-alpha on x >= xmin: -zeta'(alpha, xmin) / zeta(alpha, xmin). */
function meanLogOfZeta(alpha: number, xmin: number): number {
  const { value, derivative } = hurwitzZeta(alpha, xmin)
  return -derivative / value
}
