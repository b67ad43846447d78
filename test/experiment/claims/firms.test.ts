import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { examineFirms } from '../../../src/experiment/claims/firms/examine-firms.js'
import { familyOfFirms, FIRM_TRAITS, thirdOf, traitAt } from '../../../src/experiment/claims/firms/family.js'
import { latinHypercube } from '../../../src/experiment/claims/firms/latin-hypercube.js'
import { sumUpFirms, type FirmOutcome } from '../../../src/experiment/claims/firms/sum-up-firms.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import { rootKey } from '../../../src/random/keyed.js'
import { requireScenario } from '../../../src/scenario/parse.js'

describe('latinHypercube', () => {
  const points = latinHypercube(50, 4, rootKey('a'))

  test('has exactly one point in every strip of every dimension', () => {
    for (let d = 0; d < 4; d++) {
      const strips = points.map((point) => Math.floor(point[d]! * 50)).sort((a, b) => a - b)
      expect(strips).toEqual(Array.from({ length: 50 }, (_, i) => i))
    }
  })

  test('dimensions are independent: rank correlations stay small', () => {
    // |r| < 0.55 for 50 points: false alarm below 5e-5 a pair.
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < a; b++) {
        const r = points.reduce((sum, point) => sum + (point[a]! - 0.5) * (point[b]! - 0.5), 0) / (50 / 12)
        expect(Math.abs(r)).toBeLessThan(0.55)
      }
    }
  })

  test('is a function of the key', () => {
    expect(latinHypercube(50, 4, rootKey('a'))).toEqual(points)
    expect(latinHypercube(50, 4, rootKey('b'))).not.toEqual(points)
  })
})

describe('the family of firms', () => {
  const firms = familyOfFirms(30, 'seed')

  test('lies within the stated ranges, a third of it in each third', () => {
    FIRM_TRAITS.forEach((trait, i) => {
      const values = firms.map((firm) => firm.values[i]!)
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(trait.low)
        expect(value).toBeLessThanOrEqual(trait.high)
      }
      const thirds = [0, 1, 2].map(
        (third) => values.filter((value) => thirdOf(trait, value) === third).length,
      )
      expect(thirds).toEqual([10, 10, 10])
    })
  })

  test('ranges of equal ratio have their middle at the geometric mean', () => {
    const budget = FIRM_TRAITS.find(({ id }) => id === 'budget')!
    expect(traitAt(budget, 0.5)).toBeCloseTo(Math.sqrt(500 * 30_000), -1)
    const margin = FIRM_TRAITS.find(({ id }) => id === 'margin')!
    expect(traitAt(margin, 0.5)).toBe(45)
  })

  test('settings say what the values are', () => {
    const text = readFileSync('scenarios/claims.yaml', 'utf8')
    for (const firm of firms) {
      const scenario = requireScenario(text, 'claims.yaml', { settings: firm.settings })
      const [campaign] = scenario.strategies
      const value = (id: string): number => firm.values[FIRM_TRAITS.findIndex((trait) => trait.id === id)]!
      expect(campaign!.budget.total).toBe(value('budget'))
      expect(scenario.product!.price).toBe(value('price'))
      expect(scenario.product!.margin).toBeCloseTo(value('margin') / 100, 12)
      expect(campaign!.budget.split.paid).toBeCloseTo(value('advertising') / 100, 12)
      expect(campaign!.budget.split.paid + campaign!.budget.split.production).toBeCloseTo(1, 9)
      for (const platform of scenario.platforms) {
        expect(platform.brandFollowers).toBeCloseTo(value('following') / 100, 12)
        expect(campaign!.content.cadence[platform.id]).toBeCloseTo(value('cadence') / 168, 12)
      }
    }
  })
})

