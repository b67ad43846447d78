import type { CampaignTrace } from './types.js'
import { StatesAt } from './states-at.js'

export interface HourCounts {
  readonly hours: number
  readonly reached: number
  readonly shared: number
  readonly visited: number
}

const STEPS = [1, 2, 3, 6, 12, 24]

/** What has happened by each full hour, until nothing more does; in longer steps where that would be many rows. */
export function countsByHour(trace: CampaignTrace, people: number, mostRows = 60): HourCounts[] {
  const end = Math.ceil(trace.hours.at(-1) ?? 0)
  const step = STEPS.find((hours) => end / hours < mostRows) ?? Math.ceil(end / mostRows)
  const at = new StatesAt(trace, people)
  const rows: HourCounts[] = []
  for (let hours = 0; hours < end + step; hours += step) {
    at.turnTo(hours)
    rows.push({ hours, reached: at.reached, shared: at.shared, visited: at.visited })
  }
  return rows
}
