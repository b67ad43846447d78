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

describe('attribution', () => {
  it('gives the means of every model, in the order of the column', () => {
    const doubled = outcome(1, 0, {})
    const outcomes = [outcome(0, 0, {}), { ...doubled, paths: doubled.paths.map((orders) => 2 * orders) }]
    expect(aggregate(factsOf(['a']), outcomes).strategies[0]!.attributionPaths).toEqual({
      first: { paid: 6, owned: 3, earned: 0 },
      last: { paid: 1.5, owned: 3, earned: 4.5 },
      linear: { paid: 3, owned: 3, earned: 3 },
      position: { paid: 4.5, owned: 1.5, earned: 3 },
    })
  })
})

describe('pieces', () => {
  const facts = factsOf(['a'], { creatives: ['film', 'tip'], platforms: ['x', 'instagram', 'telegram'] })
  const column = (figures: Readonly<Record<number, readonly number[]>>): Float64Array =>
    Float64Array.from([0, 1, 2, 3, 4, 5].flatMap((place) => figures[place] ?? [0, 0, 0, 0, 0, 0, 0, 0]))

  it('are means by creative and platform; what was neither posted nor seen is left out', () => {
    const outcomes = [
      {
        ...outcome(0, 0, {}),
        pieces: column({ 1: [2, 100, 8, 1, 4, 6, 5, 1], 3: [0, 30, 0, 0, 0, 2, 2, 0] }),
      },
      {
        ...outcome(1, 0, {}),
        pieces: column({ 1: [2, 300, 9, 0, 2, 8, 6, 0], 5: [1, 0, 0, 0, 0, 0, 0, 0] }),
      },
    ]
    const figures = (piece: object): unknown[] => Object.values(piece)
    expect(aggregate(facts, outcomes).strategies[0]!.pieces.map(figures)).toEqual([
      ['film', 'instagram', 2, 200, 8.5, 0.5, 3, 7, 5.5, 0.5],
      ['tip', 'x', 0, 15, 0, 0, 0, 1, 1, 0],
      ['tip', 'telegram', 0.5, 0, 0, 0, 0, 0, 0, 0],
    ])
  })

  it('that do not fit the scenario are refused', () => {
    const outcomes = [{ ...outcome(4, 0, {}), pieces: new Float64Array(8) }]
    expect(() => aggregate(facts, outcomes)).toThrow('replication 4 has 8 figures of pieces, expected 48')
  })
})

describe('test advertising', () => {
  const tested = (r: number, ...testing: number[]) => ({
    ...outcome(r, 0, {}),
    testing: Float64Array.from(testing),
  })

  it('is null where nothing was tested', () => {
    expect(aggregate(factsOf(['a']), [outcome(0, 0, {})]).strategies[0]!.testing).toBeNull()
  })

  it('counts what the tests settled on, and estimates lifts and regret', () => {
    const outcomes = [
      tested(0, 1, 0.4, 0.1, 0, 1000),
      tested(1, 0, 0.2, -0.1, 8, 3000),
      tested(2, 1, 0.6, 0.3, 1, 2000),
      tested(3, 1, NaN, NaN, 3, 2000),
    ]
    const { testing } = aggregate(factsOf(['a']), outcomes).strategies[0]!
    expect(testing!.chosen).toEqual({ film: 0.25, tip: 0.75 })
    expect(testing!.measuredLift.mean).toBeCloseTo(0.4, 12)
    expect(testing!.measuredLift.undefined).toBe(1)
    // t(0.975, 2) x sd 0.2 / sqrt 3.
    expect(testing!.measuredLift.high! - 0.4).toBeCloseTo((4.30265273 * 0.2) / Math.sqrt(3), 8)
    expect(testing!.trueLift.mean).toBeCloseTo(0.1, 12)
    expect(testing!.regret.mean).toBe(3)
    expect(testing!.impressions).toBe(2000)
  })

  it('takes a run without a test for one that settled on nothing', () => {
    const { testing } = aggregate(factsOf(['a']), [tested(0, 1, 0.4, 0.1, 0, 1000), outcome(1, 0, {})])
      .strategies[0]!
    expect(testing!.chosen).toEqual({ tip: 0.5 })
    expect([testing!.trueLift.mean, testing!.trueLift.undefined, testing!.impressions]).toEqual([0.1, 1, 500])
  })
})

