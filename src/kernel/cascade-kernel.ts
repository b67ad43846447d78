/**
 * What the classic diffusion models have in common: one model bound to a network and to a choice of
 * seeds, run again and again, each run on a stream of its own.
 */
import { followerCount, mostFollowers, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'

/** Who knows first. Random seeds are drawn anew in each run, from the run's own stream. */
export type SeedChoice =
  | { readonly kind: 'nodes'; readonly nodes: Uint32Array }
  | { readonly kind: 'random'; readonly count: number }

export interface CascadeKernel {
  /** Runs one cascade; the fields below then describe it until the next call. */
  run(stream: Stream): void
  /** People reached, seeds included. */
  size: number
  /** Generations after the seeds. */
  depth: number
  /** Hours from the seeds to the last activation; NaN in models without time. */
  durationHours: number
  /** Who was reached, in order of activation: entries [0, size). */
  readonly order: Uint32Array
  /** From whom each entry of `order` has it; seeds from themselves. */
  readonly infectors: Uint32Array
  /** When each entry of `order` was reached, in hours after the seeds; null in models without time. */
  readonly hours: Float64Array | null
  /** From which entry of `order` each has it, seeds from their own; only where people can stand in `order` again. */
  readonly causes?: Uint32Array
}

/**
 * Who has been reached in this run: a stamp per node that is valid only in its epoch, so that a new run
 * starts in O(1). 16 bits keep the randomly read array small; it is wiped once in 65,535 runs.
 */
export class Visited {
  readonly stamps: Uint16Array
  epoch = 0

  constructor(nodes: number) {
    this.stamps = new Uint16Array(nodes)
  }

  /** Starts the next run and returns its epoch. */
  begin(): number {
    if (this.epoch === 65535) {
      this.stamps.fill(0)
      this.epoch = 0
    }
    return ++this.epoch
  }
}

/** Writes this run's distinct seeds to the front of `order` and `infectors`, marks them, and returns how many they are. */
export function placeSeeds(
  choice: SeedChoice,
  stream: Stream,
  visited: Visited,
  order: Uint32Array,
  infectors: Uint32Array,
): number {
  const count = chooseSeeds(choice, stream, visited, order)
  for (let i = 0; i < count; i++) infectors[i] = order[i]!
  return count
}

function chooseSeeds(choice: SeedChoice, stream: Stream, visited: Visited, order: Uint32Array): number {
  const { stamps, epoch } = visited
  const nodes = stamps.length
  if (choice.kind === 'nodes') {
    const { nodes: seeds } = choice
    for (let i = 0; i < seeds.length; i++) {
      order[i] = seeds[i]!
      stamps[seeds[i]!] = epoch
    }
    return seeds.length
  }
  // Floyd's sampling (Bentley & Floyd 1987, doi:10.1145/30401.315746): every subset of `count` nodes is
  // equally likely, with exactly `count` draws. The cells differ by less than nodes / 2^52.
  for (let bound = nodes - choice.count + 1, i = 0; bound <= nodes; bound++, i++) {
    let node = Math.floor(stream.uniform() * bound)
    if (stamps[node] === epoch) node = bound - 1
    order[i] = node
    stamps[node] = epoch
  }
  return choice.count
}

/** The `count` people with the most followers, ties to the lower node number: the seeds of `degree`. */
export function mostFollowed(network: Network, count: number): Uint32Array {
  const { nodes } = network
  // How many followers the last of them has, so that only as many as needed are sorted.
  const peopleWith = new Uint32Array(mostFollowers(network) + 1)
  for (let v = 0; v < nodes; v++) peopleWith[followerCount(network, v)]!++
  let least = peopleWith.length
  let found = 0
  while (found < count && least > 0) found += peopleWith[--least]!
  const ranking = new Uint32Array(found)
  for (let v = 0, place = 0; v < nodes; v++) {
    if (followerCount(network, v) >= least) ranking[place++] = v
  }
  ranking.sort((a, b) => followerCount(network, b) - followerCount(network, a) || a - b)
  return ranking.slice(0, count)
}
