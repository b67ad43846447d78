/**
 * Quantiles of type 7 (Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566; the default of R and NumPy):
 * for n ordered values x[0..n-1] the p-quantile lies at position h = (n - 1) p, interpolated linearly.
 */

/** The p-quantile of values in ascending order; NaN when there are none. */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return interpolate(low, high, position - below)
}

/** The p-quantile of values in any order; NaN when there are none. The values are not changed. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p)
}

/**
 * The p-quantile of a sample given as counts: `counts[i]` times the value `first + i`.
 * NaN when every count is 0. Equal to `quantile` of the sample written out.
 */
export function quantileOfCounts(counts: ArrayLike<number>, p: number, first: number): number {
  let total = 0
  for (let i = 0; i < counts.length; i++) total += counts[i]!
  if (total === 0) return NaN
  const position = (total - 1) * p
  const below = Math.floor(position)
  const low = first + orderStatistic(counts, below)
  const high = first + orderStatistic(counts, Math.min(below + 1, total - 1))
  return interpolate(low, high, position - below)
}

function orderStatistic(counts: ArrayLike<number>, rank: number): number {
  let seen = 0
  for (let i = 0; i < counts.length; i++) {
    seen += counts[i]!
    if (seen > rank) return i
  }
  return counts.length - 1
}

/** Written so that equal neighbours give their value exactly, infinite ones too. */
function interpolate(low: number, high: number, fraction: number): number {
  return fraction === 0 || low === high ? low : low + fraction * (high - low)
}
