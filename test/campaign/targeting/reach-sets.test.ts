import { describe, expect, test } from 'vitest'
import { passingChances } from '../../../src/campaign/targeting/passing-chances.js'
import { reachSets, ROOTS } from '../../../src/campaign/targeting/reach-sets.js'
import type { World } from '../../../src/campaign/world.js'
import { setsHit } from '../../../src/kernel/max-coverage.js'
import { exp } from '../../../src/math/exp.js'
import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'
import { networkOf, simulate, smallPlan, smallWorld, type WorldOptions } from '../small-world.js'

const PEOPLE = 600
const AUTHORS = [0, 1, 2, 3]

/** 600 people of uneven activity; the first four post and follow nobody, so that they never meet their own posts. */
function town(options: Partial<WorldOptions> = {}, tiesEach = 14): World {
  const stream = new Stream(rootKey('town'))
  const ties: [number, number][] = []
  for (let v = AUTHORS.length; v < PEOPLE; v++) {
    for (let draw = 0; draw < tiesEach; draw++) {
      const u = stream.below(PEOPLE)
      if (u !== v) ties.push([u, v])
    }
    for (const author of AUTHORS) if (stream.uniform() < 0.05 + 0.1 * author) ties.push([author, v])
  }
  const activity = Float32Array.from({ length: PEOPLE }, () => exp(normalQuantile(stream.uniform()) - 0.5))
  return smallWorld({
    network: networkOf(PEOPLE, ties),
    basePressure: 0.5,
    activity,
    ...options,
    profile: { viewProbability: 0.15, ...options.profile },
  })
}

const PLAIN_TOWN = town()

function simulatedReach(
  world: World,
  authors: readonly number[],
  runs: number,
): { mean: number; error: number } {
  const plan = smallPlan(authors.map((author) => ({ author })))
  const reach = Array.from({ length: runs }, (_, run) => simulate(world, plan, run).recorder.reach)
  const mean = reach.reduce((sum, r) => sum + r, 0) / runs
  const variance = reach.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (runs - 1)
  return { mean, error: Math.sqrt(variance / runs) }
}

function promisedReach(world: World, authors: readonly number[]): { mean: number; error: number } {
  const { index, beyond, peoplePerSet } = reachSets(world)
  const share = setsHit(index, authors) / index.sets.count
  const bonus = authors.reduce((sum, author) => sum + beyond[author]!, 0)
  const people = peoplePerSet * index.sets.count
  return {
    mean: people * share + peoplePerSet * bonus,
    error: people * Math.sqrt((share * (1 - share)) / index.sets.count),
  }
}

describe('what the sets promise is what the campaign reaches', () => {
  test.each([
    ['one author', [1]],
    ['another', [3]],
    ['four together, whose audiences overlap', AUTHORS],
  ])('%s (4.5 sigma)', (_name, authors) => {
    const world = PLAIN_TOWN
    const promised = promisedReach(world, authors)
    const simulated = simulatedReach(world, authors, 200)
    const sigma = Math.sqrt(promised.error ** 2 + simulated.error ** 2)
    expect(Math.abs(promised.mean - simulated.mean)).toBeLessThan(4.5 * sigma)
    // Chains matter here: the direct audience alone would be 85 % of it at most.
    const { offsets } = world.platforms[0]!.network
    const direct = authors.reduce((sum, author) => sum + 0.15 * (offsets[author + 1]! - offsets[author]!), 0)
    expect(promised.mean).toBeGreaterThan(direct / 0.85)
    expect(sigma).toBeLessThan(0.05 * promised.mean)
  })

  test('a large audience that is less attentive (4.5 sigma)', () => {
    const world = town({ profile: { audienceSaturation: 50 } })
    const promised = promisedReach(world, [3])
    const simulated = simulatedReach(world, [3], 200)
    expect(promised.mean).toBeLessThan(0.6 * promisedReach(PLAIN_TOWN, [3]).mean)
    expect(Math.abs(promised.mean - simulated.mean)).toBeLessThan(
      4.5 * Math.sqrt(promised.error ** 2 + simulated.error ** 2),
    )
  })

  test('views after the end do not count: a law by which half come in time (4.5 sigma)', () => {
    const world = town({
      profile: { delay: 'lognormal(median=24h, sigma=1.5)' },
      horizonHours: 24,
      basePressure: 0,
    })
    const promised = promisedReach(world, [3])
    const simulated = simulatedReach(world, [3], 200)
    expect(Math.abs(promised.mean - simulated.mean)).toBeLessThan(
      4.5 * Math.sqrt(promised.error ** 2 + simulated.error ** 2),
    )
  })

  test('private forwarding: posts are broadcast, shares go to few (4.5 sigma, and 5 % for the rule of far hops)', () => {
    const world = town({ profile: { fanOut: 'selective' }, basePressure: 0.4 })
    const promised = promisedReach(world, [2])
    const simulated = simulatedReach(world, [2], 300)
    const sigma = Math.sqrt(promised.error ** 2 + simulated.error ** 2)
    expect(Math.abs(promised.mean - simulated.mean)).toBeLessThan(4.5 * sigma + 0.05 * simulated.mean)
  })

  test('people beyond the followers, and the chains that they start (4.5 sigma, and 6 % for the estimate)', () => {
    const world = town({ ambientAudience: 120, basePressure: 0.25 })
    const bare = town({ basePressure: 0.25 })
    const promised = promisedReach(world, [1]).mean - promisedReach(bare, [1]).mean
    const alone = simulatedReach(bare, [1], 400)
    const together = simulatedReach(world, [1], 400)
    const sigma = Math.sqrt(alone.error ** 2 + together.error ** 2)
    expect(promised).toBeGreaterThan(18)
    expect(Math.abs(promised - (together.mean - alone.mean))).toBeLessThan(4.5 * sigma + 0.06 * promised)
  })
})

