/**
 * The independent cascade with a probability of its own for each tie: one 32-bit word and one comparison a
 * tie. Where p differs from follower to follower this beats skipping by gaps. The random number behind a tie is
 * u = (word + fraction) / 2^32; the fraction is drawn only where the word leaves u < p open, so the law is
 * exact but for rounding.
 */
import { followeeCounts, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import { probabilityColumn } from './probability-column.js'

const TWO_32 = 4294967296

/** Weighted cascade (Kempe, Kleinberg & Tardos 2003): p_uv = 1 / k_v for the k_v followees of v. */
export function weightedCascade(network: Network, seeds: SeedChoice): CascadeKernel {
  const { offsets, targets } = network
  const visited = new Visited(network.nodes)
  const { stamps } = visited
  const order = new Uint32Array(network.nodes)
  const infectors = new Uint32Array(network.nodes)
  const followees = followeeCounts(network)

  function run(stream: Stream): void {
    const epoch = visited.begin()
    let reached = placeSeeds(seeds, stream, visited, order, infectors)
    let head = 0
    let depth = 0
    for (;;) {
      const generationEnd = reached
      while (head < generationEnd) {
        const u = order[head++]!
        const end = offsets[u + 1]!
        for (let e = offsets[u]!; e < end; e++) {
          const word = stream.int32() >>> 0
          const v = targets[e]!
          const k = followees[v]!
          if (word * k >= TWO_32) continue
          if ((word + 1) * k > TWO_32 && (word + stream.uniform()) * k >= TWO_32) continue
          if (stamps[v] !== epoch) {
            stamps[v] = epoch
            infectors[reached] = u
            order[reached++] = v
          }
        }
      }
      if (reached === generationEnd) break
      depth++
    }
    kernel.size = reached
    kernel.depth = depth
  }

  const kernel: CascadeKernel = { run, size: 0, depth: 0, durationHours: NaN, order, infectors, hours: null }
  return kernel
}

/**
 * p_uv is the weight of the tie, the third column of the file.
 * Errors: a network without weights, or with one outside [0, 1].
 */
export function columnCascade(network: Network, seeds: SeedChoice): CascadeKernel {
  const { offsets, targets } = network
  const visited = new Visited(network.nodes)
  const { stamps } = visited
  const order = new Uint32Array(network.nodes)
  const infectors = new Uint32Array(network.nodes)
  const weights = probabilityColumn(network)

  function run(stream: Stream): void {
    const epoch = visited.begin()
    let reached = placeSeeds(seeds, stream, visited, order, infectors)
    let head = 0
    let depth = 0
    for (;;) {
      const generationEnd = reached
      while (head < generationEnd) {
        const u = order[head++]!
        const end = offsets[u + 1]!
        for (let e = offsets[u]!; e < end; e++) {
          const word = stream.int32() >>> 0
          const limit = weights[e]! * TWO_32
          if (word >= limit) continue
          if (word + 1 > limit && word + stream.uniform() >= limit) continue
          const v = targets[e]!
          if (stamps[v] !== epoch) {
            stamps[v] = epoch
            infectors[reached] = u
            order[reached++] = v
          }
        }
      }
      if (reached === generationEnd) break
      depth++
    }
    kernel.size = reached
    kernel.depth = depth
  }

  const kernel: CascadeKernel = { run, size: 0, depth: 0, durationHours: NaN, order, infectors, hours: null }
  return kernel
}
