/**
 * P-values adjusted for asking several questions at once. Reject at level alpha where the adjusted value is <= alpha.
 */

/** Holm's step-down (1979): strong control of the chance of even one false finding, under any dependence. */
export function holmAdjusted(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length)
  let floor = 0
  ascending(p).forEach((index, rank) => {
    floor = Math.max(floor, Math.min(1, (p.length - rank) * p[index]!))
    adjusted[index] = floor
  })
  return adjusted
}

/** Benjamini & Hochberg's step-up (1995): the expected share of false findings, for independent or positively dependent tests. */
export function benjaminiHochbergAdjusted(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length)
  let ceiling = 1
  const order = ascending(p)
  for (let rank = p.length - 1; rank >= 0; rank--) {
    const index = order[rank]!
    ceiling = Math.min(ceiling, (p.length / (rank + 1)) * p[index]!)
    adjusted[index] = ceiling
  }
  return adjusted
}

/**
 * The confidence at which Holm's procedure looks at each of the questions: with m of them, the one with
 * the i-th smallest p (i = 1 … m) at 1 - (1 - confidence) / (m - i + 1). All these intervals exclude 0
 * exactly when all Holm-adjusted p-values are below 1 - confidence.
 */
export function holmConfidences(p: readonly number[], confidence: number): number[] {
  const levels = new Array<number>(p.length)
  ascending(p).forEach((index, rank) => {
    levels[index] = 1 - (1 - confidence) / (p.length - rank)
  })
  return levels
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((i, j) => p[i]! - p[j]! || i - j)
}
