import { highWord } from '../../src/math/float-parts.js'

/** The distance of `got` from `wanted` in units in the last place of `wanted`; 0 for the same value, NaN included. */
export function ulps(got: number, wanted: number): number {
  if (Object.is(got, wanted)) return 0
  if (!Number.isFinite(wanted) || !Number.isFinite(got)) return Infinity
  const exponent = Math.max(1, (highWord(wanted) >> 20) & 0x7ff)
  return Math.abs(got - wanted) / Math.pow(2, Math.max(-1074, exponent - 1075))
}
