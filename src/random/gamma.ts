import { gammaP, gammaQ, gammaQuantile } from '../math/incomplete-gamma.js'
import { poissonProbability } from '../math/saddle-point.js'
import type { Distribution } from './distribution.js'
import { requirePositive } from './require-positive.js'
import { TailTable, type Tail } from './tail-table.js'

/** Below this shape the lower tail reaches under the smallest double; there the quantile is solved each time. */
const LEAST_TABULATED = 0.1

/** Just below the smallest draw, 2^-53; the tables end soon after. */
const LEAST_UNIFORM = 1.1e-16

/**
 * The gamma law: for a whole `shape`, the time of that many events of an exponential clock of mean `scale`. The
 * quantile comes from a table, good to 1e-9 relative; the cdf is exact to rounding.
 */
export class Gamma implements Distribution {
  readonly name: string
  readonly mean: number
  private readonly tables: { readonly lower: TailTable; readonly upper: TailTable } | null

  constructor(
    readonly shape: number,
    readonly scale: number,
  ) {
    requirePositive('gamma', { shape, scale })
    this.name = `gamma(shape=${shape}, scale=${scale}h)`
    this.mean = shape * scale
    const median = gammaQuantile(shape, 0.5)
    const density = (x: number): number => (poissonProbability(shape, x) * shape) / x
    const lower: Tail = { probability: (x) => gammaP(shape, x), density }
    const upper: Tail = { probability: (x) => gammaQ(shape, x), density }
    this.tables =
      shape < LEAST_TABULATED
        ? null
        : { lower: new TailTable(lower, -1, median), upper: new TailTable(upper, 1, median) }
  }

  quantile(u: number): number {
    if (!(u > 0 && u < 1)) return u === 0 ? 0 : u === 1 ? Infinity : NaN
    if (this.tables === null || u < LEAST_UNIFORM) return this.scale * gammaQuantile(this.shape, u)
    return this.scale * (u < 0.5 ? this.tables.lower.quantile(u) : this.tables.upper.quantile(1 - u))
  }

  cdf(x: number): number {
    return gammaP(this.shape, x / this.scale)
  }
}
