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

/** A measure that need not be defined in every run. All are null where it is defined in none. */
export type MeasureSummary = { readonly [Statistic in keyof RunSummary]: RunSummary[Statistic] | null } & {
  /** In how many runs it is defined: those that the other numbers are about. */
  readonly defined: number
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

/** Summarizes those values that are numbers. */
export function summarizeDefined(values: Float64Array): MeasureSummary {
  const known = values.filter((value) => !Number.isNaN(value))
  return { defined: known.length, ...(known.length === 0 ? NOTHING : summarizeRuns(known)) }
}

const NOTHING = {
  mean: null,
  standardError: null,
  standardDeviation: null,
  min: null,
  p05: null,
  p50: null,
  p95: null,
  max: null,
}
