import { exp } from '../math/exp.js'
import { gammaP, gammaQ } from '../math/incomplete-gamma.js'
import { normalQuantile } from '../math/normal-quantile.js'
import { smallestCount } from './smallest-count.js'

/** Up to this mean the probabilities are added one by one. */
const ONE_BY_ONE = 30
const MOST = 9007199254740991

/**
 * The Poisson count of a uniform: the smallest k with P(K <= k) >= u, at any mean >= 0. Never falls when u or the
 * mean grows, up to rounding of the probabilities (1e-13). Infinity at u = 1, NaN for a mean that is no mean.
 */
export function poissonQuantile(mean: number, u: number): number {
  if (!(mean >= 0 && mean < Infinity && u <= 1)) return NaN
  if (u <= 1 - mean) return 0 // e^-mean >= 1 - mean
  if (u === 1) return Infinity
  return mean <= ONE_BY_ONE ? oneByOne(mean, u) : fromNormalGuess(mean, u)
}

function oneByOne(mean: number, u: number): number {
  const beyond = 1 - u
  let term = exp(-mean)
  let sum = term
  let k = 0
  // Near u = 1 the sum no longer grows; there the upper tail decides, bounded by a geometric series.
  while (sum < u) {
    const next = (term * mean) / (k + 1)
    if (k + 2 > mean && next / (1 - mean / (k + 2)) <= beyond) break
    k++
    term = next
    sum += term
  }
  return k
}

function fromNormalGuess(mean: number, u: number): number {
  const z = normalQuantile(u)
  const guess = mean + Math.sqrt(mean) * z + (z * z - 1) / 6
  const beyond = 1 - u
  const reached =
    u <= 0.5
      ? (k: number): boolean => gammaQ(k + 1, mean) >= u
      : (k: number): boolean => gammaP(k + 1, mean) <= beyond
  return smallestCount(reached, guess, MOST)
}
