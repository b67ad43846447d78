import { usageError } from '../errors.js'
import type { Distribution } from './distribution.js'

/** Always the same value. */
export class Fixed implements Distribution {
  readonly name: string
  readonly mean: number

  constructor(value: number) {
    if (!(value >= 0 && value < Infinity)) {
      throw usageError(`fixed: invalid value (got ${value}, expected a finite number that is not negative)`)
    }
    this.name = `fixed(${value}h)`
    this.mean = value
  }

  quantile(_u: number): number {
    return this.mean
  }

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0
  }
}
