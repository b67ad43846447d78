/**
 * Deterministic thresholds (Granovetter 1978, doi:10.1086/226707; fractions: Watts 2002, doi:10.1073/pnas.082090499;
 * counts: Centola & Macy 2007, doi:10.1086/521848): a person joins in the generation after the one in which enough
 * of those whom they follow have joined. The model page is threshold.md.
 */
import { inputError } from '../errors.js'
import { followeeCounts, type Network } from '../network/network.js'
import type { CascadeKernel, SeedChoice } from './cascade-kernel.js'
import { countdownCascade, largestOf } from './countdown.js'

/**
 * Binds the model to a network and a choice of seeds.
 * @param threshold an integer from 1 on: how many active followees a person needs; a number between 0 and 1: which
 *   share of their followees, n of k being enough where n / k >= threshold. Exactly 1 is a count of one. Who follows
 *   nobody is only reached as a seed.
 * Errors: any other number.
 */
export function thresholdModel(network: Network, threshold: number, seeds: SeedChoice): CascadeKernel {
  const needs = followeesNeeded(network, threshold)
  return countdownCascade(network, needs, largestOf(needs), seeds)
}

/**
 * For each person with followees: how many of them must be active; one more than there are where none suffice.
 * Errors: as `thresholdModel`.
 */
export function followeesNeeded(network: Network, threshold: number): Int32Array {
  const isCount = Number.isInteger(threshold) && threshold >= 1
  if (!isCount && !(threshold > 0 && threshold < 1)) {
    throw inputError({
      path: 'threshold',
      message: 'neither a number of followees nor a share of them',
      got: String(threshold),
      expected: 'a whole number from 1 on, or a share between 0 and 1',
    })
  }
  return Int32Array.from(followeeCounts(network), (followees) =>
    isCount ? Math.min(threshold, followees + 1) : smallestShare(threshold, followees),
  )
}

/**
 * The smallest n with n / followees >= share. Division rounds correctly, so that 3 of 10 is the number that one
 * gets by writing 0.3; the product 0.3 * 10 need not be.
 */
function smallestShare(share: number, followees: number): number {
  let n = Math.ceil(share * followees)
  while (n > 0 && (n - 1) / followees >= share) n--
  while (n / followees < share) n++
  return n
}
