/**
 * Linear threshold (Granovetter 1978, doi:10.1086/226707; Kempe, Kleinberg & Tardos 2003,
 * doi:10.1145/956750.956769): each person draws a threshold uniform on (0, 1) and joins in the generation after the
 * one in which the weights of those active followees add up to it. The model page is linear-threshold.md.
 */
import { inputError } from '../errors.js'
import { followeeCounts, labelOf, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import { countdownCascade, largestOf, type FolloweesNeeded } from './countdown.js'
import { uniformBelow } from './uniform-below.js'

/** By how much the weights into a person may exceed 1: a column of rounded decimals should pass. */
const SLACK = 1e-9
/** Bases of runs lie 2 apart, and thresholds keep 41 bits behind the point. */
const LAST_BASE = 2048

/**
 * Binds the model to a network and a choice of seeds.
 * @param weights `weighted`: b_uv = 1 / (followees of v); `column`: each tie's own weight, which must not be
 *   negative, and those into one person must add up to at most 1
 * Errors: `column` on a network without weights, or with others.
 */
export function linearThreshold(
  network: Network,
  weights: 'weighted' | 'column',
  seeds: SeedChoice,
): CascadeKernel {
  return weights === 'weighted' ? evenThreshold(network, seeds) : columnThreshold(network, seeds)
}

/**
 * With equal weights 1 / k a threshold t is met by n = ceil(t k) active followees, and n is uniform on 1 … k: one
 * draw a person, and a countdown.
 */
function evenThreshold(network: Network, seeds: SeedChoice): CascadeKernel {
  const followees = followeeCounts(network)
  return countdownCascade(network, new UniformNeeds(followees), largestOf(followees), seeds)
}

class UniformNeeds implements FolloweesNeeded {
  constructor(private readonly followees: Uint32Array) {}

  draw(person: number, stream: Stream): number {
    return 1 + uniformBelow(this.followees[person]!, stream)
  }
}

/**
 * What is missing to each person's threshold stands, on top of the run's base, in one number: below the base: not
 * touched in this run; the base itself: active.
 */
function columnThreshold(network: Network, seeds: SeedChoice): CascadeKernel {
  const weightOfTie = thresholdWeights(network)
  const visited = new Visited(network.nodes)
  const missing = new Float64Array(network.nodes)
  let lastBase = 0

  function run(stream: Stream): void {
    // Locals of the run: what belongs to the closure V8 reads anew at every tie.
    const { offsets, targets } = network
    const { order, infectors } = kernel
    const weights = weightOfTie
    const cells = missing
    visited.begin()
    if (lastBase === LAST_BASE) {
      cells.fill(0)
      lastBase = 0
    }
    const base = (lastBase += 2)
    let reached = placeSeeds(seeds, stream, visited, order, infectors)
    for (let i = 0; i < reached; i++) cells[order[i]!] = base
    let head = 0
    let depth = 0
    for (;;) {
      const generationEnd = reached
      while (head < generationEnd) {
        const u = order[head++]!
        const end = offsets[u + 1]!
        for (let e = offsets[u]!; e < end; e++) {
          const v = targets[e]!
          const cell = cells[v]!
          if (cell === base) continue
          const left = (cell < base ? base + stream.uniform() : cell) - weights[e]!
          if (left > base) {
            cells[v] = left
          } else {
            cells[v] = base
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

/** The third column, one weight a tie, checked person by person. Errors: as `linearThreshold`. */
export function thresholdWeights(network: Network): Float64Array {
  const { nodes, edges, targets, weights } = network
  if (weights === null) {
    throw inputError({
      path: 'weights',
      message: 'the network has no third column to take weights from',
      expected: 'rows of source, target and a weight',
    })
  }
  const sums = new Float64Array(nodes)
  for (let e = 0; e < edges; e++) {
    // NaN makes the sum NaN, and is found there.
    sums[targets[e]!]! += weights[e]! < 0 ? NaN : weights[e]!
  }
  const person = sums.findIndex((sum) => !(sum <= 1 + SLACK))
  if (person === -1) return weights
  const unlike = Number.isNaN(sums[person])
  throw inputError({
    path: `person ${labelOf(network, person)}`,
    message: unlike
      ? 'a weight of a tie into this person is negative or not a number'
      : 'the weights of the ties into this person add up to more than 1',
    ...(unlike ? {} : { got: String(sums[person]) }),
    expected: 'weights of 0 or more that add up to at most 1 in each person',
  })
}
