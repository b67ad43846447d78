import { powerOfTwo } from './float-parts.js'

/**
 * e^x - 1 without loss of digits near 0, with the same bits in every engine, within 1 ulp.
 *
 * Sun's fdlibm method (s_expm1.c): x = k ln2 + r as for `exp`, e^r - 1 from a rational function of r, and the
 * subtraction of 1 placed by the size of k so that nothing cancels.
 * Method and coefficients: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function expm1(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x // +Infinity, overflow, NaN
  if (x < -38.816242113569364) return -1
  if (x < 5.551115123125783e-17 && x > -5.551115123125783e-17) return x // keeps -0
  const k = x <= 0.34657359027997264 && x >= -0.34657359027997264 ? 0 : Math.floor(x * INVERSE_LN2 + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  const r = high - low
  const lost = high - r - low

  const halfR = 0.5 * r
  const halfSquare = r * halfR
  const r1 =
    1 + halfSquare * (Q1 + halfSquare * (Q2 + halfSquare * (Q3 + halfSquare * (Q4 + halfSquare * Q5))))
  const t = 3 - r1 * halfR
  const quotient = halfSquare * ((r1 - t) / (6 - r * t))
  if (k === 0) return r - (r * quotient - halfSquare)

  const e = r * (quotient - lost) - lost - halfSquare // r - e is e^r - 1
  if (k === -1) return 0.5 * (r - e) - 0.5
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e)
  if (k <= -2 || k > 56) {
    const power = 1 - (e - r)
    return (k === 1024 ? power * 2 * powerOfTwo(1023) : power * powerOfTwo(k)) - 1
  }
  if (k < 20) return (1 - powerOfTwo(-k) - (e - r)) * powerOfTwo(k)
  return (r - (e + powerOfTwo(-k)) + 1) * powerOfTwo(k)
}

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const INVERSE_LN2 = 1.442695040888963387

const Q1 = -3.33333333333331316428e-2
const Q2 = 1.58730158725481460165e-3
const Q3 = -7.93650757867487942473e-5
const Q4 = 4.00821782732936239552e-6
const Q5 = -2.01099218183624371326e-7
