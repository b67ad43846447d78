import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { adTester, type AdTester, type AdTestOptions } from '../../src/campaign/ad-testing.js'
import { halvingPlan } from '../../src/campaign/ad-testing/halving-plan.js'
import { TEST_FIGURES } from '../../src/experiment/result.js'
import { expectedMixRegret, expectedPilotRegret, probabilityExceeds } from '../../src/measure/ab-testing.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { countOf, options, serve, TESTING } from './ad-testing/tested-stream.js'

const METHODS = ['pilot', 'halving', 'thompson'] as const

const made = (given: AdTestOptions): AdTester => adTester(given)!
const figuresOf = (tester: AdTester, rates: readonly number[]) => {
  const values = tester.figures(rates)
  expect(values.length).toBe(TEST_FIGURES.length)
  const [chosen, measuredLift, trueLift, regret, impressions] = values as unknown as number[]
  return {
    chosen: chosen!,
    measuredLift: measuredLift!,
    trueLift: trueLift!,
    regret: regret!,
    impressions: impressions!,
  }
}

describe('every test', () => {
  it('is none where there is nothing to test', () => {
    expect(adTester(options({ testing: { ...TESTING, method: 'none' } }))).toBeNull()
    for (const method of METHODS) {
      expect(adTester(options({ testing: { ...TESTING, method }, shares: [0, 1, 0] }))).toBeNull()
    }
    // One slot is 100 impressions: 199 do not pay for one of each.
    expect(adTester(options({ testing: { ...TESTING, impressions: 199 } }))).toBeNull()
    expect(adTester(options({ testing: { ...TESTING, impressions: 200 } }))).not.toBeNull()
    expect(adTester(options({ testing: { ...TESTING, method: 'halving', impressions: 199 } }))).toBeNull()
  })

  it('shows only what is in the mix, and the same again for the same key and outcomes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...METHODS),
        fc.array(fc.constantFrom(0, 0.1, 0.4), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 0, max: 30 }),
        fc.string(),
        (method, shares, delay, seed) => {
          fc.pre(shares.filter((share) => share > 0).length > 1)
          const testing = { ...TESTING, method }
          const given = options({ testing, shares, reportDelayHours: delay, key: rootKey(seed) })
          const rates = shares.map((_, creative) => 0.01 * (creative + 1))
          const run = { slots: 150, impressionsPerSlot: 100, luck: rootKey('luck') }
          const [one, two] = [made(given), made(given)]
          const shown = serve(one, rates, run)
          expect(serve(two, rates, run)).toEqual(shown)
          expect(two.figures(rates)).toEqual(one.figures(rates))
          expect(shown.every((creative) => shares[creative]! > 0)).toBe(true)
          expect(one.pick(150, 36)).toBe(one.pick(150, 36))
          const { regret } = figuresOf(one, rates)
          const best = Math.max(...rates.filter((_, creative) => shares[creative]! > 0))
          expect(regret).toBeCloseTo(
            shown.reduce((sum, creative) => sum + 100 * (best - rates[creative]!), 0),
            6,
          )
        },
      ),
      { seed: 7, numRuns: 60 },
    )
  })

  it('costs nothing but noise where all creatives are equal: no regret and no true lift', () => {
    const rates = [0.1, 0.1, 0.1] // three tenths do not add up to 0.3
    for (const method of METHODS) {
      const testing = { ...TESTING, method }
      const tester = made(options({ testing, shares: [0.2, 0.3, 0.5] }))
      serve(tester, rates, { slots: 300, impressionsPerSlot: 100, luck: rootKey('equal') })
      const { chosen, regret, trueLift } = figuresOf(tester, rates)
      expect([0, 1, 2]).toContain(chosen)
      expect(regret).toBe(0)
      expect(trueLift).toBe(0)
    }
  })

  it('makes no lift out of nothing: undefined where nobody ever reacted', () => {
    for (const method of METHODS) {
      const tester = made(options({ testing: { ...TESTING, method } }))
      serve(tester, [0, 0], { slots: 60, impressionsPerSlot: 100, luck: rootKey('silence') })
      expect(figuresOf(tester, [0, 0]).measuredLift).toBeNaN()
    }
  })
})

