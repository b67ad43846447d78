import { describe, expect, test } from 'vitest'
import { ASSUMPTIONS, type AssumptionId } from '../../../src/campaign/assumptions.js'
import { HearsayError } from '../../../src/errors.js'
import { aggregate } from '../../../src/experiment/aggregate.js'
import type { DerivedExperiments } from '../../../src/experiment/levers/derived-experiments.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import type { ExperimentResult } from '../../../src/experiment/result.js'
import { assumedAt, screenedAssumptions } from '../../../src/experiment/sensitivity/screened-assumptions.js'
import { sensitivityOfLead } from '../../../src/experiment/sensitivity/sensitivity.js'
import type { KpiId } from '../../../src/measure/kpi-ids.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { factsOf, outcome } from '../compared-outcomes.js'
import { leverScenario } from '../levers/lever-scenario.js'

const scenario = leverScenario()
const IDS = screenedAssumptions(scenario, scenario.strategies.slice(0, 2))

/** A comparison in which the second strategy leads the first by 10 and the third by 30. */
function resultFor(kpi: KpiId = 'profit'): ExperimentResult {
  const outcomes = [20, 30, 0].flatMap((value, strategy) =>
    [0, 1, 2].map((r) => outcome(r, strategy, { [kpi]: value + r })),
  )
  const facts = factsOf(['plain', 'often', 'other'], { kpi, shown: [kpi] })
  return { ...aggregate(facts, outcomes), replications: 3 } as unknown as ExperimentResult
}

/** Instead of simulating, works the lead out from the assumptions; NaN where it throws an input failure. */
function worldOf(
  lead: (x: (id: AssumptionId) => number) => number,
  kpi: KpiId = 'profit',
): DerivedExperiments {
  return {
    run: (_, experiments, use) =>
      Promise.all(
        experiments.map(({ scenario: { assumptions }, replications }, index) => {
          const value = lead((id) => shareOf(id, assumptions[id]!))
          if (value === Infinity) return use.failed!(new HearsayError('input', 'impossible'), index)
          const outcomes = Array.from({ length: replications }, (_unused, r) => [
            outcome(r, 0, { [kpi]: 100 * r + value }),
            outcome(r, 1, { [kpi]: 100 * r }),
          ])
          return use.take(outcomes.flat(), index)
        }),
      ),
  }
}

/** Where in its range a value lies, from 0 to 1. */
function shareOf(id: AssumptionId, value: number): number {
  const levels = [0, 1 / 3, 2 / 3, 1]
  return levels.find((x) => assumedAt(id, x) === value)!
}

