import { exp } from '../math/exp.js'
import { betaI } from '../math/incomplete-beta.js'
import { log1p } from '../math/log1p.js'
import { normalQuantile } from '../math/normal-quantile.js'
import { smallestCount } from './smallest-count.js'

/** Up to this mean the probabilities are added one by one. */
const ONE_BY_ONE = 30

/**
 * The binomial count of a uniform: the smallest k with P(K <= k) >= u among `n` at probability `p`, by exact
 * inversion. Never falls when u, p or n grows (exactly in u; in p and n up to rounding of the probabilities, 1e-13).
 * Returns 0 at once for u <= 1 - n p, which is nearly always where p is small. NaN for an impossible n, p or u.
 */
export function binomialQuantile(n: number, p: number, u: number): number {
  if (u <= 1 - n * p && p >= 0 && n >= 0) return 0 // (1 - p)^n >= 1 - n p
  if (!(n >= 0 && p >= 0 && p <= 1 && u <= 1)) return NaN
  if (n === 1) return u <= 1 - p ? 0 : 1
  if (p === 1 || u === 1) return n
  return p <= 0.5 && n * p <= ONE_BY_ONE ? oneByOne(n, p, u) : fromNormalGuess(n, p, u)
}

function oneByOne(n: number, p: number, u: number): number {
  const beyond = 1 - u
  const odds = p / (1 - p)
  let term = exp(n * log1p(-p))
  let sum = term
  let k = 0
  // Near u = 1 the sum no longer grows; there the upper tail decides, bounded by a geometric series.
  while (sum < u && k < n) {
    const next = (term * odds * (n - k)) / (k + 1)
    const ratio = (odds * (n - k - 1)) / (k + 2)
    if (ratio < 1 && next / (1 - ratio) <= beyond) break
    k++
    term = next
    sum += term
  }
  return k
}

function fromNormalGuess(n: number, p: number, u: number): number {
  const q = 1 - p
  const z = normalQuantile(u)
  const guess = n * p + Math.sqrt(n * p * q) * z + ((q - p) * (z * z - 1)) / 6
  const beyond = 1 - u
  const reached =
    u <= 0.5
      ? (k: number): boolean => betaI(n - k, k + 1, q, p) >= u
      : (k: number): boolean => betaI(k + 1, n - k, p, q) <= beyond
  return smallestCount(reached, guess, n)
}
