import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { pairedDifference } from '../../../src/measure/statistics/paired.js'
import { halfWidth, meanEstimate } from '../../../src/measure/statistics/t-interval.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

const values = fc.array(
  fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: -100, max: 100, noNaN: true })),
  { minLength: 3, maxLength: 20 },
)

describe('paired difference', () => {
  it('agrees with a worked example', () => {
    // t.test(a, b, paired = TRUE): d = -1, 1, 2, 2, 1; mean 1, sd 1.2247, t = 1.8257, df = 4, p = 0.1420
    const { difference, interval, p, probabilityAExceedsB } = pairedDifference(
      [4, 6, 9, 7, 5],
      [5, 5, 7, 5, 4],
      null,
      0.95,
    )
    expect(difference.mean).toBeCloseTo(1, 14)
    expect(difference.mean / difference.standardError).toBeCloseTo(1.825741858350554, 12)
    expect(p).toBeCloseTo(0.1419, 3)
    expect(interval.low).toBeCloseTo(1 - 2.7764451 * 0.5477226, 6)
    expect(probabilityAExceedsB).toBe(0.8)
  })

  it('has its correlation and variance ratio by the definitions', () => {
    fc.assert(
      fc.property(values, (pairs) => {
        const a = pairs.map((pair) => pair[0])
        const b = pairs.map((pair) => pair[1])
        const { correlation, varianceReduction } = pairedDifference(a, b, null, 0.95)
        const [ofA, ofB] = [meanEstimate(a), meanEstimate(b)]
        const spread = meanEstimate(a.map((value, i) => value - b[i]!)).standardDeviation
        fc.pre(ofA.standardDeviation > 1e-3 && ofB.standardDeviation > 1e-3 && spread > 1e-3)
        let covariance = 0
        a.forEach((value, i) => (covariance += (value - ofA.mean) * (b[i]! - ofB.mean)))
        covariance /= a.length - 1
        expect(correlation).toBeCloseTo(covariance / (ofA.standardDeviation * ofB.standardDeviation), 5)
        const independent = ofA.standardDeviation ** 2 + ofB.standardDeviation ** 2
        expect(varianceReduction! * (independent - 2 * covariance)).toBeCloseTo(independent, 4)
      }),
      { seed: 7 },
    )
  })

  it('changes sign, and nothing else, when a and b change places', () => {
    fc.assert(
      fc.property(values, (pairs) => {
        const a = pairs.map((pair) => pair[0])
        const b = pairs.map((pair) => pair[1])
        const clusters = a.map((_, i) => i % 3)
        const one = pairedDifference(a, b, clusters, 0.9)
        const other = pairedDifference(b, a, clusters, 0.9)
        expect(other.difference.mean).toBe(-one.difference.mean + 0)
        expect(other.p).toBe(one.p)
        expect(other.interval.low).toBe(-one.interval.high + 0)
        expect(one.probabilityAExceedsB! + other.probabilityAExceedsB!).toBeCloseTo(1, 12)
        // The interval excludes 0 exactly when p lies below 1 - confidence.
        if (Math.abs(one.p - 0.1) > 1e-9 && one.difference.standardError > 0) {
          expect(one.interval.low > 0 || one.interval.high < 0).toBe(one.p < 0.1)
        }
      }),
      { seed: 7 },
    )
  })

  it('is exactly nothing for identical series', () => {
    const a = [0.1, 0.7, -3.3, 1e9]
    const twin = pairedDifference(a, [...a], [0, 1, 0, 1], 0.95)
    expect(twin.difference.mean).toBe(0)
    expect(twin.interval).toEqual({ low: 0, high: 0 })
    expect(twin.p).toBe(1)
    expect(twin.varianceReduction).toBeNull()
    expect(twin.probabilityAExceedsB).toBe(0.5)
  })

  it('falls back on the signs where every difference is the same', () => {
    expect(pairedDifference([3, 4, 5], [1, 2, 3], null, 0.95).p).toBe(0.25)
    expect(pairedDifference([3], [1], null, 0.95).p).toBeNaN()
  })

  it('leaves out pairs in which one is undefined', () => {
    const whole = pairedDifference([1, 5, 2], [2, 3, 2.5], null, 0.95)
    const holed = pairedDifference([1, NaN, 5, 8, 2], [2, 4, 3, NaN, 2.5], null, 0.95)
    expect(holed).toEqual(whole)
    expect(pairedDifference([NaN], [1], null, 0.95).probabilityAExceedsB).toBeNull()
  })

  it('is far narrower than the unpaired interval when luck is shared (correlation .9: ratio near 10)', () => {
    const stream = new Stream(rootKey('pairs'))
    const normal = (): number => normalQuantile(stream.uniform())
    const shared = Array.from({ length: 4000 }, normal)
    const part = (luck: number): number => Math.sqrt(0.9) * luck + Math.sqrt(0.1) * normal()
    const a = shared.map(part)
    const b = shared.map(part)
    const { correlation, difference, varianceReduction } = pairedDifference(a, b, null, 0.95)
    expect(Math.abs(correlation! - 0.9)).toBeLessThan((4.5 * (1 - 0.81)) / Math.sqrt(4000))
    expect(varianceReduction).toBeGreaterThan(8.5)
    expect(varianceReduction).toBeLessThan(11.5)
    const unpaired = Math.sqrt(halfWidth(meanEstimate(a), 0.95) ** 2 + halfWidth(meanEstimate(b), 0.95) ** 2)
    expect(unpaired / halfWidth(difference, 0.95)).toBeCloseTo(Math.sqrt(varianceReduction!), 10)
  })
})
