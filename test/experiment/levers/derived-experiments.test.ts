import { describe, expect, test } from 'vitest'
import { HearsayError, inputError } from '../../../src/errors.js'
import { runDerived } from '../../../src/experiment/levers/derived-experiments.js'
import { networksOf, valuesByStrategy } from '../../../src/experiment/levers/derived-values.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import type { Runner } from '../../../src/experiment/runner.js'
import { outcome } from '../compared-outcomes.js'
import { leverScenario } from './lever-scenario.js'

const scenario = leverScenario()
const plainOnly = { ...scenario, strategies: scenario.strategies.slice(0, 1) }

describe('serialExperiments', () => {
  test('runs each with its own scenario and the same luck, and counts replications over all', async () => {
    const seen: string[] = []
    const onProgress = (doing: string, finished: number, all: number): number =>
      seen.push(`${doing} ${finished}/${all}`)
    const still = { ...plainOnly, assumptions: { sharing: 0 } }
    const reaches = await serialExperiments({}, { onProgress }).run(
      'trying',
      [
        { scenario: plainOnly, replications: 2 },
        { scenario: still, replications: 1 },
      ],
      { take: (outcomes) => [...valuesByStrategy(outcomes, 1, 'reach')[0]!] },
    )
    expect(seen).toEqual(['trying 1/3', 'trying 2/3', 'trying 3/3'])
    const inputs = { scenario: plainOnly, networks: {} }
    const alone = [0, 1].map((r) => replicate(inputs, prepareWorld(inputs, r), r)[0]!.kpis[0])
    expect(reaches[0]).toEqual(alone)
    expect(reaches[1]![0]).toBeLessThanOrEqual(reaches[0]![0]!)
  })

  test('stops when it is told to', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const running = serialExperiments({}, { signal, onProgress: () => controller.abort() }).run(
      'trying',
      [{ scenario: plainOnly, replications: 50 }],
      { take: () => 'done' },
    )
    await expect(running).rejects.toMatchObject({ kind: 'interrupted' })
  })

  test('a scenario that this world cannot carry is told to who asked, or fails', async () => {
    const impossible = { ...plainOnly, assumptions: { sharing: 10, viewing: 0.1 } }
    const experiments = serialExperiments({})
    const asked = experiments.run(
      'trying',
      [impossible, plainOnly].map((each) => ({ scenario: each, replications: 1 })),
      { take: () => 'done', failed: ({ issues }) => issues[0]!.path },
    )
    expect(await asked).toEqual([expect.stringMatching(/reproductionNumber$/), 'done'])
    const unasked = experiments.run('trying', [{ scenario: impossible, replications: 1 }], { take: () => 1 })
    await expect(unasked).rejects.toMatchObject({ kind: 'input' })
  })
})

describe('runDerived', () => {
  test('only failures of the input are handed on; a bug stays a bug', async () => {
    const failing = (error: Error): Runner => ({
      concurrency: 1,
      replicate: () => Promise.reject(error),
      close: () => Promise.resolve(),
    })
    const experiment = { scenario: plainOnly, replications: 1 }
    const use = { take: () => 'taken', failed: () => 'failed' }
    const wrong = failing(inputError({ message: 'no' }))
    expect(await runDerived(wrong, experiment, use, 0)).toBe('failed')
    const bug = new HearsayError('internal', 'a bug')
    await expect(runDerived(failing(bug), experiment, use, 0)).rejects.toBe(bug)
  })
})

test('values stand by strategy and replication, however outcomes come in', () => {
  const outcomes = [outcome(1, 1, { profit: 4 }), outcome(0, 0, { profit: 1 })]
  outcomes.push(outcome(1, 0, { profit: Infinity }), outcome(0, 1, { profit: 3 }))
  expect(valuesByStrategy(outcomes, 2, 'profit').map((values) => [...values])).toEqual([
    [1, NaN],
    [3, 4],
  ])
  expect([...networksOf(5, 2)!]).toEqual([0, 1, 0, 1, 0])
  expect(networksOf(5, 1)).toBeNull()
})
