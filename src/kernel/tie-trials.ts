/**
 * Which followers a person's content gets through to, each tie tried once: the trials of the independent cascade, for
 * models in which what happens at a success is more than reaching somebody.
 */
import { mostFollowers, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { GeometricGaps } from './geometric-gaps.js'
import type { TieProbability } from './independent-cascade.js'
import { LaneTrials } from './lane-trials.js'

export interface TieTrials {
  /** The followers to whom the last person's content got through: as many as `of` returned. */
  readonly followers: Uint32Array
  /** Starts a run. */
  begin(stream: Stream): void
  /** Tries every tie of `person` and returns how many succeeded. */
  of(person: number, stream: Stream): number
}

/**
 * The trials under a law of tie probabilities; see `TieProbability`.
 * Errors: `column` on a network without weights, or with one outside [0, 1].
 */
export function tieTrials(network: Network, probability: TieProbability): TieTrials {
  if (typeof probability === 'number') return new UniformTrials(network, probability)
  return new LaneTrials(network, probability)
}

/** One probability for all ties: a single geometric gap is carried from person to person, only successes cost. */
class UniformTrials implements TieTrials {
  readonly followers: Uint32Array
  private readonly gaps: GeometricGaps
  /** Failures still to come before the next success. */
  private skip = 0

  constructor(
    private readonly network: Network,
    probability: number,
  ) {
    this.followers = new Uint32Array(mostFollowers(network))
    this.gaps = new GeometricGaps(probability)
  }

  begin(stream: Stream): void {
    this.skip = this.gaps.next(stream)
  }

  of(person: number, stream: Stream): number {
    const { followers, gaps } = this
    const { offsets, targets } = this.network
    const start = offsets[person]!
    const ties = offsets[person + 1]! - start
    let skip = this.skip
    let successes = 0
    while (skip < ties) {
      followers[successes++] = targets[start + skip]!
      skip += 1 + gaps.next(stream)
    }
    this.skip = skip - ties
    return successes
  }
}
