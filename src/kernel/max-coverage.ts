/**
 * Whom to choose so that as many sets as possible hold at least one of the chosen, under a number of places and a
 * price for each. On reverse reachable sets this is influence maximisation (Kempe, Kleinberg & Tardos 2003).
 *
 * The value of a choice S is (sets hit by S) + (sum of bonus over S): monotone and submodular. Gains are kept exact as
 * sets are hit, at O(entries) in all, and a heap of old gains, which can only be too high, says whom to look
 * at next (Minoux 1978, "lazy" greedy).
 */
import type { NodeSets } from './reverse-reachable.js'

/** Sets with their transpose: in which sets each node is. */
export interface CoverageIndex {
  readonly sets: NodeSets
  readonly nodes: number
  /** Sets of node u: `setsOf[starts[u]]` to `setsOf[starts[u + 1] - 1]`, ascending. */
  readonly starts: Uint32Array
  readonly setsOf: Uint32Array
}

export interface CoverageLimits {
  /** How many may be chosen; default no limit. */
  readonly count?: number
  /** Price by node, not negative; Infinity: not to be had. Null: everybody at no price. */
  readonly prices?: Float64Array | null
  /** Money; the sum of prices, added up in order of choice, never exceeds it. Default no limit. */
  readonly budget?: number
  /** Value, in sets, that a node brings whoever else is chosen; default 0. */
  readonly bonus?: Float64Array | null
}

export interface CoverageChoice {
  /** In order of choice. */
  readonly chosen: readonly number[]
  /** Sets that hold at least one of them. */
  readonly hit: number
  /** `hit` plus their bonus. */
  readonly value: number
  readonly cost: number
}

export function coverageIndex(sets: NodeSets, nodes: number): CoverageIndex {
  const starts = new Uint32Array(nodes + 1)
  for (const node of sets.nodes) starts[node + 1]!++
  for (let u = 0; u < nodes; u++) starts[u + 1]! += starts[u]!
  const place = starts.slice(0, nodes)
  const setsOf = new Uint32Array(sets.nodes.length)
  for (let i = 0; i < sets.count; i++) {
    const end = sets.offsets[i + 1]!
    for (let e = sets.offsets[i]!; e < end; e++) setsOf[place[sets.nodes[e]!]!++] = i
  }
  return { sets, nodes, starts, setsOf }
}

/** How many sets hold at least one of these nodes. */
export function setsHit(index: CoverageIndex, nodes: Iterable<number>): number {
  const hit = new Set<number>()
  for (const node of nodes) {
    for (let e = index.starts[node]!; e < index.starts[node + 1]!; e++) hit.add(index.setsOf[e]!)
  }
  return hit.size
}

/**
 * Greedy choice: again and again the affordable node of most gain per `effort`, ties to the larger gain, then to the
 * lower number. Without a binding budget and at equal efforts its value is at least 1 - 1/e of the best possible
 * (Nemhauser, Wolsey & Fisher 1978, doi:10.1007/BF01588971).
 * @param effort what a gain is divided by; null: nothing, the largest gain first
 */
export function greedyCoverage(
  index: CoverageIndex,
  limits: CoverageLimits = {},
  effort: ((price: number) => number) | null = null,
): CoverageChoice {
  const { count = Infinity, prices = null, budget = Infinity, bonus = null } = limits
  const { sets, starts, setsOf } = index
  const gains = new Float64Array(index.nodes)
  const efforts = new Float64Array(index.nodes)
  const candidates: number[] = []
  for (let node = 0; node < index.nodes; node++) {
    const price = prices?.[node] ?? 0
    if (!(price <= budget) || price === Infinity) continue
    gains[node] = starts[node + 1]! - starts[node]! + (bonus?.[node] ?? 0)
    efforts[node] = effort?.(price) ?? 1
    if (gains[node]! > 0) candidates.push(node)
  }
  const heap = new LazyHeap(candidates, gains, efforts)
  const isHit = new Uint8Array(sets.count)
  const chosen: number[] = []
  let hit = 0
  let value = 0
  let cost = 0
  while (chosen.length < count) {
    const node = heap.pop()
    if (node < 0) break
    const price = prices?.[node] ?? 0
    if (cost + price > budget) continue
    chosen.push(node)
    cost += price
    value += gains[node]!
    for (let e = starts[node]!; e < starts[node + 1]!; e++) {
      const set = setsOf[e]!
      if (isHit[set] === 1) continue
      isHit[set] = 1
      hit++
      const end = sets.offsets[set + 1]!
      for (let m = sets.offsets[set]!; m < end; m++) gains[sets.nodes[m]!]!--
    }
  }
  return { chosen, hit, value, cost }
}

