import { describe, expect, test } from 'vitest'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { runStrategy } from '../../src/experiment/replicate.js'
import { cascadesOf } from '../../src/experiment/run-cascades.js'
import { replicationKey } from '../../src/experiment/replication-keys.js'
import { cascadesIn } from '../../src/observe/cascades-in.js'
import { tinyScenario } from './tiny-scenario.js'

describe('cascadesOf', () => {
  test('agrees with counting the tree by hand', () => {
    const scenario = tinyScenario()
    const world = prepareWorld({ scenario, networks: {} }, 0)
    for (let strategy = 0; strategy < 4; strategy++) {
      const { plan, totals, recorder } = runStrategy(scenario, world, strategy, replicationKey('tiny', 3))
      const found = cascadesOf(scenario, world, totals.tree)
      const generations = [...totals.tree.generation.subarray(0, totals.tree.size)]
      const sharers = generations.filter((g) => g >= 1).length
      expect(sharers * world.peoplePerAgent).toBe(recorder.shares)
      expect(found.reproductionNumber).toBeCloseTo(generations.filter((g) => g >= 2).length / sharers, 12)
      const all = cascadesIn(totals.tree)
      expect(found.largest.size).toBe(Math.max(...all.map(({ parents }) => parents.length)))
      // The brand is one author; a person stands for several.
      const author = found.largest.people[0] === 'brand' ? 1 : world.peoplePerAgent
      expect(found.sizeMax).toBe(author + (found.largest.size - 1) * world.peoplePerAgent)
      const ofPosts = [...totals.tree.generation.subarray(0, totals.tree.size)].filter(
        (g, node) => g >= 1 && plan.posts[totals.tree.post[node]!]!.channel !== 'ad',
      ).length
      expect(found.postShares).toBe(ofPosts)
      expect(found.largest.people).toHaveLength(found.largest.size)
      expect(found.largest.hours[0]).toBe(0)
    }
  })
})
