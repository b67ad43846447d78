/**
 * Several contents spread as independent cascades at once and each person takes the first that reaches them: the wave
 * propagation model of Carnes, Nagarajan, Wild & van Zuylen 2007 (doi:10.1145/1282100.1282167). The model page is
 * competitive-cascade.md.
 */
import { usageError } from '../errors.js'
import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import type { TieProbability } from './independent-cascade.js'
import { Wave } from './wave.js'

const MOST_CONTENTS = 255

/** `size` counts the people whom any content reached. */
export interface CompetitiveKernel extends CascadeKernel {
  /** How many people took each content, in the order in which the contents were given. */
  readonly sizes: Uint32Array
  /** Which content each entry of `order` took: its place in that order. */
  readonly content: Uint8Array
}

/**
 * Binds the model to a network and to one choice of seeds for each content (1 to 255 of them). Random seeds are drawn
 * for each content on its own; who is chosen for several keeps the earliest. Where several contents get through to a
 * person in the same generation, each wins in proportion to how many ties it came by.
 * @param probability of a tie to pass on any content, or one for each content
 * Errors: those of `independentCascade`; no contents, or too many; probabilities that are not as many as the contents.
 */
export function competitiveCascade(
  network: Network,
  probability: TieProbability | readonly TieProbability[],
  seeds: readonly SeedChoice[],
): CompetitiveKernel {
  if (seeds.length === 0 || seeds.length > MOST_CONTENTS) {
    throw usageError(
      `competitive: invalid number of contents (got ${seeds.length}, expected 1 to ${MOST_CONTENTS})`,
    )
  }
  const probabilities = typeof probability === 'object' ? probability : seeds.map(() => probability)
  if (probabilities.length !== seeds.length) {
    throw usageError(
      `competitive: invalid number of probabilities (got ${probabilities.length}, expected one, or one for each of ${seeds.length} contents)`,
    )
  }
  const wave = new Wave(network, probabilities)
  const { order, infectors, kinds: content, visited } = wave
  const sizes = new Uint32Array(seeds.length)
  const drawn = new Visited(network.nodes)
  const mostSeeds = Math.max(
    ...seeds.map((choice) => (choice.kind === 'nodes' ? choice.nodes.length : choice.count)),
  )
  const chosen = new Uint32Array(mostSeeds)
  const ignored = new Uint32Array(mostSeeds)

  /** Seeds of each content in turn; returns how many people begin. */
  function placeAll(stream: Stream): number {
    const { stamps } = visited
    const epoch = visited.begin()
    let placed = 0
    for (const [which, choice] of seeds.entries()) {
      drawn.begin()
      const count = placeSeeds(choice, stream, drawn, chosen, ignored)
      for (let i = 0; i < count; i++) {
        const person = chosen[i]!
        if (stamps[person] === epoch) continue
        stamps[person] = epoch
        content[placed] = which
        infectors[placed] = person
        order[placed++] = person
      }
    }
    return placed
  }

  function run(stream: Stream): void {
    const placed = placeAll(stream)
    wave.spread(placed, stream)
    const { size } = wave
    sizes.fill(0)
    for (let i = 0; i < size; i++) sizes[content[i]!]!++
    kernel.size = size
    kernel.depth = wave.depth
  }

  const kernel: CompetitiveKernel = {
    run,
    size: 0,
    depth: 0,
    durationHours: NaN,
    order,
    infectors,
    hours: null,
    sizes,
    content,
  }
  return kernel
}
