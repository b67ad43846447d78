import { meanEstimate, type MeanEstimate } from './t-interval.js'

/**
 * Mean of values that come in clusters (replications that share a network), for statements about
 * networks of this kind and not only about the few that were drawn. Values of one cluster may resemble
 * each other as much as they like; clusters are independent.
 *
 * Standard error: the bias-reduced cluster-robust one of Bell & McCaffrey (2002, "CR2"), which for a
 * mean is sum over clusters of E_g^2 / (1 - n_g / n), over n^2, with E_g the cluster's summed deviations
 * from the mean; degrees of freedom: clusters - 1. For clusters of one size this is exactly Student's
 * interval of the cluster means, so it covers exactly for normal cluster means whatever the correlation
 * within; for clusters of one value each it is exactly the plain interval. With few clusters the interval
 * is honestly wide (two clusters: t = 12.7), and more values per cluster do not shrink it to nothing.
 *
 * NaN values are left out with their cluster number. Falls back to independent values when there is only
 * one cluster (nothing is then known of other networks: the statement is about this one), and when the
 * cluster sums happen to be equal to the last bit although the values differ.
 *
 * @param clusters the cluster of each value; null: independent values.
 */
export function clusteredMean(values: ArrayLike<number>, clusters: ArrayLike<number> | null): MeanEstimate {
  const plain = meanEstimate(values)
  if (clusters === null || plain.n < 2 || plain.standardError === 0) return plain

  const sizes = new Map<number, number>()
  const sums = new Map<number, number>()
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue
    const cluster = clusters[i]!
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
    sums.set(cluster, (sums.get(cluster) ?? 0) + (values[i]! - plain.mean))
  }
  if (sizes.size < 2) return plain

  let squares = 0
  for (const [cluster, size] of sizes) {
    const sum = sums.get(cluster)!
    squares += (sum * sum) / (1 - size / plain.n)
  }
  if (squares === 0) return plain
  return { ...plain, standardError: Math.sqrt(squares) / plain.n, df: sizes.size - 1 }
}

/** Variance of one value, split into what its cluster brings and what varies inside a cluster. */
export interface VarianceComponents {
  readonly between: number
  readonly within: number
  readonly clusters: number
}

/**
 * One-way random-effects components by analysis of variance, `between` cut off at 0. With null clusters,
 * one cluster, or no cluster of two values, all variance counts as `within`.
 */
export function varianceComponents(
  values: ArrayLike<number>,
  clusters: ArrayLike<number> | null,
): VarianceComponents {
  const plain = meanEstimate(values)
  const total = plain.standardDeviation * plain.standardDeviation
  const groups = new Map<number, number[]>()
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue
    const cluster = clusters === null ? 0 : clusters[i]!
    const group = groups.get(cluster)
    if (group === undefined) groups.set(cluster, [values[i]!])
    else group.push(values[i]!)
  }
  const count = groups.size
  if (count < 2 || count === plain.n) return { between: 0, within: total, clusters: Math.max(1, count) }

  let squaresWithin = 0
  let squaresBetween = 0
  let squaredSizes = 0
  for (const group of groups.values()) {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length
    for (const value of group) squaresWithin += (value - mean) * (value - mean)
    squaresBetween += group.length * (mean - plain.mean) * (mean - plain.mean)
    squaredSizes += group.length * group.length
  }
  const within = squaresWithin / (plain.n - count)
  const typicalSize = (plain.n - squaredSizes / plain.n) / (count - 1)
  const between = (squaresBetween / (count - 1) - within) / typicalSize
  return between > 0 ? { between, within, clusters: count } : { between: 0, within: total, clusters: count }
}
