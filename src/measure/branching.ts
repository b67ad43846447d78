/**
 * What theory says of branching processes (Harris 1963, "The theory of branching processes"): each member has a random
 * number of children of mean R on its own. It is what a cascade is where nobody is reached twice. `R` and other means
 * are at least 0; where a process may never end, means of its total are Infinity.
 */
import { exp } from '../math/exp.js'
import { expm1 } from '../math/expm1.js'
import { log } from '../math/log.js'
import { pow } from '../math/pow.js'
import { binomialProbability, poissonProbability } from '../math/saddle-point.js'
import { solveIncreasing } from '../math/solve-increasing.js'

/** Chance that `total` members, the first included, are born in all, with Poisson children: Borel's law (1942). */
export function poissonTotal(mean: number, total: number): number {
  return poissonProbability(total - 1, mean * total) / total
}

/**
 * The same with geometric children, P(k) = (1 - a) a^k of mean a / (1 - a): Dwass 1969 (doi:10.2307/3212112),
 * P(n) = C(2n - 2, n - 1) (1 - a)^n a^(n - 1) / n.
 */
export function geometricTotal(mean: number, total: number): number {
  const stop = 1 / (1 + mean)
  return (binomialProbability(total - 1, 2 * total - 2, mean * stop, stop) * stop) / total
}

/** Mean and variance of the total, when children have mean `R` and variance `childVariance`. */
export function totalMoments(
  R: number,
  childVariance: number,
): { readonly mean: number; readonly variance: number } {
  if (R >= 1) return { mean: Infinity, variance: Infinity }
  const left = 1 - R
  return { mean: 1 / left, variance: childVariance / (left * left * left) }
}

/** Chance that a process with Poisson children ends: the smaller root of s = e^(R (s - 1)); 1 up to R = 1. */
export function poissonExtinction(R: number): number {
  if (!(R > 1)) return 1
  // s - e^(R (s - 1)) rises from below 0 up to where its slope is 0, and the root lies before.
  const turn = 1 - log(R) / R
  return solveIncreasing(
    (s) => s - exp(R * (s - 1)),
    (s) => 1 - R * exp(R * (s - 1)),
    0,
    0,
    turn,
    exp(-R),
  )
}

/** The same with geometric children: 1 / R, and 1 up to R = 1. */
export function geometricExtinction(R: number): number {
  return R > 1 ? 1 / R : 1
}

/** Mean size of generation `generation`; the first member is generation 0. */
export function generationMean(R: number, generation: number): number {
  return pow(R, generation)
}

/** Mean of the sum of everybody's generation: R / (1 - R)^2. */
export function depthSumMean(R: number): number {
  return R >= 1 ? Infinity : R / ((1 - R) * (1 - R))
}

/** How many times the views of the owned posts there are in all, when each brings R further ones: 1 / (1 - R). */
export function amplification(R: number): number {
  return R >= 1 ? Infinity : 1 / (1 - R)
}

/** Mean numbers of children of either type, by type of the parent. */
export type TwoTypes = readonly [readonly [number, number], readonly [number, number]]

/**
 * Two segments that bring each other members: R is the larger eigenvalue of the matrix M of mean children, and the mean
 * total from a first member of either type, itself included, is (I - M)^-1 1.
 */
export function twoTypeBranching(children: TwoTypes): {
  readonly R: number
  readonly totalFrom: readonly [number, number]
} {
  const [[a, b], [c, d]] = children
  const R = (a + d + Math.sqrt((a - d) * (a - d) + 4 * b * c)) / 2
  if (R >= 1) return { R, totalFrom: [Infinity, Infinity] }
  const determinant = (1 - a) * (1 - d) - b * c
  return { R, totalFrom: [(1 - d + b) / determinant, (1 - a + c) / determinant] }
}

/**
 * Mean number of members born by time t, the first included, when each child comes an exponential time of rate
 * `rate` after its parent: (1 - R e^(-(1 - R) rate t)) / (1 - R), and 1 + rate t at R = 1. Any R.
 */
export function meanBornBy(R: number, rate: number, t: number): number {
  const left = 1 - R
  return 1 + R * (left === 0 ? rate * t : -expm1(-left * rate * t) / left)
}
