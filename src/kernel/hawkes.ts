/**
 * A self-exciting process on a network (Hawkes 1971, doi:10.1093/biomet/58.1.83), drawn as the branching process that
 * it is (Hawkes & Oakes 1974, doi:10.2307/3212693): every action triggers a Poisson number of further ones, each by one
 * of the actor's followers, after a delay. The model page is hawkes.md.
 */
import { inputError, usageError, type HearsayError } from '../errors.js'
import type { Network } from '../network/network.js'
import type { Distribution } from '../random/distribution.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import { PoissonCounts } from './poisson-counts.js'
import { TimeOrder } from './time-order.js'

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
  return inputError({
    path: 'branching',
    message: `a run of more than ${MOST_ACTIONS / 1_000_000} million actions`,
    got: `branching ${model.branching} and horizon ${model.horizonHours}h`,
    hint: 'lower --branching or --horizon',
  })
}

/**
 * Binds the model to a network and a choice of seeds, who act at hour 0.
 * Errors: a branching of 1 or more without a horizon, for it need not end; a run of more than 10 million actions.
 */
export function hawkes(network: Network, model: HawkesModel, seeds: SeedChoice): HawkesKernel {
  return new Hawkes(network, model, seeds)
}

class Hawkes implements HawkesKernel {
  size = 0
  depth = 0
  durationHours = 0
  private readonly visited: Visited
  private readonly counts: PoissonCounts
  // Generation after generation: an action beyond the horizon triggers none before it, so no queue is needed.
  private people: Uint32Array
  private triggers: Uint32Array
  private times: Float64Array
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
    const { branching, horizonHours } = model
    this.counts = new PoissonCounts(branching, '--branching')
    if (branching >= 1 && horizonHours === Infinity) {
      throw usageError(
        `--branching: with ${branching} further actions for each one a run may never end (expected a --horizon such as 7d, or less than 1)`,
      )
    }
    this.visited = new Visited(network.nodes)
    const capacity = Math.max(1024, seeds.kind === 'nodes' ? seeds.nodes.length : seeds.count)
    this.people = new Uint32Array(capacity)
    this.triggers = new Uint32Array(capacity)
    this.times = new Float64Array(capacity)
  }

  run(stream: Stream): void {
    this.visited.begin()
    let acted = placeSeeds(this.seeds, stream, this.visited, this.people, this.triggers)
    for (let i = 0; i < acted; i++) {
      this.triggers[i] = i
      this.times[i] = 0
    }
    let from = 0
    let depth = 0
    for (;;) {
      const end = acted
      acted = this.triggerFrom(from, end, stream)
      if (acted === end) break
      from = end
      depth++
    }
    let latest = 0
    for (let i = 0; i < acted; i++) if (this.times[i]! > latest) latest = this.times[i]!
    this.size = acted
    this.depth = depth
    this.durationHours = latest
    this.inOrder = false
  }

  /** What the actions [from, end) trigger is written behind them; returns where it ends. */
  private triggerFrom(from: number, end: number, stream: Stream): number {
    const { counts } = this
    const { offsets, targets } = this.network
    const { delay, horizonHours } = this.model
    let { people, triggers, times } = this
    let acted = end
    for (let i = from; i < end; i++) {
      const person = people[i]!
      const start = offsets[person]!
      const followers = offsets[person + 1]! - start
      if (followers === 0) continue
      const count = counts.next(stream)
      if (acted + count > people.length) {
        this.grow(acted + count)
        ;({ people, triggers, times } = this)
      }
      for (let k = 0; k < count; k++) {
        const time = times[i]! + delay.quantile(stream.uniform())
        if (time > horizonHours) continue
        // The followers' chances differ by less than followers / 2^52.
        people[acted] = targets[start + Math.floor(stream.uniform() * followers)]!
        triggers[acted] = i
        times[acted++] = time
      }
    }
    return acted
  }

  private grow(needed: number): void {
    if (needed > MOST_ACTIONS) throw tooManyActions(this.model)
    const capacity = Math.min(MOST_ACTIONS, Math.max(needed, 2 * this.people.length))
    const { people, triggers, times } = this
    this.people = new Uint32Array(capacity)
    this.people.set(people)
    this.triggers = new Uint32Array(capacity)
    this.triggers.set(triggers)
    this.times = new Float64Array(capacity)
    this.times.set(times)
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
    const { size, people, triggers, timeOrder } = this
    timeOrder.sort(this.times, size)
    if (this.ranks.length < size) {
      this.ranks = new Uint32Array(people.length)
      this.sortedPeople = new Uint32Array(people.length)
      this.sortedInfectors = new Uint32Array(people.length)
      this.sortedTriggers = new Uint32Array(people.length)
    }
    const { ranks, sortedPeople, sortedInfectors, sortedTriggers } = this
    const { places } = timeOrder
    // No action comes before the one that triggered it, at equal times neither: its rank is known by then.
    for (let rank = 0; rank < size; rank++) {
      const place = places[rank]!
      ranks[place] = rank
      sortedPeople[rank] = people[place]!
      const cause = ranks[triggers[place]!]!
      sortedTriggers[rank] = cause
      sortedInfectors[rank] = sortedPeople[cause]!
    }
    this.inOrder = true
  }
}
