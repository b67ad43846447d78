import fc from 'fast-check'
import { expect, it } from 'vitest'

import { quantile, quantileOfCounts, quantileSorted } from '../../src/measure/quantile.js'

it('gives the type 7 quantiles of R and NumPy', () => {
  // quantile(c(1, 2, 4, 8, 16), c(.05, .25, .5, .9), type = 7)
  const x = [16, 1, 8, 2, 4]
  expect(quantile(x, 0.05)).toBeCloseTo(1.2, 14)
  expect(quantile(x, 0.25)).toBe(2)
  expect(quantile(x, 0.5)).toBe(4)
  expect(quantile(x, 0.9)).toBeCloseTo(12.8, 13)
  expect([quantile(x, 0), quantile(x, 1)]).toEqual([1, 16])
  expect(x).toEqual([16, 1, 8, 2, 4])
})

it('is NaN without values and that value of a single one', () => {
  expect(quantile([], 0.5)).toBeNaN()
  expect(quantileOfCounts([0, 0], 0.5, 1)).toBeNaN()
  expect(quantile([7], 0.99)).toBe(7)
})

it('gives of counts what the sample written out gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }).filter((counts) => counts.some((c) => c > 0)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(3),
      (counts, p, first) => {
        const sample = counts.flatMap((c, i) => new Array<number>(c).fill(first + i))
        expect(quantileOfCounts(counts, p, first)).toBe(quantileSorted(sample, p))
      },
    ),
    { seed: 7 },
  )
})
