/** Runs, counted for a bar chart. */
export interface Bins {
  /** Bar i counts from `edges[i]` to below `edges[i + 1]`. */
  readonly edges: readonly number[]
  /** Share of all runs. */
  readonly shares: readonly number[]
}

/** At most `most` bars of one width, whole numbers wide, from `low` on. */
export function evenBins(sizes: Uint32Array, low: number, high: number, most: number): Bins {
  const width = Math.max(1, Math.ceil((high + 1 - low) / most))
  const bars = Math.ceil((high + 1 - low) / width)
  const edges = Array.from({ length: bars + 1 }, (_, i) => low + i * width)
  const counts = new Float64Array(bars)
  for (let i = 0; i < sizes.length; i++) counts[Math.floor((sizes[i]! - low) / width)]!++
  return { edges, shares: sharesOf(counts) }
}

/** Two bars a doubling: 1, 2, 3, 4, 6, 8, 12, 16 … */
export function doublingBins(sizes: Uint32Array, low: number, high: number): Bins {
  const all = [1]
  for (let edge = 2; all.at(-1)! <= high; edge *= 2) all.push(edge, 1.5 * edge)
  const edges = all.slice(lastAtMost(all, low), lastAtMost(all, high) + 2)
  const counts = new Float64Array(edges.length - 1)
  for (let i = 0; i < sizes.length; i++) counts[lastAtMost(edges, sizes[i]!)]!++
  return { edges, shares: sharesOf(counts) }
}

/** Of 0 to 1, in bars of a twentieth; 1 belongs to the last. */
export function shareBins(parts: Uint32Array, sizes: Uint32Array): Bins {
  const counts = new Float64Array(20)
  for (let i = 0; i < sizes.length; i++) counts[Math.min(19, Math.floor((20 * parts[i]!) / sizes[i]!))]!++
  return { edges: Array.from({ length: 21 }, (_, i) => i / 20), shares: sharesOf(counts) }
}

function sharesOf(counts: Float64Array): number[] {
  const runs = counts.reduce((sum, count) => sum + count, 0)
  return Array.from(counts, (count) => count / runs)
}

/** Place of the last of ascending numbers that is at most `value`. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (ascending[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
