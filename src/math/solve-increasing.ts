/**
 * The x in [low, high] with value(x) = target, for an increasing function with a known derivative: Newton's steps,
 * kept inside a shrinking bracket, to the last bits of x. `high` may be Infinity; a guess outside is pulled inside.
 */
export function solveIncreasing(
  value: (x: number) => number,
  derivative: (x: number) => number,
  target: number,
  low: number,
  high: number,
  guess: number,
): number {
  let below = low
  let above = high
  let x = guess > low && guess < high ? guess : between(low, high)
  for (let step = 0; step < 300; step++) {
    const error = value(x) - target
    if (error === 0) return x
    if (error < 0) below = x
    else above = x
    let next = x - error / derivative(x)
    if (!(next > below && next < above)) next = between(below, above)
    if (Math.abs(next - x) <= 4e-16 * Math.abs(next) || next === below || next === above) return next
    x = next
  }
  return x
}

/** A point inside, in the middle of the digits rather than of the distance when the ends differ much. */
function between(low: number, high: number): number {
  if (high === Infinity) return low > 0 ? low * 4 : 1
  if (low >= 0 && high > 4 * low) return Math.sqrt(Math.max(low, 1e-300 * high)) * Math.sqrt(high)
  return low + (high - low) / 2
}
