import type { Stream } from '../../random/stream.js'
import { BitSet } from './bit-set.js'
import { CLOSURE_TRIES, type TieRows } from './mutual-ties.js'
import type { SegmentSampler } from './segment-sampler.js'

/** Followers of each account, row by row, in any order. */
export interface Rows {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

/** How often a follower is drawn by weight before the next free person is taken instead. */
const DRAW_TRIES = 64

/** Fills each account's followers up to its count: first open ties by weight, then two-step ones. Rows unsorted. */
export function addFollowers(
  counts: Uint32Array,
  mutual: TieRows,
  segmentOf: Uint8Array,
  closure: number,
  sampler: SegmentSampler,
  stream: Stream,
): Rows {
  const people = counts.length
  const offsets = new Uint32Array(people + 1)
  for (let u = 0; u < people; u++) {
    const returned = mutual.offsets[u + 1]! - mutual.offsets[u]!
    offsets[u + 1] = offsets[u]! + Math.max(counts[u]!, returned)
  }
  const targets = new Uint32Array(offsets[people]!)
  const openEnd = new Uint32Array(people)
  const known = new BitSet(people)
  for (let u = 0; u < people; u++) {
    const start = offsets[u]!
    let place = start
    for (let e = mutual.offsets[u]!; e < mutual.offsets[u + 1]!; e++) targets[place++] = mutual.neighbours[e]!
    known.add(u)
    known.addAll(targets, start, place)
    const further = offsets[u + 1]! - place
    const twoStep = closure === 0 ? 0 : Math.floor(further * closure + stream.uniform())
    const end = offsets[u + 1]! - twoStep
    while (place < end) targets[place++] = drawNewFollower(known, people, sampler, segmentOf[u]!, stream)
    openEnd[u] = end
    known.remove(u)
    known.removeAll(targets, start, end)
  }
  if (closure > 0) closeTriangles({ offsets, targets }, openEnd, sampler, segmentOf, stream)
  return { offsets, targets }
}

function closeTriangles(
  rows: Rows,
  openEnd: Uint32Array,
  sampler: SegmentSampler,
  segmentOf: Uint8Array,
  stream: Stream,
): void {
  const { offsets, targets } = rows
  const people = openEnd.length
  const known = new BitSet(people)
  for (let u = 0; u < people; u++) {
    const start = offsets[u]!
    const end = offsets[u + 1]!
    const own = openEnd[u]! - start
    if (start + own === end) continue
    known.add(u)
    known.addAll(targets, start, start + own)
    for (let place = start + own; place < end; place++) {
      let found = -1
      for (let attempt = 0; attempt < CLOSURE_TRIES && own > 0 && found < 0; attempt++) {
        const w = targets[start + Math.floor(stream.uniform() * own)]!
        const theirs = openEnd[w]! - offsets[w]!
        if (theirs === 0) continue
        const v = targets[offsets[w]! + Math.floor(stream.uniform() * theirs)]!
        if (!known.has(v)) found = v
      }
      if (found < 0) found = drawNewFollower(known, people, sampler, segmentOf[u]!, stream)
      known.add(found)
      targets[place] = found
    }
    known.remove(u)
    known.removeAll(targets, start, end)
  }
}

/** Somebody who is not known yet, and now is. Counts lie below the number of people, so there is one. */
function drawNewFollower(
  known: BitSet,
  people: number,
  sampler: SegmentSampler,
  own: number,
  stream: Stream,
): number {
  const segment = sampler.chooseSegment(stream, own)
  let v = sampler.drawFrom(stream, segment)
  for (let attempt = 1; known.has(v) && attempt < DRAW_TRIES; attempt++) v = sampler.drawFrom(stream, segment)
  while (known.has(v)) v = v + 1 === people ? 0 : v + 1
  known.add(v)
  return v
}
