import { Stream } from '../../random/stream.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { log } from '../../math/log.js'
import type { Network } from '../../network/network.js'
import { leastMeanHits } from './certificate.js'
import { reverseSampler } from './reverse-sampler.js'
import type { SpreadModel } from './spread-model.js'

export interface SpreadEstimate {
  /** Mean number of people reached, seeds included. */
  readonly spread: number
  readonly standardError: number
  /** The mean spread is not less, but for a chance `delta`. */
  readonly lower: number
  readonly sets: number
}

const FIRST_SETS = 16_384
const DOUBLINGS = 7
const MOST_SETS = FIRST_SETS << DOUBLINGS
/** So many sets with a seed bring the standard error to 1 %. */
const ENOUGH_HITS = 10_000

/**
 * The mean spread of given seeds from reverse reachable sets, as many as a standard error of 1 % takes, at most two
 * million.
 * @param followees the network turned round (`reverse` of network/transform)
 * Errors: see `liveTies`.
 */
export function estimateSpread(
  followees: Network,
  model: SpreadModel,
  seeds: Uint32Array,
  key: Key,
  delta: number,
): SpreadEstimate {
  const sampler = reverseSampler(followees, model)
  const stream = new Stream(deriveKey(key, 3))
  let sets = 0
  let hits = 0
  while (hits < ENOUGH_HITS && sets < MOST_SETS) {
    const more = Math.max(FIRST_SETS, sets)
    hits += sampler.hits(seeds, more, stream)
    sets += more
  }
  const share = hits / sets
  const { nodes } = followees
  // The number of sets depends on what they say, so the doubt is shared among all sizes at which it might have ended.
  const least = leastMeanHits(hits, log((DOUBLINGS + 1) / delta))
  return {
    spread: share * nodes,
    standardError: nodes * Math.sqrt((share * (1 - share)) / sets),
    lower: Math.max(seeds.length, (least / sets) * nodes),
    sets,
  }
}
