import { expect, test } from 'vitest'
import { simulateCampaign } from '../../../src/campaign/simulate.js'
import { defaultWorld } from '../../../src/experiment/validation/default-world.js'
import { freePosts } from '../../../src/experiment/free-posts.js'
import { listenTo } from '../../../src/experiment/validation/listen-to.js'
import { ordinaryPosts } from '../../../src/experiment/ordinary-posts.js'
import { cascadesIn } from '../../../src/observe/cascades-in.js'
import { deriveKey, rootKey, uniform } from '../../../src/random/keyed.js'
import { WeightedChoice } from '../../../src/random/weighted-choice.js'

test('posts without a campaign fare as ordinary posts do in every replication', () => {
  const world = defaultWorld({ profile: 'x', agents: '3k', horizon: '7d' }, { seed: 's', quick: true }, 0)
  const key = rootKey('free')
  const POSTS = 400
  const expected = ordinaryPosts(world, 0, POSTS, key)
  expect(expected.reshares.reduce((sum, shares) => sum + shares, 0)).toBeGreaterThan(100)

  const { members, activity } = world.platforms[0]!
  const byActivity = new WeightedChoice(Array.from(members, (person) => activity[person]!))
  const posts = Array.from({ length: POSTS }, (_, i) => {
    const author = members[byActivity.pick(uniform(key, i, 0))]!
    return { author, message: `ordinary:${author}:${i}` }
  })
  // People who stand behind an agent change how many react, not who passes something on.
  const crowd = { ...world, peoplePerAgent: 18 }
  const { tree } = simulateCampaign(crowd, freePosts(crowd, posts), deriveKey(key, 1, 0), () => listenTo({}))
  const shares = new Array<number>(POSTS).fill(NaN)
  for (const { post, parents } of cascadesIn(tree)) shares[post] = parents.length - 1
  expect(shares).toEqual([...expected.reshares])
})
