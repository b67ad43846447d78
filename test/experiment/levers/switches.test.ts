import { describe, expect, test } from 'vitest'
import {
  hasWordOfMouth,
  SWITCH_IDS,
  switchesOn,
  withoutSwitch,
  withoutWordOfMouth,
  type SwitchId,
} from '../../../src/experiment/levers/switches.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import type { RunOutcome } from '../../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import {
  BUDGET_LINES,
  type BudgetLine,
  type Scenario,
  type Strategy,
} from '../../../src/scenario/scenario.js'
import { leverScenario } from './lever-scenario.js'

const scenario = leverScenario()
const [plain, , other] = scenario.strategies as [Strategy, Strategy, Strategy]

const kpi = (run: RunOutcome, id: KpiId): number => run.kpis[KPI_IDS.indexOf(id)]!
const spend = (run: RunOutcome, line: BudgetLine): number => run.spend[BUDGET_LINES.indexOf(line)]!

function runOf(strategy: Strategy, of: Scenario = scenario): RunOutcome {
  const inputs = { scenario: { ...of, strategies: [strategy] }, networks: {} }
  return replicate(inputs, prepareWorld(inputs, 0), 0)[0]!
}

describe('switches', () => {
  test('which are on', () => {
    expect(switchesOn(other)).toEqual([...SWITCH_IDS])
    expect(switchesOn(plain)).toEqual(['paid', 'owned', 'influencers'])
    const { budget } = other
    const broke = { ...other, budget: { ...budget, total: 0 } }
    expect(switchesOn(broke)).toEqual(['replies', 'signals'])
    const dumb = { ...other, budget: { ...budget, split: { ...budget.split, paid: 0, production: 0 } } }
    expect(switchesOn(dumb)).toEqual(['influencers', 'replies', 'signals'])
  })

  test('off means off: nothing of it is left, and no money goes there', () => {
    const without = (id: SwitchId): RunOutcome => runOf(withoutSwitch(other, id))
    const full = runOf(other)
    expect(spend(full, 'paid')).toBeGreaterThan(0)
    expect(spend(full, 'production')).toBeGreaterThan(0)
    expect(spend(full, 'influencers')).toBeGreaterThan(0)
    expect(kpi(full, 'signalsDetected')).toBeGreaterThan(0)
    expect(spend(without('paid'), 'paid')).toBe(0)
    expect(spend(without('owned'), 'production')).toBe(0)
    expect(spend(without('influencers'), 'influencers')).toBe(0)
    expect(kpi(without('replies'), 'repliesMissed')).toBe(kpi(without('replies'), 'questions'))
    expect(kpi(without('signals'), 'signalsDetected')).toBe(0)
    for (const id of SWITCH_IDS) expect(switchesOn(withoutSwitch(other, id))).not.toContain(id)
  })
})

describe('word of mouth', () => {
  test('without it nobody shares, reviews or comments in public', () => {
    expect(hasWordOfMouth(scenario)).toBe(true)
    const silent = withoutWordOfMouth(scenario)
    expect(hasWordOfMouth(silent)).toBe(false)
    const run = runOf(plain, silent)
    expect(kpi(runOf(plain), 'shares')).toBeGreaterThan(0)
    expect(kpi(run, 'shares')).toBe(0)
    expect(kpi(run, 'customerPosts')).toBe(0)
    expect(kpi(run, 'views')).toBeGreaterThan(0)
  })

  test('is the same run in which the engine lets nobody pass anything on', () => {
    // Two ways to the same world: no base pressure to share, and sharing suppressed view by view.
    const speechless = leverScenario(['assumptions.commentPosts=0', 'product.reviews.buyers=0%'])
    const inputs = { scenario: speechless, networks: {} }
    const suppressed = replicate(inputs, prepareWorld(inputs, 1), 1, [0, 2], undefined, { noSharing: true })
    const still = { scenario: withoutWordOfMouth(leverScenario()), networks: {} }
    const switched = replicate(still, prepareWorld(still, 1), 1, [0, 2])
    expect(switched.map(({ kpis }) => [...kpis])).toEqual(suppressed.map(({ kpis }) => [...kpis]))
  })

  test('one of its three ways is enough', () => {
    const off = withoutWordOfMouth(scenario)
    expect(hasWordOfMouth({ ...off, assumptions: { ...off.assumptions, sharing: 1 } })).toBe(true)
    expect(hasWordOfMouth({ ...off, assumptions: { ...off.assumptions, commentPosts: 0.1 } })).toBe(true)
    expect(hasWordOfMouth({ ...off, product: scenario.product })).toBe(true)
    expect(hasWordOfMouth({ ...off, product: null })).toBe(false)
  })
})
