/** What all models share in which the number of active followees alone decides. */
import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'

/**
 * One small whole number per person that holds for one run only: `cells[v] - base` where that is not negative;
 * a smaller cell was written in an earlier run. Each run takes a range of numbers of its own, so that it
 * starts in O(1), and 32 bits hold both the number and its run; cells are wiped once in 2^31 / span runs.
 */
export class RunCounters {
  readonly cells: Int32Array
  /** Of the run begun last. */
  base = 0

  /** @param span the numbers of a run are 0 … span - 1; below 2^30 */
  constructor(
    nodes: number,
    private readonly span: number,
  ) {
    this.cells = new Int32Array(nodes)
  }

  /** Starts the next run and returns its base. */
  begin(): number {
    if (this.base > 0x7fffffff - 2 * this.span) {
      this.cells.fill(0)
      this.base = 0
    }
    this.base += this.span
    return this.base
  }
}

/** How many active followees a person needs in a run: asked once a run, at the first tie that touches the person. */
export interface FolloweesNeeded {
  /** 1 or more; more than the person has followees where not even all of them suffice. */
  draw(person: number, stream: Stream): number
}

/** People whose ties are looked at ahead, together. */
const AHEAD = 16

/**
 * Any model in which the number of active followees alone decides: a countdown of whole numbers per person.
 * Generations are synchronous, and whoever completes the number, in order of activation, is the infector.
 * @param needed a law, or a number for each person that holds in every run
 * @param mostNeeded the largest number that `needed` gives
 */
export function countdownCascade(
  network: Network,
  needed: FolloweesNeeded | Int32Array,
  mostNeeded: number,
  seeds: SeedChoice,
): CascadeKernel {
  const visited = new Visited(network.nodes)
  // 0: active; n: so many more followees are missing.
  const counters = new RunCounters(network.nodes, mostNeeded + 1)
  /** Written so that no engine finds the reads ahead to be without use. */
  const kept = new Uint32Array(1)

  function run(stream: Stream): void {
    // Locals of the run: what belongs to the closure V8 reads anew at every tie.
    const { offsets, targets } = network
    const { cells } = counters
    const { order, infectors } = kernel
    const fixed = needed instanceof Int32Array ? needed : null
    const law = needed instanceof Int32Array ? null : needed
    visited.begin()
    const base = counters.begin()
    let reached = placeSeeds(seeds, stream, visited, order, infectors)
    for (let i = 0; i < reached; i++) cells[order[i]!] = base
    let head = 0
    let depth = 0
    for (;;) {
      const generationEnd = reached
      while (head < generationEnd) {
        if (head % AHEAD === 0 && head + AHEAD <= generationEnd) {
          // The memory answers many questions in the time of one.
          let sum = 0
          for (let i = head; i < head + AHEAD; i++) sum += offsets[order[i]!]!
          for (let i = head; i < head + AHEAD; i++) {
            const u = order[i]!
            sum += (targets[offsets[u]!] ?? 0) + (targets[offsets[u + 1]! - 1] ?? 0)
          }
          kept[0] = sum
        }
        const u = order[head++]!
        const end = offsets[u + 1]!
        for (let e = offsets[u]!; e < end; e++) {
          const v = targets[e]!
          const cell = cells[v]!
          if (cell === base) continue
          let left = cell - 1
          if (cell < base) left = base - 1 + (law === null ? fixed![v]! : law.draw(v, stream))
          cells[v] = left
          if (left === base) {
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

/** The largest entry of a list of whole numbers, 0 of an empty one. */
export function largestOf(list: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < list.length; i++) largest = Math.max(largest, list[i]!)
  return largest
}
