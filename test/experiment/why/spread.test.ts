import { describe, expect, test } from 'vitest'
import { BRAND, NOBODYS, OURS, type Channel, type PlannedPost } from '../../../src/campaign/plan.js'
import { ShareTree } from '../../../src/campaign/share-tree.js'
import { hubOf, sharesInHour, sharesOfPost, spreadOf } from '../../../src/experiment/why/spread.js'

const MESSAGES = ['post:tip:0', 'post:film:0', 'ad:film', 'rival:r:x:0', 'word:x:9:0']

function post(message: number, channel: Channel, brand = OURS, author = BRAND): PlannedPost {
  return { time: 0, platform: 0, author, message, channel, trust: 1, brand }
}

/**
 * brand ─ tip ─┬─ 1 (h 1) ─┬─ 2 (h 1) ── 3 (h 5)
 *              │           └─ 4 (h 5)
 *              └─ 5 (h 5)
 * brand ─ film ── 4 (h 2) ── 1 (h 5)        brand ─ film again, elsewhere ── 6 (h 7)
 * ad ─┬─ 7 (h 5)    rival ── 1 (h 5) ── 8 … 12 (h 5)    word of 9 ── 2 (h 8)
 *     └─ 8 (h 6)
 */
function tree(): ShareTree {
  const grown = new ShareTree(
    [
      post(0, 'owned'),
      post(1, 'influencer'),
      post(1, 'owned'),
      post(2, 'ad'),
      post(3, 'owned', 1),
      post(4, 'word', OURS, 9),
      post(3, 'owned', NOBODYS),
    ],
    MESSAGES.map((name, key) => ({ name, key, creative: 0 })),
  )
  const root = (index: number): number => grown.add(grown.posts[index]!.author, 0, -1, index)
  const tip = root(0)
  const first = grown.add(1, 1.2, tip, 0)
  const second = grown.add(2, 1.9, first, 0)
  grown.add(3, 5.1, second, 0)
  grown.add(4, 5.2, first, 0)
  grown.add(5, 5.3, tip, 0)
  grown.add(1, 5.4, grown.add(4, 2.5, root(1), 1), 1)
  grown.add(6, 7, root(2), 2)
  const ad = root(3)
  grown.add(7, 5.9, ad, 3)
  grown.add(8, 6, ad, 3)
  const rival = grown.add(1, 5.5, root(4), 4)
  for (let person = 8; person <= 12; person++) grown.add(person, 5.5, rival, 4)
  grown.add(2, 8.25, root(5), 5)
  return grown
}

describe('spreadOf', () => {
  test('the person through whom most came, the post and the hour with the most shares', () => {
    expect(spreadOf(tree())).toEqual({
      // All but the rival's six.
      shares: 11,
      // 2, 3 and 4 had the tip from 1; the film brought nobody more. The rival's five do not count.
      hub: { person: 1, shared: 2, brought: 3 },
      post: { name: 'post:tip:0', shares: 5 },
      // 3, 4, 5, 1 and 7.
      hour: { hour: 5, shares: 5 },
    })
  })

  test('one of them at a time', () => {
    expect(hubOf(tree(), 4)).toEqual({ person: 4, shared: 2, brought: 1 })
    expect(hubOf(tree(), 2)).toEqual({ person: 2, shared: 2, brought: 1 })
    expect(hubOf(tree(), 99)).toEqual({ person: 99, shared: 0, brought: 0 })
    // One message, posted twice.
    expect(sharesOfPost(tree(), 'post:film:0')).toBe(3)
    expect(sharesOfPost(tree(), 'rival:r:x:0')).toBe(0)
    expect([1, 2, 3, 7].map((hour) => sharesInHour(tree(), hour))).toEqual([2, 1, 0, 1])
  })

  test('sharers who brought nobody are no hubs; nothing shared is nothing', () => {
    const star = new ShareTree([post(0, 'owned')], [{ name: 'post:tip:0', key: 0, creative: 0 }])
    star.add(BRAND, 0, -1, 0)
    expect(spreadOf(star)).toEqual({ shares: 0, hub: null, post: null, hour: null })
    star.add(3, 1, 0, 0)
    expect(spreadOf(star)).toEqual({
      shares: 1,
      hub: null,
      post: { name: 'post:tip:0', shares: 1 },
      hour: { hour: 1, shares: 1 },
    })
  })
})
