import { log } from '../../math/log.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import type { Network } from '../network.js'
import { sharedUint32 } from '../shared-memory.js'
import { paretoFollowers } from './follower-counts.js'
import { FolloweeLine } from './followee-line.js'
import { KeyedPermutation } from './keyed-permutation.js'

export interface ChungLuOptions {
  /** From 2 to 2^31. */
  readonly nodes: number
  /** Mean number of followers before duplicates are left out, at most (nodes - 1) / 2. */
  readonly degree: number
  /** Exponent of the density of the expected follower counts, above 1. */
  readonly exponent: number
  /** Log-standard deviation of how eagerly people follow; 0: all alike. */
  readonly sigma: number
}

const STAGE = { ranks: 1, eagerness: 2, ties: 3 } as const

/** Rows that share a stream: any block of rows can be made by itself, on any machine. */
const ROWS_A_STREAM = 4096

/**
 * The directed random graph with given expectations (Chung & Lu 2002, doi:10.1007/PL00012580) in its Poissonian form
 * (Norros & Reittu 2006, doi:10.1239/aap/1143936140): v follows u with probability 1 - exp(-w_u y_v / Y), every pair
 * on its own.
 *
 * - w_u, followers expected: the person of rank r has the quantile at (r + 1/2) / nodes of the power law on [smallest,
 *   largest] with the mean `degree` (`paretoFollowers`), all scaled to that mean; ranks are a keyed permutation of the
 *   people, so that a number says nothing about popularity.
 * - y_v, how eagerly v follows: lognormal levels (`FolloweeLine`), Y their sum; w and y have nothing to do with one another.
 *
 * Row u is a Poisson process of intensity w_u / Y on the line on which v covers the length y_v: its points come in
 * ascending order by exponential gaps (as Miller & Hagberg 2011, doi:10.1007/978-3-642-21286-4_10, skip with
 * geometric ones), one logarithm a tie, and what is left of a gap at the end of a row is carried into the next. So
 * rows are written once, sorted, at their place: O(nodes + ties) time and no memory but the network's own. Loops and second
 * points of one person are left out and counted.
 */
export function chungLu(options: ChungLuOptions, key: Key): Network {
  const { nodes, degree, exponent, sigma } = options
  const line = new FolloweeLine(nodes, sigma, deriveKey(key, STAGE.eagerness))
  const expected = expectedFollowers(nodes, degree, exponent, deriveKey(key, STAGE.ranks))
  const tieKey = deriveKey(key, STAGE.ties)
  // Ten standard deviations and more: that the points do not fit has a chance below 1e-20 at any size. Pages of
  // memory that stay untouched cost nothing.
  const room = Math.ceil(nodes * degree + 10 * Math.sqrt(nodes * degree) + 100)
  const rows: Rows = {
    offsets: sharedUint32(nodes + 1),
    targets: sharedUint32(room),
    selfLoops: 0,
    duplicates: 0,
  }
  for (let first = 0; first < nodes; first += ROWS_A_STREAM) {
    const stream = new Stream(deriveKey(tieKey, first / ROWS_A_STREAM))
    addRows(rows, first, Math.min(nodes, first + ROWS_A_STREAM), line, expected, stream)
  }
  const { offsets, selfLoops, duplicates } = rows
  const edges = offsets[nodes]!
  const targets = rows.targets.subarray(0, edges)
  return { nodes, edges, offsets, targets, weights: null, labels: null, dropped: { selfLoops, duplicates } }
}

/** Rows on their way to a network; `targets` has room to spare. */
interface Rows {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  selfLoops: number
  duplicates: number
}

/** Writes the rows [first, end) behind those that are there. */
function addRows(
  rows: Rows,
  first: number,
  end: number,
  line: FolloweeLine,
  expected: (person: number) => number,
  stream: Stream,
): void {
  const { offsets, targets } = rows
  let edges = offsets[first]!
  let at = -log(stream.uniform())
  for (let u = first; u < end; u++) {
    const followers = expected(u)
    const stretch = line.length / followers
    let previous = -1
    for (; at < followers; at -= log(stream.uniform())) {
      const v = line.personAt(at * stretch)
      if (v === previous) rows.duplicates++
      else if (v === u) rows.selfLoops++
      else targets[edges++] = v
      previous = v
    }
    at -= followers
    offsets[u + 1] = edges
  }
}

/** w by person: the sum is nodes * degree but for rounding. */
export function expectedFollowers(
  nodes: number,
  degree: number,
  exponent: number,
  key: Key,
): (person: number) => number {
  if (degree === 0) return () => 0
  const quantile = paretoFollowers(nodes, degree, exponent)
  let sum = 0
  for (let rank = 0; rank < nodes; rank++) sum += quantile((rank + 0.5) / nodes)
  const scale = (nodes * degree) / sum
  const ranks = new KeyedPermutation(nodes, key)
  return (person) => quantile((ranks.of(person) + 0.5) / nodes) * scale
}
