import { exp } from '../math/exp.js'
import { expm1 } from '../math/expm1.js'
import { log1p } from '../math/log1p.js'
import { pow } from '../math/pow.js'
import { scaledUpperGamma } from '../math/scaled-upper-gamma.js'
import type { Distribution } from './distribution.js'
import { requirePositive } from './require-positive.js'
import { TailTable } from './tail-table.js'

/** Beyond this upper tail no uniform draw reaches. */
const NEGLIGIBLE = 1e-17

/**
 * The power-law memory kernel with an exponential cutoff, density proportional to k(s) e^(-s / tau) with the k of
 * `PowerLaw` (Kobayashi & Lambiotte 2016; Mathews et al. 2017 find such a cutoff), so that its mean is finite.
 * The quantile beyond s0 comes from a table, good to 1e-9 relative for theta from 0.1; density and cdf are exact to rounding.
 */
export class TemperedPowerLaw implements Distribution {
  readonly name: string
  readonly mean: number
  /** The density at 0. */
  readonly c: number
  /** P(S > s0). */
  private readonly beyond: number
  private readonly table: TailTable | null

  constructor(
    readonly theta: number,
    readonly s0: number,
    readonly tau: number,
  ) {
    requirePositive('power-law', { theta, s0, tau })
    this.name = `power-law(theta=${theta}, s0=${s0}h, tau=${tau}h)`
    const cut = s0 / tau
    const flat = -tau * expm1(-cut)
    const tail = s0 * scaledUpperGamma(-theta, cut)
    this.c = 1 / (flat + tail)
    this.beyond = tail * this.c
    const flatMoment = tau * tau * (-expm1(-cut) - cut * exp(-cut))
    this.mean = this.c * (flatMoment + s0 * s0 * scaledUpperGamma(1 - theta, cut))
    this.table =
      this.beyond > NEGLIGIBLE
        ? new TailTable({ probability: (s) => this.upperTail(s), density: (s) => this.density(s) }, 1, s0)
        : null
  }

  density(s: number): number {
    if (!(s >= 0)) return 0
    const kernel = s <= this.s0 ? this.c : this.c * pow(s / this.s0, -1 - this.theta)
    return kernel * exp(-s / this.tau)
  }

  quantile(u: number): number {
    if (this.table !== null && 1 - u < this.beyond) return this.table.quantile(1 - u)
    return Math.min(this.s0, -this.tau * log1p(-u / (this.c * this.tau)))
  }

  cdf(s: number): number {
    if (!(s > 0)) return 0
    if (s <= this.s0) return -this.c * this.tau * expm1(-s / this.tau)
    return 1 - this.upperTail(s)
  }

  /** P(S > s) for s >= s0. */
  private upperTail(s: number): number {
    return this.c * this.s0 * pow(s / this.s0, -this.theta) * scaledUpperGamma(-this.theta, s / this.tau)
  }
}
