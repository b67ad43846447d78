/**
 * Adoption by innovation and imitation (Bass 1969, doi:10.1287/mnsc.15.5.215) on a network: whoever has not adopted
 * does so at rate p + q (share of those they follow who have). The model page is bass.md.
 */
import { usageError } from '../errors.js'
import { log } from '../math/log.js'
import type { Network } from '../network/network.js'
import { followeesOf } from '../network/transform.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'

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
 * Drawn without a queue: everybody who follows an adopter looks, at rate q, at one of those they follow, and adopts if
 * that one has. It is the same law (rate q times the share of adopters), costs no draw a tie, and in the mean no
 * person looks more often than they follow people. Others need not look; so people stand in three stretches of one
 * row, and the next event is any of two: somebody of the last two adopts unasked, or somebody of the middle looks.
 */
class Bass implements CascadeKernel {
  size = 0
  depth = 0
  durationHours = 0
  /** [0, size): adopters in order; up to `aware`: people who follow one of them; then the others. */
  readonly order: Uint32Array
  readonly infectors: Uint32Array
  readonly hours: Float64Array
  private aware = 0
  /** At which place of `order` each person stands. */
  private readonly places: Uint32Array
  private readonly generations: Uint32Array
  private readonly visited: Visited
  /** From each person to those they follow. */
  private readonly followees: Network

  constructor(
    private readonly network: Network,
    private readonly model: BassModel,
    private readonly seeds: SeedChoice | null,
  ) {
    const { nodes } = network
    this.order = Uint32Array.from({ length: nodes }, (_, v) => v)
    this.places = this.order.slice()
    this.infectors = new Uint32Array(nodes)
    this.hours = new Float64Array(nodes)
    this.generations = new Uint32Array(nodes)
    this.visited = new Visited(nodes)
    this.followees = followeesOf({ ...network, weights: null })
  }

  run(stream: Stream): void {
    this.putBack()
    this.size = 0
    this.aware = 0
    this.depth = 0
    this.durationHours = 0
    this.placeSeeds(stream)
    const { order, places, generations } = this
    const { nodes } = this.network
    const { offsets, targets } = this.followees
    const { p, q, horizonHours } = this.model
    let time = 0
    for (;;) {
      const { size } = this
      const unasked = p * (nodes - size)
      const looking = q * (this.aware - size)
      const rate = unasked + looking
      if (!(rate > 0)) return
      time -= log(stream.uniform()) / rate
      if (time >= horizonHours) return
      // What decides the kind of event decides the person too. Their chances differ by less than nodes / 2^51.
      const point = stream.uniform() * rate
      if (point < unasked) {
        const person = order[Math.min(nodes - 1, size + Math.floor(point / p))]!
        this.adopt(person, person, time, 0)
        continue
      }
      const person = order[Math.min(this.aware - 1, size + Math.floor((point - unasked) / q))]!
      const start = offsets[person]!
      const followee = targets[start + Math.floor(stream.uniform() * (offsets[person + 1]! - start))]!
      if (places[followee]! < size) this.adopt(person, followee, time, generations[followee]! + 1)
    }
  }

  private placeSeeds(stream: Stream): void {
    if (this.seeds === null) return
    this.visited.begin()
    // Into `infectors`, for `order` is a permutation; seeds are their own infectors.
    const chosen = this.infectors
    const count = placeSeeds(this.seeds, stream, this.visited, chosen, chosen)
    for (let i = 0; i < count; i++) this.adopt(chosen[i]!, chosen[i]!, 0, 0)
  }

  private adopt(person: number, infector: number, time: number, generation: number): void {
    this.makeAware(person)
    const place = this.size++
    this.move(person, place)
    this.infectors[place] = infector
    this.hours[place] = time
    this.generations[person] = generation
    if (generation > this.depth) this.depth = generation
    this.durationHours = time
    if (this.model.q === 0) return
    const { nodes, offsets, targets } = this.network
    const end = offsets[person + 1]!
    for (let e = offsets[person]!; e < end && this.aware < nodes; e++) this.makeAware(targets[e]!)
  }

  private makeAware(person: number): void {
    if (this.places[person]! >= this.aware) this.move(person, this.aware++)
  }

  /** Swaps a person with whoever stands at `place`. */
  private move(person: number, place: number): void {
    const { order, places } = this
    const other = order[place]!
    const from = places[person]!
    order[from] = other
    places[other] = from
    order[place] = person
    places[person] = place
  }

  /**
   * Everybody back to the place of their own number, so that a run does not depend on the one before. Only people who
   * stand before `aware`, or would at home, can have moved.
   */
  private putBack(): void {
    const { order, places, aware } = this
    for (let place = 0; place < aware; place++) {
      const person = order[place]!
      if (person < aware) continue
      order[person] = person
      places[person] = person
    }
    for (let place = 0; place < aware; place++) {
      order[place] = place
      places[place] = place
    }
  }
}

function checkModel({ p, q, horizonHours }: BassModel, seeds: SeedChoice | null): void {
  for (const [name, rate] of [
    ['--p', p],
    ['--q', q],
  ] as const) {
    if (rate >= 0 && rate < Infinity) continue
    throw usageError(
      `${name}: invalid rate (got ${rate}, expected a finite number that is not negative, per hour)`,
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
