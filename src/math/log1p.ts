import { highWord, powerOfTwo } from './float-parts.js'
import { log } from './log.js'

/**
 * log(1 + x) without loss of digits near 0, with the same bits in every engine, within 1 ulp; NaN below -1.
 *
 * Sun's fdlibm method (s_log1p.c): as `log`, on u = 1 + x rounded, plus (1 + x - u) / u for what rounding lost.
 * Method and coefficients: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function log1p(x: number): number {
  if (x > -0.2928932188134524 && x < 0.41421356237309503) {
    if (x < 1.862645149230957e-9 && x > -1.862645149230957e-9) return x - x * x * 0.5 // keeps -0
    return log1pNear(x, 0, 0)
  }
  if (!(x > -1)) return x === -1 ? -Infinity : NaN
  if (x >= 9007199254740992) return log(x)
  const u = 1 + x
  const k = ((highWord(u) + 0x95f64) >> 20) - 1023
  const lost = (x > 1 ? 1 - (u - x) : x - (u - 1)) / u
  return log1pNear(u * powerOfTwo(-k) - 1, k, lost)
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

/** log(1 + f) + k ln2 + lost, for 1 + f between sqrt(1/2) and sqrt(2). */
function log1pNear(f: number, k: number, lost: number): number {
  const halfSquare = 0.5 * f * f
  const s = f / (2 + f)
  const z = s * s
  const r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))))
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + r) + (k * LN2_LOW + lost)) - f)
}
