import type { Curves, RunOutcome } from './result.js'

const DAY = 24
/** In days and hours: a bin that ends at midnight up to rounding does not begin another day. */
const ROUNDING = 1e-9

/**
 * Mean over runs of what happened on each day of the horizon; the last day may be cut short, and a horizon below
 * a day gives one entry. A bin across midnight is shared out by its hours on either side. Empty without runs.
 */
export function dailyMeans(series: readonly RunOutcome[], pick: (curves: Curves) => Float64Array): number[] {
  const first = series[0]
  if (first === undefined) return []
  const { bins, binHours } = first.curves
  const days = new Array<number>(Math.max(1, Math.ceil((bins * binHours) / DAY - ROUNDING))).fill(0)
  for (let bin = 0; bin < bins; bin++) {
    const mean = series.reduce((sum, run) => sum + pick(run.curves)[bin]!, 0) / series.length
    const [start, end] = [bin * binHours, (bin + 1) * binHours]
    let left = mean
    let day = Math.min(days.length - 1, Math.floor(start / DAY + ROUNDING))
    for (; day < days.length - 1 && (day + 1) * DAY < end - ROUNDING; day++) {
      const hours = (day + 1) * DAY - Math.max(start, day * DAY)
      days[day]! += mean * (hours / binHours)
      left -= mean * (hours / binHours)
    }
    days[day]! += left
  }
  return days
}
