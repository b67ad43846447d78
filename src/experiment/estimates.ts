import { KPI_IDS, type KpiId } from '../measure/kpi-ids.js'
import { quantileSorted } from '../measure/quantile.js'
import { clusteredMean } from '../measure/statistics/clustered.js'
import { tInterval } from '../measure/statistics/t-interval.js'
import type { Estimate, RunOutcome } from './result.js'

/** One KPI over replications; undefined and infinite values as NaN. */
export function kpiSeries(series: readonly RunOutcome[], kpi: KpiId): Float64Array {
  const column = KPI_IDS.indexOf(kpi)
  return Float64Array.from(series, (run) => {
    const value = run.kpis[column]!
    return Number.isFinite(value) ? value : NaN
  })
}

/** Every KPI over replications; the intervals allow for replications that share a network. */
export function estimates(
  series: readonly RunOutcome[],
  networks: Uint32Array | null,
  confidence: number,
): Record<KpiId, Estimate> {
  const entries = KPI_IDS.map(
    (kpi) => [kpi, estimateOf(kpiSeries(series, kpi), networks, confidence)] as const,
  )
  return Object.fromEntries(entries) as Record<KpiId, Estimate>
}

/**
 * Mean, interval and quantiles of one figure over replications.
 * @param values NaN where the figure is undefined in a run.
 * @param networks the network of each run; null: one network, on which everything is conditioned.
 */
export function estimateOf(values: Float64Array, networks: Uint32Array | null, confidence: number): Estimate {
  const estimate = clusteredMean(values, networks)
  const { low, high } = tInterval(estimate, confidence)
  const sorted = values.filter((value) => value === value).sort()
  return {
    mean: orNull(estimate.mean),
    low: orNull(low),
    high: orNull(high),
    p05: orNull(quantileSorted(sorted, 0.05)),
    p50: orNull(quantileSorted(sorted, 0.5)),
    p95: orNull(quantileSorted(sorted, 0.95)),
    undefined: values.length - sorted.length,
  }
}

/** Mean of a figure that every run has; 0 without runs. */
export function meanOf(series: readonly RunOutcome[], value: (run: RunOutcome) => number): number {
  return series.length === 0 ? 0 : series.reduce((sum, run) => sum + value(run), 0) / series.length
}

export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
