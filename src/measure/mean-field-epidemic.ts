/**
 * The epidemic of Kermack & McKendrick (1927, doi:10.1098/rspa.1927.0118) in a fully mixed population, in closed form:
 * what simulated epidemics on dense networks approach.
 */
import { log } from '../math/log.js'

/**
 * The largest share of the people who are infectious at one time, from dI/dS = -1 + 1 / (R0 S): I reaches its top where
 * S = 1 / R0, and is i0 from the start where it only falls.
 * @param r0 people whom one person infects among susceptible ones; above 0
 * @param i0 share infectious at the start, in (0, 1); all others are susceptible
 */
export function peakPrevalence(r0: number, i0: number): number {
  const s0 = 1 - i0
  return r0 * s0 <= 1 ? i0 : 1 - (1 + log(r0 * s0)) / r0
}
