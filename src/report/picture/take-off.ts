/** Where sizes fall into two heaps: cascades that die out, and those that take off. */
export interface TakeOff {
  /** Runs of at least so many people have taken off. */
  readonly from: number
  /** Share of the runs that die out. */
  readonly diedOut: number
  /** The largest run that died out. */
  readonly largestDead: number
}

/** Each heap holds at least this share of all runs, */
const LEAST_HEAP = 0.01
/** and the emptiest doubling between them at most this share of the smaller heap. */
const DEEPEST = 0.05

/**
 * Looks at sizes by doublings, [1, 2), [2, 4), [4, 8) …: the two heaps are parted by the emptiest doubling that has
 * enough runs on both sides. Null: one heap.
 */
export function takeOff(sizes: Uint32Array): TakeOff | null {
  const counts = new Float64Array(32)
  for (let i = 0; i < sizes.length; i++) counts[31 - Math.clz32(sizes[i]!)]!++
  let below = 0
  let valley = -1
  let depth = DEEPEST
  for (let k = 0; k < 32; k++) {
    const smaller = Math.min(below, sizes.length - below - counts[k]!)
    if (smaller >= Math.max(2, LEAST_HEAP * sizes.length) && counts[k]! / smaller < depth) {
      valley = k
      depth = counts[k]! / smaller
    }
    below += counts[k]!
  }
  if (valley < 0) return null
  const from = 2 * (1 << valley)
  let dead = 0
  let largestDead = 0
  for (let i = 0; i < sizes.length; i++) {
    const size = sizes[i]!
    if (size >= from) continue
    dead++
    if (size > largestDead) largestDead = size
  }
  return { from, diedOut: dead / sizes.length, largestDead }
}
