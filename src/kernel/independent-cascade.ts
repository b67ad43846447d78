/**
 * The independent cascade (Goldenberg, Libai & Muller 2001, doi:10.1023/A:1011122126881; Kempe, Kleinberg &
 * Tardos 2003, doi:10.1145/956750.956769): whoever is reached in generation g gets one chance, in generation
 * g + 1, to reach each follower v who is not, and succeeds with probability p_uv, independently.
 * The model page is independent-cascade.md.
 */
import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import { GeometricGaps } from './geometric-gaps.js'
import { perTieCascade } from './independent-cascade-per-tie.js'

/** One probability for every tie; `weighted`: 1 / (followees of the receiver); `column`: each tie's own weight. */
export type TieProbability = number | 'weighted' | 'column'

/**
 * Binds the model to a network and a choice of seeds. A number must lie in [0, 1].
 * Errors: `column` on a network without weights, or with one outside [0, 1].
 */
export function independentCascade(
  network: Network,
  probability: TieProbability,
  seeds: SeedChoice,
): CascadeKernel {
  if (typeof probability !== 'number') return perTieCascade(network, probability, seeds)
  return uniformCascade(network, probability, seeds)
}

/**
 * One probability p for all ties. The chances of a whole cascade form one row of Bernoulli trials, person
 * after person in order of activation, so a single geometric gap is carried across the whole frontier and only
 * successes are looked at: O(reached + successes) instead of O(ties of the reached).
 */
function uniformCascade(network: Network, probability: number, seeds: SeedChoice): CascadeKernel {
  const visited = new Visited(network.nodes)
  const gaps = new GeometricGaps(probability)

  function run(stream: Stream): void {
    // Read into variables of the run: the loop is a quarter faster than over those of the closure.
    const { offsets, targets } = network
    const { stamps } = visited
    const { order, infectors } = kernel
    const epoch = visited.begin()
    let reached = placeSeeds(seeds, stream, visited, order, infectors)
    let head = 0
    let depth = 0
    let skip = gaps.next(stream)
    for (;;) {
      const generationEnd = reached
      while (head < generationEnd) {
        const u = order[head++]!
        const start = offsets[u]!
        const followers = offsets[u + 1]! - start
        while (skip < followers) {
          const v = targets[start + skip]!
          if (stamps[v] !== epoch) {
            stamps[v] = epoch
            infectors[reached] = u
            order[reached++] = v
          }
          skip += 1 + gaps.next(stream)
        }
        skip -= followers
      }
      if (reached === generationEnd) break
      depth++
    }
    kernel.size = reached
    kernel.depth = depth
  }

  const kernel: CascadeKernel = {
    run,
    size: 0,
    depth: 0,
    durationHours: NaN,
    order: new Uint32Array(network.nodes),
    infectors: new Uint32Array(network.nodes),
    hours: null,
  }
  return kernel
}
