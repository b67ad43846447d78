import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exp } from '../../src/math/exp.js'
import { betaI } from '../../src/math/incomplete-beta.js'
import { binomialProbability } from '../../src/math/saddle-point.js'
import {
  expectedMixRegret,
  expectedPilotRegret,
  pilotPickProbabilities,
  probabilityExceeds,
  sampleSizePerArm,
} from '../../src/measure/ab-testing.js'

const rate = fc.double({ min: 0, max: 1, noNaN: true })

describe('what a pilot picks', () => {
  it('AB-01: the better of 2 % and 2.5 % after 2,000 impressions each in 85.69 % of cases', () => {
    const [worse, better] = pilotPickProbabilities([0.02, 0.025], 2000)
    expect(better).toBeCloseTo(0.8568672588423577, 12)
    expect(worse).toBeCloseTo(1 - 0.8568672588423577, 12)
  })

  it('agrees with listing every outcome', () => {
    fc.assert(
      fc.property(fc.tuple(rate, rate, rate), fc.integer({ min: 0, max: 4 }), (rates, n) => {
        const listed = [0, 0, 0]
        const p = (arm: number, x: number): number => binomialProbability(x, n, rates[arm]!, 1 - rates[arm]!)
        for (let x = 0; x <= n; x++)
          for (let y = 0; y <= n; y++)
            for (let z = 0; z <= n; z++) {
              const counts = [x, y, z]
              const firsts = counts.filter((count) => count === Math.max(x, y, z)).length
              counts.forEach((count, arm) => {
                if (count === Math.max(x, y, z)) listed[arm]! += (p(0, x) * p(1, y) * p(2, z)) / firsts
              })
            }
        pilotPickProbabilities(rates, n).forEach((value, arm) => expect(value).toBeCloseTo(listed[arm]!, 12))
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  it('adds up to 1, and does not prefer any of equals', () => {
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 6 }), (rates) => {
        const sum = pilotPickProbabilities(rates, 60).reduce((total, p) => total + p, 0)
        expect(sum).toBeCloseTo(1, 11)
      }),
      { seed: 7, numRuns: 50 },
    )
    for (const p of pilotPickProbabilities([0.01, 0.01, 0.01, 0.01], 500)) expect(p).toBeCloseTo(0.25, 12)
  })

  it('is worth more the larger it is, while its own cost grows: the regret has its least in between', () => {
    const rates = [0.01, 0.014]
    const regret = (perArm: number): number => expectedPilotRegret(rates, perArm, 20000)
    // No impressions tell nothing: a fair coin, as good as an even mix.
    expect(regret(0)).toBeCloseTo(expectedMixRegret(rates, [0.5, 0.5], 20000), 9)
    expect(regret(1500)).toBeLessThan(0.6 * regret(0))
    expect(regret(1500)).toBeLessThan(regret(200))
    expect(regret(10000)).toBeCloseTo(expectedMixRegret(rates, [0.5, 0.5], 20000), 9) // all of it is test
    expect(expectedMixRegret(rates, [0.25, 0.75], 1000)).toBeCloseTo(1, 12)
  })
})

describe('posterior probability that B exceeds A', () => {
  // The closed form in 40-digit arithmetic (mpmath).
  it.each([
    [41, 1961, 51, 1951, 0.85554424831465399694],
    [1, 1, 1, 1, 0.5],
    [3, 5, 2, 7, 0.23076923076923076923],
    [201, 9801, 161, 9841, 0.016743720028987302949],
    [20001, 1980001, 20301, 1979701, 0.9334485086002555506],
    [2.5, 7.25, 4, 3.5, 0.89318856080980255893],
    [11, 5, 1, 1001, 4.8311333746554434039e-23],
  ])('AB-02: A = Beta(%d, %d), B = Beta(%d, %d)', (alphaA, betaA, alphaB, betaB, expected) => {
    const p = probabilityExceeds({ alpha: alphaB, beta: betaB }, { alpha: alphaA, beta: betaA })
    expect(Math.abs(p / expected - 1)).toBeLessThan(1e-11)
  })

  const whole = fc.integer({ min: 1, max: 400 })

  it('is one minus the other way round', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, (a1, a2, b1, b2) => {
        const [a, b] = [
          { alpha: a1, beta: a2 },
          { alpha: b1, beta: b2 },
        ]
        expect(probabilityExceeds(a, b) + probabilityExceeds(b, a)).toBeCloseTo(1, 11)
      }),
      { seed: 7 },
    )
  })

  it('agrees with integrating one law over the other', () => {
    for (const [a1, a2, b1, b2] of [
      [4, 9, 6, 8],
      [30, 70, 25, 80],
    ] as const) {
      // The trapezoid rule on the logit: exponentially accurate.
      let sum = 0
      const step = 0.02
      for (let t = -20; t <= 20; t += step) {
        const x = 1 / (1 + exp(-t))
        const density = binomialProbability(b1, b1 + b2, x, 1 - x) * ((b1 * b2) / (b1 + b2))
        sum += density * betaI(a1, a2, x) * step
      }
      const p = probabilityExceeds({ alpha: b1, beta: b2 }, { alpha: a1, beta: a2 })
      expect(p).toBeCloseTo(sum, 10)
    }
  })

  it('is undefined where the sum does not end', () => {
    expect(probabilityExceeds({ alpha: 2.5, beta: 3 }, { alpha: 2, beta: 3 })).toBeNaN()
    expect(probabilityExceeds({ alpha: 0, beta: 3 }, { alpha: 2, beta: 3 })).toBeNaN()
  })
})

describe('sample size', () => {
  it('AB-03: has its formulas', () => {
    expect(sampleSizePerArm(0.02, 0.025, 0.05, 0.8)).toBeCloseTo(13806.179452720042, 6)
    // power.prop.test(p1 = .02, p2 = .025, power = .8) and (p1 = .5, p2 = .75, power = .9)
    expect(sampleSizePerArm(0.02, 0.025, 0.05, 0.8, 'pooled')).toBeCloseTo(13808.924897180954, 6)
    expect(sampleSizePerArm(0.5, 0.75, 0.05, 0.9, 'pooled')).toBeCloseTo(76.70692845177743, 9)
    expect(sampleSizePerArm(0.02, 0.02, 0.05, 0.8)).toBe(Infinity)
  })

  it('gives the power asked for, counted over all outcomes', () => {
    const [p1, p2] = [0.3, 0.45]
    const n = Math.ceil(sampleSizePerArm(p1, p2, 0.05, 0.8))
    const counts = Array.from({ length: n + 1 }, (_, x) => x)
    const first = counts.map((x) => binomialProbability(x, n, p1, 1 - p1))
    const second = counts.map((y) => binomialProbability(y, n, p2, 1 - p2))
    let power = 0
    for (const x of counts)
      for (const y of counts) {
        const spread = (x / n) * (1 - x / n) + (y / n) * (1 - y / n)
        if (Math.abs(x - y) / n > 1.959963984540054 * Math.sqrt(spread / n)) power += first[x]! * second[y]!
      }
    expect(Math.abs(power - 0.8)).toBeLessThan(0.01)
  })
})
