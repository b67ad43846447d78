import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited } from './cascade-kernel.js'
import type { TieProbability } from './independent-cascade.js'
import { tieTrials, type TieTrials } from './tie-trials.js'

/**
 * An independent cascade in generations that also settles whose word counts where several get through to a person in
 * the same generation: each tie that succeeded is as likely as any other. That is the wave propagation of Carnes et
 * al. 2007 (doi:10.1145/1282100.1282167), and equally the first success when the tries come in random order.
 * Where one law holds for all, who is reached does not depend on it, and what is handed on (a mood) can be read off
 * `parents` afterwards. Where kinds of content spread by laws of their own, each person passes on the kind taken.
 */
export class Wave {
  readonly visited: Visited
  readonly order: Uint32Array
  readonly infectors: Uint32Array
  /** At which place of `order` the infector stands; seeds at their own. */
  readonly parents: Uint32Array
  /** Of which kind each entry of `order` is: the caller says it of the seeds, others have it from their parents. */
  readonly kinds: Uint8Array
  size = 0
  depth = 0
  /** By kind; kinds with the same probability share theirs, so that they spread as one. */
  private readonly trials: readonly TieTrials[]
  /** Each of them once. */
  private readonly distinct: readonly TieTrials[]
  /** At which place of `order` a person reached in this run stands. */
  private readonly places: Uint32Array
  /** How many ties have got through to each entry of `order` in its generation. */
  private readonly successes: Uint32Array

  /**
   * @param probabilities one for each kind, of which there are at most 255
   * Errors: those of `tieTrials`.
   */
  constructor(network: Network, probabilities: readonly TieProbability[]) {
    const { nodes } = network
    this.visited = new Visited(nodes)
    this.order = new Uint32Array(nodes)
    this.infectors = new Uint32Array(nodes)
    this.parents = new Uint32Array(nodes)
    this.kinds = new Uint8Array(nodes)
    const byLaw = new Map<TieProbability, TieTrials>()
    for (const law of probabilities) if (!byLaw.has(law)) byLaw.set(law, tieTrials(network, law))
    this.trials = probabilities.map((law) => byLaw.get(law)!)
    this.distinct = [...byLaw.values()]
    this.places = new Uint32Array(nodes)
    this.successes = new Uint32Array(nodes)
  }

  /** Spreads from the first `seeds` entries of `order`, which the caller has placed and marked as visited. */
  spread(seeds: number, stream: Stream): void {
    const { order, infectors, parents, kinds, places, successes, trials, distinct } = this
    const { stamps, epoch } = this.visited
    for (let i = 0; i < seeds; i++) {
      places[order[i]!] = i
      parents[i] = i
    }
    for (let i = 0; i < distinct.length; i++) distinct[i]!.begin(stream)
    // Almost always one law holds for all, and need not be looked up for everybody.
    const only = distinct.length === 1 ? distinct[0]! : null
    let reached = seeds
    let depth = 0
    let head = 0
    for (;;) {
      const generation = reached
      // Only now is it settled whose word counted with them.
      if (trials.length > 1) for (let i = head; i < generation; i++) kinds[i] = kinds[parents[i]!]!
      for (; head < generation; head++) {
        const person = order[head]!
        const tries = only ?? trials[kinds[head]!]!
        const { followers } = tries
        const count = tries.of(person, stream)
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
