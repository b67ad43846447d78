import { powerOfTwo, scaleByPowerOfTwo } from './float-parts.js'

/**
 * e^x with the same bits in every engine, within 1 ulp of the true value.
 *
 * Sun's fdlibm method (e_exp.c): x = k ln2 + r with |r| <= ln2 / 2; e^r from a polynomial of degree five for
 * r (e^r + 1) / (e^r - 1); then a scaling by 2^k.
 * Method and coefficients: Copyright (C) 2004 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return extremeExp(x)
  const k = Math.floor(x * INVERSE_LN2 + 0.5)
  return expNear(x, k) * powerOfTwo(k)
}

const LN2_HIGH = 6.9314718036912381649e-1 // 32 bits, so that k * LN2_HIGH is exact
const LN2_LOW = 1.90821492927058770002e-10
const INVERSE_LN2 = 1.442695040888963387

const P1 = 1.66666666666666019037e-1
const P2 = -2.77777777770155933842e-3
const P3 = 6.61375632143793436117e-5
const P4 = -1.6533902205465251539e-6
const P5 = 4.13813679705723846039e-8

/** e^(x - k ln2), between 0.7 and 1.42. */
function expNear(x: number, k: number): number {
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))))
  return 1 - (low - (r * c) / (2 - c) - high)
}

/** The ends of the range: overflow, subnormal results, infinities and NaN. */
function extremeExp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019411) return 0
  const k = Math.floor(x * INVERSE_LN2 + 0.5)
  return scaleByPowerOfTwo(expNear(x, k), k)
}
