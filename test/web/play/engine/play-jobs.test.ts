import { describe, expect, test } from 'vitest'
import { compareStrategies } from '../../../../src/experiment/compare-strategies.js'
import { serialRunner } from '../../../../src/experiment/serial-runner.js'
import { scenarioHash } from '../../../../src/scenario/hash.js'
import { requireScenario } from '../../../../src/scenario/parse.js'
import { PlayJobs } from '../../../../web/play/engine/play-jobs.js'
import { DEFAULT_SETUP, scenarioText } from '../../../../web/play/setup.js'
import type { PairedOutcomes } from '../../../../web/charts/types.js'

/** As the command line does it with the saved file. */
async function compared(replications: number) {
  const scenario = requireScenario(scenarioText(DEFAULT_SETUP), 'saved.yaml')
  const inputs = { scenario, networks: {} }
  const { result } = await compareStrategies({
    inputs,
    scenarioHash: scenarioHash(scenario),
    runner: serialRunner(inputs),
    length: { kind: 'replications', replications },
    manifest: () => ({ version: '1', node: 'none', startedAt: '2026-01-01T00:00:00.000Z', wallSeconds: 1 }),
  })
  return result!
}

async function many(jobs: PlayJobs, replications: number) {
  const told: PairedOutcomes[] = []
  const ending = await jobs.many(DEFAULT_SETUP, replications, (outcomes) => void told.push(outcomes))
  return { told, ending, last: told.at(-1)! }
}

describe('open', () => {
  test('has the hash of the command line with one replication', async () => {
    const [opening, { resultHash }] = await Promise.all([new PlayJobs().open(DEFAULT_SETUP), compared(1)])
    expect(opening.resultHash).toBe(resultHash)
    expect(opening.network.people).toBe(600)
  })

  test('a setup that is no scenario fails with its issues, as plain data', async () => {
    const failure = await new PlayJobs()
      .open({ ...DEFAULT_SETUP, stars: -1 })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({
      kind: 'input',
      issues: [{ path: 'strategies.celebrities.influencers.count' }],
    })
    expect(failure).not.toBeInstanceOf(Error)
  })
})

describe('many', () => {
  test('has the hash and the means of the command line', async () => {
    const [{ ending, last }, result] = await Promise.all([many(new PlayJobs(), 30), compared(30)])
    expect(ending).toEqual({ kind: 'complete' })
    expect(last).toMatchObject({ finished: 30, target: 30, resultHash: result.resultHash })
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
    result.strategies.forEach(({ kpis }, strategy) => {
      expect(mean(last.visits[strategy]!)).toBeCloseTo(kpis.visits.mean!, 9)
      expect(mean(last.reach[strategy]!)).toBeCloseTo(kpis.reach.mean!, 9)
    })
  })

  test('a curve starts at nobody, never falls and ends at the reach', async () => {
    const { last } = await many(new PlayJobs(), 5)
    const hours = last.curveHours.length
    expect(last.curveHours[0]).toBe(0)
    expect(last.curveHours.at(-1)).toBe(96)
    for (const strategy of [0, 1] as const) {
      expect(last.curves[strategy]).toHaveLength(5 * hours)
      for (let campaign = 0; campaign < 5; campaign++) {
        const curve = [...last.curves[strategy].subarray(campaign * hours, (campaign + 1) * hours)]
        expect(curve[0]).toBe(0)
        expect(curve).toEqual([...curve].sort((a, b) => a - b))
        expect(curve.at(-1)).toBe(last.reach[strategy][campaign])
      }
    }
  })

  test('cancelled, it keeps what it has, which is what fewer replications give', async () => {
    const jobs = new PlayJobs()
    const told: PairedOutcomes[] = []
    const ending = await jobs.many(DEFAULT_SETUP, 100_000, (outcomes) => {
      told.push(outcomes)
      if (outcomes.resultHash === '') jobs.cancel()
    })
    expect(ending).toEqual({ kind: 'cancelled' })
    const last = told.at(-1)!
    expect(last.finished).toBeGreaterThan(0)
    const { last: fewer } = await many(jobs, last.finished)
    expect(fewer.resultHash).toBe(last.resultHash)
  })

  test('a second takes the place of the first', async () => {
    const jobs = new PlayJobs()
    const first = many(jobs, 100_000)
    const second = many(jobs, 3)
    expect((await second).ending).toEqual({ kind: 'complete' })
    expect((await first).ending).toEqual({ kind: 'cancelled' })
  })

  test('a setup that is no scenario is a failure as data', async () => {
    const ending = await new PlayJobs().many({ ...DEFAULT_SETUP, attention: NaN }, 3, () => undefined)
    expect(ending).toMatchObject({ kind: 'failed', failure: { kind: 'input' } })
  })
})

describe('effect', () => {
  test('is exactly nothing where nothing that matters has changed', async () => {
    const effect = await new PlayJobs().effect(DEFAULT_SETUP, { ...DEFAULT_SETUP, fans: 20 }, 'fans')
    expect(effect).toMatchObject({ lever: 'fans', runs: 100 })
    expect(effect.after[0]).toBe(effect.before[0])
    expect([effect.low[0], effect.high[0]]).toEqual([0, 0])
    expect(effect.high[1]).toBeLessThan(0)
  })

  test('is that of the same replications that are shown, and lies in its interval', async () => {
    const jobs = new PlayJobs()
    const after = { ...DEFAULT_SETUP, clickChance: 0.1 }
    const effect = await jobs.effect(DEFAULT_SETUP, after, 'clickChance')
    const { last } = await many(jobs, 100)
    for (const strategy of [0, 1] as const) {
      const mean = last.visits[strategy].reduce((sum, value) => sum + value, 0) / 100
      expect(effect.before[strategy]).toBeCloseTo(mean, 9)
      const difference = effect.after[strategy] - effect.before[strategy]
      expect(effect.low[strategy]).toBeGreaterThan(0)
      expect(effect.low[strategy]).toBeLessThan(difference)
      expect(effect.high[strategy]).toBeGreaterThan(difference)
    }
  })

  test('cancelled, it fails as interrupted', async () => {
    const jobs = new PlayJobs()
    const effect = jobs.effect(DEFAULT_SETUP, { ...DEFAULT_SETUP, stars: 4 }, 'stars')
    jobs.cancel()
    await expect(effect).rejects.toMatchObject({ kind: 'interrupted' })
  })
})