describe('pilot', () => {
  it('takes turns, reports, and then shows the winner to the end', () => {
    const tester = made(options({ testing: { ...TESTING, impressions: 650 }, shares: [0.2, 0, 0.7, 0.1] }))
    const shown: number[] = []
    for (let slot = 0; slot < 20; slot++) {
      const creative = tester.pick(slot, slot)
      shown.push(creative)
      tester.record(creative, 100, creative === 2 ? 5 : creative === 3 ? 3 : 1, slot)
    }
    // 650 impressions are 6 slots: two for each of three creatives.
    expect(shown.slice(0, 6)).toEqual([0, 2, 3, 0, 2, 3])
    expect(shown.slice(6).every((creative) => creative === 2)).toBe(true)
    const { chosen, measuredLift, trueLift, regret, impressions } = figuresOf(tester, [0.02, 9, 0.04, 0.03])
    expect(chosen).toBe(2)
    expect(measuredLift).toBeCloseTo(0.05 / 0.03 - 1, 12)
    expect(trueLift).toBeCloseTo(0.04 / 0.03 - 1, 12)
    expect(regret).toBeCloseTo(200 * 0.02 + 200 * 0.01, 12)
    expect(impressions).toBe(600)
  })

  it('goes by rates where slots reached different numbers of people', () => {
    const tester = made(options({ testing: { ...TESTING, impressions: 200 } }))
    tester.record(0, 150, 6, 0)
    tester.record(1, 100, 5, 1)
    expect(tester.pick(2, 2)).toBe(1)
  })

  it('gives a tie to the earlier creative', () => {
    const tester = made(options({ testing: { ...TESTING, impressions: 200 } }))
    for (const slot of [0, 1]) tester.record(tester.pick(slot, slot), 100, 4, slot)
    expect(tester.pick(2, 2)).toBe(0)
  })

  it('is limited by its share of all slots, to the last slot', () => {
    // 0.29 x 100 is 28.999999999999996 in binary.
    const tester = made(
      options({
        testing: { ...TESTING, share: 0.29, impressions: 1e9 },
        slots: 100,
        shares: new Array<number>(29).fill(1 / 29),
      }),
    )
    serve(tester, new Array<number>(29).fill(0.01), {
      slots: 60,
      impressionsPerSlot: 100,
      luck: rootKey('share'),
    })
    expect(figuresOf(tester, new Array<number>(29).fill(0.01)).impressions).toBe(2900)
  })

  it('runs the mix while the report is written, and leaves what the mix brings out of the test', () => {
    const reports = (during: number): { shown: number[]; chosen: number } => {
      const tester = made(
        options({ testing: { ...TESTING, impressions: 400 }, shares: [0.9, 0.1], reportDelayHours: 500 }),
      )
      const shown: number[] = []
      for (let slot = 0; slot < 505; slot++) {
        const creative = tester.pick(slot, slot)
        shown.push(creative)
        const successes = slot < 4 ? (creative === 1 ? 5 : 2) : creative === 0 ? during : 0
        tester.record(creative, 100, successes, slot)
      }
      return { shown, chosen: figuresOf(tester, [0.1, 0.1]).chosen }
    }
    const { shown, chosen } = reports(100)
    // The fourth test impression was at hour 3: the report is there at hour 503.
    const [first] = countOf(shown.slice(4, 503), 2)
    expect(Math.abs(first! / 499 - 0.9)).toBeLessThan(4.5 * Math.sqrt(0.09 / 499)) // false alarm 7e-6
    expect(shown.slice(503)).toEqual([1, 1])
    expect(chosen).toBe(1)
    expect(reports(0).shown).toEqual(shown)
  })

  it('settles on nothing when the campaign is over before', () => {
    const tester = made(options({ reportDelayHours: Infinity }))
    serve(tester, [0.01, 0.02], { slots: 100, impressionsPerSlot: 100, luck: rootKey('late') })
    const { chosen, measuredLift, trueLift, regret, impressions } = figuresOf(tester, [0.01, 0.02])
    expect([chosen, measuredLift, trueLift]).toEqual([NaN, NaN, NaN])
    expect(regret).toBeGreaterThan(0)
    expect(impressions).toBe(4000)
  })

  it('is not thrown out of turn by slots that fall through', () => {
    const tester = made(options({ testing: { ...TESTING, impressions: 1200 }, shares: [0.3, 0.3, 0.4] }))
    const counts = [0, 0, 0]
    for (let slot = 0, served = 0; served < 12; slot++) {
      const creative = tester.pick(slot, slot)
      if (slot % 3 === 1) continue
      served++
      counts[creative]!++
      tester.record(creative, 100, 1, slot)
    }
    expect(counts).toEqual([4, 4, 4])
  })

  it('AB-01: picks the better of 2 % and 2.5 % after 2,000 impressions each in 85.69 % of cases', () => {
    const trials = 6000
    let right = 0
    for (let trial = 0; trial < trials; trial++) {
      // The better one stands first in every other trial, so that ties are split.
      const rates = trial % 2 === 0 ? [0.02, 0.025] : [0.025, 0.02]
      const tester = made(options({ impressionsPerSlot: 400 }))
      serve(tester, rates, { slots: 11, impressionsPerSlot: 400, luck: deriveKey(rootKey('AB-01'), trial) })
      if (figuresOf(tester, rates).chosen === 1 - (trial % 2)) right++
    }
    // 4.5 standard errors: false alarm 7e-6.
    expect(Math.abs(right / trials - 0.8568672588423577)).toBeLessThan((4.5 * 0.351) / Math.sqrt(trials))
  })

  it('loses as many successes as the formula says, fewer than no test', () => {
    const rates = [0.02, 0.03]
    const trials = 1000
    const losses: number[] = []
    for (let trial = 0; trial < trials; trial++) {
      const given = trial % 2 === 0 ? rates : [...rates].reverse()
      const tester = made(options({ testing: { ...TESTING, impressions: 1000 } }))
      serve(tester, given, { slots: 60, impressionsPerSlot: 100, luck: deriveKey(rootKey('regret'), trial) })
      losses.push(figuresOf(tester, given).regret)
    }
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / trials
    const variance = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / (trials - 1)
    const expected = expectedPilotRegret(rates, 500, 6000)
    expect(Math.abs(mean - expected)).toBeLessThan(4.5 * Math.sqrt(variance / trials)) // false alarm 7e-6
    expect(expected).toBeLessThan(0.7 * expectedMixRegret(rates, [0.5, 0.5], 6000))
  })
})

