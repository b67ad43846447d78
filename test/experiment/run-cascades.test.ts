import { describe, expect, test } from 'vitest'
import { BRAND, OURS } from '../../src/campaign/plan.js'
import { ShareTree } from '../../src/campaign/share-tree.js'
import { cascadesIn } from '../../src/experiment/run-cascades.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { runStrategy } from '../../src/experiment/replicate.js'
import { cascadesOf } from '../../src/experiment/run-cascades.js'
import { replicationKey } from '../../src/experiment/replication-keys.js'
import { tinyScenario } from './tiny-scenario.js'

/** Post 0 by the brand with a chain and a branch; post 1 an ad that two people share, one of them onward. */
function smallTree(): ShareTree {
  const post = { time: 0, platform: 0, author: BRAND, message: 0, trust: 1, brand: OURS }
  const tree = new ShareTree([
    { ...post, channel: 'owned' },
    { ...post, channel: 'ad' },
  ])
  const brand = tree.add(-1, 0, -1, 0)
  const ad = tree.add(-1, 1, -1, 1)
  const a = tree.add(10, 2, brand, 0)
  const b = tree.add(11, 3, ad, 1)
  tree.add(12, 4, a, 0)
  tree.add(13, 5, b, 1)
  tree.add(14, 6, ad, 1)
  tree.add(15, 7, brand, 0)
  return tree
}

describe('cascadesIn', () => {
  test('one cascade a post; of an ad, one for each person who passed it on', () => {
    const cascades = cascadesIn(smallTree(), (post) => post === 1)
    expect(cascades.map(({ post, parents, nodes }) => [post, [...parents], [...nodes]])).toEqual([
      [0, [-1, 0, 1, 0], [0, 2, 4, 7]],
      [1, [-1, 0], [3, 5]],
      [1, [-1], [6]],
    ])
    expect([...cascades[1]!.hours]).toEqual([3, 5])
  })

  test('cascades of rival brands are nobody of ours', () => {
    const post = { time: 0, platform: 0, message: 0, trust: 1, channel: 'owned' as const }
    const tree = new ShareTree([
      { ...post, author: BRAND, brand: OURS },
      { ...post, author: BRAND - 1, brand: 1 },
    ])
    tree.add(10, 1, tree.add(BRAND, 0, -1, 0), 0)
    tree.add(10, 1, tree.add(BRAND - 1, 0, -1, 1), 1)
    expect(cascadesIn(tree, () => false).map(({ post: of }) => of)).toEqual([0])
  })

  test('without ads every entry is in exactly one cascade', () => {
    const cascades = cascadesIn(smallTree(), () => false)
    expect(cascades.flatMap(({ nodes }) => [...nodes]).sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ])
  })
})

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
      const all = cascadesIn(totals.tree, (post) => plan.posts[post]!.channel === 'ad')
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
