import { erfc, erfcTail } from './erfc.js'
import { upperHalf } from './float-parts.js'

/** P(Z <= x) of the standard normal, to about 1e-15 relative, in the lower tail too (down to x = -37). */
export function normalCdf(x: number): number {
  if (x > -1.8 || x < -39) return 0.5 * erfc(-x * SQRT_HALF)
  // x sqrt(1/2) is rounded; its square is taken from x itself, or the tail would lose two digits.
  const high = upperHalf(x)
  return 0.5 * erfcTail(-x * SQRT_HALF, 0.5 * high * high, 0.5 * (x - high) * (x + high))
}

const SQRT_HALF = 0.7071067811865476
