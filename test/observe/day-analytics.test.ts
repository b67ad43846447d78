import { beforeAll, describe, expect, test } from 'vitest'
import { simulateCampaign } from '../../src/campaign/simulate.js'
import { BUDGET_LINES } from '../../src/scenario/scenario.js'
import { DayAnalytics, type DayFigures } from '../../src/observe/day-analytics.js'
import { RunRecorder } from '../../src/observe/run-recorder.js'
import { rootKey } from '../../src/random/keyed.js'
import { networkOf, smallPlan, smallWorld } from '../campaign/small-world.js'
import { fullWorldScenario } from '../experiment/full-world-scenario.js'
import { kpi, total, watchedRuns, type WatchedOutcome } from './watched-runs.js'

let runs: WatchedOutcome[]

beforeAll(() => {
  // The last day is half a day.
  runs = watchedRuns(fullWorldScenario(['population.agents=600', 'horizon=108h']), 0)
})

/** What the trace calls the events that a figure counts. */
const KIND_OF = {
  views: 'view',
  likes: 'like',
  comments: 'comment',
  shares: 'share',
  clicks: 'click',
  visits: 'visit',
  orders: 'order',
  questions: 'question',
  answered: 'answer',
  followersGained: 'follow',
} as const satisfies Partial<Record<keyof DayFigures, string>>

describe('analytics by day', () => {
  test('a row for every day that has begun', () => {
    for (const { days } of runs) expect(days.days).toHaveLength(5)
  })

  test('days add up to the KPIs of the same run exactly', () => {
    for (const run of runs) {
      const { days } = run.days
      for (const id of [
        'reach',
        'views',
        'likes',
        'comments',
        'shares',
        'clicks',
        'visits',
        'questions',
        'followersGained',
      ] as const)
        expect([id, total(days, (day) => day[id])]).toEqual([id, kpi(run, id)])
      expect(total(days, ({ orders }) => orders)).toBe(kpi(run, 'conversions'))
    }
    expect(runs.some((run) => total(run.days.days, ({ answered }) => answered) > 0)).toBe(true)
    expect(runs.some(({ orders }) => orders.considered > 0 && orders.repeat > 0)).toBe(true)
  })

  test('ad spend adds up to the paid line, but for the rounding of the sum', () => {
    for (const run of runs) {
      const paid = run.outcome.spend[BUDGET_LINES.indexOf('paid')]!
      expect(paid).toBeGreaterThan(0)
      expect(Math.abs(total(run.days.days, ({ adSpend }) => adSpend) / paid - 1)).toBeLessThan(1e-12)
    }
  })

  test('the trace, counted by day, says the same', () => {
    for (const { days, events } of runs) {
      for (const [figure, kind] of Object.entries(KIND_OF) as [keyof typeof KIND_OF, string][]) {
        const counted = days.days.map(() => 0)
        for (const event of events)
          if (event.kind === kind) counted[Math.floor(event.t / 24)]! += event.people
        expect([figure, days.days.map((day) => day[figure])]).toEqual([figure, counted])
      }
      const seen = new Set<string>()
      const reach = days.days.map(() => 0)
      for (const { kind, person, t } of events) {
        if (kind !== 'view' || seen.has(person)) continue
        seen.add(person)
        reach[Math.floor(t / 24)]! += 50
      }
      expect(days.days.map((day) => day.reach)).toEqual(reach)
    }
  })

  test('midnight begins a day', () => {
    const world = smallWorld({
      network: networkOf(1, []),
      basePressure: 0,
      brandFollowers: [0],
      horizonHours: 72,
      profile: { delay: 'fixed(1h)' },
    })
    let analytics!: DayAnalytics
    simulateCampaign(world, smallPlan([{ time: 22.5 }, { time: 23 }, { time: 47 }]), rootKey('x'), () => {
      analytics = new DayAnalytics(new RunRecorder(1, 72), 1, 72)
      return analytics
    })
    expect(analytics.days.map(({ views }) => views)).toEqual([1, 1, 1])
    expect(analytics.days.map(({ reach }) => reach)).toEqual([1, 0, 0])
  })
})
