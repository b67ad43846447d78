import type { Cascade } from './cascade.js'
import type { Box } from './icicle-layout.js'

const STEPS = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168]
const MOST_BINS = 48

export interface WavesLayout {
  /** Hours of a column. */
  readonly step: number
  readonly bins: number
  /** Shares in the fullest column. */
  readonly most: number
  /** By entry: its column, and how many of the column lie below it; the author is in none. */
  readonly column: Int32Array
  readonly rank: Uint32Array
}

/** Every share as a brick in the column of its time, the first wave at the bottom. */
export function wavesLayout({ hours, waves }: Pick<Cascade, 'hours' | 'waves'>, drawn: number): WavesLayout {
  const shares = Array.from({ length: Math.max(0, drawn - 1) }, (_, i) => i + 1)
  const end = shares.reduce((latest, entry) => Math.max(latest, hours[entry]!), 0)
  const step = STEPS.find((each) => end / each < MOST_BINS) ?? 24 * Math.ceil(end / 24 / MOST_BINS)
  const bins = Math.max(1, Math.floor(end / step) + 1)
  const counts = new Uint32Array(bins)
  const column = new Int32Array(drawn).fill(-1)
  const rank = new Uint32Array(drawn)
  shares.sort((a, b) => waves[a]! - waves[b]! || hours[a]! - hours[b]! || a - b)
  for (const entry of shares) {
    column[entry] = Math.floor(hours[entry]! / step)
    rank[entry] = counts[column[entry]!]!++
  }
  return { step, bins, most: counts.reduce((most, count) => Math.max(most, count), 1), column, rank }
}

/** By entry, in a picture from (0, 0) to (width, height); null for the author. */
export function bricks(
  { bins, column, most, rank }: WavesLayout,
  width: number,
  height: number,
): (Box | null)[] {
  const [wide, high] = [width / bins, height / most]
  return Array.from(column, (bin, entry) =>
    bin < 0
      ? null
      : {
          left: bin * wide,
          right: (bin + 1) * wide,
          top: height - (rank[entry]! + 1) * high,
          bottom: height - rank[entry]! * high,
        },
  )
}
