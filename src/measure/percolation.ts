/**
 * What theory says of cascades on large random networks with given numbers of ties, in which ties pass content on
 * with one probability: percolation on the configuration model (Newman 2002, doi:10.1103/PhysRevE.66.016128).
 */
import { pow } from '../math/pow.js'
import { poissonExtinction } from './branching.js'

/** Mean and mean square of the number of ties under the law P(k) ~ k^-exponent, k = 1 … most. */
export function powerLawTies(
  exponent: number,
  most: number,
): { readonly mean: number; readonly square: number } {
  let all = 0
  let first = 0
  let second = 0
  // The smallest terms first, so that none is lost.
  for (let k = most; k >= 1; k--) {
    const weight = pow(k, -exponent)
    all += weight
    first += weight * k
    second += weight * k * k
  }
  return { mean: first / all, square: second / all }
}

/**
 * The probability for a tie above which a cascade can reach a share of a large network: mean / (square - mean) of the
 * number of ties. Infinity where nobody leads on (square = mean); above 1, no probability suffices.
 */
export function percolationThreshold(ties: { readonly mean: number; readonly square: number }): number {
  return ties.mean / (ties.square - ties.mean)
}

/** The share of a large Erdos-Renyi network that is reached by a cascade that takes off: S = 1 - e^(-degree p S). */
export function reachedShare(meanTies: number, probability: number): number {
  return 1 - poissonExtinction(meanTies * probability)
}
