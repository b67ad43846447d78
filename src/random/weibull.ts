import { exp } from '../math/exp.js'
import { expm1 } from '../math/expm1.js'
import { lnGamma } from '../math/ln-gamma.js'
import { log1p } from '../math/log1p.js'
import { pow } from '../math/pow.js'
import type { Distribution } from './distribution.js'
import { requirePositive } from './require-positive.js'

/** The Weibull law, P(X > x) = exp(-(x / scale)^shape). */
export class Weibull implements Distribution {
  readonly name: string
  readonly mean: number

  constructor(
    readonly shape: number,
    readonly scale: number,
  ) {
    requirePositive('weibull', { shape, scale })
    this.name = `weibull(shape=${shape}, scale=${scale}h)`
    this.mean = scale * exp(lnGamma(1 + 1 / shape))
  }

  quantile(u: number): number {
    return this.scale * pow(-log1p(-u), 1 / this.shape)
  }

  cdf(x: number): number {
    return x > 0 ? -expm1(-pow(x / this.scale, this.shape)) : 0
  }
}
