import { expect, it } from 'vitest'

import { halfWidth, meanEstimate, tInterval } from '../../../src/measure/statistics/t-interval.js'

const x = [4.1, 5.0, 3.7, 6.2, 4.8, 5.5, 4.4, 5.1]

it('STA-01: t interval of eight values', () => {
  const estimate = meanEstimate(x)
  expect(estimate.mean).toBeCloseTo(4.85, 12)
  expect(estimate.standardDeviation).toBeCloseTo(0.7946247991527646, 12)
  expect(halfWidth(estimate, 0.95) / 0.6643229569375184).toBeCloseTo(1, 8)
  const { low, high } = tInterval(estimate, 0.95)
  expect([low, high]).toEqual([
    estimate.mean - halfWidth(estimate, 0.95),
    estimate.mean + halfWidth(estimate, 0.95),
  ])
})

it('leaves undefined values out', () => {
  expect(meanEstimate([NaN, ...x, NaN])).toEqual(meanEstimate(x))
})

it('has no spread for equal values, although 0.1 x 10 / 10 is not 0.1', () => {
  const estimate = meanEstimate(new Array<number>(10).fill(0.1))
  expect(estimate.mean).toBe(0.1)
  expect(tInterval(estimate, 0.95)).toEqual({ low: 0.1, high: 0.1 })
})

it('knows nothing from fewer than two values', () => {
  expect(meanEstimate([]).mean).toBeNaN()
  expect(meanEstimate([3]).mean).toBe(3)
  expect(halfWidth(meanEstimate([3]), 0.95)).toBeNaN()
})
