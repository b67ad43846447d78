import { quantileSorted } from '../measure/quantile.js'
import type { Band, Curves, RunOutcome } from './result.js'

/** Single runs drawn beside the quantiles. */
const MOST_SAMPLES = 15

/** Quantiles across replications of the cumulative curve, bin by bin, with some single runs. */
export function bandOf(series: readonly RunOutcome[], pick: (curves: Curves) => Float64Array): Band {
  const cumulative = series.map((run) => {
    let sum = 0
    return pick(run.curves).map((people) => (sum += people))
  })
  const { bins, binHours } = series[0]?.curves ?? { bins: 0, binHours: 0 }
  const columns = Array.from({ length: bins }, (_, bin) =>
    Float64Array.from(cumulative, (curve) => curve[bin]!).sort(),
  )
  const at = (p: number): number[] => columns.map((column) => quantileSorted(column, p))
  return {
    hours: columns.map((_, bin) => (bin + 1) * binHours),
    p05: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    samples: evenlySpaced(series.length, MOST_SAMPLES).map((run) => Array.from(cumulative[run]!)),
  }
}

/** Up to `most` of the indices 0 … n - 1, evenly spaced, first and last among them. */
export function evenlySpaced(n: number, most: number): number[] {
  if (n <= most) return Array.from({ length: n }, (_, i) => i)
  return Array.from({ length: most }, (_, i) => Math.round((i * (n - 1)) / (most - 1)))
}
