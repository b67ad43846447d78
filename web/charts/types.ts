import type { Fan } from './fan.js'

/** Figures in a row, whatever holds them. */
export type Values = ArrayLike<number>

/** What campaigns of one strategy came to over time. */
export interface FanSeries {
  readonly name: string
  readonly fan: Fan
  /** Single campaigns, each with a value for every hour of the chart; the same campaign of every strategy in one place. */
  readonly runs: readonly Values[]
}

/** Outcomes of many simulated campaigns, one entry a campaign, of A and of B with the same luck. */
export interface PairedOutcomes {
  readonly finished: number
  readonly target: number
  readonly visits: readonly [Float64Array, Float64Array]
  readonly reach: readonly [Float64Array, Float64Array]
  /** People reached by each of `curveHours`, a row a campaign: [campaign x hour]. */
  readonly curveHours: Float64Array
  readonly curves: readonly [Float64Array, Float64Array]
  /** Empty until the last telling. */
  readonly resultHash: string
}
