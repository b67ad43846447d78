/**
 * The arithmetic of testing creatives against each other: what a pilot of a given size is worth, and how sure its
 * answer is. The tests themselves run in `campaign/ad-testing.ts`.
 */
import { normalQuantile } from '../math/normal-quantile.js'
import { binomialProbability } from '../math/saddle-point.js'

export { halvingPlan, type HalvingPlan } from '../campaign/ad-testing/halving-plan.js'

/**
 * Probability that each creative comes out first in a pilot that shows every one of them `impressionsPerArm` times;
 * equal firsts share the place. Exact: the sum over the winner's successes x of
 * P(X_i = x) E[1 / (1 + others at x); no other above x]. Adds up to 1.
 *
 * @param rates true successes per impression, in [0, 1]
 */
export function pilotPickProbabilities(rates: readonly number[], impressionsPerArm: number): Float64Array {
  const picked = new Float64Array(rates.length)
  const below = new Float64Array(rates.length)
  const at = new Float64Array(rates.length)
  for (let x = 0; x <= impressionsPerArm; x++) {
    rates.forEach((rate, arm) => (at[arm] = binomialProbability(x, impressionsPerArm, rate, 1 - rate)))
    for (let arm = 0; arm < rates.length; arm++) {
      if (at[arm]! > 0) picked[arm]! += at[arm]! * sharedFirst(arm, below, at)
    }
    for (let arm = 0; arm < rates.length; arm++) below[arm]! += at[arm]!
  }
  return picked
}

/** E[1 / (1 + T); nobody above] for T others at the same count, from the distribution of T arm by arm. */
function sharedFirst(winner: number, below: Float64Array, at: Float64Array): number {
  let ties = [1]
  for (let arm = 0; arm < below.length; arm++) {
    if (arm === winner) continue
    const next = new Array<number>(ties.length + 1).fill(0)
    ties.forEach((probability, count) => {
      next[count]! += probability * below[arm]!
      next[count + 1]! += probability * at[arm]!
    })
    ties = next
  }
  return ties.reduce((sum, probability, count) => sum + probability / (1 + count), 0)
}

/**
 * Successes that a pilot is expected to lose against showing the truly best creative from the start: while it runs,
 * by showing the others, and afterwards by having picked a lesser one.
 *
 * @param impressions impressions of the whole campaign, the pilot's `rates.length x impressionsPerArm` among them
 */
export function expectedPilotRegret(
  rates: readonly number[],
  impressionsPerArm: number,
  impressions: number,
): number {
  const best = Math.max(...rates)
  const rest = impressions - rates.length * impressionsPerArm
  const picked = pilotPickProbabilities(rates, impressionsPerArm)
  return rates.reduce((sum, rate, arm) => sum + (best - rate) * (impressionsPerArm + rest * picked[arm]!), 0)
}

/** The same without any test: `impressions` shown by the mix. @param shares of the creatives; they add up to 1 */
export function expectedMixRegret(
  rates: readonly number[],
  shares: readonly number[],
  impressions: number,
): number {
  const best = Math.max(...rates)
  return rates.reduce((sum, rate, arm) => sum + (best - rate) * shares[arm]! * impressions, 0)
}

/** A beta law of a rate: with a Beta(1, 1) prior, `alpha` is 1 + successes and `beta` is 1 + failures. */
export interface BetaPosterior {
  readonly alpha: number
  readonly beta: number
}

/**
 * P(B > A) for independent beta rates, where B's alpha is a whole number (NaN otherwise). Closed form: the sum over
 * i < alpha_B of B(alpha_A + i, beta_A + beta_B) / ((beta_B + i) B(1 + i, beta_B) B(alpha_A, beta_A))
 * (Miller 2015, https://www.evanmiller.org/bayesian-ab-testing.html). The largest term is taken from saddle-point
 * forms of its binomial coefficients and the others from it by their ratios, so large counts keep their digits
 * (to about 1e-13).
 */
export function probabilityExceeds(b: BetaPosterior, a: BetaPosterior): number {
  const most = b.alpha - 1
  if (!(most >= 0 && Number.isInteger(most))) return NaN
  const total = a.alpha + a.beta + b.beta
  const ratio = (i: number): number => ((a.alpha + i) * (b.beta + i)) / ((total + i) * (1 + i))
  // Terms grow while (alpha_A + i) (beta_B + i) > (total + i) (1 + i): the squares of i cancel.
  const mode = Math.floor((a.alpha * b.beta - total) / (a.beta + 1))
  const start = Math.min(most, Math.max(0, mode))
  const largest = exceedingTerm(b, a, start)
  let sum = largest
  let term = largest
  for (let i = start; i < most; i++) {
    term *= ratio(i)
    if (sum + term === sum) break
    sum += term
  }
  term = largest
  for (let i = start - 1; i >= 0; i--) {
    term /= ratio(i)
    if (sum + term === sum) break
    sum += term
  }
  return Math.min(1, sum)
}

/** The i-th term: a beta negative binomial probability, written with three binomial ones at a common p. */
function exceedingTerm(b: BetaPosterior, a: BetaPosterior, i: number): number {
  const drawsA = a.alpha + a.beta
  const drawsB = b.beta + i
  const draws = drawsA + drawsB
  const hits = a.alpha + i
  const p = hits / draws
  const q = (a.beta + b.beta) / draws
  const hypergeometric =
    (binomialProbability(a.alpha, drawsA, p, q) * binomialProbability(i, drawsB, p, q)) /
    binomialProbability(hits, draws, p, q)
  return (
    (((hypergeometric * b.beta) / drawsB) * (a.alpha / drawsA) * a.beta * draws) / (hits * (a.beta + b.beta))
  )
}

/**
 * Impressions per creative with which a two-sided test at level `alpha` notices the difference between the rates
 * `base` and `other` with probability `power`, by the normal approximation:
 *
 *   n = (z(1 - alpha / 2) + z(power))^2 (p1 (1 - p1) + p2 (1 - p2)) / (p1 - p2)^2
 *
 * (Fleiss, Levin & Paik 2003, "Statistical methods for rates and proportions", chapter 4, without continuity
 * correction). `pooled` takes the first z under equal rates, as R's `power.prop.test` does: (z(1 - alpha / 2) sqrt(2 m (1 - m)) +
 * z(power) sqrt(p1 (1 - p1) + p2 (1 - p2)))^2 / (p1 - p2)^2 with m the mean rate; a few in ten thousand more.
 * Not rounded: round up. Infinity for equal rates.
 */
export function sampleSizePerArm(
  base: number,
  other: number,
  alpha: number,
  power: number,
  variance: 'unpooled' | 'pooled' = 'unpooled',
): number {
  const apart = base * (1 - base) + other * (1 - other)
  const mean = (base + other) / 2
  const underEqual = variance === 'pooled' ? 2 * mean * (1 - mean) : apart
  const root =
    normalQuantile(1 - alpha / 2) * Math.sqrt(underEqual) + normalQuantile(power) * Math.sqrt(apart)
  return (root * root) / ((base - other) * (base - other))
}
