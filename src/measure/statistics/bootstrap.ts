import { normalCdf } from '../../math/normal-cdf.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { PURPOSE } from '../../random/purposes.js'
import { Stream } from '../../random/stream.js'
import { quantileSorted } from '../quantile.js'
import type { Interval } from './t-interval.js'

export interface BootstrapOptions {
  readonly confidence: number
  /** Resamples drawn; default 2000. */
  readonly resamples?: number
  /** Equal keys and values give equal intervals, in every engine. */
  readonly key: Key
}

/**
 * Bias-corrected and accelerated bootstrap interval (Efron 1987, doi:10.1080/01621459.1987.10478410) of a
 * statistic of independent values, for heavy-tailed KPIs where Student's interval of the mean is doubtful.
 * The acceleration comes from the jackknife. A statistic that does not vary over resamples gives that one value.
 * Costs (resamples + n) evaluations. NaN with fewer than two values.
 */
export function bootstrapInterval(
  values: Float64Array,
  statistic: (sample: Float64Array) => number,
  options: BootstrapOptions,
): Interval {
  const n = values.length
  if (n < 2) return { low: NaN, high: NaN }
  const observed = statistic(values)
  const replicates = resampled(values, statistic, options)

  let below = 0
  for (const replicate of replicates) below += replicate < observed ? 1 : replicate === observed ? 0.5 : 0
  const count = replicates.length
  // Kept off 0 and 1, where the normal quantile is infinite.
  const bias = normalQuantile(Math.min(Math.max(below / count, 0.5 / count), 1 - 0.5 / count))
  const acceleration = jackknifeAcceleration(values, statistic)

  const tail = (1 - options.confidence) / 2
  const corrected = (z: number): number => normalCdf(bias + (bias + z) / (1 - acceleration * (bias + z)))
  return {
    low: quantileSorted(replicates, corrected(normalQuantile(tail))),
    high: quantileSorted(replicates, corrected(normalQuantile(1 - tail))),
  }
}

/** The statistic over resamples with replacement, in ascending order. */
function resampled(
  values: Float64Array,
  statistic: (sample: Float64Array) => number,
  options: BootstrapOptions,
): Float64Array {
  const stream = new Stream(deriveKey(options.key, PURPOSE.bootstrap))
  const replicates = new Float64Array(options.resamples ?? 2000)
  const sample = new Float64Array(values.length)
  for (let r = 0; r < replicates.length; r++) {
    for (let i = 0; i < sample.length; i++) sample[i] = values[stream.below(values.length)]!
    replicates[r] = statistic(sample)
  }
  return replicates.sort()
}

function jackknifeAcceleration(values: Float64Array, statistic: (sample: Float64Array) => number): number {
  const n = values.length
  const left = new Float64Array(n)
  const others = values.slice(1)
  for (let i = 0; i < n; i++) {
    left[i] = statistic(others)
    if (i + 1 < n) others[i] = values[i]! // puts value i back in place of value i + 1
  }
  const mean = left.reduce((sum, value) => sum + value, 0) / n
  let squares = 0
  let cubes = 0
  for (const value of left) {
    const deviation = mean - value
    squares += deviation * deviation
    cubes += deviation * deviation * deviation
  }
  return squares === 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares))
}
