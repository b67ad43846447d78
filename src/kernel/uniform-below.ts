import type { Stream } from '../random/stream.js'

const TWO_MINUS_32 = 2.3283064365386963e-10

/**
 * floor(bound u) for a uniform u = (word + fraction) / 2^32, `bound` up to 2^31. The fraction is drawn only where the
 * word leaves the result open, so that the law is exact but for rounding.
 */
export function uniformBelow(bound: number, stream: Stream): number {
  const word = stream.int32() >>> 0
  const whole = Math.floor(word * bound * TWO_MINUS_32)
  if ((word + 1) * bound * TWO_MINUS_32 <= whole + 1) return whole
  return Math.floor((word + stream.uniform()) * bound * TWO_MINUS_32)
}
