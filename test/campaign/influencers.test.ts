import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { influencerPosts } from '../../src/campaign/influencers.js'
import { homeAccounts } from '../../src/campaign/targeting/home-accounts.js'
import type { PlannedPost } from '../../src/campaign/plan.js'
import type { World } from '../../src/campaign/world.js'
import { exp } from '../../src/math/exp.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { PICKS, type Scenario, type Strategy } from '../../src/scenario/scenario.js'
import { tinyScenario } from '../experiment/tiny-scenario.js'
import { networkOf, simulate, smallPlan, smallWorld } from './small-world.js'

const key = rootKey('influencers')
const PEOPLE = 1200

/** Audiences from 1 to hundreds: the followees of each person are drawn towards low numbers. */
function unevenWorld(): World {
  const stream = new Stream(rootKey('uneven'))
  const ties = Array.from({ length: 18 * PEOPLE }, (_, i): [number, number] => {
    const u = stream.uniform()
    return [Math.floor(PEOPLE * u * u * u), i % PEOPLE]
  })
  const activity = Float32Array.from({ length: PEOPLE }, () => exp(2 * normalQuantile(stream.uniform()) - 2))
  return smallWorld({
    network: networkOf(PEOPLE, ties),
    basePressure: 0.3,
    activity,
    brandFollowers: [3, 30, 300, 301, 302],
    peoplePerAgent: 10,
    profile: { viewProbability: 0.1 },
  })
}

const world = unevenWorld()
const scenario: Scenario = tinyScenario()
const { followers } = homeAccounts(world)

interface Booking {
  readonly posts: PlannedPost[]
  readonly names: string[]
  readonly cost: number
  readonly authors: number[]
}

function book(influencers: Partial<Strategy['influencers']>, money: number, luck = key): Booking {
  const strategy: Strategy = {
    ...scenario.strategies[0]!,
    influencers: {
      pick: 'degree',
      among: null,
      count: 5,
      posts: 1,
      trust: 1.3,
      feePerFollower: 0.01,
      priceSpread: 0,
      trustSpread: 0,
      ...influencers,
    },
  }
  const names: string[] = []
  const { posts, cost } = influencerPosts(scenario, strategy, world, [0.5, 0.5], money, luck, (name) => {
    if (!names.includes(name)) names.push(name)
    return names.indexOf(name)
  })
  return { posts, names, cost, authors: [...new Set(posts.map(({ author }) => author))] }
}

const usualFee = (person: number, posts = 1): number => 0.01 * followers[person]! * 10 * posts
const own = (person: number, spread: number, draw: number, luck = key): number =>
  Math.exp(spread * normalQuantile(uniform(luck, person, draw)) - (spread * spread) / 2)

