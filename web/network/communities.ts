import type { DrawnNetwork } from './types.js'

/** People and who follows whom. */
type Rows = Pick<DrawnNetwork, 'people' | 'offsets' | 'targets'>

/** Circles of people who are tied to each other more than to others. */
export interface Communities {
  readonly count: number
  /** The community of each person; the largest is 0. */
  readonly of: Uint32Array
  readonly sizes: Uint32Array
  /** Whether the last one gathers all that are too small to be shown by themselves. */
  readonly lastIsRest: boolean
}

/** More bubbles than this cannot be taken in. */
const MOST = 40
const MOST_LEVELS = 8
const MOST_ROUNDS = 6
/** People looked at between two pauses. */
const SLICE = 4_000

/** Undirected, with weights; on the first level a node is a person, later a community of the level before. */
interface Level {
  readonly nodes: number
  readonly offsets: Float64Array
  readonly targets: Uint32Array
  readonly weights: Float64Array
}

/** All at once. */
export function communitiesOf(network: Rows): Communities {
  const steps = communitySteps(network)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Label propagation: everybody takes the label most of their neighbours have, where a label counts for less the more
 * ties it holds already (Barber & Clark 2009, which climbs modularity), or a celebrity's label would win everywhere.
 * Communities then do the same among themselves, until few are left. No chance in it: the same network gives the
 * same communities. Pauses (yields) every few milliseconds, so that a page can go on living.
 */
export function* communitySteps(network: Rows): Generator<void, Communities> {
  let level = bothWays(network)
  yield
  let of = Uint32Array.from({ length: network.people }, (_, i) => i)
  for (let i = 0; i < MOST_LEVELS && level.nodes > MOST; i++) {
    const { labels, count } = yield* propagate(level)
    if (count === level.nodes) break
    of = of.map((node) => labels[node]!)
    level = contract(level, labels, count)
    yield
  }
  return largestFirst(of, level.nodes)
}

/** Each tie seen from both of its ends. */
function bothWays({ people, offsets, targets }: Rows): Level {
  const starts = new Float64Array(people + 1)
  for (let u = 0; u < people; u++) starts[u + 1]! += offsets[u + 1]! - offsets[u]!
  for (const v of targets) starts[v + 1]!++
  for (let u = 0; u < people; u++) starts[u + 1]! += starts[u]!
  const next = starts.slice()
  const ends = new Uint32Array(2 * targets.length)
  for (let u = 0; u < people; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!
      ends[next[u]!++] = v
      ends[next[v]!++] = u
    }
  }
  return { nodes: people, offsets: starts, targets: ends, weights: new Float64Array(ends.length).fill(1) }
}

function* propagate(level: Level): Generator<void, { labels: Uint32Array; count: number }> {
  const { nodes, offsets, targets, weights } = level
  const labels = Uint32Array.from({ length: nodes }, (_, i) => i)
  const degrees = new Float64Array(nodes)
  for (let u = 0; u < nodes; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) degrees[u]! += weights[e]!
  }
  const held = degrees.slice()
  const total = degrees.reduce((sum, degree) => sum + degree, 0)
  const heard = new Float64Array(nodes)
  const stride = strideOf(nodes)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0
    for (let turn = 0, u = 0; turn < nodes; turn++, u = (u + stride) % nodes) {
      if (turn % SLICE === SLICE - 1) yield
      const own = labels[u]!
      held[own]! -= degrees[u]!
      const share = degrees[u]! / total
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        if (targets[e] !== u) heard[labels[targets[e]!]!]! += weights[e]!
      }
      let best = own
      let bestScore = heard[own]! - share * held[own]!
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        const label = labels[targets[e]!]!
        const score = heard[label]! - share * held[label]!
        if (score > bestScore + 1e-9) {
          best = label
          bestScore = score
        }
      }
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) heard[labels[targets[e]!]!] = 0
      held[best]! += degrees[u]!
      labels[u] = best
      if (best !== own) moved++
    }
    if (moved <= nodes / 200) break
  }
  return { labels, count: number(labels) }
}

/** Numbers labels 0, 1, ... by first appearance, in place; returns how many there are. */
function number(labels: Uint32Array): number {
  const numbers = new Int32Array(labels.length).fill(-1)
  let count = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (numbers[label]! < 0) numbers[label] = count++
    labels[i] = numbers[label]!
  }
  return count
}

/** Communities become the nodes, with the ties between them added up; those within stay as ties to themselves. */
function contract({ nodes, offsets, targets, weights }: Level, labels: Uint32Array, count: number): Level {
  const members = grouped(labels, count)
  const ends: number[] = []
  const sums: number[] = []
  const starts = new Float64Array(count + 1)
  const placeOf = new Int32Array(count).fill(-1)
  let at = 0
  for (let c = 0; c < count; c++) {
    const begin = ends.length
    for (; at < nodes && labels[members[at]!] === c; at++) {
      const u = members[at]!
      for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
        const other = labels[targets[e]!]!
        if (placeOf[other]! < begin) {
          placeOf[other] = ends.length
          ends.push(other)
          sums.push(0)
        }
        sums[placeOf[other]!]! += weights[e]!
      }
    }
    starts[c + 1] = ends.length
  }
  return {
    nodes: count,
    offsets: starts,
    targets: Uint32Array.from(ends),
    weights: Float64Array.from(sums),
  }
}

/** All nodes, those of label 0 first, and so on. */
function grouped(labels: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1)
  for (const label of labels) next[label + 1]!++
  for (let c = 0; c < count; c++) next[c + 1]! += next[c]!
  const members = new Uint32Array(labels.length)
  for (let u = 0; u < labels.length; u++) members[next[labels[u]!]!++] = u
  return members
}

/** Goes through everybody once, far from neighbour to neighbour: about the golden section, without a common divisor. */
function strideOf(nodes: number): number {
  let stride = Math.max(1, Math.floor(nodes * 0.618))
  while (divisor(stride, nodes) !== 1) stride++
  return stride
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function largestFirst(of: Uint32Array, count: number): Communities {
  const sizes = new Uint32Array(count)
  for (const c of of) sizes[c]!++
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const rank = new Uint32Array(count)
  const lastIsRest = count > MOST
  for (const [place, c] of order.entries()) rank[c] = Math.min(place, MOST - 1)
  const kept = Math.min(count, MOST)
  const ranked = of.map((c) => rank[c]!)
  const rankedSizes = new Uint32Array(kept)
  for (const c of ranked) rankedSizes[c]!++
  return { count: kept, of: ranked, sizes: rankedSizes, lastIsRest }
}
