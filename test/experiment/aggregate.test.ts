import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { aggregate } from '../../src/experiment/aggregate.js'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { quantile } from '../../src/measure/quantile.js'
import { meanEstimate, tInterval } from '../../src/measure/statistics/t-interval.js'
import { factsOf, outcome, outcomesOf } from './compared-outcomes.js'

const profits = [
  [3, 1, 4, 1, 5, 9, 2, 6],
  [2, 7, 1, 8, 2, 8, 1, 8],
  [1, 4, 1, 4, 2, 1, 3, 5],
]

describe('estimates', () => {
  const { strategies } = aggregate(factsOf(['a', 'b', 'c']), outcomesOf(profits))

  it('are those of the single series', () => {
    strategies.forEach((strategy, s) => {
      const { high, low } = tInterval(meanEstimate(profits[s]!), 0.95)
      expect(strategy.kpis.profit).toEqual({
        mean: meanEstimate(profits[s]!).mean,
        low,
        high,
        p05: quantile(profits[s]!, 0.05),
        p50: quantile(profits[s]!, 0.5),
        p95: quantile(profits[s]!, 0.95),
        undefined: 0,
      })
      expect(Object.keys(strategy.kpis)).toEqual(KPI_IDS)
      expect(strategy.outcomes).toEqual(profits[s])
    })
  })

  it('sum up the money', () => {
    expect(strategies[0]!.spend).toEqual({
      total: 175,
      byLine: { production: 100, paid: 50, influencers: 25, staff: 0, tools: 0 },
      unspent: 825,
    })
    expect(strategies[0]!.attribution).toEqual({ paid: 1, owned: 2, earned: 3 })
  })

  it('are null with a count where a KPI is undefined', () => {
    const outcomes = [0, 1, 2, 3].map((r) =>
      outcome(r, 0, { profit: 1, cac: r === 2 ? 40 : NaN, roi: Infinity }),
    )
    const { kpis } = aggregate(factsOf(['a']), outcomes).strategies[0]!
    expect(kpis.cac).toEqual({ mean: 40, low: null, high: null, p05: 40, p50: 40, p95: 40, undefined: 3 })
    expect(kpis.roi).toEqual({
      mean: null,
      low: null,
      high: null,
      p05: null,
      p50: null,
      p95: null,
      undefined: 4,
    })
  })

  it('allow for runs that share a network', () => {
    const clustered = aggregate(factsOf(['a'], { redraw: 2 }), outcomesOf([[1, 11, 2, 12, 1, 11]]))
      .strategies[0]!
    const plain = aggregate(factsOf(['a']), outcomesOf([[1, 11, 2, 12, 1, 11]])).strategies[0]!
    expect(clustered.kpis.profit.mean).toBe(plain.kpis.profit.mean)
    // Two networks with means 4/3 and 34/3: half-width t(0.975, 1) x 10 / 2.
    expect(clustered.kpis.profit.high! - clustered.kpis.profit.mean!).toBeCloseTo(12.706204736 * 5, 6)
  })
})

describe('bands', () => {
  it('are quantiles of the cumulative curves', () => {
    const outcomes = [0, 1, 2].map((r) => outcome(r, 0, {}, [r, 10 * r, 100]))
    const { reach } = aggregate(factsOf(['a']), outcomes).strategies[0]!.bands
    expect(reach.hours).toEqual([24, 48, 72])
    expect(reach.p50).toEqual([1, 11, 111])
    expect(reach.p05.map((x) => Math.round(1e9 * x) / 1e9)).toEqual([0.1, 1.1, 101.1])
    expect(reach.p95[2]).toBeCloseTo(120.9, 10)
    expect(reach.samples).toEqual([
      [0, 0, 100],
      [1, 11, 111],
      [2, 22, 122],
    ])
  })

  it('keep at most 15 runs and 2,000 dots, the first and the last among them', () => {
    const profits = Array.from({ length: 2345 }, (_, r) => r)
    const { bands, outcomes } = aggregate(factsOf(['a']), outcomesOf([profits])).strategies[0]!
    expect(bands.visits.samples.length).toBe(15)
    expect(outcomes.length).toBe(2000)
    expect([outcomes[0], outcomes[1999]]).toEqual([0, 2344])
    expect(new Set(outcomes).size).toBe(2000)
  })
})

