import { describe, expect, it } from 'vitest'
import { gammaP, gammaQ } from '../../src/math/incomplete-gamma.js'
import { poissonProbability } from '../../src/math/saddle-point.js'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'
import { poissonQuantile } from '../../src/random/poisson-quantile.js'
import { chiSquareP } from './goodness-of-fit.js'

const key = rootKey('poisson')

describe('poissonQuantile', () => {
  it('is the smallest count whose cdf reaches u, from means of 1e-3 to 1e7', () => {
    for (let i = 0; i < 3000; i++) {
      const mean = Math.pow(10, 10 * uniform(key, i, 0) - 3)
      const u = uniform(key, i, 1)
      const k = poissonQuantile(mean, u)
      // The incomplete gamma functions are the second way; 1e-11 allows for rounding in either.
      expect(gammaQ(k + 1, mean)).toBeGreaterThan(u - 1e-11)
      if (k > 0) expect(gammaQ(k, mean)).toBeLessThan(u + 1e-11)
    }
  })

  it.each([0.4, 12, 29.9, 30.1, 250])(
    'has the right frequencies at mean %d (chi-square, false alarm 1e-4)',
    (mean) => {
      const low = Math.max(0, Math.floor(mean - 3 * Math.sqrt(mean)))
      const high = Math.ceil(mean + 3 * Math.sqrt(mean)) + 1
      const counts = new Float64Array(high - low + 1)
      const draws = 100_000
      const own = deriveKey(key, Math.floor(mean * 10))
      for (let i = 0; i < draws; i++) {
        counts[Math.min(high, Math.max(low, poissonQuantile(mean, uniform(own, i, 0)))) - low]! += 1
      }
      const expected = (cell: number): number => {
        const k = low + cell
        if (k === high) return draws * gammaP(high, mean)
        return draws * (k === low ? gammaQ(low + 1, mean) : poissonProbability(k, mean))
      }
      expect(chiSquareP(counts, expected)).toBeGreaterThan(1e-4)
    },
  )

  it('never falls when u or the mean grows', () => {
    for (let i = 0; i < 2000; i++) {
      const mean = Math.pow(10, 4 * uniform(key, i, 2) - 1)
      const u = uniform(key, i, 3)
      const k = poissonQuantile(mean, u)
      expect(poissonQuantile(mean, u + (1 - u) * 0.01)).toBeGreaterThanOrEqual(k)
      expect(poissonQuantile(mean * 1.001, u)).toBeGreaterThanOrEqual(k)
    }
    let last = 0
    for (let mean = 29; mean < 31; mean += 0.001) {
      const k = poissonQuantile(mean, 0.7)
      expect(k).toBeGreaterThanOrEqual(last)
      last = k
    }
  })

  it('holds at the farthest draws', () => {
    for (const mean of [1e-9, 0.3, 5, 29, 31, 1e4, 1e7]) {
      const high = poissonQuantile(mean, 1 - Math.pow(2, -53))
      // The running sum is rounded to 2^-53 itself, so one count more or less is all that doubles allow.
      expect(gammaP(high + 2, mean)).toBeLessThanOrEqual(1.2e-16)
      if (high > 0) expect(gammaP(high - 1, mean)).toBeGreaterThan(1e-16)
      const low = poissonQuantile(mean, Math.pow(2, -53))
      if (low > 0) expect(gammaQ(low, mean)).toBeLessThan(1.2e-16)
    }
  })

  it('says what it cannot do', () => {
    expect(poissonQuantile(0, 0.99)).toBe(0)
    expect(poissonQuantile(5, 0)).toBe(0)
    expect(poissonQuantile(5, 1)).toBe(Infinity)
    expect([
      poissonQuantile(-1, 0.5),
      poissonQuantile(NaN, 0.5),
      poissonQuantile(Infinity, 0.5),
      poissonQuantile(1, NaN),
    ]).toEqual([NaN, NaN, NaN, NaN])
  })
})
