/**
 * The independent cascade with negative opinions, IC-N (Chen et al. 2011, doi:10.1137/1.9781611972818.33): a good
 * product still disappoints some, and who hears of it from somebody disappointed stays so. The model page is
 * sentiment-cascade.md.
 */
import { usageError } from '../errors.js'
import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import type { TieProbability } from './independent-cascade.js'
import { Wave } from './wave.js'

/** `size` counts everybody who is reached, in whatever mood. */
export interface SentimentKernel extends CascadeKernel {
  /** How many people end positive. */
  positive: number
  /** 1 for each entry of `order` that is positive, 0 for a negative one. */
  readonly mood: Uint8Array
}

/**
 * Binds the model to a network and a choice of seeds. Seeds, and people who have it from somebody positive, turn
 * positive with probability `quality`; who has it from somebody negative turns negative. Of several who get through
 * to a person in the same generation the first in a random order counts.
 *
 * The same run with a higher quality has all its positive people and perhaps more.
 * Errors: those of `independentCascade`; a quality outside [0, 1].
 */
export function sentimentCascade(
  network: Network,
  probability: TieProbability,
  quality: number,
  seeds: SeedChoice,
): SentimentKernel {
  if (!(quality >= 0 && quality <= 1)) {
    throw usageError(`--quality: invalid probability (got ${quality}, expected a number from 0 to 1)`)
  }
  const wave = new Wave(network, [probability])
  const { order, infectors, parents, visited } = wave
  const mood = new Uint8Array(network.nodes)

  function run(stream: Stream): void {
    visited.begin()
    const placed = placeSeeds(seeds, stream, visited, order, infectors)
    wave.spread(placed, stream)
    const { size } = wave
    let positive = 0
    for (let i = 0; i < size; i++) {
      // Everybody draws, needed or not, so that runs of different quality stay coupled.
      const pleased = stream.uniform() < quality ? 1 : 0
      mood[i] = i < placed ? pleased : pleased & mood[parents[i]!]!
      positive += mood[i]!
    }
    kernel.size = size
    kernel.depth = wave.depth
    kernel.positive = positive
  }

  const kernel: SentimentKernel = {
    run,
    size: 0,
    depth: 0,
    durationHours: NaN,
    order,
    infectors,
    hours: null,
    positive: 0,
    mood,
  }
  return kernel
}
