import type { Stream } from '../../random/stream.js'
import { BitSet } from './bit-set.js'
import { groupBySegment } from './segment-sampler.js'

/** Adjacency of an undirected graph as unsorted rows without loops or duplicates. */
export interface TieRows {
  readonly offsets: Uint32Array
  readonly neighbours: Uint32Array
}

/** How often a friend of a friend is looked for before the tie is given up or drawn at large. */
export const CLOSURE_TRIES = 8
const OPEN_TRIES = 32

/**
 * Mutual ties with wanted degrees, by matching half-ties at random (the configuration model, erased: loops and
 * duplicates are dropped). A half-tie is matched inside its segment with probability `homophily`, else among
 * all. The share `closure` of the ties goes from a person to a friend of a friend instead.
 * @param degrees wanted number of mutual ties of each person
 */
export function matchMutualTies(
  degrees: Uint32Array,
  segmentOf: Uint8Array,
  homophily: number,
  closure: number,
  stream: Stream,
): TieRows {
  const people = degrees.length
  const open = new Uint32Array(people)
  const closed = new Uint32Array(people)
  let openTotal = 0
  let closedTotal = 0
  for (let u = 0; u < people; u++) {
    // Each end of a tie counts: a person starts half of the closed ties that it takes part in.
    closed[u] = closure === 0 ? 0 : Math.floor((degrees[u]! * closure) / 2 + stream.uniform())
    open[u] = Math.max(
      0,
      degrees[u]! - (closure === 0 ? 0 : Math.floor(degrees[u]! * closure + stream.uniform())),
    )
    openTotal += open[u]!
    closedTotal += closed[u]!
  }
  const ends = new Uint32Array(openTotal + 2 * closedTotal)
  const openCount = layOutHalfTies(open, segmentOf, homophily, ends, stream)
  let count = openCount
  const friends = rowsOf(people, ends, count)
  if (closedTotal === 0) return friends

  const { offsets, neighbours } = friends
  const known = new BitSet(people)
  for (let u = 0; u < people; u++) {
    const from = offsets[u]!
    const own = offsets[u + 1]! - from
    if (closed[u] === 0 || openCount === 0) continue
    const started = count
    known.add(u)
    known.addAll(neighbours, from, from + own)
    for (let tie = 0; tie < closed[u]!; tie++) {
      let found = -1
      for (let attempt = 0; attempt < CLOSURE_TRIES && own > 0 && found < 0; attempt++) {
        const friend = neighbours[from + Math.floor(stream.uniform() * own)]!
        const theirs = offsets[friend + 1]! - offsets[friend]!
        const v = neighbours[offsets[friend]! + Math.floor(stream.uniform() * theirs)]!
        if (!known.has(v)) found = v
      }
      // Nobody new among the friends of friends: an open tie instead, by degree (an end of a matched tie).
      const inside = stream.uniform() < homophily
      for (let attempt = 0; attempt < OPEN_TRIES && found < 0; attempt++) {
        const v = ends[Math.floor(stream.uniform() * openCount)]!
        if (!known.has(v) && (!inside || segmentOf[v] === segmentOf[u])) found = v
      }
      if (found < 0) continue
      known.add(found)
      ends[count++] = u
      ends[count++] = found
    }
    known.remove(u)
    known.removeAll(neighbours, from, from + own)
    known.removeAll(ends, started, count)
  }
  return rowsOf(people, ends, count)
}

/** Writes matched pairs of half-ties to the front of `ends` and returns how many entries they take. */
function layOutHalfTies(
  open: Uint32Array,
  segmentOf: Uint8Array,
  homophily: number,
  ends: Uint32Array,
  stream: Stream,
): number {
  const { order, starts } = groupBySegment(segmentOf)
  const within = starts.length > 2 ? homophily : 0
  const inside = new Uint32Array(within > 0 ? open.length : 0)
  for (let u = 0; u < inside.length; u++) {
    for (let k = 0; k < open[u]!; k++) if (stream.uniform() < within) inside[u]!++
  }

  let end = 0
  let start = 0
  for (let u = 0; u < open.length; u++) {
    const outside = open[u]! - (within > 0 ? inside[u]! : 0)
    for (let k = 0; k < outside; k++) ends[end++] = u
  }
  end = matchInPlace(ends, start, end, stream)
  if (within === 0) return end

  for (let s = 0; s + 1 < starts.length; s++) {
    start = end
    for (let i = starts[s]!; i < starts[s + 1]!; i++) {
      for (let k = 0; k < inside[order[i]!]!; k++) ends[end++] = order[i]!
    }
    end = matchInPlace(ends, start, end, stream)
  }
  return end
}

/** Pairs the entries of [start, end) at random as neighbours in the array; an odd one out is left behind. */
function matchInPlace(ends: Uint32Array, start: number, end: number, stream: Stream): number {
  let i = start
  for (; i + 1 < end; i += 2) {
    const j = i + 1 + Math.floor(stream.uniform() * (end - i - 1))
    const partner = ends[j]!
    ends[j] = ends[i + 1]!
    ends[i + 1] = partner
  }
  return i
}

/** Pairs to rows, both directions, dropping loops and duplicates. */
function rowsOf(people: number, ends: Uint32Array, count: number): TieRows {
  const offsets = new Uint32Array(people + 1)
  for (let i = 0; i < count; i++) offsets[ends[i]! + 1]!++
  for (let u = 0; u < people; u++) offsets[u + 1]! += offsets[u]!
  const place = offsets.slice(0, people)
  const neighbours = new Uint32Array(count)
  for (let i = 0; i < count; i += 2) {
    const a = ends[i]!
    const b = ends[i + 1]!
    neighbours[place[a]!++] = b
    neighbours[place[b]!++] = a
  }
  const known = new BitSet(people)
  let kept = 0
  let start = 0
  for (let u = 0; u < people; u++) {
    const end = offsets[u + 1]!
    const first = kept
    known.add(u)
    for (let e = start; e < end; e++) {
      const v = neighbours[e]!
      if (known.has(v)) continue
      known.add(v)
      neighbours[kept++] = v
    }
    known.remove(u)
    known.removeAll(neighbours, first, kept)
    start = end
    offsets[u + 1] = kept
  }
  return { offsets, neighbours: neighbours.subarray(0, kept) }
}
