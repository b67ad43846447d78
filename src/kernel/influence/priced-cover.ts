/**
 * Whom to choose under a price for each and a sum of money, and a bound on what any other affordable choice could do.
 * The choice is that of max-coverage.ts, which is never worse than the better of greedy by gain per money and the
 * best single person (Khuller, Moss & Naor 1999, doi:10.1016/S0020-0190(99)00031-9).
 */
import { budgetedCoverage, coverageIndex, type CoverageIndex } from '../max-coverage.js'
import type { Cover } from './greedy-cover.js'
import type { ReverseSets } from './reverse-sets.js'

export interface SeedPrices {
  /** Price of each person, above 0. */
  readonly prices: Float64Array
  /** What may be spent in all. */
  readonly budget: number
}

/** Choices of at most `k` people for at most the budget, which pays at least the cheapest one. */
export class PricedCover {
  constructor(
    private readonly k: number,
    private readonly priced: SeedPrices,
  ) {}

  choose(sets: ReverseSets): Cover {
    const { k, priced } = this
    const { prices, budget } = priced
    const columns = {
      count: sets.count,
      offsets: sets.offsets.subarray(0, sets.count + 1),
      nodes: sets.entries.subarray(0, sets.written),
    }
    const index = coverageIndex(columns, prices.length)
    const { chosen, hit } = budgetedCoverage(index, { count: k, prices, budget })
    const most = mostAffordable(index, chosen, k, priced)
    // Whom the budget pays may all be so hard to reach that no set holds them; one of them is still better than nobody.
    return { chosen: chosen.length === 0 ? cheapest(prices) : Uint32Array.from(chosen), hit, most }
  }
}

function cheapest(prices: Float64Array): Uint32Array {
  let found = 0
  for (let v = 1; v < prices.length; v++) if (prices[v]! < prices[found]!) found = v
  return Uint32Array.of(found)
}

/**
 * By submodularity the best choice hits at most what any group hits plus what its own members would add one by one. After
 * 0, 1, 2, 4, 8 … of the chosen, the latter is at most the k largest gains, and at most what the budget buys of
 * gains in parts of people.
 */
function mostAffordable(
  index: CoverageIndex,
  chosen: readonly number[],
  k: number,
  { prices, budget }: SeedPrices,
): number {
  const { sets, starts, setsOf, nodes } = index
  const gains = new Float64Array(nodes)
  for (let v = 0; v < nodes; v++) gains[v] = prices[v]! <= budget ? starts[v + 1]! - starts[v]! : 0
  const isHit = new Uint8Array(sets.count)
  let hit = 0
  let most = sets.count
  for (let i = 0; i <= chosen.length; i++) {
    if ((i & (i - 1)) === 0 || i === chosen.length)
      most = Math.min(most, hit + Math.min(largest(gains, k), bought(gains, prices, budget)))
    if (i === chosen.length) break
    for (let e = starts[chosen[i]!]!; e < starts[chosen[i]! + 1]!; e++) {
      const set = setsOf[e]!
      if (isHit[set] === 1) continue
      isHit[set] = 1
      hit++
      for (let m = sets.offsets[set]!; m < sets.offsets[set + 1]!; m++) gains[sets.nodes[m]!]!--
    }
  }
  return most
}

/** The k largest together. */
function largest(gains: Float64Array, k: number): number {
  if (k >= gains.length) return Infinity
  let sum = 0
  for (const gain of gains
    .slice()
    .sort()
    .subarray(gains.length - k))
    sum += Math.max(0, gain)
  return sum
}

const HALVINGS = 60

/**
 * What the budget buys at most when people can be had in parts: the linear relaxation of the knapsack. By weak duality
 * rate x budget + the sum of max(0, gain - rate x price) is an upper bound at every rate; halving finds the least.
 */
function bought(gains: Float64Array, prices: Float64Array, budget: number): number {
  const people: number[] = []
  let high = 0
  for (let v = 0; v < gains.length; v++) {
    if (gains[v]! <= 0) continue
    people.push(v)
    high = Math.max(high, gains[v]! / prices[v]!)
  }
  let low = 0
  let best = Infinity
  for (let step = 0; step < HALVINGS; step++) {
    const rate = step === 0 ? 0 : (low + high) / 2
    let cost = 0
    let sum = rate * budget
    for (const v of people) {
      const surplus = gains[v]! - rate * prices[v]!
      if (surplus <= 0) continue
      cost += prices[v]!
      sum += surplus
    }
    best = Math.min(best, sum)
    if (step === 0 && cost <= budget) return best
    if (cost > budget) low = rate
    else high = rate
  }
  return best
}
