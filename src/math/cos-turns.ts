import { upperHalf } from './float-parts.js'

/**
 * cos(2 pi x), with x in turns: whole, half and quarter turns come out exact. The same bits in every engine,
 * within 1 ulp; NaN for infinities.
 *
 * The turn is reduced exactly to an eighth either side of a quarter, then Sun's fdlibm kernels (k_cos.c, k_sin.c)
 * take the angle as a sum of two doubles.
 * Kernels and coefficients: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function cosTurns(x: number): number {
  return cosOfQuarters(x, 0)
}

/** sin(2 pi x), with x in turns; as `cosTurns`. */
export function sinTurns(x: number): number {
  return cosOfQuarters(x, 3)
}

const TWO_PI = 6.283185307179586
const TWO_PI_HIGH = upperHalf(TWO_PI)
const TWO_PI_LOW = TWO_PI - TWO_PI_HIGH
const TWO_PI_TAIL = 2.4492935982947064e-16 // 2 pi - TWO_PI

/** cos(2 pi (x + quarters / 4)). */
function cosOfQuarters(x: number, quarters: number): number {
  const turn = x - Math.round(x) // exact, and NaN for infinities
  const nearest = Math.round(turn * 4)
  const part = turn - nearest * 0.25

  const angle = part * TWO_PI
  const partHigh = upperHalf(part)
  const partLow = part - partHigh
  const productTail =
    partHigh * TWO_PI_HIGH - angle + partHigh * TWO_PI_LOW + partLow * TWO_PI_HIGH + partLow * TWO_PI_LOW
  const tail = productTail + part * TWO_PI_TAIL

  switch ((nearest + quarters + 4) & 3) {
    case 0:
      return cosKernel(angle, tail)
    case 1:
      return 0 - sinKernel(angle, tail)
    case 2:
      return -cosKernel(angle, tail)
    default:
      return sinKernel(angle, tail)
  }
}

/** cos(x + tail) for |x| <= pi / 4. */
function cosKernel(x: number, tail: number): number {
  const z = x * x
  const w = z * z
  const r =
    z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * 2.48015872894767294178e-5)) +
    w * w * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11))
  const half = 0.5 * z
  const first = 1 - half
  return first + (1 - first - half + (z * r - x * tail))
}

const S1 = -1.66666666666666324348e-1

/** sin(x + tail) for |x| <= pi / 4. */
function sinKernel(x: number, tail: number): number {
  const z = x * x
  const r =
    8.33333333332248946124e-3 +
    z * (-1.98412698298579493134e-4 + z * 2.75573137070700676789e-6) +
    z * z * z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)
  const v = z * x
  return x - (z * (0.5 * tail - v * r) - tail - v * S1)
}