describe('a lead that is known', () => {
  test('STA-08: 2 a - 3 b + 0.5 c has effects 2, -3, 0.5 and no spread; nothing else has any', async () => {
    const linear = worldOf((x) => 100 + 2 * x('sharing') - 3 * x('clicking') + 0.5 * x('topics'))
    const found = (await sensitivityOfLead(resultFor(), scenario, linear, { trajectories: 5 }))!
    expect(found.rows.map(({ assumption }) => assumption).slice(0, 3)).toEqual([
      'clicking',
      'sharing',
      'topics',
    ])
    expect(found.rows).toHaveLength(IDS.length)
    const [b, a, c, ...rest] = found.rows
    const within = 1e-9
    expect([a!.mu, b!.mu, c!.mu].map((mu, i) => Math.abs(mu - [2, -3, 0.5][i]!) < within)).toEqual([
      true,
      true,
      true,
    ])
    expect([a!.muStar, b!.muStar, c!.muStar].map((m, i) => Math.abs(m - [2, 3, 0.5][i]!) < within)).toEqual([
      true,
      true,
      true,
    ])
    for (const row of found.rows) expect(row.sigma).toBeLessThan(within)
    for (const row of rest) expect(row.muStar).toBe(0)
    // A half of the range away from the mean lead: levels 0 and 1/3 against 2/3 and 1, so 2/3 of the whole effect.
    expect(a!.leadHigh - a!.leadLow).toBeCloseTo((2 * 2) / 3, 9)
    expect(b!.leadHigh - b!.leadLow).toBeCloseTo((-3 * 2) / 3, 9)
    expect(rest[0]!.leadLow).toBe(rest[0]!.leadHigh)
    expect(a).toMatchObject({ low: 0.5, high: 1.5, meaning: ASSUMPTIONS.sharing.meaning })
  })

  test('the leader and its closest rival are followed, at every point of every walk', async () => {
    const runs: Scenario[] = []
    const watching: DerivedExperiments = {
      run: (doing, experiments, use) => {
        expect(doing).toBe('sensitivity')
        runs.push(...experiments.map((each) => each.scenario))
        expect(new Set(experiments.map(({ replications }) => replications))).toEqual(new Set([2]))
        return worldOf(() => 5).run(doing, experiments, use)
      },
    }
    const found = (await sensitivityOfLead(resultFor(), scenario, watching, { trajectories: 3 }))!
    expect(runs).toHaveLength(3 * (IDS.length + 1))
    for (const { strategies, seed } of runs) {
      expect(strategies.map(({ id }) => id)).toEqual(['often', 'plain'])
      expect(seed).toBe(scenario.seed)
    }
    expect(found).toMatchObject({
      leader: 'often',
      rival: 'plain',
      kpi: 'profit',
      trajectories: 3,
      replications: 2,
      leaderKept: 1,
    })
    expect(found.sentence).toBe(
      `The busy one is ahead of The plain one at every one of the ${runs.length} points tried; no assumption moves the lead.`,
    )
  })

  test('where less is better a lead is being lower', async () => {
    const cheap = { ...scenario, compare: { ...scenario.compare, kpi: 'cac' } }
    const result = resultFor('cac')
    const found = (await sensitivityOfLead(
      result,
      cheap,
      worldOf(() => -4, 'cac'),
      { trajectories: 2 },
    ))!
    // The third strategy costs least.
    expect([found.leader, found.rival]).toEqual(['other', 'plain'])
    expect(found.leaderKept).toBe(1)
    expect(found.rows[0]!.leadLow).toBe(4)
  })

  test('stays ahead: what moves the lead most, and how far', async () => {
    const safe = worldOf((x) => 3000 + 900 * x('sharing'))
    const found = (await sensitivityOfLead(resultFor(), scenario, safe, { trajectories: 4 }))!
    expect(found.leaderKept).toBe(1)
    expect(found.sentence).toMatch(
      /^The busy one stays ahead of The plain one at every one of the \d+ points tried; what moves the lead most is the assumed "further sharers that a sharer of ordinary content brings \(R0\)" \(0\.5 to 1\.5\): it is about (3,\d00) USD in the lower half of that range and (4,000|3,\d00) USD in the upper half\.$/,
    )
  })

  test('what would change the answer, and at which end', async () => {
    const tight = worldOf((x) => 400 - 900 * x('clicking') + 100 * x('topics'))
    const found = (await sensitivityOfLead(resultFor(), scenario, tight, { trajectories: 8 }))!
    expect(found.leaderKept).toBeGreaterThan(0.2)
    expect(found.leaderKept).toBeLessThan(0.8)
    expect(found.sentence).toMatch(
      /^The busy one is ahead of The plain one at \d+ of the \d+ points tried\. What would change the answer is the assumed "clicks per view" \(0\.67 to 1\.5\): in the upper half of that range The plain one is ahead by about \d+ USD, averaged over everything else\.$/,
    )
  })

  test('several together, none alone', async () => {
    const both = worldOf((x) => 1000 - (x('clicking') > 0.5 && x('topics') < 0.5 ? 1500 : 0))
    const found = (await sensitivityOfLead(resultFor(), scenario, both, { trajectories: 12 }))!
    expect(found.leaderKept).toBeLessThan(1)
    expect(found.sentence).toMatch(
      / No single assumption changes the answer on average, only several together; what comes nearest is the assumed /,
    )
  })

  test('never ahead: the defaults carry the answer', async () => {
    const lost = worldOf((x) => -50 - 10 * x('topics'))
    const found = (await sensitivityOfLead(resultFor(), scenario, lost, { trajectories: 2 }))!
    expect(found.leaderKept).toBe(0)
    expect(found.sentence).toMatch(
      /^The plain one is ahead of The busy one at every one of the \d+ points tried: the lead of The busy one rests on/,
    )
  })

  test('never ahead, but not always behind', async () => {
    const level = worldOf((x) => (x('topics') > 0.5 ? -50 : 0))
    const found = (await sensitivityOfLead(resultFor(), scenario, level, { trajectories: 4 }))!
    expect(found.leaderKept).toBe(0)
    expect(found.sentence).toMatch(/^The busy one is ahead of The plain one at 0 of the \d+ points tried\. /)
  })

  test('points that cannot be: left out and told', async () => {
    const partly = worldOf((x) => (x('sharing') === 1 ? Infinity : 100 + x('clicking')))
    const found = (await sensitivityOfLead(resultFor(), scenario, partly, { trajectories: 8 }))!
    expect(found.leaderKept).toBe(1)
    expect(found.rows[0]!.assumption).toBe('clicking')
    expect(found.rows[0]!.mu).toBeCloseTo(1, 9)
    expect(found.sentence).toMatch(/ At \d+ further points there is no profit to compare\.$/)
    const never = worldOf(() => Infinity)
    expect(await sensitivityOfLead(resultFor(), scenario, never, { trajectories: 2 })).toBeNull()
  })

  test('an assumption that no step tells of: last, and not in the sentence', async () => {
    // Wherever it stands in the upper half there is no lead, so that each of its steps has an end without one.
    const unknown = IDS[0]!
    const half = worldOf((x) => (x(unknown) > 0.5 ? Infinity : -50 - 10 * x('clicking')))
    const found = (await sensitivityOfLead(resultFor(), scenario, half, { trajectories: 12 }))!
    expect(unknown).not.toBe('clicking')
    expect(found.rows.at(-1)).toMatchObject({ assumption: unknown, muStar: NaN })
    expect(found.rows[0]).toMatchObject({ assumption: 'clicking' })
    expect(found.sentence).toContain('most of all on the assumed "clicks per view"')
  })

  test('nobody to lead', async () => {
    const result = resultFor()
    const alone = { ...result, strategies: result.strategies.slice(0, 1), differences: [] }
    expect(
      await sensitivityOfLead(
        alone,
        scenario,
        worldOf(() => 1),
      ),
    ).toBeNull()
  })
})

test('the real world: the design is the same every time, and so is every figure', async () => {
  const open = ['sharing', 'clicking', 'gainLike']
  const known = IDS.filter((id) => !open.includes(id)).map((id) => [id, ASSUMPTIONS[id].value])
  const few = { ...scenario, assumptions: Object.fromEntries(known) as Scenario['assumptions'] }
  const result = resultFor('visits')
  const judged = { ...few, compare: { ...few.compare, kpi: 'visits' } }
  const once = (await sensitivityOfLead(result, judged, serialExperiments({}), { trajectories: 2 }))!
  const again = (await sensitivityOfLead(result, judged, serialExperiments({}), { trajectories: 2 }))!
  expect(again).toEqual(once)
  expect(once.rows.map(({ assumption }) => assumption).sort()).toEqual(['clicking', 'gainLike', 'sharing'])
  expect(once.rows[0]!.muStar).toBeGreaterThan(0)
})
