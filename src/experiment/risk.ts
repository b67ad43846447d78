import type { KpiId } from '../measure/kpi-ids.js'
import { kpiSeries } from './estimates.js'
import type { Risk, RunOutcome } from './result.js'
import { orientation } from './verdict.js'

/** A run is sour when more than this share of its views were of sour words. */
const SOUR = 0.1

/** What may go wrong with one strategy, of the KPI that the comparison is judged by. */
export function riskOf(judged: Float64Array, kpi: KpiId, series: readonly RunOutcome[]): Risk {
  const views = kpiSeries(series, 'views')
  const sour = kpiSeries(series, 'sourViews').filter((count, run) => count > SOUR * views[run]!)
  return {
    worst5Mean: worstTwentieth(judged, kpi),
    backlash: series.length === 0 ? 0 : sour.length / series.length,
  }
}

/**
 * Expected shortfall at 5 %: the mean of the worst twentieth (rounded up) of the runs in which the KPI is defined;
 * null where it is in none.
 */
function worstTwentieth(values: Float64Array, kpi: KpiId): number | null {
  const sorted = values.filter((value) => value === value).sort()
  if (sorted.length === 0) return null
  const count = Math.ceil(sorted.length / 20)
  const worst = orientation(kpi) === 1 ? sorted.subarray(0, count) : sorted.subarray(sorted.length - count)
  return worst.reduce((sum, value) => sum + value, 0) / count
}
