import { highWord, powerOfTwo, scaleByPowerOfTwo, upperHalf } from './float-parts.js'

/**
 * x^y with the same bits in every engine, within 1 ulp; special cases are those of ECMAScript's Math.pow
 * (x^0 is 1 even for NaN, x^NaN is NaN even for 1, 1^Infinity is NaN, a negative base needs a whole exponent).
 *
 * Sun's fdlibm method (e_pow.c): log2|x| as a sum of two doubles, times y in exact halves, then 2^ of that.
 * Method and coefficients: Copyright (C) 2004 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (y === 1) return x
  if (y === 2) return x * x
  if (x > 0 && x < Infinity && y > -HUGE_EXPONENT && y < HUGE_EXPONENT) {
    return y === 0.5 ? Math.sqrt(x) : powOfPositive(x, y)
  }
  return extremePow(x, y)
}

/** Above this |y|, x^y is 0, 1 or infinite for every double x: the base next to 1 gives 2^-2954. */
const HUGE_EXPONENT = 18446744073709551616

const L1 = 5.99999999999994648725e-1
const L2 = 4.28571428578550184252e-1
const L3 = 3.33333329818377432918e-1
const L4 = 2.72728123808534006489e-1
const L5 = 2.30660745775561754067e-1
const L6 = 2.06975017800338417784e-1

const P1 = 1.66666666666666019037e-1
const P2 = -2.77777777770155933842e-3
const P3 = 6.61375632143793436117e-5
const P4 = -1.6533902205465251539e-6
const P5 = 4.13813679705723846039e-8

const LN2 = 6.93147180559945286227e-1
const LN2_HIGH = 6.93147182464599609375e-1
const LN2_LOW = -1.90465429995776804525e-9
/** 2 / (3 ln2), whole and in two pieces. */
const CP = 9.61796693925975554329e-1
const CP_HIGH = 9.61796700954437255859e-1
const CP_LOW = -7.02846165095275826516e-9
/** log2(1.5) in two pieces. */
const LOG2_1_5_HIGH = 5.84962487220764160156e-1
const LOG2_1_5_LOW = 1.35003920212974897128e-8
/** -(1024 - log2(largest double + half an ulp)). */
const OVERFLOW_MARGIN = 8.0085662595372944372e-17

function powOfPositive(x: number, y: number): number {
  // x = 2^n m with m between sqrt(3)/2 and sqrt(3); m is compared with its nearer centre, 1 or 1.5.
  let m = x
  let n = 0
  if (m < 2.2250738585072014e-308) {
    m *= 9007199254740992
    n = -53
  }
  const word = highWord(m)
  const mantissa = word & 0xfffff
  let exponent = (word >> 20) - 1023
  let centre = 1
  let centreHigh = 0
  let centreLow = 0
  if (mantissa >= 0xbb67a) exponent += 1
  else if (mantissa > 0x3988e) {
    centre = 1.5
    centreHigh = LOG2_1_5_HIGH
    centreLow = LOG2_1_5_LOW
  }
  n += exponent
  m = exponent < 1023 ? m * powerOfTwo(-exponent) : m * 0.25 * powerOfTwo(2 - exponent)

  // s = (m - centre) / (m + centre) as sHigh + sLow
  const u = m - centre
  const v = 1 / (m + centre)
  const s = u * v
  const sHigh = upperHalf(s)
  const sumHigh = upperHalf(m + centre)
  const sumLow = m - (sumHigh - centre)
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow)
  // (3/2) log(m / centre) / s = 3 + s^2 + r
  const s2 = s * s
  const r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s)
  const sHigh2 = sHigh * sHigh
  const cHigh = upperHalf(3 + sHigh2 + r)
  const cLow = r - (cHigh - 3 - sHigh2)
  const a = sHigh * cHigh
  const b = sLow * cHigh + cLow * s
  const qHigh = upperHalf(a + b)
  const qLow = b - (qHigh - a)
  // log2(x) = logHigh + logLow
  const zHigh = CP_HIGH * qHigh
  const zLow = CP_LOW * qHigh + qLow * CP + centreLow
  const logHigh = upperHalf(zHigh + zLow + centreHigh + n)
  const logLow = zLow - (logHigh - n - centreHigh - zHigh)

  const yHigh = upperHalf(y)
  const low = (y - yHigh) * logHigh + y * logLow
  const high = yHigh * logHigh
  return powerOfTwoOf(high, low)
}

/** 2^(high + low). */
function powerOfTwoOf(high: number, low: number): number {
  const sum = low + high
  if (sum >= 1024 && (sum > 1024 || low + OVERFLOW_MARGIN > sum - high)) return Infinity
  if (sum <= -1075 && (sum < -1075 || low <= sum - high)) return 0
  const n = sum > 0.5 || sum < -0.5 ? Math.floor(sum + 0.5) : 0
  const rest = high - n
  const t = upperHalf(low + rest)
  const u = t * LN2_HIGH
  const v = (low - (t - rest)) * LN2 + t * LN2_LOW
  const z = u + v
  const w = v - (z - u)
  const z2 = z * z
  const c = z - z2 * (P1 + z2 * (P2 + z2 * (P3 + z2 * (P4 + z2 * P5))))
  const r = (z * c) / (c - 2) - (w + z * w)
  return scaleByPowerOfTwo(1 - (r - z), n)
}

/** Every case with a base that is not a positive finite number, or an exponent beyond all measure. */
function extremePow(x: number, y: number): number {
  if (x !== x || y !== y) return NaN
  const size = Math.abs(x)
  if (y >= HUGE_EXPONENT || y <= -HUGE_EXPONENT) {
    if (size === 1) return y === Infinity || y === -Infinity ? NaN : 1 // a finite y of this size is even
    return size > 1 === y > 0 ? Infinity : 0
  }
  const negative = x < 0 || (x === 0 && 1 / x < 0)
  const odd = negative && isOdd(y)
  if (x === 0 || size === Infinity) {
    const large = (x === 0) === y < 0
    return large ? (odd ? -Infinity : Infinity) : odd ? -0 : 0
  }
  if (Math.floor(y) !== y) return NaN
  const power = powOfPositive(size, y)
  return odd ? -power : power
}

function isOdd(y: number): boolean {
  return Math.floor(y) === y && Math.floor(y * 0.5) !== y * 0.5
}
