/**
 * Sobol's variance-based sensitivity: which part of an output's variance each uncertain parameter brings, alone
 * and together with the others. For a dozen parameters at most; screen more of them first (`morris.ts`).
 */
import type { Key } from '../../random/keyed.js'
import { MOST_SOBOL_DIMENSIONS, sobolPoints } from './sobol-sequence.js'
import { meanEstimate } from './t-interval.js'

/** Two coordinates of the sequence for each parameter. */
export const MOST_SOBOL_PARAMETERS = MOST_SOBOL_DIMENSIONS / 2

export interface SobolDesign {
  readonly parameters: number
  readonly samples: number
  /**
   * Points in the unit cube; for each sample one after the other: A, then A with the i-th coordinate of B for
   * every parameter i, then B.
   */
  readonly points: readonly Float64Array[]
}

/**
 * Saltelli's radial design (2010, doi:10.1016/j.cpc.2009.09.018): samples x (parameters + 2) points, the A and B of a
 * sample being the halves of one point of Sobol's sequence, shifted by `key`. Take a power of two of samples.
 *
 * @throws RangeError for more than `MOST_SOBOL_PARAMETERS` parameters
 */
export function sobolDesign(parameters: number, samples: number, key: Key): SobolDesign {
  const points: Float64Array[] = []
  for (const pair of sobolPoints(2 * parameters, samples, key)) {
    const a = pair.slice(0, parameters)
    const b = pair.slice(parameters)
    points.push(a)
    for (let parameter = 0; parameter < parameters; parameter++) {
      const mixed = a.slice()
      mixed[parameter] = b[parameter]!
      points.push(mixed)
    }
    points.push(b)
  }
  return { parameters, samples, points }
}

export interface SobolIndices {
  /** Part of the variance that goes when this parameter alone becomes known. */
  readonly first: Float64Array
  /** Part of the variance that stays when all but this parameter are known. */
  readonly total: Float64Array
  /** Variance of the output over the parameters' ranges. */
  readonly variance: number
}

/**
 * First-order indices by Saltelli et al. (2010, table 2 b), total ones by Jansen (1999). Samples with an undefined
 * (NaN) output are left out; NaN when the output does not vary over the A and B. Estimates of small indices may fall a little below 0.
 *
 * @param outputs one for each of `design.points`
 */
export function sobolIndices(design: SobolDesign, outputs: ArrayLike<number>): SobolIndices {
  const { parameters, samples } = design
  const width = parameters + 2
  const rows: Float64Array[] = []
  for (let sample = 0; sample < samples; sample++) {
    const row = Float64Array.from({ length: width }, (_, at) => outputs[sample * width + at]!)
    if (row.every((value) => value === value)) rows.push(row)
  }
  const ends = meanEstimate(rows.flatMap((row) => [row[0]!, row[width - 1]!]))
  const variance = ends.standardDeviation * ends.standardDeviation
  const first = new Float64Array(parameters)
  const total = new Float64Array(parameters)
  for (const row of rows) {
    for (let parameter = 0; parameter < parameters; parameter++) {
      const step = row[parameter + 1]! - row[0]!
      // Taken from the mean, so that the level of the output does no harm.
      first[parameter]! += (row[width - 1]! - ends.mean) * step
      total[parameter]! += 0.5 * step * step
    }
  }
  const scale = variance > 0 ? 1 / (rows.length * variance) : NaN
  return { first: first.map((sum) => sum * scale), total: total.map((sum) => sum * scale), variance }
}
