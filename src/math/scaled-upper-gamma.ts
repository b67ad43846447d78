import { exp } from './exp.js'
import { gammaQ, legendreFraction } from './incomplete-gamma.js'
import { lnGamma } from './ln-gamma.js'
import { log } from './log.js'
import { pow } from './pow.js'

/**
 * x^-a times the upper incomplete gamma function, that is x^-a times the integral of t^(a-1) e^-t from x on, for
 * x > 0 and any real a, negative too: the scaling keeps it finite for a far below 0. To about 1e-13 relative, less
 * right beside a whole a <= 0 (1e-16 / distance).
 */
export function scaledUpperGamma(a: number, x: number): number {
  const decay = exp(-x)
  if (x > 1.5 || a < -15) return decay * legendreFraction(a, x)
  const whole = Math.max(0, Math.ceil(-a))
  let raised = a + whole
  let value = raised > 0 ? pow(x, -raised) * gammaQ(raised, x) * exp(lnGamma(raised)) : exponentialIntegral(x)
  // Gamma(a + 1, x) = a Gamma(a, x) + x^a e^-x, read backwards.
  for (let step = 0; step < whole; step++) {
    raised -= 1
    value = (x * value - decay) / raised
  }
  return value
}

const EULER = 0.5772156649015329

/** Gamma(0, x) by its series (DLMF 6.6.2), for small x. */
function exponentialIntegral(x: number): number {
  let sum = -EULER - log(x)
  let term = 1
  for (let k = 1; k < 40; k++) {
    term *= -x / k
    sum -= term / k
  }
  return sum
}
