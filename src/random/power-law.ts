import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import { pow } from '../math/pow.js'
import type { Distribution } from './distribution.js'
import { requirePositive } from './require-positive.js'

/**
 * The memory kernel of SEISMIC (Zhao et al. 2015, doi:10.1145/2783258.2783401): the density of reaction times is
 * flat, c, up to `s0`, then c (s / s0)^-(1 + theta). The mean is infinite for theta <= 1.
 *
 * c = theta / (s0 (1 + theta)) follows from the other two. The published pair theta = 0.242, c = 6.27e-4 per second
 * integrates to 0.965 only, so c is never a parameter here.
 */
export class PowerLaw implements Distribution {
  readonly name: string
  readonly mean: number
  /** The density at 0. */
  readonly c: number

  constructor(
    readonly theta: number,
    readonly s0: number,
  ) {
    requirePositive('power-law', { theta, s0 })
    this.name = `power-law(theta=${theta}, s0=${s0}h)`
    this.c = theta / (s0 * (1 + theta))
    this.mean = theta > 1 ? this.c * s0 * s0 * (0.5 + 1 / (theta - 1)) : Infinity
  }

  density(s: number): number {
    if (!(s >= 0)) return 0
    return s <= this.s0 ? this.c : this.c * pow(s / this.s0, -1 - this.theta)
  }

  quantile(u: number): number {
    const flat = this.theta / (1 + this.theta)
    if (u <= flat) return (u / flat) * this.s0
    return this.s0 * exp(-log((1 + this.theta) * (1 - u)) / this.theta)
  }

  cdf(s: number): number {
    if (!(s > 0)) return 0
    if (s <= this.s0) return this.c * s
    return 1 - pow(s / this.s0, -this.theta) / (1 + this.theta)
  }
}
