import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited } from './cascade-kernel.js'
import type { TieProbability } from './independent-cascade.js'
import { tieTrials, type TieTrials } from './tie-trials.js'

/**
 * An independent cascade in generations that also settles whose word counts where several get through to a person in
 * the same generation: each tie that succeeded is as likely as any other. That is the wave propagation of Carnes et
 * al. 2007 (doi:10.1145/1282100.1282167), and equally the first success when the tries come in random order.
 * Who is reached does not depend on it, so what is handed on (a content, a mood) can be read off `parents` afterwards.
 */
export class Wave {
  readonly visited: Visited
  readonly order: Uint32Array
  readonly infectors: Uint32Array
  /** At which place of `order` the infector stands; seeds at their own. */
  readonly parents: Uint32Array
  size = 0
  depth = 0
  private readonly trials: TieTrials
  /** At which place of `order` a person reached in this run stands. */
  private readonly places: Uint32Array
  /** How many ties have got through to each entry of `order` in its generation. */
  private readonly successes: Uint32Array

  /** Errors: those of `tieTrials`. */
  constructor(network: Network, probability: TieProbability) {
    const { nodes } = network
    this.visited = new Visited(nodes)
    this.order = new Uint32Array(nodes)
    this.infectors = new Uint32Array(nodes)
    this.parents = new Uint32Array(nodes)
    this.trials = tieTrials(network, probability)
    this.places = new Uint32Array(nodes)
    this.successes = new Uint32Array(nodes)
  }

  /** Spreads from the first `seeds` entries of `order`, which the caller has placed and marked as visited. */
  spread(seeds: number, stream: Stream): void {
    const { order, infectors, parents, places, successes, trials } = this
    const { stamps, epoch } = this.visited
    const { followers } = trials
    for (let i = 0; i < seeds; i++) {
      places[order[i]!] = i
      parents[i] = i
    }
    trials.begin(stream)
    let reached = seeds
    let depth = 0
    let head = 0
    for (;;) {
      const generation = reached
      for (; head < generation; head++) {
        const person = order[head]!
        const count = trials.of(person, stream)
        for (let k = 0; k < count; k++) {
          const v = followers[k]!
          if (stamps[v] !== epoch) {
            stamps[v] = epoch
            places[v] = reached
            successes[reached] = 1
            parents[reached] = head
            infectors[reached] = person
            order[reached++] = v
            continue
          }
          const place = places[v]!
          if (place < generation) continue
          // The n-th success takes the place of the one kept with chance 1/n: then each has been kept alike.
          if (stream.below(++successes[place]!) !== 0) continue
          parents[place] = head
          infectors[place] = person
        }
      }
      if (reached === generation) break
      depth++
    }
    this.size = reached
    this.depth = depth
  }
}
