/**
 * A self-exciting process on a network (Hawkes 1971, doi:10.1093/biomet/58.1.83), drawn as the branching process that
 * it is (Hawkes & Oakes 1974, doi:10.2307/3212693): every action triggers a Poisson number of further ones, each by one
 * of the actor's followers, after a delay. The model page is hawkes.md.
 */
import { usageError, type HearsayError } from '../errors.js'
import type { Network } from '../network/network.js'
import type { Distribution } from '../random/distribution.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import { PoissonCounts } from './poisson-counts.js'
import { FLOORS, floorsOf } from './quantile-floors.js'
import { TimeOrder } from './time-order.js'
import { uniformBelow } from './uniform-below.js'

export interface HawkesModel {
  /** Mean number of actions that one action triggers directly, from 0 to 1000. */
  readonly branching: number
  /** From an action to each one that it triggers, in hours. */
  readonly delay: Distribution
  /** Actions later than this are left out; Infinity: none is. */
  readonly horizonHours: number
}

/**
 * People may act more than once, so `size` counts *actions*, seeds included, and `order`, `infectors` and `hours` hold
 * one entry an action, in order of time. The arrays may be replaced by longer ones from run to run.
 */
export interface HawkesKernel extends CascadeKernel {
  readonly hours: Float64Array
  /** Which entry of `order` triggered each; seeds themselves. */
  readonly causes: Uint32Array
}

/** The most actions of one run: what fits in memory beside a large network. */
export const MOST_ACTIONS = 10_000_000

export function tooManyActions(model: Pick<HawkesModel, 'branching' | 'horizonHours'>): HearsayError {
  return usageError(
    `--branching: a run of more than ${MOST_ACTIONS / 1_000_000} million actions (got ${model.branching} and a horizon of ${model.horizonHours} h, expected less of one of them)`,
  )
}

/**
 * Binds the model to a network and a choice of seeds, who act at hour 0.
 * Errors: a branching of 1 or more without a horizon, for it need not end; a run of more than 10 million actions.
 */
export function hawkes(network: Network, model: HawkesModel, seeds: SeedChoice): HawkesKernel {
  return new Hawkes(network, model, seeds)
}

/** Actions looked at together. */
const BLOCK = 256
/** A table of quantiles may err by a part in 1e9. */
const SLACK = 1 - 1e-8

class Hawkes implements HawkesKernel {
  size = 0
  depth = 0
  durationHours = 0
  private readonly visited: Visited
  private readonly poisson: PoissonCounts
  /** Between entries c and c + 1 lie the delays of uniform numbers from c / FLOORS to (c + 1) / FLOORS. */
  private readonly delays: Float64Array
  // Generation after generation: an action beyond the horizon triggers none before it, so no queue is needed.
  /** Who acted; where others triggered it, by which tie: the network is asked only when it matters who it was. */
  private sources: Uint32Array
  private triggers: Uint32Array
  /** Without a horizon times change nothing: then these are uniform numbers until somebody asks for the hours. */
  private times: Float64Array
  /** Bounds of the hour of each action. */
  private least = new Float64Array(0)
  private most = new Float64Array(0)
  private seedCount = 0
  // Of the actions looked at together, those that trigger others: which they are, how many, and by which ties.
  private readonly active = new Uint32Array(BLOCK)
  private readonly counts = new Uint32Array(BLOCK)
  private readonly starts = new Uint32Array(BLOCK)
  private readonly followers = new Uint32Array(BLOCK)
  /** By time; filled when first asked for, because most runs are asked for their size alone. */
  private readonly timeOrder = new TimeOrder()
  private inOrder = false
  private sortedPeople = new Uint32Array(0)
  private sortedInfectors = new Uint32Array(0)
  private sortedTriggers = new Uint32Array(0)
  private ranks = new Uint32Array(0)

  constructor(
    private readonly network: Network,
    private readonly model: HawkesModel,
    private readonly seeds: SeedChoice,
  ) {
    const { branching, delay, horizonHours } = model
    this.poisson = new PoissonCounts(branching, '--branching')
    if (branching >= 1 && horizonHours === Infinity) {
      throw usageError(
        `--branching: with ${branching} further actions for each one a run may never end (expected a --horizon such as 7d, or less than 1)`,
      )
    }
    this.visited = new Visited(network.nodes)
    this.delays = new Float64Array(FLOORS + 1).fill(Infinity)
    this.delays.set(floorsOf(delay))
    const capacity = Math.max(1024, seeds.kind === 'nodes' ? seeds.nodes.length : seeds.count)
    this.sources = new Uint32Array(capacity)
    this.triggers = new Uint32Array(capacity)
    this.times = new Float64Array(capacity)
  }

  run(stream: Stream): void {
    this.visited.begin()
    const acted = placeSeeds(this.seeds, stream, this.visited, this.sources, this.triggers)
    this.seedCount = acted
    for (let i = 0; i < acted; i++) {
      this.triggers[i] = i
      this.times[i] = 0
    }
    this.size = acted
    this.depth = this.spread(stream)
    this.durationHours = this.isTimed() ? largest(this.times, this.size) : this.latest()
    this.inOrder = false
  }

  private isTimed(): boolean {
    return this.model.horizonHours < Infinity
  }