describe('sumUpFirms', () => {
  const buying = FIRM_TRAITS.findIndex(({ id }) => id === 'buying')
  const firm = (uplift: number, rest: Partial<FirmOutcome> = {}, perVisit = 1): FirmOutcome => ({
    firm: { values: FIRM_TRAITS.map((_, i) => (i === buying ? perVisit : NaN)), settings: [] },
    spentPerOrder: 1,
    uplift,
    visits: 1,
    orders: 1,
    profit: -1,
    reached: uplift >= 1.33 ? 2 : 0,
    ...rest,
  })

  test('counts, quantiles and the part of the firms whose mean is the published one', () => {
    const { atLeast, better, claims, paying, uplift } = sumUpFirms(
      [firm(3, { profit: 5 }), firm(1.33), firm(0.5), firm(0.05, { orders: 0 }), firm(0)],
      2,
      0.95,
    )
    expect(uplift).toMatchObject({ mean: 4.88 / 5, p50: 0.5, bestQuarter: 4.33 / 2 })
    // Best three: 4.83 / 3 = 1.61; best four: 4.88 / 4 = 1.22.
    expect(uplift.selected).toBe(0.6)
    expect(atLeast).toMatchObject({ count: 2, of: 5, share: 0.4 })
    // Wilson, 2 of 5 at 95 %: 0.1176 to 0.7693.
    expect(atLeast.low).toBeCloseTo(0.1176, 3)
    expect(atLeast.high).toBeCloseTo(0.7693, 3)
    expect(paying).toMatchObject({ count: 1, of: 2 })
    expect(better.map(({ count }) => count)).toEqual([5, 4, 3, 1])
    expect(claims.map(({ id }) => id)).toEqual(['uplift-133', 'better-76'])
  })

  test('the region: chances by orders per visit and money spent per order', () => {
    const rich = (uplift: number): FirmOutcome =>
      firm(uplift, { spentPerOrder: 200, reached: uplift > 1 ? 1 : 0 }, 4)
    const poor = Array.from({ length: 20 }, () => firm(0.1))
    const { claims, region } = sumUpFirms(
      [...Array.from({ length: 18 }, (_, i) => rich(i % 6 === 0 ? 0.1 : 2)), ...poor],
      1,
      0.95,
    )
    expect(region.chances[0]![0]).toEqual({ firms: 20, chance: 0 })
    expect(region.chances[2]![2]).toEqual({ firms: 18, chance: 15 / 18 })
    expect(region.chances[1]![1]).toEqual({ firms: 0, chance: null })
    expect(claims[0]).toMatchObject({
      verdict: 'supported only where',
      condition: '100 USD and more is spent per order that comes anyway and 2.3 to 5 % of the visitors buy',
    })
    // Two firms of three are no evidence that most of their kind reach it.
    const few = sumUpFirms([rich(2), rich(2), rich(0.1), ...poor], 1, 0.95)
    expect(few.region.chances[2]![2]).toEqual({ firms: 3, chance: 2 / 3 })
    expect(few.claims[0]).toMatchObject({ verdict: 'not supported', condition: null })
  })

  test('verdicts: all firms, hardly any', () => {
    const many = sumUpFirms(
      Array.from({ length: 40 }, () => firm(2, { profit: 1 })),
      2,
      0.95,
    )
    expect(many.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'supported'])
    const none = sumUpFirms(
      Array.from({ length: 40 }, () => firm(0, { visits: 0, orders: 0 })),
      2,
      0.95,
    )
    expect(none.claims.map(({ verdict }) => verdict)).toEqual(['not supported', 'not supported'])
    expect(none.uplift.selected).toBe(0)
    expect(none.paying).toMatchObject({ count: 0, of: 0 })
  })
})

test('firms are run in the base world', async () => {
  const text = readFileSync('scenarios/claims.yaml', 'utf8')
  const figures = await examineFirms(
    { file: 'claims.yaml', text, settings: ['horizon=7d'] },
    serialExperiments({}),
    {
      firms: 3,
      mostRuns: 1,
    },
  )
  expect(figures).toMatchObject({ firms: 3, runs: 1 })
  expect(figures.region.chances.flat().reduce((sum, { firms }) => sum + firms, 0)).toBe(3)
  expect(figures.better[0]!.count).toBe(3)
  expect(Number.isFinite(figures.uplift.mean)).toBe(true)
})
