import { beforeAll, describe, expect, test } from 'vitest'
import { incrementalAttribution } from '../../../src/experiment/levers/incremental.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import { withoutSwitch, withoutWordOfMouth } from '../../../src/experiment/levers/switches.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import type { IncrementalAttribution } from '../../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import type { Scenario, Strategy } from '../../../src/scenario/scenario.js'
import { leverScenario } from './lever-scenario.js'

const scenario = leverScenario()
const [plain, , other] = scenario.strategies as [Strategy, Strategy, Strategy]

function valueOf(strategy: Strategy, of: Scenario, replication: number, kpi: KpiId = 'profit'): number {
  const inputs = { scenario: { ...of, strategies: [strategy] }, networks: {} }
  const [run] = replicate(inputs, prepareWorld(inputs, replication % 2), replication)
  return run!.kpis[KPI_IDS.indexOf(kpi)]!
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('incrementalAttribution', () => {
  const two = { ...scenario, strategies: [plain, other] }
  let one: IncrementalAttribution[]
  beforeAll(async () => {
    // One replication, so that means are the replication's own values.
    one = await incrementalAttribution(two, 1, serialExperiments({}))
  })

  test('has a value for every lever in use, and no interval from one replication', () => {
    expect(one.map(({ strategy, kpi, replications }) => [strategy, kpi, replications])).toEqual([
      ['plain', 'profit', 1],
      ['other', 'profit', 1],
    ])
    expect(one[0]!.levers.map(({ lever }) => lever)).toEqual(['paid', 'owned', 'influencers', 'wordOfMouth'])
    expect(one[1]!.levers.map(({ lever }) => lever)).toEqual([
      'paid',
      'owned',
      'influencers',
      'replies',
      'signals',
      'wordOfMouth',
    ])
    for (const { low, high } of one.flatMap(({ levers }) => levers)) expect([low, high]).toEqual([null, null])
  })

  test('values add up to all levers minus none, in the replication', () => {
    const silent = withoutWordOfMouth(two)
    for (const [strategy, { levers }] of [
      [plain, one[0]!],
      [other, one[1]!],
    ] as const) {
      const bare = (['paid', 'owned', 'influencers', 'replies', 'signals'] as const).reduce(
        withoutSwitch,
        strategy,
      )
      const whole = valueOf(strategy, two, 0) - valueOf(bare, silent, 0)
      expect(whole).not.toBe(0)
      expect(sum(levers.map(({ mean }) => mean))).toBeCloseTo(whole, 6)
    }
  })

  test('with two levers each gets the mean of what it adds first and last', async () => {
    const lean = {
      ...plain,
      budget: { ...plain.budget, split: { ...plain.budget.split, influencers: 0, paid: 0 } },
    }
    const [answer] = await incrementalAttribution(
      { ...scenario, strategies: [lean] },
      1,
      serialExperiments({}),
    )
    const silent = withoutWordOfMouth(scenario)
    const both = valueOf(lean, scenario, 0)
    const owned = valueOf(lean, silent, 0)
    const talk = valueOf(withoutSwitch(lean, 'owned'), scenario, 0)
    const none = valueOf(withoutSwitch(lean, 'owned'), silent, 0)
    const levers = Object.fromEntries(answer!.levers.map(({ lever, mean }) => [lever, mean]))
    expect(Object.keys(levers)).toEqual(['owned', 'wordOfMouth'])
    expect(levers['owned']).toBeCloseTo((owned - none + (both - talk)) / 2, 9)
    expect(levers['wordOfMouth']).toBeCloseTo((talk - none + (both - owned)) / 2, 9)
    // Nobody passes on what nobody posted.
    expect(talk).toBe(none)
  })

  test('over replications: the mean of their values, with an interval over networks', async () => {
    const lean = { ...plain, budget: { ...plain.budget, split: { ...plain.budget.split, influencers: 0 } } }
    const compare = { ...scenario.compare, kpi: 'visits' }
    const silent = withoutWordOfMouth({ ...scenario, strategies: [lean], compare })
    const [answer] = await incrementalAttribution(silent, 4, serialExperiments({}))
    expect(answer!.levers.map(({ lever }) => lever)).toEqual(['paid', 'owned'])
    const bare = withoutSwitch(withoutSwitch(lean, 'paid'), 'owned')
    const whole = [0, 1, 2, 3].map(
      (r) => valueOf(lean, silent, r, 'visits') - valueOf(bare, silent, r, 'visits'),
    )
    expect(sum(answer!.levers.map(({ mean }) => mean))).toBeCloseTo(sum(whole) / 4, 6)
    for (const { low, mean, high } of answer!.levers) {
      expect(low!).toBeLessThan(mean)
      expect(high!).toBeGreaterThan(mean)
    }
  })

  test('nothing in use, or a KPI that means nothing without it: no levers', async () => {
    const idle = { ...plain, budget: { ...plain.budget, total: 0 } }
    const silent = withoutWordOfMouth({ ...scenario, strategies: [idle] })
    expect((await incrementalAttribution(silent, 1, serialExperiments({})))[0]!.levers).toEqual([])
    const rates = { ...scenario, strategies: [plain], compare: { ...scenario.compare, kpi: 'ctr' } }
    expect((await incrementalAttribution(rates, 1, serialExperiments({})))[0]!.levers).toEqual([])
  })
})