describe('halving', () => {
  it('AB-04: 8 creatives and 8,000 trials make rounds of 8, 4, 2 with 333, 666, 1333 each', () => {
    expect(halvingPlan(8, 8000)).toEqual({ arms: [8, 4, 2], perArm: [333, 666, 1333] })
  })

  it('never spends more than its budget and ends with one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 100000 }), (n, budget) => {
        const { arms, perArm } = halvingPlan(n, budget)
        expect(arms.length).toBe(Math.ceil(Math.log2(n)))
        expect(arms.reduce((sum, left, round) => sum + left * perArm[round]!, 0)).toBeLessThanOrEqual(budget)
        arms.forEach((left, round) => expect(arms[round + 1] ?? 1).toBe(Math.ceil(left / 2)))
      }),
      { seed: 7 },
    )
  })

  it('AB-04: shows what the plan says, and drops the worse half after each round', () => {
    const shares = new Array<number>(8).fill(1 / 8)
    const testing = { ...TESTING, method: 'halving', impressions: 8000 } as const
    const tester = made(options({ testing, shares, impressionsPerSlot: 1, slots: 9000 }))
    const shown: number[] = []
    for (let slot = 0; slot < 9000; slot++) {
      const creative = tester.pick(slot, slot)
      shown.push(creative)
      // Creative 5 is the best, then 1, 7, 3; the even ones never succeed.
      tester.record(creative, 1, [0, 0.4, 0, 0.2, 0, 0.5, 0, 0.3][creative]!, slot)
    }
    const rounds = [shown.slice(0, 2664), shown.slice(2664, 5328), shown.slice(5328, 7994), shown.slice(7994)]
    expect(rounds.map((round) => countOf(round, 8))).toEqual([
      [333, 333, 333, 333, 333, 333, 333, 333],
      [0, 666, 0, 666, 0, 666, 0, 666],
      [0, 1333, 0, 0, 0, 1333, 0, 0],
      [0, 0, 0, 0, 0, 1006, 0, 0],
    ])
    expect(figuresOf(tester, shares).impressions).toBe(7994)
  })

  it('waits for a report after every round, and judges a round by itself', () => {
    const testing = { ...TESTING, method: 'halving', impressions: 1200 } as const
    const tester = made(options({ testing, shares: [0.2, 0.4, 0.4], reportDelayHours: 10 }))
    const shown: number[] = []
    for (let slot = 0; slot < 60; slot++) {
      const creative = tester.pick(slot, slot)
      shown.push(creative)
      // In the first round 0 is far ahead and 2 falls out; in the second 1 is a little better.
      tester.record(creative, 100, slot < 6 ? [90, 5, 1][creative]! : [4, 5, 0][creative]!, slot)
    }
    // 12 slots: two rounds of 6 slots; the first closes at hour 5, is judged at 15, the second runs at once.
    expect(shown.slice(0, 6)).toEqual([0, 1, 2, 0, 1, 2])
    expect(shown.slice(15, 21)).toEqual([0, 1, 0, 1, 0, 1])
    expect(shown.slice(21, 30)).not.toContain(2)
    expect(new Set(shown.slice(30))).toEqual(new Set([1]))
  })
})