describe('risk', () => {
  const riskOf = (kpi: 'profit' | 'cac', values: readonly number[]) =>
    aggregate(
      factsOf(['a'], { kpi }),
      values.map((value, r) => outcome(r, 0, { [kpi]: value })),
    ).strategies[0]!.risk

  it('is the mean of the worst twentieth of the runs, rounded up', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i * 17) % 40)
    expect(riskOf('profit', values).worst5Mean).toBe(0.5)
    expect(riskOf('cac', values).worst5Mean).toBe(38.5)
    expect(riskOf('profit', [...values, 99]).worst5Mean).toBe(1)
    expect(riskOf('profit', [7, 3, 5]).worst5Mean).toBe(3)
  })

  it('leaves undefined runs out, and is null where all are', () => {
    expect(riskOf('cac', [NaN, 4, 9, Infinity]).worst5Mean).toBe(9)
    expect(riskOf('cac', [NaN]).worst5Mean).toBeNull()
  })

  it('counts the runs with more than a tenth of sour views', () => {
    const sour = [0, 10, 11, 50]
    const outcomes = sour.map((sourViews, r) => outcome(r, 0, { views: 100, sourViews }))
    const { strategies } = aggregate(factsOf(['a']), [...outcomes, outcome(4, 0, { views: 0, sourViews: 0 })])
    expect(strategies[0]!.risk.backlash).toBe(0.4)
  })
})

describe('days', () => {
  /** Every bin of `count` people, in runs of a horizon of that many hours. */
  const daily = (horizonHours: number, bins: readonly number[], more: readonly number[] = bins) => {
    const run = (r: number, counts: readonly number[]) => {
      const base = outcome(r, 0, {}, counts)
      return { ...base, curves: { ...base.curves, binHours: horizonHours / counts.length } }
    }
    return aggregate(factsOf(['a']), [run(0, bins), run(1, more)]).strategies[0]!.daily
  }

  it('add up the bins of a day and take the mean over runs', () => {
    const { engagements, orders, reach, visits } = daily(48, [1, 2, 3, 4], [3, 2, 1, 0])
    expect(reach).toEqual([4, 4])
    expect([engagements, orders, visits]).toEqual([reach, reach, reach])
  })

  it('share out a bin across midnight by its hours', () => {
    // Bins of 16 h: the second has 8 h on either side.
    expect(daily(48, [10, 20, 30]).reach).toEqual([20, 40])
    // One bin of 60 h over two days and a half.
    expect(daily(60, [60]).reach).toEqual([24, 24, 12])
  })

  it('are one for less than a day, and as many as began for a horizon that ends in the middle of one', () => {
    expect(daily(6, [1, 2, 3]).reach).toEqual([6])
    expect(daily(36, [1, 2, 3]).reach).toEqual([3, 3])
  })

  it('lose nobody, for any horizon and 120 bins', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 9000, noNaN: true }),
        fc.array(fc.nat(1e6), { minLength: 120, maxLength: 120 }),
        (horizon, bins) => {
          const { reach } = daily(horizon, bins)
          expect(reach.length).toBe(Math.max(1, Math.ceil(horizon / 24 - 1e-9)))
          expect(Math.min(...reach)).toBeGreaterThanOrEqual(-1e-6)
          const people = bins.reduce((sum, count) => sum + count, 0)
          expect(reach.reduce((sum, count) => sum + count, 0)).toBeCloseTo(people, 4)
        },
      ),
      { seed: 7 },
    )
  })

  it('there are none without runs', () => {
    expect(aggregate(factsOf(['a']), []).strategies[0]!.daily.reach).toEqual([])
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
