/**
 * Adoption by innovation and imitation (Bass 1969, doi:10.1287/mnsc.15.5.215) on a network: whoever has not adopted
 * does so at rate p + q (share of those they follow who have). The model page is bass.md.
 */
import { usageError } from '../errors.js'
import { expm1 } from '../math/expm1.js'
import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import { followeeCounts, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import { gap, gapsPay, TWO_32, unitFrom } from './firing-ties.js'
import { TimeQueue } from './time-queue.js'

const TWO_MINUS_32 = 2.3283064365386963e-10
/** The origin of an event in which somebody adopts on their own account. */
const NOBODY = 0xffffffff

export interface BassModel {
  /** Rate of adoption on one's own account (innovation, advertising), per hour. */
  readonly p: number
  /** Rate of adoption once everybody whom one follows has adopted (imitation), per hour. */
  readonly q: number
  /** Nobody adopts from this hour on; Infinity: a run ends when all who can be reached are. */
  readonly horizonHours: number
}

/**
 * Binds the model to a network and to who has adopted at hour 0 (null: nobody). Whoever adopts on their own account
 * is their own infector and of generation 0. Without a horizon everybody adopts when p > 0, and when p = 0 everybody
 * whom ties lead to.
 * Errors: rates that are no rates; p = 0 and nobody who begins.
 */
export function bass(network: Network, model: BassModel, seeds: SeedChoice | null): CascadeKernel {
  checkModel(model, seeds)
  return new Bass(network, model, seeds)
}

/**
 * A followee who adopts at hour t convinces, alone, after an exponential time of mean k / q, where k people are
 * followed; the first of all of them counts. That is rate q times the share of adopters. Only ties that can still be
 * the first are worked out: E >= u for the exponential E = -ln(1 - u), so that its first 32 bits mostly settle it.
 * Innovators come at rate p for each person, adopters or not, and are forgotten where they have adopted.
 */
class Bass implements CascadeKernel {
  size = 0
  depth = 0
  durationHours = 0
  readonly order: Uint32Array
  readonly infectors: Uint32Array
  readonly hours: Float64Array
  /** From which entry of `order` each entry has it, and its generation. */
  private readonly origins: Uint32Array
  private readonly generations: Uint32Array
  /** By person, in neighbouring cells: the earliest hour known of adoption (the horizon between runs); k / q. */
  private readonly people: Float64Array
  /** The largest q / k. */
  private readonly mostRate: number
  private readonly visited: Visited
  private readonly queue = new TimeQueue()

  constructor(
    private readonly network: Network,
    private readonly model: BassModel,
    private readonly seeds: SeedChoice | null,
  ) {
    const { nodes } = network
    const { q, horizonHours } = model
    this.order = new Uint32Array(nodes)
    this.infectors = new Uint32Array(nodes)
    this.hours = new Float64Array(nodes)
    this.origins = new Uint32Array(nodes)
    this.generations = new Uint32Array(nodes)
    this.people = new Float64Array(2 * nodes)
    this.visited = new Visited(nodes)
    let fewest = Infinity
    followeeCounts(network).forEach((count, v) => {
      this.people[2 * v] = horizonHours
      this.people[2 * v + 1] = count / q
      if (count > 0 && count < fewest) fewest = count
    })
    this.mostRate = q / fewest
  }

  run(stream: Stream): void {
    const { queue, people } = this
    queue.restart()
    this.size = 0
    this.durationHours = 0
    this.placeSeeds(stream)
    this.queueInnovator(0, stream)
    while (queue.pop()) {
      const { time, person, origin } = queue
      const known = people[2 * person]!
      if (origin !== NOBODY) {
        // Else somebody else was quicker.
        if (time === known) this.adopt(person, origin, time, stream)
        continue
      }
      if (time < known) this.adopt(person, this.size, time, stream)
      this.queueInnovator(time, stream)
    }
    this.trace()
    for (let i = 0; i < this.size; i++) people[2 * this.order[i]!] = this.model.horizonHours
  }

  private placeSeeds(stream: Stream): void {
    if (this.seeds === null) return
    this.visited.begin()
    // Into `infectors`: seeds are their own.
    const count = placeSeeds(this.seeds, stream, this.visited, this.infectors, this.infectors)
    for (let i = 0; i < count; i++) this.people[2 * this.infectors[i]!] = 0
    for (let i = 0; i < count; i++) this.adopt(this.infectors[i]!, i, 0, stream)
  }

  /** The next to come without being asked, while it can matter. */
  private queueInnovator(now: number, stream: Stream): void {
    const { nodes } = this.network
    if (this.model.p === 0 || this.size === nodes) return
    const time = now - log(stream.uniform()) / (this.model.p * nodes)
    // People's chances differ by less than nodes / 2^52.
    if (time < this.model.horizonHours) this.queue.push(time, Math.floor(stream.uniform() * nodes), NOBODY)
  }

  private adopt(person: number, origin: number, time: number, stream: Stream): void {
    const place = this.size++
    this.order[place] = person
    this.origins[place] = origin
    this.hours[place] = time
    this.durationHours = time
    this.people[2 * person] = time
    if (this.model.q > 0) this.convince(person, place, time, stream)
  }

  private convince(person: number, place: number, now: number, stream: Stream): void {
    const { people } = this
    const { offsets, targets } = this.network
    const start = offsets[person]!
    const end = offsets[person + 1]!
    // Nobody follows so few that a tie would fire before the horizon with a greater chance.
    const chance = -expm1((now - this.model.horizonHours) * this.mostRate)
    if (gapsPay(end - start, chance)) {
      const scale = 1 / log1p(-chance)
      for (let e = start + gap(scale, stream); e < end; e += 1 + gap(scale, stream)) {
        this.arrive(targets[e]!, stream.uniform() * chance, place, now)
      }
      return
    }
    const limit = chance * TWO_32
    for (let e = start; e < end; e++) {
      const word = stream.int32() >>> 0
      if (word >= limit) continue
      const v = targets[e]!
      if (now + word * TWO_MINUS_32 * people[2 * v + 1]! >= people[2 * v]!) continue
      this.arrive(v, unitFrom(word, stream), place, now)
    }
  }

  /** The tie to `person` fires at the u-quantile of its delay; that is of interest if nothing earlier is known. */
  private arrive(person: number, u: number, place: number, now: number): void {
    const { people } = this
    const known = people[2 * person]!
    const mean = people[2 * person + 1]!
    if (now + u * mean >= known) return
    const time = now - log1p(-u) * mean
    if (time >= known) return
    people[2 * person] = time
    this.queue.push(time, person, place)
  }

  /** Fills in who has it from whom, and the longest chain. */
  private trace(): void {
    const { order, infectors, origins, generations } = this
    let depth = 0
    for (let i = 0; i < this.size; i++) {
      const origin = origins[i]!
      infectors[i] = order[origin]!
      const generation = origin === i ? 0 : generations[origin]! + 1
      generations[i] = generation
      if (generation > depth) depth = generation
    }
    this.depth = depth
  }
}

/** Rates whose times are numbers. */
const SLOWEST = 1e-100
const FASTEST = 1e100

function checkModel({ p, q, horizonHours }: BassModel, seeds: SeedChoice | null): void {
  for (const [name, rate] of [
    ['--p', p],
    ['--q', q],
  ] as const) {
    if (rate === 0 || (rate >= SLOWEST && rate <= FASTEST)) continue
    throw usageError(
      `${name}: invalid rate (got ${rate}, expected 0, or a number from ${SLOWEST} to ${FASTEST}, per hour)`,
    )
  }
  if (!(horizonHours >= 0)) {
    throw usageError(`--horizon: invalid horizon (got ${horizonHours}, expected hours that are not negative)`)
  }
  if (p === 0 && seeds === null) {
    throw usageError(
      '--p: with 0 nobody adopts first (expected a rate above 0, or --seed-count or --seed-nodes)',
    )
  }
}
