import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  budgetedCoverage,
  coverageIndex,
  greedyCoverage,
  setsHit,
  type CoverageIndex,
  type CoverageLimits,
} from '../../src/kernel/max-coverage.js'
import { drawRoots, reverseReachableSets, type NodeSets } from '../../src/kernel/reverse-reachable.js'
import { reverse } from '../../src/network/transform.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { enumerateLiveArcs, networkOf, type Arc } from './live-arcs.js'

const ENOUGH = 1 - 1 / Math.E

function indexOf(rows: readonly (readonly number[])[], nodes: number): CoverageIndex {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.length))
  const sets: NodeSets = { count: rows.length, offsets, nodes: Uint32Array.from(rows.flat()) }
  return coverageIndex(sets, nodes)
}

interface Choice {
  readonly value: number
  readonly cost: number
}

function worth(index: CoverageIndex, chosen: readonly number[], limits: CoverageLimits): Choice {
  const sum = (column: Float64Array | null | undefined): number =>
    chosen.reduce((total, node) => total + (column?.[node] ?? 0), 0)
  return { value: setsHit(index, chosen) + sum(limits.bonus), cost: sum(limits.prices) }
}

/** The best choice within the limits, by trying all subsets. */
function optimum(index: CoverageIndex, limits: CoverageLimits): number {
  const { count = Infinity, budget = Infinity } = limits
  let best = 0
  for (let subset = 0; subset < 1 << index.nodes; subset++) {
    const chosen = [...Array(index.nodes).keys()].filter((node) => subset & (1 << node))
    if (chosen.length > count) continue
    const { value, cost } = worth(index, chosen, limits)
    if (cost <= budget) best = Math.max(best, value)
  }
  return best
}

const NODES = 8
const problem = fc.record({
  rows: fc.array(fc.uniqueArray(fc.nat(NODES - 1), { maxLength: 5 }), { maxLength: 14 }),
  prices: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: NODES, maxLength: NODES }),
  bonus: fc.array(fc.constantFrom(0, 0, 0.5, 2), { minLength: NODES, maxLength: NODES }),
  budget: fc.integer({ min: 0, max: 25 }),
  count: fc.integer({ min: 1, max: 5 }),
})

