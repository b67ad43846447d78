/**
 * How unequally something is spread: over accounts (who makes the content), over brands (share of voice).
 */

/**
 * Gini coefficient of non-negative amounts: 0 when all are equal, (n - 1) / n when one has everything.
 * NaN when there is nothing to share out (no values, or all 0).
 */
export function gini(amounts: ArrayLike<number>): number {
  const sorted = Float64Array.from(amounts).sort()
  const n = sorted.length
  let total = 0
  let weighted = 0
  for (let i = 0; i < n; i++) {
    total += sorted[i]!
    weighted += (2 * (i + 1) - n - 1) * sorted[i]!
  }
  return weighted / (n * total)
}

/** Herfindahl-Hirschman index: the sum of squared shares; 1 / n when equal, 1 when one has everything. NaN when all are 0. */
export function herfindahl(amounts: ArrayLike<number>): number {
  let total = 0
  let squares = 0
  for (let i = 0; i < amounts.length; i++) {
    total += amounts[i]!
    squares += amounts[i]! * amounts[i]!
  }
  return squares / (total * total)
}

/** Each one's part of the whole; they add up to 1. NaN everywhere when all are 0. */
export function shareOfVoice(amounts: ArrayLike<number>): Float64Array {
  const shares = Float64Array.from(amounts)
  const total = shares.reduce((sum, amount) => sum + amount, 0)
  return shares.map((amount) => amount / total)
}

/** Part of the whole that the top `fraction` of accounts make; `ceil(fraction * n)` accounts. NaN when all are 0. */
export function topShare(amounts: ArrayLike<number>, fraction: number): number {
  const sorted = Float64Array.from(amounts).sort()
  const top = Math.ceil(fraction * sorted.length)
  let total = 0
  let ofTop = 0
  for (let i = 0; i < sorted.length; i++) {
    total += sorted[i]!
    if (i >= sorted.length - top) ofTop += sorted[i]!
  }
  return ofTop / total
}
