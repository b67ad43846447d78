import { exp } from './exp.js'
import { log } from './log.js'

/** B(2j) / (2j)! for j = 1 … 8. */
const BERNOULLI_OVER_FACTORIAL = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
  1 / 74724249600,
  -3617 / 10670622842880000,
] as const

/**
 * Hurwitz zeta sum over k >= 0 of (a + k)^-s and its derivative in s, for s > 1, a > 0, both scaled by
 * a^s so that large s does not underflow. Euler-Maclaurin: terms up to a + k >= 15 + s one by one, the
 * rest by the integral with eight corrections; relative error below 1e-13.
 */
export function hurwitzZeta(s: number, a: number): { readonly value: number; readonly derivative: number } {
  const logA = log(a)
  let value = 0
  let derivative = 0
  let q = a
  for (; q < 15 + s; q++) {
    const logQ = log(q)
    const term = exp(s * (logA - logQ))
    value += term
    derivative -= logQ * term
  }
  const logQ = log(q)
  const edge = exp(s * (logA - logQ)) // (q / a)^-s
  const integral = (edge * q) / (s - 1)
  value += integral + edge / 2
  derivative += -integral * (logQ + 1 / (s - 1)) - (edge / 2) * logQ
  // Correction j is B(2j)/(2j)! * s (s+1) … (s+2j-2) * q^(-s-2j+1); `rising` and its logarithmic derivative grow along.
  let rising = edge / q
  let slope = 0
  for (let j = 0; j < BERNOULLI_OVER_FACTORIAL.length; j++) {
    const from = j === 0 ? s : s + 2 * j - 1
    rising *= j === 0 ? s : from * (from + 1)
    slope += j === 0 ? 1 / s : 1 / from + 1 / (from + 1)
    const correction = BERNOULLI_OVER_FACTORIAL[j]! * rising
    value += correction
    derivative += correction * (slope - logQ)
    rising /= q * q
  }
  return { value, derivative }
}
