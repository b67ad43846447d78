import { describe, expect, test } from 'vitest'
import { chooseSeeds, SEED_STRATEGIES, type SeedRequest } from '../../src/experiment/choose-seeds.js'
import { pageRank } from '../../src/network/pagerank.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { Exponential } from '../../src/random/exponential.js'

const karate = networkFromSpec('karate-club()')

function request(more: Partial<SeedRequest> = {}): SeedRequest {
  return {
    network: karate,
    strategy: 'influence',
    model: { name: 'ic', probability: 0.1 },
    k: 3,
    seed: 'test',
    ...more,
  }
}

describe('every strategy', () => {
  test.each(SEED_STRATEGIES)(
    '%s: distinct people, a spread between k and all, the same each time',
    (strategy) => {
      const chosen = chooseSeeds(request({ strategy }))
      expect(new Set(chosen.seeds).size).toBe(3)
      expect(chosen.estimatedSpread).toBeGreaterThan(3)
      expect(chosen.estimatedSpread).toBeLessThan(34)
      expect(chosen.standardError).toBeLessThan(0.02 * chosen.estimatedSpread)
      expect(chosen.guarantee === null).toBe(strategy !== 'influence')
      expect(chooseSeeds(request({ strategy }))).toEqual(chosen)
    },
  )

  test('none spreads further than the upper bound of influence, which is near the best of them', () => {
    const best = chooseSeeds(request())
    for (const strategy of ['random', 'degree', 'pagerank', 'kcore', 'degree-discount'] as const) {
      const other = chooseSeeds(request({ strategy }))
      expect(other.estimatedSpread - 4.5 * other.standardError).toBeLessThan(best.upperBound!)
      expect(other.estimatedSpread - 4.5 * other.standardError).toBeLessThan(1.01 * best.estimatedSpread)
    }
    expect(best.guarantee).toBe(best.lowerBound! / best.upperBound!)
    expect(best.guarantee).toBeGreaterThan(1 - 1 / Math.E - 0.1)
  })
})

test('degree, pagerank and kcore rank as they say', () => {
  const seedsOf = (strategy: SeedRequest['strategy']): number[] => [
    ...chooseSeeds(request({ strategy, k: 4 })).seeds,
  ]
  expect(seedsOf('degree')).toEqual([33, 0, 32, 2])
  const rank = pageRank(karate)
  const ranks = seedsOf('pagerank').map((v) => rank[v]!)
  expect(ranks).toEqual([...rank].sort((a, b) => b - a).slice(0, 4))
  // The ten of the inner core, by followers.
  expect(seedsOf('kcore')).toEqual([33, 0, 32, 2])
})

test('a deadline: fewer are reached in less time, and never more than without one', () => {
  const spreadBy = (hours: number): number => {
    const deadline = { hours, delay: new Exponential(2) }
    return chooseSeeds(request({ model: { name: 'ic', probability: 0.3, deadline } })).estimatedSpread
  }
  const spreads = [0.1, 1, 10].map(spreadBy)
  expect(spreads[0]).toBeLessThan(spreads[1]!)
  expect(spreads[1]).toBeLessThan(spreads[2]!)
  expect(spreads[2]).toBeLessThan(
    1.02 * chooseSeeds(request({ model: { name: 'ic', probability: 0.3 } })).estimatedSpread,
  )
})

test('prices: the cost is told and kept', () => {
  const prices = Float64Array.from({ length: 34 }, (_, v) => 1 + (v % 4))
  const chosen = chooseSeeds(request({ k: 34, priced: { prices, budget: 6 } }))
  expect(chosen.cost).toBe([...chosen.seeds].reduce((sum, v) => sum + prices[v]!, 0))
  expect(chosen.cost).toBeLessThanOrEqual(6)
})

test.each<[string, Partial<SeedRequest>, RegExp]>([
  ['too many seeds', { k: 35 }, /got 35, expected at most 34/],
  [
    'prices for degree',
    { strategy: 'degree', priced: { prices: new Float64Array(34).fill(1), budget: 3 } },
    /degree knows no prices/,
  ],
  [
    'a deadline for celf',
    {
      strategy: 'celf',
      model: { name: 'ic', probability: 0.1, deadline: { hours: 1, delay: new Exponential(1) } },
    },
    /celf knows no deadline/,
  ],
  [
    'degree-discount for linear threshold',
    { strategy: 'degree-discount', model: { name: 'lt', probability: 'weighted' } },
    /not for linear threshold/,
  ],
])('refused: %s', (_, more, message) => {
  expect(() => chooseSeeds(request(more))).toThrow(message)
})
