/** Which ties of one person fire within a time that is common to them all: each with the same chance, on its own. */
import { log } from '../math/log.js'
import type { Stream } from '../random/stream.js'

export const TWO_32 = 4294967296
const TWO_20 = 1048576
const TWO_MINUS_52 = 2.220446049250313e-16

/** Whether geometric gaps, a logarithm for each tie that fires, cost less than a word for each tie. */
export function gapsPay(ties: number, chance: number): boolean {
  // Measured: a gap costs as much as about six words, and setting up gaps as ten.
  return ties * (1 - 6 * chance) > 10
}

/** How many ties do not fire before the next that does, by inversion; `scale` is 1 / ln(1 - chance). */
export function gap(scale: number, stream: Stream): number {
  return Math.floor(log(stream.uniform()) * scale)
}

/** The uniform number strictly inside (0, 1), of 52 bits, whose first 32 are `word`. */
export function unitFrom(word: number, stream: Stream): number {
  return (word * TWO_20 + (stream.int32() >>> 12) + 0.5) * TWO_MINUS_52
}
