import { exp } from '../../math/exp.js'
import { log } from '../../math/log.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { pow } from '../../math/pow.js'
import type { Stream } from '../../random/stream.js'

/** The law of how many followers an account has. */
export type FollowerLaw =
  | { readonly law: 'pareto'; readonly exponent: number }
  | { readonly law: 'lognormal'; readonly sigma: number }

/**
 * How many followers each of `people` accounts is to have: independent draws from the law, scaled so that
 * their mean is `mean` in this very sample, then rounded up or down at random.
 *
 * Pareto: density ~ x^-exponent between a smallest size (solved from the mean) and the largest one. The
 * largest is a twentieth of all accounts; where that leaves no room for a tail (small networks), ten times
 * the mean, but at most a quarter of all. Lognormal: log-standard deviation `sigma`, cut at the same size.
 */
export function drawFollowerCounts(
  people: number,
  mean: number,
  law: FollowerLaw,
  stream: Stream,
): Uint32Array {
  const largest = largestFollowing(people, mean)
  const sizes = new Float64Array(people)
  const draw =
    law.law === 'pareto' ? truncatedPareto(mean, largest, law.exponent) : lognormal(mean, law.sigma)
  let total = 0
  for (let u = 0; u < people; u++) {
    sizes[u] = Math.min(largest, draw(stream.uniform()))
    total += sizes[u]!
  }
  const scale = (mean * people) / total
  const counts = new Uint32Array(people)
  for (let u = 0; u < people; u++) {
    counts[u] = Math.min(people - 1, Math.floor(sizes[u]! * scale + stream.uniform()))
  }
  return counts
}

/**
 * Quantile function of the power law of follower counts: density ~ x^-exponent with the given mean among `people`, cut
 * as `drawFollowerCounts` says.
 */
export function paretoFollowers(people: number, mean: number, exponent: number): (u: number) => number {
  return truncatedPareto(mean, largestFollowing(people, mean), exponent)
}

function largestFollowing(people: number, mean: number): number {
  const largest = Math.max(people / 20, Math.min(10 * mean, people / 4))
  return largest > 1.25 * mean ? largest : people - 1
}

/** Quantile function of the power law on [smallest, largest] that has the given mean. */
function truncatedPareto(mean: number, largest: number, exponent: number): (u: number) => number {
  const tail = exponent - 1
  let low = 0
  let high = mean
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = low + (high - low) / 2
    if (meanOfTruncatedPareto(middle, largest, tail) < mean) low = middle
    else high = middle
  }
  const smallest = high
  const covered = 1 - pow(smallest / largest, tail)
  return (u) => smallest * pow(1 - u * covered, -1 / tail)
}

/** Mean of the law with P(X > x) = ((x / smallest)^-tail - r^tail) / (1 - r^tail), r = smallest / largest. */
function meanOfTruncatedPareto(smallest: number, largest: number, tail: number): number {
  const ratio = smallest / largest
  if (!(ratio > 0)) return 0
  const covered = 1 - pow(ratio, tail)
  if (Math.abs(tail - 1) < 1e-6) return (-smallest * log(ratio)) / covered
  return (tail * smallest * (1 - pow(ratio, tail - 1))) / ((tail - 1) * covered)
}

function lognormal(mean: number, sigma: number): (u: number) => number {
  const logMedian = log(mean) - (sigma * sigma) / 2
  return (u) => exp(logMedian + sigma * normalQuantile(u))
}
