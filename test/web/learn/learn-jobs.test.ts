import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LearnJobs } from '../../../web/learn/engine/learn-jobs.js'
import { LESSONS } from '../../../web/learn/lessons/all.js'
import type { LessonWorld, WorldOutcomes } from '../../../web/learn/types.js'
import { STATE } from '../../../web/network/types.js'
import { compareScenario } from '../../compare-scenario.js'

const FEW = 2

function worldOf(id: string, settings: readonly string[] = []): LessonWorld {
  const file = `scenarios/lessons/${id}.yaml`
  return { file, text: readFileSync(file, 'utf8'), settings }
}

async function outcomesOf(world: LessonWorld, replications: number): Promise<WorldOutcomes> {
  let last: WorldOutcomes | null = null
  const ending = await new LearnJobs().run(world, replications, (outcomes) => void (last = outcomes))
  expect(ending).toEqual({ kind: 'complete' })
  return last!
}

describe('the engine of the lessons', () => {
  test.each(LESSONS)('$id: the result of the command line, value by value', async ({ id, places, twist }) => {
    const settings = [...places.at(-1)!.set, ...(twist ?? [])]
    const outcomes = await outcomesOf(worldOf(id, settings), FEW)
    const { result } = await compareScenario(`lessons/${id}.yaml`, { replications: FEW, settings })
    expect(outcomes.resultHash).toBe(result.resultHash)
    expect(outcomes.strategies).toEqual(result.strategies.map((strategy) => strategy.id))
    expect(outcomes.values.map((values) => [...values])).toEqual(
      result.strategies.map((strategy) => strategy.outcomes),
    )
  })

  test('the campaign that is watched is the first of those that are counted', async () => {
    const world = worldOf('threshold')
    const { network, strategies, traces } = await new LearnJobs().watch(world)
    const outcomes = await outcomesOf(world, 1)
    expect(strategies).toEqual(outcomes.strategies)
    traces.forEach(({ persons, states }, strategy) => {
      const seen = new Set([...persons].filter((_, event) => states[event] === STATE.saw))
      expect(seen.size).toBe(outcomes.values[strategy]![0])
    })
    expect([network.people, network.x.length]).toEqual([1000, 1000])
  })

  test('a new run takes the place of the old one', async () => {
    const jobs = new LearnJobs()
    const first = jobs.run(worldOf('threshold'), 1000, () => undefined)
    const second = jobs.run(worldOf('threshold'), 2, () => undefined)
    expect(await first).toEqual({ kind: 'cancelled' })
    expect(await second).toEqual({ kind: 'complete' })
  })

  test('what cannot be run is an answer, not a crash', async () => {
    const broken = worldOf('threshold', ['platforms.town.reproductionNumbr=1'])
    const ending = await new LearnJobs().run(broken, 2, () => undefined)
    expect(ending).toMatchObject({ kind: 'failed', failure: { kind: 'input' } })
    await expect(new LearnJobs().watch(broken)).rejects.toMatchObject({ kind: 'input' })
  })
})
