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
