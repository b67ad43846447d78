/** When posts go out. Hours count from Monday 00:00. */

const DAY_HOURS = 24

/** All posting times of a calendar within the horizon, ascending. */
export function postingSlots(
  horizonHours: number,
  times: { readonly weekdays: readonly number[]; readonly weekend: readonly number[] },
): number[] {
  const slots: number[] = []
  for (let day = 0; day * DAY_HOURS < horizonHours; day++) {
    const hours = day % 7 >= 5 ? times.weekend : times.weekdays
    for (const hour of [...hours].sort((a, b) => a - b)) {
      const time = day * DAY_HOURS + hour
      if (time < horizonHours) slots.push(time)
    }
  }
  return slots
}

/**
 * `perHour` posts spread evenly over the slots. Where there are more posts than slots, the further ones fall
 * between two slots; without any slot they are spread over the horizon.
 */
export function postTimes(perHour: number, horizonHours: number, slots: readonly number[]): number[] {
  const count = Math.round(perHour * horizonHours)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    if (slots.length === 0) {
      times.push(((i + 0.5) / count) * horizonHours)
      continue
    }
    const position = ((i + 0.5) * slots.length) / count
    const slot = Math.floor(position)
    const start = slots[slot]!
    const next = slots[slot + 1] ?? Math.min(horizonHours, start + DAY_HOURS)
    times.push(count <= slots.length ? start : start + (position - slot) * (next - start))
  }
  return times
}

/** A sequence that keeps the wanted shares at every length: each entry goes to the choice furthest behind. */
export function quotaSequence(shares: readonly number[], length: number): number[] {
  const given = shares.map(() => 0)
  const sequence: number[] = []
  for (let n = 1; n <= length; n++) {
    let choice = -1
    let furthest = -Infinity
    for (let i = 0; i < shares.length; i++) {
      if (shares[i]! <= 0) continue
      const behind = shares[i]! * n - given[i]!
      if (behind > furthest + 1e-12) {
        furthest = behind
        choice = i
      }
    }
    if (choice < 0) break
    given[choice]!++
    sequence.push(choice)
  }
  return sequence
}

export type Pace = 'even' | 'front-loaded' | 'back-loaded'

/**
 * The moment, as a share of the horizon, by which a share `spent` of the money is spent. Front-loaded spending
 * falls linearly to zero at the end, back-loaded rises linearly from zero.
 */
export function paceInverse(pace: Pace, spent: number): number {
  switch (pace) {
    case 'even':
      return spent
    case 'front-loaded':
      return 1 - Math.sqrt(1 - spent)
    case 'back-loaded':
      return Math.sqrt(spent)
  }
}
