import { describe, expect, test } from 'vitest'
import { compareStrategies, simulatedPeople } from '../../src/experiment/compare-strategies.js'
import type { WorldInputs } from '../../src/experiment/prepare.js'
import { serialRunner } from '../../src/experiment/serial-runner.js'
import { buildNetwork } from '../../src/network/build-network.js'
import { requireScenario } from '../../src/scenario/parse.js'
import { SMALL } from './small-scenario.js'

const manifest = { version: '1', node: 'none', startedAt: '2026-01-01T00:00:00.000Z', wallSeconds: 1 }

async function compare(text: string, replications: number, networks: WorldInputs['networks'] = {}) {
  const inputs = { scenario: requireScenario(text, 'small.yaml'), networks }
  return compareStrategies({
    inputs,
    scenarioHash: 'hash',
    runner: serialRunner(inputs),
    length: { kind: 'replications', replications },
    manifest: () => manifest,
  })
}

describe('compareStrategies', () => {
  test('the result says what was run and is whole', async () => {
    const { finished, result } = await compare(SMALL, 7)
    expect(finished).toMatchObject({ end: 'complete', replications: 7, computed: 7 })
    expect(result).toMatchObject({
      command: 'compare',
      replications: 7,
      seed: 'spring',
      confidence: 0.95,
      scenario: { hash: 'hash', agents: 300, peoplePerAgent: 10, horizonHours: 72, platforms: ['x'] },
      manifest,
    })
    expect(result!.strategies.map(({ id }) => id)).toEqual(['quiet', 'loud'])
    expect(result!.strategies.every(({ outcomes }) => outcomes.length === 7)).toBe(true)
    expect(result!.targets.length).toBeGreaterThan(10)
    expect(result!.assumptions.length).toBeGreaterThan(3)
    expect(result!.shown[0]).toBe('reach')
  })

  test('identical strategies differ by exactly 0 in every replication', async () => {
    const twins = SMALL.replace(
      'quiet: {label: Quiet}',
      'quiet: {label: Quiet, content: {cadence: {x: 4/d}}}',
    )
    const { result } = await compare(twins, 5)
    for (const { mean, low, high } of result!.differences) expect([mean, low, high]).toEqual([0, 0, 0])
    expect(result!.verdict.best).toBeNull()
  })

  test('a serial runner comes to the same when worlds have to be rebuilt each time', async () => {
    const inputs = { scenario: requireScenario(SMALL, 'small.yaml'), networks: {} }
    const { result } = await compare(SMALL, 6)
    const forgetful = await compareStrategies({
      inputs,
      scenarioHash: 'hash',
      runner: serialRunner(inputs, { worldBudgetBytes: 1 }),
      length: { kind: 'replications', replications: 6 },
      manifest: () => manifest,
    })
    expect(forgetful.result!.resultHash).toBe(result!.resultHash)
  })

  test('the measured tweets are set beside the simulated cascades only where something like X takes part', async () => {
    const { result } = await compare(SMALL.replace('profile: x', 'profile: linkedin'), 1)
    expect(result!.targets).toEqual([])
  })
})

describe('simulatedPeople', () => {
  const count = 50
  const ring = buildNetwork({
    nodes: count,
    count,
    sources: Uint32Array.from({ length: count }, (_, i) => i),
    targets: Uint32Array.from({ length: count }, (_, i) => (i + 1) % count),
  })
  const people = (text: string): number =>
    simulatedPeople({ scenario: requireScenario(text, 'small.yaml'), networks: { x: ring } })

  test('accounts of given networks, agents of generated ones, both where there are both', () => {
    const generated = '{model: follower, followers: 12}'
    expect(people(SMALL)).toBe(300)
    expect(people(SMALL.replace(generated, '{file: ring.csv}'))).toBe(50)
    const both = SMALL.replace(
      'creatives:',
      '  linkedin: {profile: linkedin, network: {model: follower, followers: 9}}\ncreatives:',
    ).replace(generated, '{file: ring.csv}')
    expect(people(both)).toBe(350)
  })
})
