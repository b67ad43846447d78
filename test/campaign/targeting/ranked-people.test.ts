import { describe, expect, test } from 'vitest'
import { homeAccounts } from '../../../src/campaign/targeting/home-accounts.js'
import { prominence } from '../../../src/campaign/targeting/prominence.js'
import { rankedPeople } from '../../../src/campaign/targeting/ranked-people.js'
import { DRAW, ownTerm } from '../../../src/campaign/targeting/terms.js'
import type { World } from '../../../src/campaign/world.js'
import { rootKey, uniform } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'
import { networkOf, smallWorld } from '../small-world.js'

const key = rootKey('ranking')
const PEOPLE = 60

function randomNetwork(seed: string, ties: number) {
  const stream = new Stream(rootKey(seed))
  // Low numbers are followed more.
  return networkOf(
    PEOPLE,
    Array.from({ length: ties }, () => [
      Math.min(stream.below(PEOPLE), stream.below(PEOPLE)),
      stream.below(PEOPLE),
    ]),
  )
}

/** Two platforms with ties of their own; the brand is followed by people 0 to 9 on the first. */
function twoPlatforms(): World {
  const first = smallWorld({
    network: randomNetwork('first', 400),
    basePressure: 0,
    brandFollowers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  })
  const second = smallWorld({ network: randomNetwork('second', 300), basePressure: 0 }).platforms[0]!
  return { ...first, platforms: [...first.platforms, { ...second, id: 'y' }] }
}

const world = twoPlatforms()
const { platform: home, followers } = homeAccounts(world)
const everybody = Array.from({ length: PEOPLE }, (_, person) => person).filter(
  (person) => followers[person]! > 0,
)

test('home is where a person has most followers, the first platform of two alike', () => {
  const count = (platform: number, person: number): number => {
    const { offsets } = world.platforms[platform]!.network
    return offsets[person + 1]! - offsets[person]!
  }
  for (let person = 0; person < PEOPLE; person++) {
    const [here, there] = [count(0, person), count(1, person)]
    expect(followers[person]).toBe(Math.max(here, there))
    expect(home[person]).toBe(here + there === 0 ? -1 : here >= there ? 0 : 1)
  }
  expect(new Set(home).size).toBeGreaterThanOrEqual(2)
})

describe('rankedPeople', () => {
  test('degree: most followers first, equals by number', () => {
    const expected = [...everybody].sort((a, b) => followers[b]! - followers[a]! || a - b)
    expect(rankedPeople(world, 'degree', everybody, 1000, key)).toEqual(expected)
    const few = rankedPeople(world, 'degree', everybody, 5, key)
    expect(few).toEqual(expected.slice(0, few.length))
    expect(few.length).toBeGreaterThanOrEqual(5)
    expect(few.length).toBeLessThan(20)
  })

  test('random: in the order of the draws, and a short list is the front of the long one', () => {
    const draws = (person: number): number => uniform(key, person, 0)
    const expected = [...everybody].sort((a, b) => draws(a) - draws(b))
    expect(rankedPeople(world, 'random', everybody, 1000, key)).toEqual(expected)
    const few = rankedPeople(world, 'random', everybody, 20, key)
    expect(few).toEqual(expected.slice(0, few.length))
    expect(few.length).toBeGreaterThan(5)
  })

  test('pagerank: most prominent first', () => {
    const scores = prominence(world)
    const expected = [...everybody].sort((a, b) => scores[b]! - scores[a]! || a - b)
    expect(rankedPeople(world, 'pagerank', everybody, 1000, key)).toEqual(expected)
    expect(expected).not.toEqual(rankedPeople(world, 'degree', everybody, 1000, key))
  })

  test('lookalike: without the brand followers of their home; equals in the order of the draws', () => {
    const ranked = rankedPeople(world, 'lookalike', everybody, 1000, key)
    const left = everybody.filter((person) => person > 9 || home[person] !== 0)
    expect([...ranked].sort((a, b) => a - b)).toEqual(left)
    // On the second platform nobody follows the brand: all at home there are equally unlike, last, and by draw.
    const last = ranked.filter((person) => home[person] === 1)
    expect(ranked.slice(-last.length)).toEqual(last)
    const draws = last.map((person) => uniform(key, person, 0))
    expect(draws).toEqual([...draws].sort((a, b) => a - b))
  })
})

describe('prominence', () => {
  test('is counted in followers: an account in a ring, where everybody has two, is worth two', () => {
    const ring = Array.from({ length: 20 }, (_, i): [number, number][] => [
      [i, (i + 1) % 20],
      [(i + 1) % 20, i],
    ]).flat()
    for (const score of prominence(smallWorld({ network: networkOf(20, ring), basePressure: 0 })))
      expect(score).toBeCloseTo(2, 6)
  })

  test('people without an account do not lower it', () => {
    const ring: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 0],
    ]
    const lonely = smallWorld({ network: networkOf(9, ring), basePressure: 0 })
    const members = { ...lonely, platforms: [{ ...lonely.platforms[0]!, members: Uint32Array.of(0, 1, 2) }] }
    const scores = prominence(members)
    for (const person of [0, 1, 2]) expect(scores[person]).toBeCloseTo(1, 6)
    expect(scores[5]).toBe(0)
  })
})

describe('own terms', () => {
  test('spread 0 is the mean itself', () => {
    expect(ownTerm(0.3, 0, key, 7, DRAW.price)).toBe(0.3)
  })

  test('have the given mean and log-spread over people; price and trust are drawn apart (4.5 sigma)', () => {
    const n = 20000
    const [sigma, mean] = [0.5, 3]
    const prices = Float64Array.from({ length: n }, (_, person) =>
      ownTerm(mean, sigma, key, person, DRAW.price),
    )
    const trusts = Float64Array.from({ length: n }, (_, person) =>
      ownTerm(mean, sigma, key, person, DRAW.trust),
    )
    const logs = (terms: Float64Array): Float64Array =>
      terms.map((term) => (Math.log(term / mean) + sigma ** 2 / 2) / sigma)
    for (const terms of [prices, trusts]) {
      const average = terms.reduce((sum, term) => sum + term, 0) / n
      // Variance of the lognormal: mean^2 (e^(sigma^2) - 1).
      expect(Math.abs(average - mean)).toBeLessThan(4.5 * mean * Math.sqrt(Math.expm1(sigma ** 2) / n))
      const spread = logs(terms).reduce((sum, z) => sum + z * z, 0) / n
      expect(Math.abs(spread - 1)).toBeLessThan(4.5 * Math.sqrt(2 / n))
    }
    const [a, b] = [logs(prices), logs(trusts)]
    expect(Math.abs(a.reduce((sum, z, i) => sum + z * b[i]!, 0) / n)).toBeLessThan(4.5 / Math.sqrt(n))
  })
})
