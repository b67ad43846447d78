import { quantileSorted } from '../measure/quantile.js'

/** One number per run, summarized. Null where it is undefined: the spread of a single run. */
export interface RunSummary {
  readonly mean: number
  /** Of the mean: standardDeviation / sqrt(runs). */
  readonly standardError: number | null
  /** Of the sample, with n - 1. */
  readonly standardDeviation: number | null
  readonly min: number
  /** Quantiles of type 7, see measure/quantile. */
  readonly p05: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

/** Summarizes at least one value; the values are not changed. */
export function summarizeRuns(values: Uint32Array | Float64Array): RunSummary {
  const runs = values.length
  let sum = 0
  for (let i = 0; i < runs; i++) sum += values[i]!
  const mean = sum / runs
  let squares = 0
  for (let i = 0; i < runs; i++) squares += (values[i]! - mean) * (values[i]! - mean)
  const standardDeviation = runs > 1 ? Math.sqrt(squares / (runs - 1)) : null
  const sorted = values.slice().sort()
  return {
    mean,
    standardError: standardDeviation === null ? null : standardDeviation / Math.sqrt(runs),
    standardDeviation,
    min: sorted[0]!,
    p05: quantileSorted(sorted, 0.05),
    p50: quantileSorted(sorted, 0.5),
    p95: quantileSorted(sorted, 0.95),
    max: sorted[runs - 1]!,
  }
}
