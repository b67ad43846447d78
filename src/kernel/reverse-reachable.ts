/**
 * Reverse reachable sets (Borgs, Brautbar, Chayes & Lucier 2014, doi:10.1137/1.9781611973402.70; Tang, Shi & Xiao
 * 2015, doi:10.1145/2723372.2723734): pick somebody, the root, and walk against the flow along ties that are live
 * by chance. Whoever is found would have reached the root. The share of such sets that hold at least one of a group
 * of seeds is, in the mean, the share of roots that an independent cascade from those seeds reaches.
 * The model page is reverse-reachable.md.
 */
import type { Network } from '../network/network.js'
import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import { deriveKey, uniform, uniformOf, type Key } from '../random/keyed.js'
import { Visited } from './cascade-kernel.js'
import { probabilityColumn } from './probability-column.js'

/** With which chance content passes a tie u -> v. */
export type PassingLaw =
  | {
      /** The tie's own chance: the weights of the network. */
      readonly kind: 'tie'
    }
  | {
      /** passing[u] x heeding[v]: v gets to see it, and v, having seen it, passes it on. All in [0, 1]. */
      readonly kind: 'product'
      readonly passing: Float64Array
      /** Null: 1 for everybody. */
      readonly heeding: Float64Array | null
      /** In place of `passing` where u is a seed, whose own post may travel otherwise than a share; null: as `passing`. */
      readonly posting?: Float64Array | null
    }

export interface ReverseOptions {
  /**
   * What becomes of the root: `reached` (as in the independent cascade; a seed has reached itself) or `seen` (the
   * last step needs no heeding, and nobody counts as having shown it to themselves). Default `reached`.
   */
  readonly goal?: 'reached' | 'seen'
  /** Only people marked 1 are written down (others still pass on); null: everybody. */
  readonly candidates?: Uint8Array | null
  /** No further set is begun once this many entries are written. Default 2^27. */
  readonly mostEntries?: number
}

/** Rows of node numbers: set i holds `nodes[offsets[i]]` to `nodes[offsets[i + 1] - 1]`, each once, in no order. */
export interface NodeSets {
  readonly count: number
  readonly offsets: Uint32Array
  readonly nodes: Uint32Array
}

/** `count` roots, each drawn uniformly from `population`. */
export function drawRoots(population: Uint32Array, count: number, key: Key): Uint32Array {
  const roots = new Uint32Array(population.length === 0 ? 0 : count)
  for (let i = 0; i < roots.length; i++)
    roots[i] = population[Math.floor(uniform(key, i, 0) * population.length)]!
  return roots
}

/**
 * One set for each root, each with luck of its own, so that more roots leave the first sets as they are.
 * @param followees the network turned round (`reverse` of network/transform): row v holds whom v follows
 * Errors: a law of kind `tie` without weights, or with one outside [0, 1].
 */
export function reverseReachableSets(
  followees: Network,
  law: PassingLaw,
  roots: Uint32Array,
  key: Key,
  options: ReverseOptions = {},
): NodeSets {
  const { goal = 'reached', candidates = null, mostEntries = 134_217_728 } = options
  const walk = new ReverseWalk(followees.nodes, candidates)
  const step = law.kind === 'tie' ? perTie(followees, walk) : perProduct(followees, law, goal, walk)
  const offsets = new Uint32Array(roots.length + 1)
  let count = 0
  while (count < roots.length && walk.written < mostEntries) {
    const root = roots[count]!
    walk.begin(root, goal === 'reached')
    const { k0, k1 } = deriveKey(key, count)
    for (let draw = 0; walk.waiting > 0;) {
      const v = walk.queue[--walk.waiting]!
      draw = step(v, v === root, k0, k1, draw)
    }
    offsets[++count] = walk.written
  }
  return { count, offsets: offsets.slice(0, count + 1), nodes: walk.entries.slice(0, walk.written) }
}

