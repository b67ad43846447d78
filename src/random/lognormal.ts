import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import { normalCdf } from '../math/normal-cdf.js'
import { normalQuantile } from '../math/normal-quantile.js'
import type { Distribution } from './distribution.js'
import { requirePositive } from './require-positive.js'

/** The lognormal law: ln X is normal around ln `median` with standard deviation `sigma`. */
export class Lognormal implements Distribution {
  readonly name: string
  readonly mean: number
  private readonly lnMedian: number

  constructor(
    readonly median: number,
    readonly sigma: number,
  ) {
    requirePositive('lognormal', { median, sigma })
    this.name = `lognormal(median=${median}h, sigma=${sigma})`
    this.mean = median * exp(0.5 * sigma * sigma)
    this.lnMedian = log(median)
  }

  quantile(u: number): number {
    return this.median * exp(this.sigma * normalQuantile(u))
  }

  cdf(x: number): number {
    return x > 0 ? normalCdf((log(x) - this.lnMedian) / this.sigma) : 0
  }
}