describe('prices and trust', () => {
  test('without spread everybody costs the fee per follower and post, and is trusted alike', () => {
    const { posts, cost, authors } = book({ posts: 3 }, 1e6)
    expect(authors).toHaveLength(5)
    expect(posts).toHaveLength(15)
    expect(cost).toBeCloseTo(
      authors.reduce((sum, person) => sum + usualFee(person, 3), 0),
      9,
    )
    expect(posts.every(({ trust }) => trust === 1.3)).toBe(true)
  })

  test('spreads are lognormal factors of the person, from the third and fourth draw', () => {
    const plain = book({ posts: 2 }, 1e6)
    const spread = book({ posts: 2, priceSpread: 0.5, trustSpread: 0.4 }, 1e6)
    expect(spread.authors).toEqual(plain.authors)
    const fees = spread.authors.reduce((sum, person) => sum + usualFee(person, 2) * own(person, 0.5, 2), 0)
    expect(spread.cost).toBeCloseTo(fees, 9)
    for (const { author, trust } of spread.posts) expect(trust).toBeCloseTo(1.3 * own(author, 0.4, 3), 12)
    // The same person asks the same price whatever else is different.
    expect(
      book({ posts: 2, priceSpread: 0.5, trustSpread: 0.4, pick: 'pagerank', count: 50 }, 1e6).posts,
    ).toEqual(expect.arrayContaining([expect.objectContaining({ trust: spread.posts[0]!.trust })]))
  })

  test('posts keep their names and times when prices spread: luck is shared', () => {
    const plain = book({ posts: 2 }, 1e6)
    const spread = book({ posts: 2, priceSpread: 0.5, trustSpread: 0.4 }, 1e6)
    expect(spread.names).toEqual(plain.names)
    expect(plain.names).toContain(`influencer:x:${plain.authors[0]}:film:0`)
    expect(spread.posts.map(({ time }) => time)).toEqual(plain.posts.map(({ time }) => time))
  })

  test('whoever is picked: money is never overspent, nobody twice, all within the range', () => {
    fc.assert(
      fc.property(
        fc.record({
          pick: fc.constantFrom(...PICKS),
          count: fc.integer({ min: 0, max: 60 }),
          posts: fc.integer({ min: 0, max: 3 }),
          priceSpread: fc.constantFrom(0, 0.5, 1.5),
          feePerFollower: fc.constantFrom(0, 0.01, 0.1),
          among: fc.constantFrom(null, { min: 100, max: 400 }),
        }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.nat(5),
        (influencers, money, run) => {
          const luck = deriveKey(key, run)
          const { posts, cost, authors } = book(influencers, money, luck)
          expect(cost).toBeLessThanOrEqual(money * (1 + 1e-12))
          expect(authors.length).toBeLessThanOrEqual(influencers.count)
          expect(posts).toHaveLength(authors.length * influencers.posts)
          const range = influencers.among ?? { min: 10, max: Infinity }
          for (const person of authors) {
            expect(followers[person]! * 10).toBeGreaterThanOrEqual(range.min)
            expect(followers[person]! * 10).toBeLessThanOrEqual(range.max)
          }
          const fees = authors.reduce(
            (sum, person) =>
              sum +
              influencers.feePerFollower *
                followers[person]! *
                10 *
                influencers.posts *
                own(person, influencers.priceSpread, 2, luck),
            0,
          )
          expect(cost).toBeCloseTo(fees, 9)
        },
      ),
      { numRuns: 100, seed: 1 },
    )
  })
})

describe('picks', () => {
  test('lookalike books people around the brand followers, and none of these', () => {
    const { authors } = book({ pick: 'lookalike', count: 30 }, 1e6)
    expect(authors).toHaveLength(30)
    for (const person of [3, 30, 300, 301, 302]) expect(authors).not.toContain(person)
    const { offsets, targets } = world.platforms[0]!.network
    const knows = (person: number): boolean =>
      [3, 30, 300, 301, 302].some(
        (fan) =>
          targets.subarray(offsets[person], offsets[person + 1]).includes(fan) ||
          targets.subarray(offsets[fan], offsets[fan + 1]).includes(person),
      )
    expect(authors.every(knows)).toBe(true)
  })

  test('influence does not depend on the luck of the replication while prices are alike', () => {
    const one = book({ pick: 'influence', count: 12 }, 300)
    expect(book({ pick: 'influence', count: 12 }, 300, rootKey('other')).authors).toEqual(one.authors)
    const dear = book({ pick: 'influence', count: 12, priceSpread: 1 }, 300)
    expect(dear.authors).not.toEqual(one.authors)
  })

  test('for the same money influence reaches more people than any other pick (4.5 sigma of paired runs)', () => {
    const reachBy = (pick: Strategy['influencers']['pick']): number[] => {
      const { authors } = book({ pick, count: 25, priceSpread: 0.5 }, 150)
      const plan = smallPlan(authors.map((author) => ({ author, name: `influencer:${author}` })))
      return Array.from({ length: 40 }, (_, run) => simulate(world, plan, run).recorder.reach)
    }
    const best = reachBy('influence')
    for (const pick of ['degree', 'pagerank', 'random', 'lookalike'] as const) {
      const gains = reachBy(pick).map((reach, run) => best[run]! - reach)
      const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
      const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1)
      expect(mean).toBeGreaterThan(4.5 * Math.sqrt(variance / gains.length))
    }
  })
})
