import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  adPurchase,
  costPerClick,
  effectiveReach,
  effectiveReachPoisson,
  frequencyCapCapacity,
  impressionsUnderCap,
  uniformReach,
  weightedReach,
} from '../../src/measure/advertising.js'

const users = fc.integer({ min: 1, max: 60 })
const impressions = fc.integer({ min: 1, max: 200 })

describe('reach', () => {
  it('ADV-01: 1,500 impressions over 1,000 people', () => {
    const { reach, frequency } = uniformReach(1500, 1000)
    expect(Math.abs(reach - 777.0372362970978)).toBeLessThan(1e-9)
    expect(Math.abs(frequency - 1.9304094191780528)).toBeLessThan(1e-12)
  })

  it('ADV-02: people who are online more are reached first', () => {
    // 1/2, 1/3, 1/6 after two impressions: 3/4 + 5/9 + 11/36
    const { reach, frequency } = weightedReach(2, [3, 2, 1])
    expect(reach).toBeCloseTo(0.75 + 5 / 9 + 11 / 36, 14)
    expect(frequency).toBeCloseTo(2 / (0.75 + 5 / 9 + 11 / 36), 14)
    expect(weightedReach(5, [0, 7]).reach).toBe(1)
  })

  it('ADV-02: uneven weights reach fewer than even ones, which are the uniform case', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 30 }),
        impressions,
        (weights, shown) => {
          const even = uniformReach(shown, weights.length).reach
          expect(
            weightedReach(
              shown,
              weights.map(() => 3),
            ).reach,
          ).toBeCloseTo(even, 9)
          expect(weightedReach(shown, weights).reach).toBeLessThanOrEqual(even + 1e-9)
        },
      ),
      { seed: 7 },
    )
  })

  it('has its ends', () => {
    expect(uniformReach(0, 50).reach + 0).toBe(0)
    expect(uniformReach(0, 50).frequency).toBeNaN()
    expect(uniformReach(1, 50).reach).toBeCloseTo(1, 14)
    expect(uniformReach(9, 1)).toEqual({ reach: 1, frequency: 9 })
  })
})

describe('effective reach', () => {
  it('ADV-04: is the reach at one exposure, and adds up to the impressions', () => {
    fc.assert(
      fc.property(users, impressions, (n, shown) => {
        expect(effectiveReach(shown, n, 1)).toBeCloseTo(uniformReach(shown, n).reach, 9)
        let sum = 0
        for (let k = 1; k <= shown; k++) sum += effectiveReach(shown, n, k)
        expect(sum).toBeCloseTo(shown, 8)
        expect(effectiveReach(shown, n, 0)).toBe(n)
        expect(effectiveReach(shown, n, shown + 1)).toBe(0)
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  it('ADV-04: counts every way to throw 4 impressions at 3 people', () => {
    // 81 ways; a person gets at least 3 in C(4,3) 2 + 1 = 9 of them.
    expect(effectiveReach(4, 3, 3)).toBeCloseTo((3 * 9) / 81, 14)
  })

  it('ADV-04: the Poisson form is the limit of large audiences', () => {
    // 1 - e^-2 (1 + 2 + 2) at mean 2
    expect(effectiveReachPoisson(200, 100, 3)).toBeCloseTo(100 * (1 - 5 * Math.exp(-2)), 10)
    expect(effectiveReachPoisson(200, 100, 0)).toBe(100)
    const apart = (n: number): number =>
      Math.abs(effectiveReach(2 * n, n, 3) - effectiveReachPoisson(2 * n, n, 3)) / n
    expect(apart(1000)).toBeLessThan(apart(100) / 9)
    expect(apart(1000)).toBeLessThan(1e-3)
  })
})

describe('frequency cap', () => {
  it('bounds what can be served', () => {
    expect(frequencyCapCapacity(1000, 3, 24, 720)).toBe(90000)
    expect(frequencyCapCapacity(1000, 3, 24, 25)).toBe(6000)
    // A cap of one lets everybody reached see it once; without a binding cap nothing is lost.
    expect(impressionsUnderCap(1500, 1000, 1)).toBeCloseTo(uniformReach(1500, 1000).reach, 9)
    expect(impressionsUnderCap(40, 7, 40)).toBeCloseTo(40, 10)
    expect(impressionsUnderCap(40, 7, 99)).toBeCloseTo(40, 10)
    expect(impressionsUnderCap(100000, 10, 3)).toBeCloseTo(frequencyCapCapacity(10, 3, 24, 24), 9)
  })
})

describe('price', () => {
  it('ADV-03: 500 at CPM 8 and CTR 0.9 %', () => {
    const { impressions: shown, clicks, costPerClick: price } = adPurchase(500, 8, 0.009)
    expect(shown).toBe(62500)
    expect(clicks).toBeCloseTo(562.5, 9)
    expect(price).toBeCloseTo(0.8888888888888888, 12)
  })

  it('ADV-03: what the clicks cost together is the budget', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 1e-4, max: 0.2, noNaN: true }),
        (budget, cpm, ctr) => {
          const { clicks } = adPurchase(budget, cpm, ctr)
          expect((clicks * costPerClick(cpm, ctr)) / budget).toBeCloseTo(1, 12)
        },
      ),
      { seed: 7 },
    )
  })
})
