import { describe, expect, it } from 'vitest'
import { betaI } from '../../src/math/incomplete-beta.js'
import { binomialProbability } from '../../src/math/saddle-point.js'
import { binomialQuantile } from '../../src/random/binomial-quantile.js'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'
import { chiSquareP } from './goodness-of-fit.js'

const key = rootKey('binomial')

/** P(K <= k), the second way. */
const cdf = (k: number, n: number, p: number): number =>
  k >= n ? 1 : k < 0 ? 0 : betaI(n - k, k + 1, 1 - p, p)

describe('binomialQuantile', () => {
  it('is the smallest count whose cdf reaches u: small n against the sum of exact products', () => {
    for (let n = 1; n <= 12; n++) {
      for (let i = 0; i < 300; i++) {
        const p = uniform(key, n, i)
        const u = uniform(key, n + 50, i)
        let sum = 0
        let wanted = n
        for (let k = 0; k <= n; k++) {
          sum += choose(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k)
          if (sum >= u) {
            wanted = k
            break
          }
        }
        expect(binomialQuantile(n, p, u)).toBe(wanted)
      }
    }
  })

  it('is the smallest count whose cdf reaches u, n up to a million', () => {
    for (let i = 0; i < 2000; i++) {
      const n = Math.floor(Math.pow(10, 6 * uniform(key, i, 0)))
      const p = i % 2 === 0 ? uniform(key, i, 1) : Math.pow(uniform(key, i, 1), 8)
      const u = uniform(key, i, 2)
      const k = binomialQuantile(n, p, u)
      expect(cdf(k, n, p)).toBeGreaterThan(u - 1e-11)
      expect(cdf(k - 1, n, p)).toBeLessThan(u + 1e-11)
    }
  })

  it.each([
    [7, 0.2],
    [60, 0.5],
    [300, 0.97],
    [1e5, 1e-4],
  ])('has the right frequencies for n = %d, p = %d (chi-square, false alarm 1e-4)', (n, p) => {
    const sd = Math.sqrt(n * p * (1 - p))
    const low = Math.max(0, Math.floor(n * p - 3 * sd))
    const high = Math.min(n, Math.ceil(n * p + 3 * sd))
    const counts = new Float64Array(high - low + 1)
    const draws = 60_000
    const own = deriveKey(key, n)
    for (let i = 0; i < draws; i++) {
      counts[Math.min(high, Math.max(low, binomialQuantile(n, p, uniform(own, i, 0)))) - low]! += 1
    }
    const expected = (cell: number): number => {
      const k = low + cell
      const mass =
        k === high
          ? 1 - cdf(high - 1, n, p)
          : k === low
            ? cdf(low, n, p)
            : binomialProbability(k, n, p, 1 - p)
      return draws * mass
    }
    expect(chiSquareP(counts, expected)).toBeGreaterThan(1e-4)
  })

  it('never falls when u, p or n grows, by a bit or by much', () => {
    for (let i = 0; i < 4000; i++) {
      const n = Math.floor(Math.pow(10, 4 * uniform(key, i, 3)))
      const p = Math.pow(uniform(key, i, 4), 4)
      const u = uniform(key, i, 5)
      const k = binomialQuantile(n, p, u)
      for (const more of [1 + 3e-16, 1.0001, 1.3]) {
        expect(binomialQuantile(n, Math.min(1, p * more), u)).toBeGreaterThanOrEqual(k)
        expect(binomialQuantile(n, p, Math.min(1 - 1e-16, u * more))).toBeGreaterThanOrEqual(k)
      }
      expect(binomialQuantile(n + 1, p, u)).toBeGreaterThanOrEqual(k)
    }
  })

  it('is 0 at once below 1 - n p, and agrees with the sum right above', () => {
    expect(binomialQuantile(20, 0.01, 0.8)).toBe(0)
    const first = Math.pow(0.99, 20)
    expect(binomialQuantile(20, 0.01, first - 1e-14)).toBe(0)
    expect(binomialQuantile(20, 0.01, first + 1e-14)).toBe(1)
  })

  it('holds at the farthest draws', () => {
    const last = 1 - Math.pow(2, -53)
    for (const [n, p] of [
      [1e6, 1e-5],
      [1e6, 0.3],
      [20, 0.5],
      [50, 0.999],
      [1000, 1e-9],
    ] as const) {
      const k = binomialQuantile(n, p, last)
      // The running sum is rounded to 2^-53 itself, so one count more or less is all that doubles allow.
      if (k < n - 1) expect(betaI(k + 2, n - k - 1, p, 1 - p)).toBeLessThanOrEqual(1.2e-16)
      if (k > 1) expect(betaI(k - 1, n - k + 2, p, 1 - p)).toBeGreaterThan(1e-16)
    }
  })

  it('knows its ends and refuses nonsense', () => {
    expect([binomialQuantile(0, 0.5, 0.9), binomialQuantile(9, 0, 0.9), binomialQuantile(9, 0.5, 0)]).toEqual(
      [0, 0, 0],
    )
    expect([
      binomialQuantile(9, 1, 0.1),
      binomialQuantile(9, 0.5, 1),
      binomialQuantile(1, 0.3, 0.71),
    ]).toEqual([9, 9, 1])
    expect(
      [
        [-1, 0.5, 0.5],
        [5, 1.5, 0.5],
        [5, -0.1, 0.5],
        [5, NaN, 0.5],
        [NaN, 0.5, 0.5],
        [5, 0.5, NaN],
      ].map(([n, p, u]) => binomialQuantile(n!, p!, u!)),
    ).toEqual(new Array(6).fill(NaN))
  })
})

function choose(n: number, k: number): number {
  let product = 1
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i
  return product
}