describe('greedyCoverage', () => {
  test('reaches 1 - 1/e of the best of all choices of that size', () => {
    fc.assert(
      fc.property(problem, ({ rows, bonus, count }) => {
        const index = indexOf(rows, NODES)
        const limits = { count, bonus: Float64Array.from(bonus) }
        const choice = greedyCoverage(index, limits)
        expect(choice.chosen.length).toBeLessThanOrEqual(count)
        expect(choice.value).toBeCloseTo(worth(index, choice.chosen, limits).value, 9)
        expect(choice.value).toBeGreaterThanOrEqual(ENOUGH * optimum(index, limits) - 1e-9)
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  test('looks only where it must, and still chooses what asking everybody every time would choose', () => {
    fc.assert(
      fc.property(problem, fc.boolean(), ({ rows, prices, budget, count }, perMoney) => {
        const index = indexOf(rows, NODES)
        const limits = { count, budget, prices: Float64Array.from(prices) }
        const effort = (price: number): number => (perMoney ? price : 1)
        const chosen: number[] = []
        const refused = new Set<number>()
        let cost = 0
        while (chosen.length < count) {
          const hit = setsHit(index, chosen)
          const offers = [...Array(NODES).keys()]
            .filter((node) => !chosen.includes(node) && !refused.has(node) && prices[node]! <= budget)
            .map((node) => ({ node, gain: setsHit(index, [...chosen, node]) - hit }))
            .filter(({ gain }) => gain > 0)
            .map(({ node, gain }) => ({ node, gain, rate: gain / effort(prices[node]!) }))
            .sort((a, b) => (a.rate === b.rate ? b.gain - a.gain || a.node - b.node : b.rate - a.rate))
          const first = offers[0]
          if (first === undefined) break
          if (cost + prices[first.node]! > budget) refused.add(first.node)
          else {
            chosen.push(first.node)
            cost += prices[first.node]!
          }
        }
        const lazy = greedyCoverage(index, limits, effort)
        expect(lazy.chosen).toEqual(chosen)
        expect(lazy.hit).toBe(setsHit(index, chosen))
        expect(lazy.cost).toBe(cost)
      }),
      { numRuns: 300, seed: 2 },
    )
  })

  test('stops when nobody adds anything', () => {
    const index = indexOf([[0, 1], [0], [2]], 5)
    expect(greedyCoverage(index)).toEqual({ chosen: [0, 2], hit: 3, value: 3, cost: 0 })
  })

  test('the seeds found on reverse reachable sets spread at least 1 - 1/e as far as the best of all', () => {
    const stream = new Stream(rootKey('seeds'))
    let asGood = 0
    for (let graph = 0; graph < 12; graph++) {
      const nodes = 6
      const arcs = new Map<number, Arc>()
      for (let draw = 0; draw < 12; draw++) {
        const [u, v] = [stream.below(nodes), stream.below(nodes)]
        if (u !== v) arcs.set(u * nodes + v, [u, v, stream.uniform()])
      }
      const ties = [...arcs.values()]
      const spread = (seeds: readonly number[]): number => enumerateLiveArcs(nodes, ties, seeds).size.mean
      let best = 0
      for (let a = 0; a < nodes; a++) for (let b = 0; b < a; b++) best = Math.max(best, spread([a, b]))
      const roots = drawRoots(Uint32Array.of(0, 1, 2, 3, 4, 5), 4000, rootKey(`roots ${graph}`))
      const followees = reverse(networkOf(nodes, ties))
      const sets = reverseReachableSets(followees, { kind: 'tie' }, roots, rootKey(`sets ${graph}`))
      const found = spread(greedyCoverage(coverageIndex(sets, nodes), { count: 2 }).chosen)
      expect(found).toBeGreaterThanOrEqual(ENOUGH * best)
      if (found > 0.98 * best) asGood++
    }
    // In practice greedy is nearly always the best.
    expect(asGood).toBeGreaterThanOrEqual(10)
  })
})

describe('budgetedCoverage', () => {
  const within = (
    limits: (p: { prices: number[]; budget: number; count: number; bonus: number[] }) => CoverageLimits,
    share: number,
  ) =>
    fc.assert(
      fc.property(problem, ({ rows, prices, bonus, budget, count }) => {
        const index = indexOf(rows, NODES)
        const given = limits({ prices, budget, count, bonus })
        const choice = budgetedCoverage(index, given)
        const { value, cost } = worth(index, choice.chosen, given)
        expect(choice.value).toBeCloseTo(value, 9)
        expect(choice.cost).toBe(cost)
        expect(cost).toBeLessThanOrEqual(budget)
        expect(choice.chosen.length).toBeLessThanOrEqual(given.count ?? Infinity)
        expect(new Set(choice.chosen).size).toBe(choice.chosen.length)
        expect(value).toBeGreaterThanOrEqual(share * optimum(index, given) - 1e-9)
      }),
      { numRuns: 200, seed: 3 },
    )

  test('never overspends and reaches (1 - 1/e) / 2 of the best that the money could buy', () => {
    within(
      ({ prices, budget, bonus }) => ({
        prices: Float64Array.from(prices),
        budget,
        bonus: Float64Array.from(bonus),
      }),
      ENOUGH / 2,
    )
  })

  test('with places limited too, (1 - 1/e) / 6', () => {
    within(({ prices, budget, count }) => ({ prices: Float64Array.from(prices), budget, count }), ENOUGH / 6)
  })

  test('a good bargain does not keep it from the one great buy', () => {
    // Node 0: one set for 1; node 1: all nine others for 10. Gain per money alone would take node 0 and be stuck.
    const index = indexOf([[0], ...Array.from({ length: 9 }, () => [1])], 2)
    const choice = budgetedCoverage(index, { prices: Float64Array.of(1, 10), budget: 10 })
    expect(choice).toEqual({ chosen: [1], hit: 9, value: 9, cost: 10 })
  })

  test('few places and little money: neither the largest nor the cheapest', () => {
    // Large ones (3 sets) cost 10, middling ones (2 sets) 5, small ones (1 set) 1; two places, 10 of money.
    const rows = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 5].map((node) => [node])
    const prices = Float64Array.of(10, 10, 5, 5, 1, 1)
    const choice = budgetedCoverage(indexOf(rows, 6), { prices, budget: 10, count: 2 })
    expect([...choice.chosen].sort()).toEqual([2, 3])
  })

  test('who is not to be had is not chosen, and free ones are', () => {
    const index = indexOf([[0, 1], [0], [1], [2]], 3)
    const choice = budgetedCoverage(index, { prices: Float64Array.of(Infinity, 4, 0), budget: 4 })
    expect([...choice.chosen].sort()).toEqual([1, 2])
    expect(budgetedCoverage(index, { prices: Float64Array.of(Infinity, 4, 3), budget: 2 }).chosen).toEqual([])
  })
})
