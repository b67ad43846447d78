import { expect, it } from 'vitest'

import { clopperPearsonInterval, wilsonInterval } from '../../../src/measure/statistics/proportion.js'

it('STA-11: 12 of 400', () => {
  const wilson = wilsonInterval(12, 400, 0.95)
  expect(wilson.low / 0.017243020965143054).toBeCloseTo(1, 7)
  expect(wilson.high / 0.05169853570909567).toBeCloseTo(1, 7)
  const exact = clopperPearsonInterval(12, 400, 0.95)
  expect(exact.low / 0.015595552999894341).toBeCloseTo(1, 7)
  expect(exact.high / 0.05181721543058358).toBeCloseTo(1, 7)
})

/** P(X <= k) of a binomial, term by term. */
function binomialCdf(k: number, n: number, p: number): number {
  let term = (1 - p) ** n
  let sum = term
  for (let i = 1; i <= k; i++) {
    term *= ((n - i + 1) / i) * (p / (1 - p))
    sum += term
  }
  return sum
}

it('has the binomial tails of 2.5 % at the exact ends', () => {
  for (const [k, n] of [
    [1, 5],
    [3, 10],
    [10, 30],
    [29, 30],
  ] as const) {
    const { low, high } = clopperPearsonInterval(k, n, 0.95)
    expect(1 - binomialCdf(k - 1, n, low)).toBeCloseTo(0.025, 10)
    expect(binomialCdf(k, n, high)).toBeCloseTo(0.025, 10)
  }
})

it('covers at least at the confidence (exact) and near it on average (Wilson), for every p on a grid', () => {
  const n = 25
  let wilsonSum = 0
  let points = 0
  for (let p = 0.02; p < 0.99; p += 0.02, points++) {
    let exactCoverage = 0
    let wilsonCoverage = 0
    for (let k = 0; k <= n; k++) {
      const mass = binomialCdf(k, n, p) - (k === 0 ? 0 : binomialCdf(k - 1, n, p))
      const exact = clopperPearsonInterval(k, n, 0.95)
      const wilson = wilsonInterval(k, n, 0.95)
      if (exact.low <= p && p <= exact.high) exactCoverage += mass
      if (wilson.low <= p && p <= wilson.high) wilsonCoverage += mass
    }
    expect(exactCoverage).toBeGreaterThan(0.95 - 1e-9)
    wilsonSum += wilsonCoverage
  }
  expect(wilsonSum / points).toBeGreaterThan(0.94)
  expect(wilsonSum / points).toBeLessThan(0.965)
})

it('ends at 0 and 1 where it must', () => {
  expect(wilsonInterval(0, 50, 0.95).low).toBe(0)
  expect(wilsonInterval(50, 50, 0.95).high).toBe(1)
  expect(clopperPearsonInterval(0, 50, 0.95)).toEqual({
    low: 0,
    high: expect.closeTo(1 - 0.025 ** (1 / 50), 12),
  })
  expect(clopperPearsonInterval(50, 50, 0.95).high).toBe(1)
  expect(wilsonInterval(0, 0, 0.95)).toEqual({ low: 0, high: 1 })
})