/**
 * The best of several greedy choices under a price for each and a number of places: by gain per money, by gain alone, and,
 * where both limits hold, by gain per share of the scarcer of the two. Gain alone begins with the best single one that
 * can be paid, so this is never worse than the rule of Khuller, Moss & Naor 1999 (doi:10.1016/S0020-0190(99)00031-9).
 *
 * Value, as a share of the best possible: at least (1 - 1/e) / 2 where money alone limits, 1 - 1/e where places alone
 * do, (1 - 1/e) / 6 where both do: an item's effort is then max(price / budget, 1 / count); the best choice has efforts
 * of at most 2 in all, so it falls into three groups of at most 1 each, one of which has a third of its value.
 */
export function budgetedCoverage(index: CoverageIndex, limits: CoverageLimits): CoverageChoice {
  const { count = Infinity, prices = null, budget = Infinity } = limits
  let best = greedyCoverage(index, limits)
  if (prices === null || budget === Infinity) return best
  const rules = [(price: number): number => price]
  if (count < Infinity) rules.push((price) => Math.max(price / budget, 1 / count))
  for (const rule of rules) {
    const choice = greedyCoverage(index, limits, rule)
    if (choice.value > best.value) best = choice
  }
  return best
}

/**
 * Candidates by gain per effort, as it was when each was last looked at. Gains only fall, so who is first by the old
 * figure and still has it is first by the new ones too.
 */
class LazyHeap {
  private readonly heap: Uint32Array
  private size: number
  private readonly known: Float64Array

  constructor(
    candidates: readonly number[],
    private readonly gains: Float64Array,
    private readonly efforts: Float64Array,
  ) {
    this.heap = Uint32Array.from(candidates)
    this.size = candidates.length
    this.known = gains.slice()
    for (let place = (this.size >> 1) - 1; place >= 0; place--) this.sink(place)
  }

  /** The node of most gain per effort, taken out; -1 when nobody has any gain left. */
  pop(): number {
    const { heap, gains, known } = this
    while (this.size > 0) {
      const first = heap[0]!
      const fresh = gains[first]! === known[first]!
      known[first] = gains[first]!
      if (fresh || !(gains[first]! > 0)) {
        heap[0] = heap[--this.size]!
        if (this.size > 0) this.sink(0)
        if (gains[first]! > 0) return first
      } else this.sink(0)
    }
    return -1
  }

  private sink(from: number): void {
    const { heap } = this
    const node = heap[from]!
    let hole = from
    for (;;) {
      let child = 2 * hole + 1
      if (child >= this.size) break
      if (child + 1 < this.size && this.isBefore(heap[child + 1]!, heap[child]!)) child++
      if (!this.isBefore(heap[child]!, node)) break
      heap[hole] = heap[child]!
      hole = child
    }
    heap[hole] = node
  }

  private isBefore(a: number, b: number): boolean {
    const { known, efforts } = this
    const left = known[a]! / efforts[a]!
    const right = known[b]! / efforts[b]!
    if (left !== right) return left > right
    return known[a] !== known[b] ? known[a]! > known[b]! : a < b
  }
}
