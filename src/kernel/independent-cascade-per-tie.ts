/** The independent cascade with a probability of its own for each tie: the trials are those of lane-trials.ts. */
import type { Network } from '../network/network.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import type { Stream } from '../random/stream.js'
import { LaneTrials, type VaryingProbability } from './lane-trials.js'

/**
 * Weighted cascade (Kempe, Kleinberg & Tardos 2003): p_uv = 1 / k_v for the k_v followees of v; or p_uv from the third
 * column of the file.
 * Errors: `column` on a network without weights, or with one outside [0, 1].
 */
export function perTieCascade(
  network: Network,
  probability: VaryingProbability,
  seeds: SeedChoice,
): CascadeKernel {
  const trials = new LaneTrials(network, probability)
  const visited = new Visited(network.nodes)

  function run(stream: Stream): void {
    // Locals of the run: what belongs to the closure V8 reads anew at every tie.
    const { followers } = trials
    const { stamps } = visited
    const { order, infectors } = kernel
    const epoch = visited.begin()
    let reached = placeSeeds(seeds, stream, visited, order, infectors)
    let head = 0
    let depth = 0
    for (;;) {
      const generationEnd = reached
      while (head < generationEnd) {
        const u = order[head++]!
        const successes = trials.of(u, stream)
        for (let i = 0; i < successes; i++) {
          const v = followers[i]!
          if (stamps[v] === epoch) continue
          stamps[v] = epoch
          infectors[reached] = u
          order[reached++] = v
        }
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
