import fc from 'fast-check'
import { expect, it } from 'vitest'

import { worstMean } from '../../src/measure/risk.js'

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 })

it('is the mean of the worst runs', () => {
  const runs = Array.from({ length: 100 }, (_, i) => (i * 37) % 100) // 0 … 99 in some order
  expect(worstMean(runs, 0.05, 'more')).toBe(2)
  expect(worstMean(runs, 0.05, 'less')).toBe(97)
  expect(worstMean(runs, 0.07, 'more')).toBe(3)
  expect(worstMean(runs, 1, 'more')).toBe(49.5)
})

it('takes a part of the run on the border', () => {
  // A quarter of six runs: the worst one and half of the next.
  expect(worstMean([5, 1, 9, 4, 7, 8], 0.25, 'more')).toBeCloseTo((1 + 0.5 * 4) / 1.5, 14)
  expect(worstMean([3, 4], 0.05, 'more')).toBe(3)
})

it('leaves out what is undefined', () => {
  expect(worstMean([NaN, 2, NaN, 1], 0.5, 'more')).toBe(1)
  expect(worstMean([NaN], 0.5, 'more')).toBeNaN()
  expect(worstMean([], 0.5, 'less')).toBeNaN()
})

it('does not change when every run is seen twice, and is mirrored by the other direction', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (runs, share) => {
      const worst = worstMean(runs, share, 'more')
      expect(worstMean([...runs, ...runs], share, 'more')).toBeCloseTo(worst, 7)
      expect(
        worstMean(
          runs.map((value) => -value),
          share,
          'less',
        ),
      ).toBeCloseTo(-worst, 9)
      expect(worst).toBeLessThanOrEqual(worstMean(runs, 1, 'more') + 1e-9)
      expect(worst).toBeGreaterThanOrEqual(Math.min(...runs))
    }),
    { seed: 7 },
  )
})

it('is coherent where the quantile is not: joining two ventures never adds to the worst', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
        minLength: 1,
      }),
      (pairs) => {
        const worst = (of: (pair: [number, number]) => number): number =>
          worstMean(pairs.map(of), 0.3, 'more')
        const both = worst(([a, b]) => a + b)
        expect(both).toBeGreaterThanOrEqual(worst(([a]) => a) + worst(([, b]) => b) - 1e-9)
      },
    ),
    { seed: 7 },
  )
})
