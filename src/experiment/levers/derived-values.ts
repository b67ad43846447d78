import { kpiSeries } from '../estimates.js'
import type { KpiId } from '../../measure/kpi-ids.js'
import type { RunOutcome } from '../result.js'
import { sortedOutcomes } from '../result-hash.js'

/** One KPI by strategy, then by replication; NaN where undefined. */
export function valuesByStrategy(
  outcomes: readonly RunOutcome[],
  strategies: number,
  kpi: KpiId,
): Float64Array[] {
  const series: RunOutcome[][] = Array.from({ length: strategies }, () => [])
  for (const outcome of sortedOutcomes(outcomes)) series[outcome.strategy]!.push(outcome)
  return series.map((runs) => kpiSeries(runs, kpi))
}

/** The network of each of replications 0 … n - 1; null where there is only one. */
export function networksOf(replications: number, redraw: number): Uint32Array | null {
  return redraw <= 1 ? null : Uint32Array.from({ length: replications }, (_, r) => r % redraw)
}
