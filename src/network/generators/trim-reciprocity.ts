import { uniform, type Key } from '../../random/keyed.js'
import { sharedUint32 } from '../shared-memory.js'
import { transposeInto } from '../transform.js'
import { BitSet } from './bit-set.js'
import type { Rows } from './follower-rows.js'
import type { TieRows } from './mutual-ties.js'

/** Rows in ascending order, and how many of their edges are returned. */
export interface SortedRows extends Rows {
  /** Edges whose reverse exists. */
  readonly returned: number
}

/**
 * Sorts the rows by transposing twice, and between the two takes one direction from as many mutual ties as
 * exceed the wanted reciprocity: with K of M edges returned, r = (K - rho M) / (2 - rho) ties give
 * (K - 2 r) / (M - r) = rho. Which ties and which direction is a keyed draw of the pair.
 */
export function trimReciprocity(people: number, rows: Rows, reciprocity: number, key: Key): SortedRows {
  const edges = rows.targets.length
  const followeeOffsets = new Uint32Array(people + 1)
  const followees = new Uint32Array(edges)
  transposeInto(people, rows.offsets, rows.targets, followeeOffsets, followees)

  const returned = forEachReturned(people, rows, followeeOffsets, followees, null)
  const excess = (returned - reciprocity * edges) / (2 - reciprocity)
  if (excess < 1) return { ...sortBack(people, followeeOffsets, followees, edges), returned }
  const share = Math.min(1, (2 * excess) / returned)
  let dropped = 0
  forEachReturned(people, rows, followeeOffsets, followees, (follower, e) => {
    const author = followees[e]!
    const low = Math.min(author, follower)
    const draw = uniform(key, low, Math.max(author, follower))
    // The lower half of the draws takes the direction that starts at the smaller number, the upper the other.
    const drop = author === low ? draw < share / 2 : draw >= share / 2 && draw < share
    if (!drop) return
    followees[e] = DROPPED
    dropped++
  })
  return {
    ...sortBack(people, followeeOffsets, followees, edges - dropped),
    returned: returned - 2 * dropped,
  }
}

const DROPPED = 0xffffffff

/** Visits the edges whose reverse exists, as (follower, place in the transposed rows); returns their number. */
function forEachReturned(
  people: number,
  rows: Rows,
  followeeOffsets: Uint32Array,
  followees: Uint32Array,
  visit: ((follower: number, e: number) => void) | null,
): number {
  const known = new BitSet(people)
  let returned = 0
  for (let u = 0; u < people; u++) {
    known.addAll(rows.targets, rows.offsets[u]!, rows.offsets[u + 1]!)
    for (let e = followeeOffsets[u]!; e < followeeOffsets[u + 1]!; e++) {
      if (!known.has(followees[e]!)) continue
      returned++
      if (visit !== null) visit(u, e)
    }
    known.removeAll(rows.targets, rows.offsets[u]!, rows.offsets[u + 1]!)
  }
  return returned
}

/** The transposed rows back to rows by author, now ascending, without what was dropped. */
function sortBack(people: number, followeeOffsets: Uint32Array, followees: Uint32Array, kept: number): Rows {
  const offsets = sharedUint32(people + 1)
  const targets = sharedUint32(kept)
  const edges = followees.length
  for (let e = 0; e < edges; e++) if (followees[e] !== DROPPED) offsets[followees[e]! + 1]!++
  for (let u = 0; u < people; u++) offsets[u + 1]! += offsets[u]!
  const place = offsets.slice(0, people)
  for (let v = 0; v < people; v++) {
    const end = followeeOffsets[v + 1]!
    for (let e = followeeOffsets[v]!; e < end; e++) {
      const author = followees[e]!
      if (author !== DROPPED) targets[place[author]!++] = v
    }
  }
  return { offsets, targets }
}

export function sortedRows(people: number, ties: TieRows): SortedRows {
  const returned = ties.neighbours.length
  const transposedOffsets = new Uint32Array(people + 1)
  const transposed = new Uint32Array(returned)
  transposeInto(people, ties.offsets, ties.neighbours, transposedOffsets, transposed)
  return { ...sortBack(people, transposedOffsets, transposed, returned), returned }
}
