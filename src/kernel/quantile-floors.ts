import type { Distribution } from '../random/distribution.js'

const FLOOR_BITS = 10
/** Cells of the table: the first ten bits of a uniform number choose one. */
export const FLOORS = 1 << FLOOR_BITS
/** Brings a 32-bit word down to its cell. */
export const FLOOR_SHIFT = 32 - FLOOR_BITS

/**
 * The least draw of each cell: the u-quantile is never below entry floor(u * FLOORS). An event that even its least
 * delay makes too late is dropped without working out the delay, whatever the law.
 */
export function floorsOf(law: Distribution): Float64Array {
  return Float64Array.from({ length: FLOORS }, (_, cell) => law.quantile(cell / FLOORS))
}
