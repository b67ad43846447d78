import { studentCdf } from '../../math/student.js'
import { clusteredMean } from './clustered.js'
import { meanEstimate, tInterval, type Interval, type MeanEstimate } from './t-interval.js'

/** Two strategies met by the same people with the same luck: what is known of a - b. */
export interface PairedDifference {
  /** Over the pairs in which both are defined; its standard error allows for clusters. */
  readonly difference: MeanEstimate
  readonly interval: Interval
  /** Two-sided p-value of "no difference"; 1 when every difference is 0, NaN with fewer than two pairs. */
  readonly p: number
  /** Correlation of a and b; null where one of them does not vary. */
  readonly correlation: number | null
  /** (Var a + Var b) / Var(a - b): how many times fewer runs pairing needs; null when the difference does not vary. */
  readonly varianceReduction: number | null
  /** Share of pairs with a > b, ties counted half; null without pairs. */
  readonly probabilityAExceedsB: number | null
}

/**
 * Compares a and b pair by pair (equal index = equal replication). Pairs in which either is NaN are left out.
 *
 * Where all differences are the same number and not 0, there is no spread to hold it against; the
 * evidence is then that all n signs agree: p = 2^(1 - n), the sign test.
 *
 * @param clusters the cluster (network) of each pair; null: independent pairs.
 */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  clusters: ArrayLike<number> | null,
  confidence: number,
): PairedDifference {
  const differences = new Float64Array(a.length)
  const first = new Float64Array(a.length)
  const second = new Float64Array(a.length)
  let wins = 0
  for (let i = 0; i < a.length; i++) {
    const defined = a[i] === a[i] && b[i] === b[i]
    differences[i] = defined ? a[i]! - b[i]! : NaN
    first[i] = defined ? a[i]! : NaN
    second[i] = defined ? b[i]! : NaN
    if (defined) wins += a[i]! > b[i]! ? 1 : a[i] === b[i] ? 0.5 : 0
  }
  const difference = clusteredMean(differences, clusters)
  const ofA = meanEstimate(first)
  const ofB = meanEstimate(second)
  const spread = meanEstimate(differences).standardDeviation
  const varianceSum = square(ofA.standardDeviation) + square(ofB.standardDeviation)
  const product = ofA.standardDeviation * ofB.standardDeviation
  return {
    difference,
    interval: tInterval(difference, confidence),
    p: pairedP(difference),
    correlation: product > 0 ? (varianceSum - square(spread)) / (2 * product) : null,
    varianceReduction: spread > 0 ? varianceSum / square(spread) : null,
    probabilityAExceedsB: difference.n === 0 ? null : wins / difference.n,
  }
}

function pairedP(difference: MeanEstimate): number {
  if (difference.n < 2) return NaN
  if (difference.standardError > 0) {
    return 2 * studentCdf(-Math.abs(difference.mean / difference.standardError), difference.df)
  }
  if (difference.mean === 0) return 1
  let p = 1
  for (let i = 1; i < difference.n && p > 0; i++) p /= 2
  return p
}

function square(x: number): number {
  return x * x
}
