const DAY = 24
const HOUR_STEPS = [1, 2, 3, 6, 12, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 28 * DAY]
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

export type Scale = (value: number) => number

/** Straight from [low, high] to [start, end]. */
export function straight(low: number, high: number, start: number, end: number): Scale {
  const factor = (end - start) / (high - low)
  return (value) => start + (value - low) * factor
}

/** The next round number, so that a scale seldom moves while outcomes come in: 1, 1.5, 2, 3 ... 10 times a power of 10. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 0
  let power = 1
  while (power * 10 < value) power *= 10
  while (power >= value) power /= 10
  return Math.round(ROUND.find((step) => step * power >= value)! * power * 1e6) / 1e6
}

/** Round hours from 0 to the horizon, at most `most` of them after 0. */
export function hourTicks(horizonHours: number, most: number): number[] {
  const fits = (step: number): boolean => horizonHours / step <= Math.max(1, most)
  let step = HOUR_STEPS.find(fits) ?? HOUR_STEPS.at(-1)!
  while (!fits(step)) step *= 2
  const ticks = []
  for (let hour = 0; hour <= horizonHours; hour += step) ticks.push(hour)
  return ticks
}

/** The place of the value in an ascending list that is nearest to `value`. */
export function nearest(ascending: ArrayLike<number>, value: number): number {
  let best = 0
  for (let i = 1; i < ascending.length; i++) {
    if (Math.abs(ascending[i]! - value) < Math.abs(ascending[best]! - value)) best = i
  }
  return best
}

/**
 * Labels that belong at these heights, moved apart to `gap` where they are closer and kept within [top, bottom]: those
 * that are in each other's way gather around their middle, and none changes places with another.
 */
export function apart(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!)
  // With the gaps taken out, labels in their order may share a place but not pass each other.
  const groups: { middle: number; size: number }[] = []
  order.forEach((label, place) => {
    let group = { middle: heights[label]! - place * gap, size: 1 }
    for (
      let above = groups.at(-1);
      above !== undefined && above.middle > group.middle;
      above = groups.at(-1)
    ) {
      groups.pop()
      const size = above.size + group.size
      group = { middle: (above.middle * above.size + group.middle * group.size) / size, size }
    }
    groups.push(group)
  })
  const last = Math.max(top, bottom - (heights.length - 1) * gap)
  const middles = groups.flatMap(({ middle, size }) => new Array<number>(size).fill(middle))
  const placed = new Array<number>(heights.length)
  order.forEach((label, place) => {
    placed[label] = Math.min(last, Math.max(top, middles[place]!)) + place * gap
  })
  return placed
}
