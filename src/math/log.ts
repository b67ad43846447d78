import { highWord, powerOfTwo } from './float-parts.js'

/**
 * Natural logarithm with the same bits in every engine, within 1 ulp of the true value; NaN below 0, -Infinity at 0.
 *
 * Sun's fdlibm method (e_log.c): x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); log(1 + f) from an odd
 * polynomial in s = f / (2 + f); then k ln2 is added in two pieces.
 * Method and coefficients: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return extremeLog(x)
  return logOfNormal(x, 0)
}

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10

const L1 = 6.66666666666673513e-1
const L2 = 3.999999999940941908e-1
const L3 = 2.857142874366239149e-1
const L4 = 2.222219843214978396e-1
const L5 = 1.818357216161805012e-1
const L6 = 1.531383769920937332e-1
const L7 = 1.479819860511658591e-1

/** log(x) + shift * ln2 for a normal, positive, finite x. */
function logOfNormal(x: number, shift: number): number {
  const word = highWord(x)
  // Adding the distance from sqrt(2) to 2 carries into the exponent exactly when the mantissa is above sqrt(2).
  const k = ((word + 0x95f64) >> 20) - 1023
  // The reciprocal of 2^1023 and of 2^1024 is subnormal; those two exponents are scaled down by 4 first.
  const f = k < 1023 ? x * powerOfTwo(-k) - 1 : x * 0.25 * powerOfTwo(2 - k) - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const r = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)))
  const halfSquare = 0.5 * f * f
  const n = k + shift
  return n * LN2_HIGH - (halfSquare - (s * (halfSquare + r) + n * LN2_LOW) - f)
}

/** Zero, negative numbers, subnormal numbers, infinity and NaN. */
function extremeLog(x: number): number {
  if (x === 0) return -Infinity
  if (x > 0 && x < Infinity) return logOfNormal(x * 18014398509481984, -54)
  return x > 0 ? x : NaN
}