describe('chances', () => {
  it('share the first place among equals, and let an undefined value lose', () => {
    const { strategies } = aggregate(
      factsOf(['a', 'b', 'c'], { flopBelow: 2 }),
      outcomesOf([
        [5, 5, NaN, NaN, 1],
        [5, 1, 0, NaN, 3],
        [1, 2, -9, NaN, 3],
      ]),
    )
    // b: half of run 0, run 2, a third of run 3, half of run 4.
    const best = strategies.map((strategy) => strategy.probabilityBest)
    expect(best[0]).toBeCloseTo((0.5 + 1 + 1 / 3) / 5, 12)
    expect(best[1]).toBeCloseTo((0.5 + 1 + 1 / 3 + 0.5) / 5, 12)
    expect(best[2]).toBeCloseTo((1 / 3 + 0.5) / 5, 12)
    expect(strategies.map((strategy) => strategy.probabilityFlop)).toEqual([1 / 3, 2 / 4, 2 / 4])
  })

  it('turn round where less is better', () => {
    const outcomes = [
      outcome(0, 0, { cac: 9 }),
      outcome(0, 1, { cac: 4 }),
      outcome(1, 0, { cac: NaN }),
      outcome(1, 1, { cac: 80 }),
    ]
    const { strategies } = aggregate(factsOf(['a', 'b'], { kpi: 'cac' }), outcomes)
    expect(strategies.map((strategy) => strategy.probabilityBest)).toEqual([0, 1])
    expect(strategies[0]!.probabilityFlop).toBeNull()
  })
})

describe('differences', () => {
  it('come for every pair in file order, the judged KPI first', () => {
    const { differences } = aggregate(
      factsOf(['a', 'b', 'c'], { shown: ['reach', 'profit'] }),
      outcomesOf(profits),
    )
    expect(differences.map(({ a, b, kpi }) => `${a}-${b} ${kpi}`)).toEqual([
      'a-b profit',
      'a-b reach',
      'a-c profit',
      'a-c reach',
      'b-c profit',
      'b-c reach',
    ])
    const first = differences[0]!
    expect(first.mean).toBeCloseTo(-0.75, 12)
    expect(first.probabilityAExceedsB).toBe(5 / 8)
  })
})

describe('properties', () => {
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  )
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }))
    .chain(([k, n]) =>
      fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: k, maxLength: k }),
    )

  it('the order of the outcomes does not matter, to the last bit', () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat(1e6)),
        (table, redraw, order) => {
          const facts = factsOf(['a', 'b', 'c', 'd'].slice(0, table.length), { redraw, flopBelow: 0 })
          const outcomes = outcomesOf(table.map((series) => series.map((x) => x / 3)))
          const shuffled = outcomes
            .map((run) => ({ run, rank: order.next().value as number }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ run }) => run)
          expect(aggregate(facts, shuffled)).toEqual(aggregate(facts, outcomes))
        },
      ),
      { seed: 7 },
    )
  })

  it('the chances of coming first add up to 1', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { strategies } = aggregate(
          factsOf(['a', 'b', 'c', 'd'].slice(0, table.length)),
          outcomesOf(table),
        )
        expect(strategies.reduce((sum, strategy) => sum + strategy.probabilityBest, 0)).toBeCloseTo(1, 12)
      }),
      { seed: 7 },
    )
  })

  it('identical strategies differ by exactly 0 and no verdict is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 40 }),
        (series) => {
          const { differences, strategies, verdict } = aggregate(
            factsOf(['a', 'b'], { redraw: 3 }),
            outcomesOf([series, series]),
          )
          for (const { high, low, mean, probabilityAExceedsB, varianceReduction } of differences) {
            expect([mean, low, high, probabilityAExceedsB, varianceReduction]).toEqual([0, 0, 0, 0.5, null])
          }
          expect(strategies.map((strategy) => strategy.probabilityBest)).toEqual([0.5, 0.5])
          expect(verdict.best).toBeNull()
          expect(verdict.moreReplications).toBeNull()
          expect(verdict.sentence).toMatch(
            /^No difference: a and b have the same profit in every one of \d+ /,
          )
        },
      ),
      { seed: 7 },
    )
  })
})

describe('what does not fit together', () => {
  it('is refused', () => {
    const outcomes = outcomesOf([
      [1, 2],
      [3, 4],
    ])
    expect(() => aggregate(factsOf(['a', 'b']), outcomes.slice(1))).toThrow(
      'not every replication holds every strategy',
    )
    expect(() => aggregate(factsOf(['a']), outcomes)).toThrow('strategy 1 is not part of this comparison')
    expect(() => aggregate(factsOf(['a', 'b']), [...outcomes, outcomes[0]!])).toThrow('two outcomes')
  })

  it('without any run everything is null', () => {
    const { strategies, verdict } = aggregate(factsOf(['a', 'b']), [])
    expect(strategies[0]!.kpis.profit.mean).toBeNull()
    expect(strategies[0]!.bands.reach.hours).toEqual([])
    expect(verdict.best).toBeNull()
  })

  it('takes a part of the strategies under their own indices', () => {
    const facts = { ...factsOf(['b']), strategies: [{ index: 1, id: 'b', label: { en: 'B' }, budget: 0 }] }
    expect(aggregate(facts, [outcome(0, 1, { profit: 7 })]).strategies[0]!.kpis.profit.mean).toBe(7)
  })
})
