import { describe, expect, test } from 'vitest'
import { calibratedScore, reachCurve } from '../../src/campaign/feed/calibration.js'
import type { World } from '../../src/campaign/world.js'
import { FEED } from './attention.js'
import { networkOf, simulate, smallPlan, smallWorld, type SmallPost } from './small-world.js'

const people = 4000
const followers = Array.from({ length: people }, (_, i) => i)
const v = 0.08

/** The same world under both modes of attention. */
function worlds(basePressure = 0): { independent: World; feed: World } {
  const arcs = Array.from({ length: people * 10 }, (_, i) => {
    const u = i % people
    return [u, (u * 7 + 13 * Math.floor(i / people) + 1) % people] as const
  }).filter(([a, b]) => a !== b)
  const independent = smallWorld({
    network: networkOf(people, arcs),
    basePressure,
    brandFollowers: followers,
    profile: { viewProbability: v, delay: 'lognormal(median=3h, sigma=1.5)' },
    horizonHours: 24 * 60,
  })
  const curve = reachCurve(FEED)
  const platforms = independent.platforms.map((platform) => ({
    ...platform,
    feedScore: calibratedScore(curve, v, 'viewProbability'),
  }))
  return { independent, feed: { ...independent, attention: FEED, reachCurve: curve, platforms } }
}

const viewsOf = (world: World, posts: readonly SmallPost[], seed: number, view = 1): number =>
  simulate(world, smallPlan(posts, { view }), seed).recorder.views.reduce((a, b) => a + b, 0)

/** Posts at all hours of the week, a long way apart, so that they do not meet in a feed. */
const scattered = Array.from({ length: 8 }, (_, i) => ({ name: `p${i}`, time: i * 151 }))

describe('a ranked feed against attention post by post', () => {
  const { independent, feed } = worlds()

  test('posts that do not meet in a feed are seen as often, in the mean', () => {
    let a = 0
    let b = 0
    for (let seed = 0; seed < 6; seed++) {
      a += viewsOf(independent, scattered, seed)
      b += viewsOf(feed, scattered, seed)
    }
    const expected = 6 * 8 * people * v
    expect(Math.abs(a - expected)).toBeLessThan(4.5 * Math.sqrt(expected * (1 - v)))
    // 1 % accuracy of the calibration, and people's own habits, which posts share: beside 4.5 sigma, 2 %.
    expect(Math.abs(b - expected)).toBeLessThan(4.5 * Math.sqrt(expected) + 0.02 * expected)
  })

  test('an appeal of 1.5 means half as many views again in both', () => {
    const gain = (world: World): number => {
      let plain = 0
      let strong = 0
      for (let seed = 0; seed < 4; seed++) {
        plain += viewsOf(world, scattered, seed)
        strong += viewsOf(world, scattered, seed, 1.5)
      }
      return strong / plain
    }
    // Of 10,240 views and half as many again the ratio has sd 0.019 at most: 0.1 is more than 5 of them, false alarm 3e-7.
    expect(gain(independent)).toBeGreaterThan(1.4)
    expect(gain(independent)).toBeLessThan(1.6)
    expect(gain(feed)).toBeGreaterThan(1.4)
    expect(gain(feed)).toBeLessThan(1.6)
  })

  test('attention is limited: forty posts at once are seen less often each than one, in the feed alone', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => ({ name: `c${i}`, time: 60 }))
    const each = (world: World): number => viewsOf(world, crowd, 1) / 40 / viewsOf(world, [{ time: 60 }], 1)
    expect(each(independent)).toBeGreaterThan(0.85)
    const expected = 40 * people * v
    expect(Math.abs(viewsOf(independent, crowd, 1) - expected)).toBeLessThan(
      4.5 * Math.sqrt(expected * (1 - v)),
    )
    expect(each(feed)).toBeLessThan(0.75)
  })

  test("a rival's posts take attention from ours in the feed, and none otherwise", () => {
    const rival = Array.from({ length: 60 }, (_, i) => ({ name: `r${i}`, time: 61, brand: 1 }))
    const ours = [{ name: 'ours', time: 60 }]
    const views = (world: World, posts: readonly SmallPost[]): number => {
      const shared = {
        ...world,
        platforms: world.platforms.map((p) => ({ ...p, rivalFollowers: [Uint32Array.from(followers)] })),
      }
      const plan = smallPlan(posts, {}, { rivals: [{ headToHead: false }] })
      return simulate(shared, plan, 2).recorder.views.reduce((a, b) => a + b, 0)
    }
    expect(views(independent, [...ours, ...rival])).toBe(views(independent, ours))
    expect(views(feed, [...ours, ...rival])).toBeLessThan(0.8 * views(feed, ours))
  })

  test('without a boost for what is shared, cascades have the same reproduction number in both', () => {
    const cascading = worlds(0.4)
    const feedOf = (boost: number): World => ({
      ...cascading.feed,
      attention: { ...cascading.feed.attention, boost },
    })
    const ratio = (world: World): number => {
      let later = 0
      let sharers = 0
      for (let seed = 0; seed < 6; seed++) {
        const { tree } = simulate(world, smallPlan(scattered), seed).totals
        for (let node = 0; node < tree.size; node++) {
          if (tree.generation[node]! >= 1) sharers++
          if (tree.generation[node]! >= 2) later++
        }
      }
      return later / sharers
    }
    const r = ratio(cascading.independent)
    expect(r).toBeGreaterThan(0.1)
    expect(Math.abs(ratio(feedOf(0)) / r - 1)).toBeLessThan(0.1)
    expect(ratio(feedOf(0.2))).toBeGreaterThan(1.05 * r)
  })
})
