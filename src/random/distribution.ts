/**
 * A law of non-negative quantities, sampled by inversion only: one keyed uniform gives one draw, a larger uniform
 * never a smaller draw, so that strategies compared on common random numbers stay coupled. The unit is that of the
 * law's own parameters; delays are in hours.
 */
export interface Distribution {
  /** As a user would write it, e.g. `lognormal(median=2h, sigma=1.1)` for a law in hours. */
  readonly name: string
  /** The smallest x with P(X <= x) >= u, for u in (0, 1); the ends of the range at u = 0 and u = 1. */
  quantile(u: number): number
  /** P(X <= x). */
  cdf(x: number): number
  /** May be Infinity: the power-law memory kernel has none. */
  readonly mean: number
}
