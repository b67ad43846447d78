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

/** Two labels at these heights, moved apart to `gap` where they are closer, and kept within [top, bottom]. */
export function apart(
  first: number,
  second: number,
  gap: number,
  top: number,
  bottom: number,
): [number, number] {
  const within = (y: number): number => Math.min(bottom, Math.max(top, y))
  const [upper, lower] = first <= second ? [first, second] : [second, first]
  const middle = Math.min(bottom - gap / 2, Math.max(top + gap / 2, (upper + lower) / 2))
  const near = within(lower) - within(upper) < gap
  const [high, low] = near ? [middle - gap / 2, middle + gap / 2] : [within(upper), within(lower)]
  return first <= second ? [high, low] : [low, high]
}
