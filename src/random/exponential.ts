import { expm1 } from '../math/expm1.js'
import { log1p } from '../math/log1p.js'
import type { Distribution } from './distribution.js'
import { requirePositive } from './require-positive.js'

/** The exponential law: no memory, constant hazard 1 / mean. */
export class Exponential implements Distribution {
  readonly name: string
  readonly mean: number

  constructor(mean: number) {
    requirePositive('exponential', { mean })
    this.name = `exponential(mean=${mean}h)`
    this.mean = mean
  }

  /** With `rate` events per unit of time. */
  static ofRate(rate: number): Exponential {
    requirePositive('exponential', { rate })
    return new Exponential(1 / rate)
  }

  quantile(u: number): number {
    return -this.mean * log1p(-u)
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-x / this.mean) : 0
  }
}
