import { describe, expect, test } from 'vitest'
import { exactly, less, more, type Claim } from '../../../src/experiment/claims/claim.js'
import {
  armScenario,
  baseFacts,
  examineClaims,
  type BaseWorld,
} from '../../../src/experiment/claims/examine.js'
import type { ClaimResult } from '../../../src/experiment/claims/result.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import { TINY, tinyScenario } from '../tiny-scenario.js'

const base: BaseWorld = { file: 'tiny.yaml', text: TINY, settings: [] }
const SMALL = ['population.agents=400', 'horizon=3d']

function examine(
  claims: readonly Claim[],
  replications: number | null = 4,
  of = base,
): Promise<ClaimResult[]> {
  return examineClaims(claims, of, serialExperiments({}), { replications })
}

/** Nothing is moved. */
const idle: Claim = {
  id: 'idle',
  claim: 'Nothing does something.',
  mechanism: 'none',
  trials: [
    {
      where: null,
      world: SMALL,
      arms: [
        { name: 'off', settings: ['defaults.content.cadence={x: 1/d, telegram: 3/week}'] },
        { name: 'on', settings: ['defaults.content.cadence={x: 7/week, telegram: 3/week}'] },
      ],
      effects: [more('views'), less('profit')],
      besides: ['clicksPerView', 'visitsPerClick', 'sharesPerView'],
      unmoved: exactly('baselineOrders', 'ordinaryShares', 'postsPublished', 'cost'),
    },
  ],
}
/** More money, and a claim that is plainly wrong. */
const money: Claim = {
  id: 'money',
  claim: 'Money buys fewer posts.',
  mechanism: 'none',
  trials: [
    {
      where: 'it is spent',
      world: [...SMALL, 'defaults.content.cadence={x: 6/d}'],
      arms: [
        { name: 'little', settings: ['defaults.budget.total=300 USD'] },
        { name: 'much', settings: ['defaults.budget.total=30k USD'] },
      ],
      effects: [less('postsPublished')],
      unmoved: exactly('baselineOrders', 'ordinaryShares', 'cost'),
    },
  ],
}

describe('examineClaims', () => {
  test('arms that are the same scenario differ by exactly 0', async () => {
    const [result] = await examine([idle])
    expect(result).toMatchObject({ verdict: 'not supported', condition: null, leftAlone: true })
    for (const { difference, low, high } of result!.trials[0]!.findings)
      expect([difference, low, high]).toEqual([0, 0, 0])
    expect(result!.trials[0]!.findings[0]!.off).toBeGreaterThan(0)
    expect(result!.trials[0]!.arms.map(({ strategy }) => strategy)).toEqual(['even', 'even'])
  })

  test('several claims keep their own arms, what moved is told', async () => {
    const [first, second] = await examine([idle, money], 3)
    expect(first!.verdict).toBe('not supported')
    expect(second).toMatchObject({ verdict: 'not supported', leftAlone: false })
    const [trial] = second!.trials
    expect(trial!.replications).toBe(3)
    expect(trial!.findings[0]).toMatchObject({ seen: 'the opposite', from: 'little', to: 'much' })
    expect(trial!.unmoved.map(({ held, measure }) => [measure, held])).toEqual([
      ['baselineOrders', true],
      ['ordinaryShares', true],
      ['cost', false],
    ])
  })

  test('shares of ordinary people show that the people are others', async () => {
    const other: Claim = {
      ...money,
      trials: [
        {
          ...money.trials[0]!,
          arms: [
            { name: 'these', settings: [] },
            { name: 'those', settings: ['population.homophily=90%'] },
          ],
        },
      ],
    }
    const [result] = await examine([other], 4)
    const [demand, people] = result!.trials[0]!.unmoved
    expect([demand!.held, people!.held]).toEqual([true, false])
    expect(people!.measure).toBe('ordinaryShares')
  })

  test('the seed goes before every arm', async () => {
    const of = (seed: string): Promise<ClaimResult[]> =>
      examine([idle], 2, { ...base, settings: [`seed="${seed}"`] })
    const [a, again, b] = await Promise.all([of('a'), of('a'), of('b')])
    expect(a).toEqual(again)
    expect(a[0]!.trials[0]!.findings[0]!.off).not.toBe(b[0]!.trials[0]!.findings[0]!.off)
    expect(baseFacts({ ...base, settings: ['seed="a"'] })).toEqual({
      seed: 'a',
      confidence: 0.95,
      currency: 'USD',
    })
  })
})

describe('armScenario', () => {
  const [trial] = idle.trials

  test('is the base scenario under the settings of world and arm, with one strategy', () => {
    const arm = { name: 'ads', settings: ['product.price=99 USD'], strategy: 'ads' }
    const scenario = armScenario(base, trial!, arm)
    const whole = tinyScenario([...SMALL, 'product.price=99 USD'])
    expect(scenario).toEqual({ ...whole, strategies: [whole.strategies[2]], expect: [] })
  })

  test('a setting that does not fit is an input failure that names it; an unknown strategy is a bug', () => {
    const arm = { name: 'x', settings: ['product.prise=99 USD'] }
    expect(() => armScenario(base, trial!, arm)).toThrow(/did you mean "price"|unknown key "prise"/)
    expect(() => armScenario(base, trial!, { name: 'x', settings: [], strategy: 'nobody' })).toThrow(
      /no strategy/,
    )
  })
})
