import type { CampaignTrace } from '../network/types.js'

export type Speed = 1 | 4 | 16

/** At speed 1 a day takes four seconds. */
const HOURS_PER_MS = 24 / 4000

/** The clock after `elapsedMs` of real time, no later than the end. */
export function advance(hours: number, elapsedMs: number, speed: Speed, horizonHours: number): number {
  return Math.min(horizonHours, hours + elapsedMs * HOURS_PER_MS * speed)
}

/** When the next event of either campaign happens; the end when there is none left. */
export function nextEvent(traces: readonly CampaignTrace[], hours: number, horizonHours: number): number {
  let next = horizonHours
  for (const trace of traces) {
    const at = trace.hours[countUpTo(trace.hours, hours)]
    if (at !== undefined && at < next) next = at
  }
  return next
}

/** When the last event before this moment happened; 0 when there was none. */
export function previousEvent(traces: readonly CampaignTrace[], hours: number): number {
  let previous = 0
  for (const trace of traces) {
    const at = trace.hours[countBefore(trace.hours, hours) - 1]
    if (at !== undefined && at > previous) previous = at
  }
  return previous
}

/** Events in each of `bins` equal parts of the time up to the horizon; what happens at the horizon is in the last. */
export function eventCounts({ hours }: CampaignTrace, horizonHours: number, bins: number): Uint32Array {
  const counts = new Uint32Array(bins)
  for (const at of hours) {
    if (at > horizonHours) break
    counts[Math.min(bins - 1, Math.floor((at / horizonHours) * bins))]!++
  }
  return counts
}

function countUpTo(sorted: Float32Array, value: number): number {
  return bisect(sorted.length, (i) => sorted[i]! <= value)
}

function countBefore(sorted: Float32Array, value: number): number {
  return bisect(sorted.length, (i) => sorted[i]! < value)
}

/** How many of the first `length` places hold, where all that hold come first. */
function bisect(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
