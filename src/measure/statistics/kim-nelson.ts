/**
 * Which of k strategies is best, with a promised chance of being right, looking at as few replications as need be: the
 * fully sequential procedure KN (Kim & Nelson 2001, doi:10.1145/502109.502111). Common random numbers are welcome: it
 * rests on the variances of differences.
 */
import { pow } from '../../math/pow.js'

export interface KimNelsonConstants {
  /** ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2. */
  readonly eta: number
  /** 2 eta (n0 - 1): the square of the continuation region's constant, with c = 1. */
  readonly h2: number
}

/**
 * @param k strategies, at least 2
 * @param alpha chance of a wrong answer, below 1/2
 * @param n0 replications of the first stage, at least 2
 */
export function kimNelsonConstants(k: number, alpha: number, n0: number): KimNelsonConstants {
  const eta = 0.5 * (pow((2 * alpha) / (k - 1), -2 / (n0 - 1)) - 1)
  return { eta, h2: 2 * eta * (n0 - 1) }
}

export interface KimNelsonOptions {
  /** Chance of a wrong answer when the best leads by at least `delta`. */
  readonly alpha: number
  /** Indifference zone, in the unit of the outcomes: differences below it are nobody's concern; above 0. */
  readonly delta: number
  /** Replications of the first stage, at least 2. */
  readonly n0: number
  readonly better: 'more' | 'less'
}

export interface KimNelsonOutcome {
  /** Index of the column selected; null when the replications ran out first. */
  readonly best: number | null
  /** Columns not eliminated, ascending. */
  readonly inRace: readonly number[]
  /** Replications looked at when it ended. */
  readonly replications: number
  /** Replications that had been looked at when each column was eliminated; 0 where it was not. */
  readonly eliminatedAt: Int32Array
}

/**
 * Runs the procedure over recorded outcomes: `columns[i][r]` is strategy i in replication r, equal r with equal luck.
 * Replications in which any column is undefined (NaN) are passed over.
 *
 * After r replications column i stays while, against every column l still in the race, its mean is no further behind
 * than W = max(0, delta / 2 (h2 S_il^2 / delta^2 - r) / r), with S_il^2 the variance of the first n0 differences. It
 * ends when one is left, or when r exceeds every h2 S^2 / delta^2: then the best mean of those left is selected
 * (the earlier of equals).
 */
export function kimNelson(
  columns: readonly ArrayLike<number>[],
  options: KimNelsonOptions,
): KimNelsonOutcome {
  const { alpha, delta, n0, better } = options
  const k = columns.length
  const sign = better === 'more' ? 1 : -1
  const rows = definedRows(columns)
  const eliminatedAt = new Int32Array(k)
  let inRace = [...columns.keys()]
  if (k === 1) return { best: 0, inRace, replications: 0, eliminatedAt }
  if (rows.length < n0) return { best: null, inRace, replications: rows.length, eliminatedAt }

  const { h2 } = kimNelsonConstants(k, alpha, n0)
  const reach = columns.map((a) =>
    columns.map((b) => (h2 * varianceOfDifference(a, b, rows, n0)) / (delta * delta)),
  )
  const most = Math.floor(Math.max(...reach.flat()))
  const sums = columns.map(() => 0)
  for (let r = 1; r <= rows.length; r++) {
    for (const i of inRace) sums[i]! += sign * columns[i]![rows[r - 1]!]!
    if (r < n0) continue
    const rivals = inRace
    inRace = rivals.filter((i) =>
      rivals.every((l) => sums[i]! >= sums[l]! - Math.max(0, (delta / 2) * (reach[i]![l]! - r))),
    )
    for (const i of rivals) if (!inRace.includes(i)) eliminatedAt[i] = r
    if (inRace.length === 1 || r > most) {
      const best = inRace.reduce((first, i) => (sums[i]! > sums[first]! ? i : first))
      return { best, inRace, replications: r, eliminatedAt }
    }
  }
  return { best: null, inRace, replications: rows.length, eliminatedAt }
}

function definedRows(columns: readonly ArrayLike<number>[]): number[] {
  const rows: number[] = []
  for (let r = 0; r < columns[0]!.length; r++) {
    if (columns.every((column) => column[r] === column[r])) rows.push(r)
  }
  return rows
}

function varianceOfDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  rows: readonly number[],
  n0: number,
): number {
  const first = rows.slice(0, n0).map((r) => a[r]! - b[r]!)
  const mean = first.reduce((sum, difference) => sum + difference, 0) / n0
  return first.reduce((sum, difference) => sum + (difference - mean) * (difference - mean), 0) / (n0 - 1)
}
