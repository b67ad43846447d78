/**
 * PageRank (Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X): where a reader ends up who again and again
 * opens one of the accounts that the present one follows, and now and then starts anew anywhere.
 *
 * Content flows u -> v where v follows u, so attention flows from v to u: an account ranks high that is followed
 * by high-ranking accounts which follow few others.
 */
import { inputError } from '../errors.js'
import type { Network } from './network.js'

export interface PageRankOptions {
  /** Chance to go on along a tie; else anywhere. Default 0.85. */
  readonly damping?: number
  /** Ends when one step moves less than this share of all attention (L1). Default 1e-12; below 1e-14 is rounding. */
  readonly tolerance?: number
}

/**
 * The rank of every node; ranks add up to 1. Ties count by their weight where the network has weights. A node that
 * follows nobody sends the reader anywhere. Power iteration in ascending order of nodes, so the same network gives
 * the same bits; the error left is below tolerance x damping / (1 - damping).
 * Errors: a damping outside [0, 1); a weight that is negative or not finite.
 */
export function pageRank(network: Network, options: PageRankOptions = {}): Float64Array {
  const { damping = 0.85 } = options
  const tolerance = Math.max(1e-14, options.tolerance ?? 1e-12)
  if (!(damping >= 0 && damping < 1)) {
    throw inputError({
      path: 'damping',
      message: 'is no chance to go on',
      got: String(damping),
      expected: 'a number from 0 to below 1',
    })
  }
  const { nodes, offsets, targets, weights } = network
  const followed = followedWeights(network)
  let rank = new Float64Array(nodes).fill(1 / nodes)
  let next = new Float64Array(nodes)
  // What each follower hands to one unit of tie weight.
  const handed = new Float64Array(nodes)
  for (let moved = Infinity; moved >= tolerance && nodes > 0;) {
    let loose = 0
    for (let v = 0; v < nodes; v++) {
      if (followed[v]! > 0) handed[v] = rank[v]! / followed[v]!
      else loose += rank[v]!
    }
    let sum = 0
    for (let u = 0; u < nodes; u++) {
      let arriving = 0
      const end = offsets[u + 1]!
      if (weights === null) for (let e = offsets[u]!; e < end; e++) arriving += handed[targets[e]!]!
      else for (let e = offsets[u]!; e < end; e++) arriving += weights[e]! * handed[targets[e]!]!
      next[u] = (1 - damping + damping * loose) / nodes + damping * arriving
      sum += next[u]!
    }
    moved = 0
    for (let u = 0; u < nodes; u++) {
      // Rounding would let the sum drift from 1 step by step.
      next[u]! /= sum
      moved += Math.abs(next[u]! - rank[u]!)
    }
    ;[rank, next] = [next, rank]
  }
  return rank
}

/** The weight of all ties by which each node follows somebody. */
function followedWeights({ nodes, offsets, targets, weights }: Network): Float64Array {
  const followed = new Float64Array(nodes)
  for (let e = 0; e < offsets[nodes]!; e++) {
    const weight = weights === null ? 1 : weights[e]!
    if (!(weight >= 0 && weight < Infinity)) {
      throw inputError({
        message: 'PageRank needs weights that are not negative',
        got: String(weight),
        expected: 'numbers from 0 up in the third column',
      })
    }
    followed[targets[e]!]! += weight
  }
  return followed
}