/** Rows of `a` and `b` side by side, for worlds of several networks; as many rows as the shorter has. */
export function joinSets(a: NodeSets, b: NodeSets): NodeSets {
  const count = Math.min(a.count, b.count)
  const offsets = new Uint32Array(count + 1)
  const nodes = new Uint32Array(a.offsets[count]! + b.offsets[count]!)
  let written = 0
  for (let i = 0; i < count; i++) {
    for (const { offsets: rows, nodes: entries } of [a, b]) {
      for (let e = rows[i]!; e < rows[i + 1]!; e++) nodes[written++] = entries[e]!
    }
    offsets[i + 1] = written
  }
  return { count, offsets, nodes }
}

/** Who was found in this set, who is still to be asked whom they follow, and all sets so far. */
class ReverseWalk {
  entries = new Uint32Array(4096)
  written = 0
  waiting = 0
  readonly queue: Uint32Array
  private readonly found: Visited
  private readonly asked: Visited

  constructor(
    nodes: number,
    private readonly candidates: Uint8Array | null,
  ) {
    this.queue = new Uint32Array(nodes)
    this.found = new Visited(nodes)
    this.asked = new Visited(nodes)
  }

  begin(root: number, reachesItself: boolean): void {
    this.found.begin()
    this.asked.begin()
    if (reachesItself) this.write(root)
    else this.found.stamps[root] = this.found.epoch
    this.ask(root)
  }

  write(node: number): void {
    const { found, candidates } = this
    if (found.stamps[node] === found.epoch) return
    found.stamps[node] = found.epoch
    if (candidates !== null && candidates[node] !== 1) return
    if (this.written === this.entries.length) {
      const longer = new Uint32Array(this.written * 2)
      longer.set(this.entries)
      this.entries = longer
    }
    this.entries[this.written++] = node
  }

  ask(node: number): void {
    const { asked } = this
    if (asked.stamps[node] === asked.epoch) return
    asked.stamps[node] = asked.epoch
    this.queue[this.waiting++] = node
  }
}

/** Looks at the ties that lead to v; gives the number of the next draw. */
type Step = (v: number, isRoot: boolean, k0: number, k1: number, draw: number) => number

function perTie(followees: Network, walk: ReverseWalk): Step {
  const { offsets, targets } = followees
  const weights = probabilityColumn(followees, true)
  return (v, _isRoot, k0, k1, draw) => {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (uniformOf(k0, k1, draw++, 0) >= weights[e]!) continue
      walk.write(targets[e]!)
      walk.ask(targets[e]!)
    }
    return draw
  }
}

/**
 * Ties are skipped by geometric gaps at the largest chance of any followee and thinned to each one's own, so
 * that the cost follows the hits. Most rows have none: as (1 - p)^n >= 1 - n p, that is often plain without a logarithm.
 */
function perProduct(
  followees: Network,
  law: Extract<PassingLaw, { kind: 'product' }>,
  goal: 'reached' | 'seen',
  walk: ReverseWalk,
): Step {
  const { offsets, targets } = followees
  const { passing, heeding } = law
  const posting = law.posting ?? passing
  let ceiling = 0
  for (let u = 0; u < followees.nodes; u++) ceiling = Math.max(ceiling, passing[u]!, posting[u]!)
  return (v, isRoot, k0, k1, draw) => {
    const chance = heeding === null || (isRoot && goal === 'seen') ? ceiling : ceiling * heeding[v]!
    const start = offsets[v]!
    const length = offsets[v + 1]! - start
    if (chance <= 0 || length === 0) return draw
    let u = uniformOf(k0, k1, draw++, 0)
    if (u <= 1 - chance * length) return draw
    const scale = 1 / log1p(-chance) // -0 where it is certain: no tie is skipped
    for (let position = 0; ;) {
      position += Math.floor(log(u) * scale)
      if (position >= length) return draw
      const followee = targets[start + position]!
      const posts = posting[followee]!
      const passes = passing[followee]!
      const mark = posts < ceiling || passes < ceiling ? uniformOf(k0, k1, draw, 1) * ceiling : 0
      if (mark < posts) walk.write(followee)
      if (mark < passes) walk.ask(followee)
      position++
      u = uniformOf(k0, k1, draw++, 0)
    }
  }
}
