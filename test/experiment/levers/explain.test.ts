import { beforeAll, describe, expect, test } from 'vitest'
import { compareStrategies } from '../../../src/experiment/compare-strategies.js'
import { explainLead } from '../../../src/experiment/levers/explain.js'
import { LEVER_IDS, take } from '../../../src/experiment/levers/levers.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import type { ExperimentResult, LeverEffect } from '../../../src/experiment/result.js'
import { serialRunner } from '../../../src/experiment/serial-runner.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { leverScenario } from './lever-scenario.js'

const REPLICATIONS = 4

async function compared(scenario: Scenario): Promise<ExperimentResult> {
  const inputs = { scenario, networks: {} }
  const { result } = await compareStrategies({
    inputs,
    scenarioHash: '',
    runner: serialRunner(inputs),
    length: { kind: 'replications', replications: REPLICATIONS },
    manifest: () => ({ version: '', node: '', startedAt: '', wallSeconds: 0 }),
  })
  return result!
}

function only(scenario: Scenario, ...ids: string[]): Scenario {
  return { ...scenario, strategies: ids.map((id) => scenario.strategies.find((each) => each.id === id)!) }
}

const scenario = leverScenario(['compare.kpi=reach'])

describe('one lever', () => {
  test('its effect is the whole difference, as the comparison has it, pair by pair', async () => {
    const two = only(scenario, 'plain', 'often')
    const result = await compared(two)
    const [effect, ...others] = await explainLead(result, two, serialExperiments({}))
    expect(others).toEqual([])
    // The comparison has plain - often; the lever takes plain to often.
    const { mean, low, high } = result.differences.find(({ kpi }) => kpi === 'reach')!
    const sign = result.strategies[0]!.kpis.reach.mean! > result.strategies[1]!.kpis.reach.mean! ? 1 : -1
    const [strategy, towards] = sign > 0 ? ['often', 'plain'] : ['plain', 'often']
    expect(effect).toMatchObject({
      strategy,
      towards,
      lever: 'content.cadence',
      kpi: 'reach',
      replications: 4,
    })
    expect(effect!.mean).toBe(sign * mean!)
    expect([effect!.low, effect!.high]).toEqual(sign > 0 ? [low, high] : [-high!, -low!])
    expect(effect!.mean).not.toBe(0)
  })

  test('strategies that are set alike: nothing to explain', async () => {
    const two = only(scenario, 'plain', 'plain')
    const twins = { ...two, strategies: [two.strategies[0]!, { ...two.strategies[1]!, id: 'twin' }] }
    expect(await explainLead(await compared(twins), twins, serialExperiments({}))).toEqual([])
  })

  test('one strategy alone has nobody to learn from', async () => {
    const alone = only(scenario, 'plain')
    expect(await explainLead(await compared(alone), alone, serialExperiments({}))).toEqual([])
  })
})

describe('every lever at once', () => {
  const two = only(scenario, 'plain', 'other')
  let result: ExperimentResult
  let effects: LeverEffect[]
  beforeAll(async () => {
    result = await compared(two)
    effects = await explainLead(result, two, serialExperiments({}))
  })

  test('each lever that differs has one effect, and a sentence that claims no more than its interval', () => {
    expect(effects.map(({ lever }) => lever)).toEqual([...LEVER_IDS])
    for (const { low, high, mean, sentence } of effects) {
      const excludes = low! > 0 || high! < 0
      expect(/ would (add|take) about /.test(sentence)).toBe(excludes)
      if (excludes) expect(sentence.includes(' would add ')).toBe(mean! > 0)
      expect(low!).toBeLessThanOrEqual(mean!)
      expect(high!).toBeGreaterThanOrEqual(mean!)
    }
    expect(effects.some(({ mean }) => mean !== 0)).toBe(true)
  })

  test('an effect is what a run with that lever moved, and nothing else, comes to', () => {
    const names = Object.fromEntries(two.strategies.map((strategy) => [strategy.id, strategy]))
    for (const { lever, mean, strategy, towards } of effects.filter((_, i) => i % 5 === 2)) {
      const moved = take(names[strategy]!, names[towards]!, lever as (typeof LEVER_IDS)[number])
      const inputs = { scenario: { ...two, strategies: [names[strategy]!, moved] }, networks: {} }
      const worlds = [prepareWorld(inputs, 0), prepareWorld(inputs, 1)]
      const gains = Array.from({ length: REPLICATIONS }, (_, r) => {
        const [before, after] = replicate(inputs, worlds[r % 2]!, r)
        return after!.kpis[0]! - before!.kpis[0]!
      })
      expect(mean).toBeCloseTo(gains.reduce((sum, gain) => sum + gain, 0) / REPLICATIONS, 9)
    }
  })
})

test('rivals beyond the closest are explained while that is cheap', async () => {
  const result = await compared(scenario)
  const effects = await explainLead(result, scenario, serialExperiments({}))
  const rivals = [...new Set(effects.map(({ strategy }) => strategy))]
  const leaders = new Set(effects.map(({ towards }) => towards))
  expect(leaders.size).toBe(1)
  // Two campaigns that differ in all 16 levers from the leader would be too many; one that differs in one is not.
  expect(rivals.length + effects.length).toBeLessThanOrEqual(24)
  expect(rivals.length).toBeGreaterThanOrEqual(1)
})

test('levers that only work together do not break when one is moved without the other', () => {
  const [plain, , other] = leverScenario(['strategies.other.paid.audience=signals']).strategies
  const oneFilm = { ...plain!, content: { ...plain!.content, mix: { film: 1 } } }
  const odd = [
    // Ads to people with buying signals where nobody looks for them; a test with nothing to choose from.
    take(plain!, other!, 'paid.audience'),
    take(other!, plain!, 'signals'),
    take(other!, oneFilm, 'content.mix'),
    take(plain!, other!, 'testing'),
  ]
  const inputs = { scenario: { ...scenario, strategies: odd }, networks: {} }
  const outcomes = replicate(inputs, prepareWorld(inputs, 0), 0)
  expect(outcomes.map(({ kpis }) => kpis[0]! > 0)).toEqual([true, true, true, true])
  const paid = outcomes.map(({ spend }) => spend[1]!)
  expect(paid.slice(0, 2)).toEqual([0, 0])
})
