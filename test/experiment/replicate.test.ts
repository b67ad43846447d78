import { beforeAll, describe, expect, test } from 'vitest'
import { prepareWorld, type WorldInputs } from '../../src/experiment/prepare.js'
import { replicate, type TraceEvent } from '../../src/experiment/replicate.js'
import { KPI_IDS, type KpiId } from '../../src/measure/kpi-ids.js'
import { BUDGET_LINES } from '../../src/scenario/scenario.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import type { World } from '../../src/campaign/world.js'
import { tinyScenario } from './tiny-scenario.js'

const scenario = tinyScenario()
const inputs: WorldInputs = { scenario, networks: {} }
let world: World
let outcomes: RunOutcome[]

beforeAll(() => {
  world = prepareWorld(inputs, 0)
  outcomes = [0, 2, 4].flatMap((replication) => replicate(inputs, world, replication))
})

const kpi = (outcome: RunOutcome, id: KpiId): number => outcome.kpis[KPI_IDS.indexOf(id)]!
const line = (outcome: RunOutcome, id: (typeof BUDGET_LINES)[number]): number =>
  outcome.spend[BUDGET_LINES.indexOf(id)]!

describe('replicate', () => {
  test('two strategies that do the same differ by exactly nothing', () => {
    for (const replication of [0, 2, 4]) {
      const [even, twin] = outcomes.filter((outcome) => outcome.replication === replication)
      expect([...twin!.kpis]).toEqual([...even!.kpis])
      expect([...twin!.curves.visits]).toEqual([...even!.curves.visits])
    }
  })

  test('a strategy alone has the same outcome as among others, and in any order', () => {
    const among = outcomes.filter((outcome) => outcome.replication === 2)
    const alone = replicate(inputs, world, 2, [3])[0]!
    expect([...alone.kpis]).toEqual([...among[3]!.kpis])
    const again = prepareWorld(inputs, 0)
    expect([...replicate(inputs, again, 2, [2])[0]!.kpis]).toEqual([...among[2]!.kpis])
  })

  test('views >= clicks >= visits >= orders, and the rates are what they say', () => {
    for (const outcome of outcomes) {
      expect(kpi(outcome, 'views')).toBeGreaterThanOrEqual(kpi(outcome, 'clicks'))
      expect(kpi(outcome, 'impressions')).toBeGreaterThanOrEqual(kpi(outcome, 'views'))
      expect(kpi(outcome, 'clicks')).toBeGreaterThanOrEqual(kpi(outcome, 'visits'))
      expect(kpi(outcome, 'visits')).toBeGreaterThanOrEqual(kpi(outcome, 'conversions'))
      expect(kpi(outcome, 'views')).toBeGreaterThanOrEqual(kpi(outcome, 'reach'))
      expect(kpi(outcome, 'reach')).toBeLessThanOrEqual(1500 * 20)
      expect(kpi(outcome, 'frequency')).toBeCloseTo(kpi(outcome, 'views') / kpi(outcome, 'reach'), 12)
      expect(kpi(outcome, 'engagements')).toBe(
        kpi(outcome, 'likes') + kpi(outcome, 'comments') + kpi(outcome, 'shares') + kpi(outcome, 'clicks'),
      )
    }
  })

  test('money: no line overspent, cost is their sum, profit is margin x extra revenue - cost', () => {
    for (const outcome of outcomes) {
      const { budget } = scenario.strategies[outcome.strategy]!
      for (const id of BUDGET_LINES)
        expect(line(outcome, id)).toBeLessThanOrEqual(budget.total * budget.split[id] + 1e-6)
      const cost = outcome.spend.reduce((sum, money) => sum + money, 0)
      expect(kpi(outcome, 'cost')).toBeCloseTo(cost, 6)
      expect(cost).toBeLessThanOrEqual(budget.total + 1e-6)
      const extra = 80 * kpi(outcome, 'conversions') + kpi(outcome, 'repeatRevenue')
      expect(kpi(outcome, 'profit')).toBeCloseTo(0.5 * extra - cost, 6)
      expect(outcome.attribution.reduce((sum, orders) => sum + orders, 0)).toBe(kpi(outcome, 'conversions'))
    }
  })

  test('baseline demand is the same in every strategy of a replication', () => {
    for (const replication of [0, 2, 4]) {
      const without = outcomes
        .filter((outcome) => outcome.replication === replication)
        .map(
          (outcome) =>
            kpi(outcome, 'revenue') - 80 * kpi(outcome, 'conversions') - kpi(outcome, 'repeatRevenue'),
        )
      expect(new Set(without).size).toBe(1)
      // 30,000 people x 0.1 orders per 1,000 people and day x 7 days = 21 orders in the mean.
      expect(without[0]! / 80).toBeGreaterThan(5)
      expect(without[0]! / 80).toBeLessThan(45)
    }
  })

  test('with no budget and nobody passing anything on, the world is the one without social activity', () => {
    const silent = tinyScenario([
      'platforms.x.reproductionNumber=0',
      'platforms.telegram.reproductionNumber=0',
      'defaults.budget.total=0 USD',
      'assumptions.inquiries=1/d',
    ])
    const still = { scenario: silent, networks: {} }
    for (const outcome of replicate(still, prepareWorld(still, 0), 0)) {
      for (const id of ['views', 'shares', 'visits', 'conversions', 'cost', 'profit'] as const)
        expect(kpi(outcome, id)).toBe(0)
      expect(kpi(outcome, 'revenueUplift')).toBe(0)
      expect(kpi(outcome, 'ctr')).toBeNaN()
    }
  })

  test('a traced run is the same run, and its events add up', () => {
    const events: TraceEvent[] = []
    const traced = replicate(inputs, world, 4, [3], (event) => events.push(event))[0]!
    const plain = outcomes.find((outcome) => outcome.replication === 4 && outcome.strategy === 3)!
    expect([...traced.kpis]).toEqual([...plain.kpis])
    const people = (kind: TraceEvent['kind']): number =>
      events.reduce((sum, event) => sum + (event.kind === kind ? event.people : 0), 0)
    expect(people('view')).toBe(kpi(plain, 'views'))
    expect(people('share')).toBe(kpi(plain, 'shares'))
    expect(people('visit')).toBe(kpi(plain, 'visits'))
    expect(people('click')).toBe(kpi(plain, 'clicks'))
    expect(events.every((event, i) => i === 0 || event.t >= events[i - 1]!.t)).toBe(true)
    expect(events.filter((event) => event.kind === 'share').every((event) => event.from !== null)).toBe(true)
  })

  test('another seed, replication or world: another outcome', () => {
    const other = tinyScenario(['seed=other'])
    const elsewhere = replicate(
      { scenario: other, networks: {} },
      prepareWorld({ scenario: other, networks: {} }, 0),
      0,
      [0],
    )
    expect([...elsewhere[0]!.kpis]).not.toEqual([...outcomes[0]!.kpis])
    expect([...replicate(inputs, prepareWorld(inputs, 1), 0, [0])[0]!.kpis]).not.toEqual([
      ...outcomes[0]!.kpis,
    ])
    expect([...replicate(inputs, world, 1, [0])[0]!.kpis]).not.toEqual([...outcomes[0]!.kpis])
  })
})