describe('reachSets', () => {
  test('are drawn once a world, and alike for equal worlds', () => {
    const sets = reachSets(PLAIN_TOWN)
    expect(reachSets(PLAIN_TOWN)).toBe(sets)
    expect(sets.index.sets.count).toBe(ROOTS)
    const again = reachSets(town()).index.sets
    expect(again.nodes.length).toBe(sets.index.sets.nodes.length)
    expect(again.nodes.every((node, i) => node === sets.index.sets.nodes[i])).toBe(true)
  })

  test('over two platforms people count once, and each author posts at home only (4.5 sigma)', () => {
    const first = town({ basePressure: 0 })
    const home = first.platforms[0]!
    // On the second platform everybody follows 0, who has fewer followers on the first; 3 has none.
    const fans = networkOf(
      PEOPLE,
      Array.from({ length: PEOPLE - 4 }, (_, i) => [0, i + 4]),
    )
    const second = { ...smallWorld({ network: fans, basePressure: 0 }).platforms[0]!, id: 'y' }
    const world = {
      ...first,
      platforms: [home, { ...second, profile: { ...second.profile, viewProbability: 0.3 } }],
    }
    const { index, peoplePerSet } = reachSets(world)
    const followers = home.network.offsets[4]! - home.network.offsets[3]!
    const close = (authors: number[], exact: number): void => {
      const share = exact / PEOPLE
      const error = PEOPLE * Math.sqrt((share * (1 - share)) / index.sets.count)
      expect(Math.abs(setsHit(index, authors) * peoplePerSet - exact)).toBeLessThan(4.5 * error)
    }
    close([0], 0.3 * 596)
    close([3], 0.15 * followers)
    // Who follows both misses both with 0.7 x 0.85.
    close([0, 3], 0.3 * 596 + 0.15 * followers * 0.7)
  })

  test('a viewer passes on with the mean of 1 - exp(-Lambda a C) over appeal and taste', () => {
    const profile = { contentSpread: 0.6, tasteSpread: 0.8 }
    const world = town({ profile, basePressure: 0.7 })
    const { heeding } = passingChances(world.platforms[0]!, world.horizonHours)
    // Midpoint rule with 4,000 equal steps of probability; the five-point rule of the anchor is within 0.5 % of it.
    const mean = (pressure: number): number => {
      let sum = 0
      for (let i = 0; i < 4000; i++)
        sum += 1 - Math.exp(-pressure * Math.exp(normalQuantile((i + 0.5) / 4000) - 0.5))
      return sum / 4000
    }
    for (const person of [5, 50, 500]) {
      const exact = mean(0.7 * world.platforms[0]!.activity[person]!)
      expect(Math.abs(heeding[person]! / exact - 1)).toBeLessThan(0.005)
    }
  })
})