  /** Generation after generation, behind the seeds; returns how many generations there are. */
  private spread(stream: Stream): number {
    const { seedCount, poisson, delays, active, counts, starts, followers } = this
    const { offsets, targets } = this.network
    const { delay, horizonHours } = this.model
    const isTimed = this.isTimed()
    let { sources, triggers, times } = this
    let acted = this.size
    let head = 0
    let depth = 0
    let generation = acted
    for (;;) {
      const to = generation - head > BLOCK ? head + BLOCK : generation
      let some = 0
      let total = 0
      for (; head < to; head++) {
        const count = poisson.next(stream)
        active[some] = head
        counts[some] = count
        total += count
        if (count > 0) some++
      }
      if (acted + total > times.length) {
        this.grow(acted + total)
        ;({ sources, triggers, times } = this)
      }
      // All of them together, for the memory answers many questions in the time of one.
      for (let j = 0; j < some; j++) {
        const source = sources[active[j]!]!
        const person = active[j]! < seedCount ? source : targets[source]!
        const start = offsets[person]!
        starts[j] = start
        followers[j] = offsets[person + 1]! - start
      }
      for (let j = 0; j < some; j++) {
        const ties = followers[j]!
        if (ties === 0) continue
        const cause = active[j]!
        const start = starts[j]!
        const now = times[cause]!
        for (let left = counts[j]!; left > 0; left--) {
          let time = stream.uniform()
          if (isTimed) {
            if (now + delays[Math.floor(time * FLOORS)]! > horizonHours) continue
            time = now + delay.quantile(time)
            if (time > horizonHours) continue
          }
          sources[acted] = start + uniformBelow(ties, stream)
          triggers[acted] = cause
          times[acted++] = time
        }
      }
      if (acted > MOST_ACTIONS) throw tooManyActions(this.model)
      if (head < generation) continue
      if (acted === generation) break
      generation = acted
      depth++
    }
    this.size = acted
    return depth
  }

  private grow(needed: number): void {
    const capacity = Math.max(needed, Math.min(MOST_ACTIONS, 2 * this.times.length))
    const { sources, triggers, times } = this
    this.sources = new Uint32Array(capacity)
    this.sources.set(sources)
    this.triggers = new Uint32Array(capacity)
    this.triggers.set(triggers)
    this.times = new Float64Array(capacity)
    this.times.set(times)
  }

  /**
   * The hour of the last action, from uniform numbers. A table tells between what hours each action lies; only those
   * that may be the last, and what led to them, are worked out.
   */
  private latest(): number {
    const { size, seedCount, triggers, times, delays } = this
    const { delay } = this.model
    if (this.most.length < size) {
      this.least = new Float64Array(times.length)
      this.most = new Float64Array(times.length)
    }
    const { least, most } = this
    for (let i = 0; i < seedCount; i++) least[i] = most[i] = 0
    let bar = 0
    for (let i = seedCount; i < size; i++) {
      const cause = triggers[i]!
      const cell = Math.floor(times[i]! * FLOORS)
      const hour = least[cause]! + delays[cell]!
      least[i] = hour
      most[i] = most[cause]! + delays[cell + 1]!
      if (hour > bar) bar = hour
    }
    bar *= SLACK
    for (let i = size - 1; i >= seedCount; i--) if (most[i]! >= bar) most[triggers[i]!] = Infinity
    let latest = 0
    for (let i = seedCount; i < size; i++) {
      if (most[i]! < bar) continue
      const hour = least[triggers[i]!]! + delay.quantile(times[i]!)
      least[i] = hour
      if (hour > latest) latest = hour
    }
    return latest
  }

  /** Turns the uniform numbers of a run without a horizon into hours. */
  private tellTimes(): void {
    const { size, seedCount, triggers, times } = this
    const { delay } = this.model
    for (let i = seedCount; i < size; i++) times[i] = times[triggers[i]!]! + delay.quantile(times[i]!)
  }

  get order(): Uint32Array {
    this.sort()
    return this.sortedPeople
  }

  get infectors(): Uint32Array {
    this.sort()
    return this.sortedInfectors
  }

  get causes(): Uint32Array {
    this.sort()
    return this.sortedTriggers
  }

  get hours(): Float64Array {
    this.sort()
    return this.timeOrder.times
  }

  private sort(): void {
    if (this.inOrder) return
    if (!this.isTimed()) this.tellTimes()
    const { size, seedCount, sources, triggers, timeOrder } = this
    const { targets } = this.network
    timeOrder.sort(this.times, size)
    if (this.ranks.length < size) {
      this.ranks = new Uint32Array(sources.length)
      this.sortedPeople = new Uint32Array(sources.length)
      this.sortedInfectors = new Uint32Array(sources.length)
      this.sortedTriggers = new Uint32Array(sources.length)
    }
    const { ranks, sortedPeople, sortedInfectors, sortedTriggers } = this
    const { places } = timeOrder
    // No action comes before the one that triggered it, at equal times neither: its rank is known by then.
    for (let rank = 0; rank < size; rank++) {
      const place = places[rank]!
      ranks[place] = rank
      sortedPeople[rank] = place < seedCount ? sources[place]! : targets[sources[place]!]!
      const cause = ranks[triggers[place]!]!
      sortedTriggers[rank] = cause
      sortedInfectors[rank] = sortedPeople[cause]!
    }
    this.inOrder = true
  }
}

function largest(list: Float64Array, count: number): number {
  let largest = 0
  for (let i = 0; i < count; i++) if (list[i]! > largest) largest = list[i]!
  return largest
}