describe('halving between two rounds', () => {
  it('runs the mix of those still in the race', () => {
    const testing = { ...TESTING, method: 'halving', impressions: 1200 } as const
    const tester = made(options({ testing, shares: [0.2, 0.4, 0.4], reportDelayHours: 1000 }))
    const shown: number[] = []
    for (let slot = 0; slot < 2000; slot++) {
      const creative = tester.pick(slot, slot)
      shown.push(creative)
      tester.record(creative, 100, [3, 2, 1][creative]!, slot)
    }
    // The first report is there at hour 1005, the second round closes at 1010: then 1/3 to 2/3, not 0.2 to 0.8.
    const [first, second, third] = countOf(shown.slice(1011), 3)
    expect(Math.abs(first! / 989 - 1 / 3)).toBeLessThan(4.5 * Math.sqrt(2 / 9 / 989)) // false alarm 7e-6
    expect(first! + second!).toBe(989)
    expect(third).toBe(0)
  })
})

describe('Thompson sampling', () => {
  const testing = { ...TESTING, method: 'thompson' } as const

  it.each([
    [2000, 40, 2000, 50],
    [0, 0, 20, 10], // a prior against half of twenty
  ])('shows a creative as often as it is probably the best: %d, %d and %d, %d', (n0, wins0, n1, wins1) => {
    const tester = made(options({ testing }))
    tester.record(0, n0, wins0, 1)
    tester.record(1, n1, wins1, 2)
    const slots = 8000
    const [, second] = countOf(
      Array.from({ length: slots }, (_, slot) => tester.pick(slot, 24 + slot / slots)),
      2,
    )
    const p = probabilityExceeds(
      { alpha: 1 + wins1, beta: 1 + n1 - wins1 },
      { alpha: 1 + wins0, beta: 1 + n0 - wins0 },
    )
    // 4.5 standard errors: false alarm 7e-6.
    expect(Math.abs(second! / slots - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / slots))
  })

  it('learns at midnight, and only what is as old as the report takes', () => {
    const picks = (lateSuccesses: number, time: number): number[] => {
      const tester = made(options({ testing, reportDelayHours: 5 }))
      tester.record(0, 100, 9, 18)
      tester.record(1, 100, 2, 19)
      tester.record(1, 100, lateSuccesses, 19.1)
      return Array.from({ length: 200 }, (_, slot) => tester.pick(slot, time))
    }
    expect(countOf(picks(100, 23.9), 2)[0]).toBeLessThan(150) // nothing is known yet
    expect(countOf(picks(100, 24), 2)[0]).toBeGreaterThan(180) // 9 % against 2 %
    expect(picks(100, 47.9)).toEqual(picks(0, 24))
    expect(countOf(picks(100, 48), 2)[1]).toBe(200)
  })

  it('loses ever less: its regret grows far slower than the mix', () => {
    const rates = [0.01, 0.012, 0.018]
    const shares = [0.4, 0.3, 0.3]
    const runs = 12
    const regretAfter = (slots: number): number => {
      let sum = 0
      for (let run = 0; run < runs; run++) {
        const tester = made(options({ testing, shares, key: deriveKey(rootKey('bandit'), run) }))
        serve(tester, rates, { slots, impressionsPerSlot: 100, luck: deriveKey(rootKey('visitors'), run) })
        sum += figuresOf(tester, rates).regret
      }
      return sum / runs
    }
    const [short, long] = [regretAfter(500), regretAfter(2000)]
    expect(short).toBeLessThan(0.75 * expectedMixRegret(rates, shares, 50000))
    expect(long).toBeLessThan(0.35 * expectedMixRegret(rates, shares, 200000))
    expect(long / short).toBeLessThan(2) // the mix: 4
  })

  it('has chosen what it shows most at the end', () => {
    const tester = made(options({ testing }))
    tester.record(0, 600, 60, 0)
    tester.record(1, 200, 30, 1)
    expect(figuresOf(tester, [0.1, 0.2]).chosen).toBe(1) // all of the last 200 of 800
    tester.record(0, 400, 40, 2)
    const { chosen, measuredLift, trueLift, impressions } = figuresOf(tester, [0.1, 0.2])
    expect(chosen).toBe(0) // 400 of the last 300
    expect(measuredLift).toBeCloseTo(0.1 / 0.125 - 1, 12)
    expect(trueLift).toBeCloseTo(0.1 / 0.15 - 1, 12)
    expect(impressions).toBe(1200)
    expect(figuresOf(made(options({ testing })), [0.1, 0.2]).chosen).toBeNaN()
  })
})
