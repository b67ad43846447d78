import type { Stream } from '../../random/stream.js'

/** A model of one parameter and one statistic of what it makes. */
export interface SimulatedModel {
  /** Draws the parameter from the prior. */
  readonly prior: (stream: Stream) => number
  /** Runs the model and returns its statistic. */
  readonly simulate: (parameter: number, stream: Stream) => number
}

/**
 * Approximate Bayesian computation by rejection (Pritchard et al. 1999, doi:10.1093/oxfordjournals.molbev.a026091):
 * parameters drawn from the prior, kept where the simulated statistic is the nearest to the observed one. Of `draws` trials
 * the nearest `kept` are returned, nearest first; `tolerance` is the distance of the last.
 */
export function approximatePosterior(
  model: SimulatedModel,
  observed: number,
  draws: number,
  kept: number,
  stream: Stream,
): { readonly parameters: Float64Array; readonly tolerance: number } {
  const parameters = new Float64Array(draws)
  const distances = new Float64Array(draws)
  for (let i = 0; i < draws; i++) {
    parameters[i] = model.prior(stream)
    distances[i] = Math.abs(model.simulate(parameters[i]!, stream) - observed)
  }
  const nearest = Uint32Array.from({ length: draws }, (_, i) => i)
    .sort((a, b) => distances[a]! - distances[b]! || a - b)
    .subarray(0, kept)
  return {
    parameters: Float64Array.from(nearest, (i) => parameters[i]!),
    tolerance: distances[nearest[nearest.length - 1]!]!,
  }
}
