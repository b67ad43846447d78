/**
 * The trials of ties whose probabilities differ, four at a time. A tie's p is cut into a limit I of seven bits and what
 * is left of it, f = 128 p - I; one 32-bit word gives four ties a number r from 0 to 127 each. r < I is a success,
 * r = I is one with chance f, which a further uniform decides: together (I + f) / 128 = p, exact but for rounding.
 *
 * The four comparisons are one subtraction. Every byte of `limits | 128` is 128 or more and every r at most 127, so no
 * byte borrows from the next, and its top bit is left standing where r <= I. Where none is, as with most words when
 * ties are weak, four ties are done with and neither their targets nor their probabilities have been read.
 */
import { followeeCounts, mostFollowers, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { probabilityColumn } from './probability-column.js'

/** 1 / (followees of the receiver), or the third column. */
export type VaryingProbability = 'weighted' | 'column'

const LEVELS = 128
const TOP_BITS = 0x80808080
const TOP_BIT = 0x80000000
const OTHER_BITS = 0x7f7f7f7f
/** A byte of the difference where r = I. */
const OPEN = 0x80

/** See `TieTrials`. */
export class LaneTrials {
  /** The followers to whom the last person's content got through: as many as `of` returned. */
  readonly followers: Uint32Array
  /**
   * Four limits a word, the first in the highest byte. The row of person u begins at floor(offsets[u] / 4) + u: rows
   * that begin there never meet, and no second list of offsets is needed.
   */
  private readonly limits: Int32Array
  /** Probabilities: by receiver where they all share one, else by tie. */
  private readonly chances: Float64Array
  private readonly isByReceiver: boolean

  /** Errors: `column` on a network without weights, or with one outside [0, 1]. */
  constructor(
    private readonly network: Network,
    law: VaryingProbability,
  ) {
    this.isByReceiver = law === 'weighted'
    this.chances = law === 'weighted' ? sharesOfAttention(network) : probabilityColumn(network)
    this.followers = new Uint32Array(mostFollowers(network))
    this.limits = this.limitsOfRows()
  }

  /** A run begins as any other person does. */
  begin(): void {}

  /** Tries every tie of `person` and returns how many succeeded. */
  of(person: number, stream: Stream): number {
    const { limits, followers } = this
    const { offsets, targets } = this.network
    const start = offsets[person]!
    const end = offsets[person + 1]!
    let successes = 0
    for (let tie = start, row = (start >>> 2) + person; tie < end; tie += 4, row++) {
      const left = (limits[row]! | TOP_BITS) - (stream.int32() & OTHER_BITS)
      for (let standing = left & TOP_BITS; standing !== 0;) {
        // 0, 8, 16 or 24.
        const bits = Math.clz32(standing)
        standing ^= TOP_BIT >>> bits
        const tried = tie + (bits >>> 3)
        // The last word of a row may hold less than four.
        if (tried >= end) break
        if ((left << bits) >>> 24 === OPEN && !this.settles(tried, row, bits, stream)) continue
        followers[successes++] = targets[tried]!
      }
    }
    return successes
  }

  /** Once in 128 ties r = I leaves it open. */
  private settles(tie: number, row: number, bits: number, stream: Stream): boolean {
    const chance = this.chances[this.isByReceiver ? this.network.targets[tie]! : tie]!
    return stream.uniform() < LEVELS * chance - ((this.limits[row]! << bits) >>> 24)
  }

  private limitsOfRows(): Int32Array {
    const { chances, isByReceiver } = this
    const { nodes, edges, offsets, targets } = this.network
    // Worked out beforehand: a receiver's ties share one.
    const levels = new Uint8Array(chances.length)
    for (let i = 0; i < levels.length; i++) levels[i] = Math.min(LEVELS - 1, Math.floor(LEVELS * chances[i]!))
    const limits = new Int32Array((edges >>> 2) + nodes)
    for (let person = 0; person < nodes; person++) {
      const start = offsets[person]!
      const end = offsets[person + 1]!
      for (let tie = start, row = (start >>> 2) + person; tie < end; row++) {
        let word = 0
        for (let bits = 24; bits >= 0 && tie < end; bits -= 8, tie++) {
          word |= levels[isByReceiver ? targets[tie]! : tie]! << bits
        }
        limits[row] = word
      }
    }
    return limits
  }
}

/** Weighted cascade (Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769): 1 / k for the k followees of a receiver. */
function sharesOfAttention(network: Network): Float64Array {
  const followees = followeeCounts(network)
  const shares = new Float64Array(network.nodes)
  for (let v = 0; v < network.nodes; v++) shares[v] = 1 / followees[v]!
  return shares
}
