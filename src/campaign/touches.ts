/**
 * The path of views that led to an order, in one 32-bit word: through what the brand was seen first and last, and how often
 * through each source (up to 511 times). Enough for every path model that does not look at the order of the middle.
 */
import type { Source } from './observer.js'

const COUNT_BITS = 9
const MOST = (1 << COUNT_BITS) - 1
/** Bits 0-1: first source + 1; bits 2-3: last source + 1; then a count by source. */
const FIRST_COUNT = 4

/** The path with one more view. */
export function touched(path: number, source: Source): number {
  const shift = FIRST_COUNT + COUNT_BITS * source
  const counted = ((path >>> shift) & MOST) === MOST ? path : path + (1 << shift)
  const first = path === 0 ? source + 1 : path & 3
  return ((counted & ~15) | first | ((source + 1) << 2)) >>> 0
}

export interface TouchPath {
  /** Sources; -1 where there was no view. */
  readonly first: number
  readonly last: number
  readonly counts: readonly [number, number, number]
}

export function readTouches(path: number): TouchPath {
  const count = (source: number): number => (path >>> (FIRST_COUNT + COUNT_BITS * source)) & MOST
  return { first: (path & 3) - 1, last: ((path >>> 2) & 3) - 1, counts: [count(0), count(1), count(2)] }
}
