/**
 * From whom would v have it: the live ties that lead to v, drawn anew at each call. This is all that tells one model
 * from another in reverse reachable sets and live-arc graphs (Kempe, Kleinberg & Tardos 2003,
 * doi:10.1145/956750.956769): in the independent cascade every tie is live on its own, in linear threshold at most
 * one tie of each receiver is.
 */
import { exp } from '../../math/exp.js'
import { log1p } from '../../math/log1p.js'
import { mostFollowers, type Network } from '../../network/network.js'
import type { Stream } from '../../random/stream.js'
import { GeometricGaps } from '../geometric-gaps.js'
import { checkedChances, type SpreadModel } from './spread-model.js'

export interface LiveTies {
  /** Whom the last call of `draw` found, person after person, each once a person: entries up to what it returned. */
  readonly found: Uint32Array
  /** Whose tie each of them is: its place in `people`. */
  readonly finders: Uint32Array
  /**
   * Draws the live ties that lead to the first `count` of these people and returns how many they are. Many people in one
   * call cost less than one by one: what is read of them lies all over memory, and is then waited for at the same time.
   */
  draw(people: Uint32Array, count: number, stream: Stream): number
}

/**
 * Binds a model to the network turned round (`reverse` of network/transform; row v holds whom v follows).
 * Errors: `column` without a third column, or with one that the model does not take.
 */
export function liveTies(followees: Network, model: SpreadModel): LiveTies {
  // In an epidemic it is the clock that tells which ties fire.
  if ('recovery' in model) return new EachSame(followees, 1)
  const { probability } = model
  if (model.name === 'lt')
    return probability === 'column' ? new OneByWeight(followees) : new OneAlike(followees)
  if (probability === 'column') return new EachByWeight(followees)
  return probability === 'weighted' ? new EachAlike(followees) : new EachSame(followees, probability)
}

/** What all laws have in common: where the ties of those looked up are, and room for the live ones. */
class Rows {
  found: Uint32Array = new Uint32Array(1024)
  finders: Uint32Array = new Uint32Array(1024)
  protected starts = new Uint32Array(64)
  protected lengths = new Uint32Array(64)
  protected readonly offsets: Uint32Array
  protected readonly targets: Uint32Array

  constructor(followees: Network) {
    this.offsets = followees.offsets
    this.targets = followees.targets
  }

  /** Looks up where the rows of these people are, in a loop of its own so that one does not wait for the other. */
  protected lookUp(people: Uint32Array, count: number): void {
    if (count > this.starts.length) {
      this.starts = new Uint32Array(2 * count)
      this.lengths = new Uint32Array(2 * count)
    }
    const { offsets, starts, lengths } = this
    for (let i = 0; i < count; i++) {
      const v = people[i]!
      const start = offsets[v]!
      starts[i] = start
      lengths[i] = offsets[v + 1]! - start
    }
  }

  /** Makes room for at least so many live ties. */
  protected makeRoom(size: number): void {
    if (size <= this.found.length) return
    const found = new Uint32Array(2 * size)
    const finders = new Uint32Array(2 * size)
    found.set(this.found)
    finders.set(this.finders)
    this.found = found
    this.finders = finders
  }

  /** Turns the first `count` of `found`, places among all ties, into the people there; returns `count`. */
  protected lookAt(count: number): number {
    const { found, targets } = this
    for (let j = 0; j < count; j++) found[j] = targets[found[j]!]!
    return count
  }
}

/**
 * Weighted cascade: each of d ties with 1 / d. How many are live is binomial, drawn by inversion upward from 0, about
 * 1 on average; which they are is a uniform subset. The same law as skipping by geometric gaps (Guo, Wang, Wei
 * & Chen 2020, doi:10.1145/3318464.3389740), without a logarithm.
 */
class EachAlike extends Rows implements LiveTies {
  /** (1 - 1 / d)^d by d, the chance of no live tie; 0: not asked for yet. */
  private readonly none: Float64Array
  /** d / P(exactly one is live), by d. */
  private readonly perPlace: Float64Array

  constructor(followees: Network) {
    super(followees)
    this.none = new Float64Array(mostFollowers(followees) + 1)
    this.perPlace = new Float64Array(this.none.length)
  }

  draw(people: Uint32Array, count: number, stream: Stream): number {
    this.lookUp(people, count)
    const { starts, lengths, none, perPlace } = this
    let end = 0
    for (let i = 0; i < count; i++) {
      const start = starts[i]!
      const d = lengths[i]!
      let live = d
      if (end + d > this.found.length) this.makeRoom(end + d)
      const { found, finders } = this
      if (d > 1) {
        if (none[d] === 0) this.prepare(d)
        const rest = stream.uniform() - none[d]!
        if (rest < 0) continue
        const place = rest * perPlace[d]!
        if (place < d) {
          // Where in its cell the number fell is uniform again: it says which tie.
          found[end] = start + Math.floor(place)
          live = 1
        } else live = this.several(rest, start, d, end, stream)
      } else if (d === 1) found[end] = start
      for (let j = 0; j < live; j++) finders[end++] = i
    }
    return this.lookAt(end)
  }

  private prepare(d: number): void {
    const none = exp(d * log1p(-1 / d))
    this.none[d] = none
    this.perPlace[d] = (d - 1) / none
  }

  /** Writes the places of two or more live ones among d ties, and returns how many they are. */
  private several(beyondNone: number, start: number, d: number, end: number, stream: Stream): number {
    const { found } = this
    let rest = beyondNone
    let chance = (this.none[d]! * d) / (d - 1)
    let count = 1
    while (rest >= chance && count < d) {
      rest -= chance
      chance *= (d - count) / ((count + 1) * (d - 1))
      count++
    }
    const bound = d - count + 1
    found[end] = start + Math.min(bound - 1, Math.floor((rest / chance) * bound))
    // Floyd's sampling, as in cascade-kernel.ts; a handful of places is searched faster than marked.
    for (let i = 1; i < count; i++) {
      let place = start + Math.floor(stream.uniform() * (bound + i))
      for (let j = 0; j < i; j++) {
        if (found[end + j] !== place) continue
        place = start + bound + i - 1
        break
      }
      found[end + i] = place
    }
    return count
  }
}

/**
 * One chance for every tie. All ties looked at form one row of trials, so a geometric gap is carried from person to
 * person and only live ties cost anything.
 */
class EachSame extends Rows implements LiveTies {
  private readonly gaps: GeometricGaps
  /** Ties that are not live before the next one that is; -1: not drawn yet. */
  private skip = -1

  constructor(followees: Network, probability: number) {
    super(followees)
    this.gaps = new GeometricGaps(probability)
  }

  draw(people: Uint32Array, count: number, stream: Stream): number {
    this.lookUp(people, count)
    const { starts, lengths, gaps } = this
    let skip = this.skip < 0 ? gaps.next(stream) : this.skip
    let end = 0
    for (let i = 0; i < count; i++) {
      const d = lengths[i]!
      if (skip < d) {
        if (end + d > this.found.length) this.makeRoom(end + d)
        const { found, finders } = this
        const start = starts[i]!
        do {
          found[end] = start + skip
          finders[end++] = i
          skip += 1 + gaps.next(stream)
        } while (skip < d)
      }
      skip -= d
    }
    this.skip = skip
    return this.lookAt(end)
  }
}

const TWO_32 = 4294967296

/** Each tie by its own weight: a 32-bit word a tie, and a second draw where the word leaves it open. */
class EachByWeight extends Rows implements LiveTies {
  private readonly chances: Float64Array

  constructor(followees: Network) {
    super(followees)
    this.chances = checkedChances(followees, false)
  }

  draw(people: Uint32Array, count: number, stream: Stream): number {
    this.lookUp(people, count)
    const { starts, lengths, chances } = this
    let end = 0
    for (let i = 0; i < count; i++) {
      const d = lengths[i]!
      if (end + d > this.found.length) this.makeRoom(end + d)
      const { found, finders } = this
      const start = starts[i]!
      for (let e = start; e < start + d; e++) {
        const word = stream.int32() >>> 0
        const limit = chances[e]! * TWO_32
        if (word >= limit) continue
        if (word + 1 > limit && word + stream.uniform() >= limit) continue
        found[end] = e
        finders[end++] = i
      }
    }
    return this.lookAt(end)
  }
}

/** Linear threshold with weights 1 / d: exactly one of the d ties. */
class OneAlike extends Rows implements LiveTies {
  draw(people: Uint32Array, count: number, stream: Stream): number {
    this.lookUp(people, count)
    this.makeRoom(count)
    const { starts, lengths, found, finders } = this
    let end = 0
    for (let i = 0; i < count; i++) {
      const d = lengths[i]!
      if (d === 0) continue
      found[end] = starts[i]! + Math.floor(stream.uniform() * d)
      finders[end++] = i
    }
    return this.lookAt(end)
  }
}

/** Linear threshold with given weights: at most one tie, by inversion of their running sum. */
class OneByWeight extends Rows implements LiveTies {
  /** Sum of the weights of this tie and of those before it in its row. */
  private readonly sums: Float64Array

  constructor(followees: Network) {
    super(followees)
    const chances = checkedChances(followees, true)
    this.sums = new Float64Array(followees.edges)
    for (let v = 0; v < followees.nodes; v++) {
      let sum = 0
      for (let e = this.offsets[v]!; e < this.offsets[v + 1]!; e++) this.sums[e] = sum += chances[e]!
    }
  }

  draw(people: Uint32Array, count: number, stream: Stream): number {
    this.lookUp(people, count)
    this.makeRoom(count)
    const { starts, lengths, sums, found, finders } = this
    let end = 0
    for (let i = 0; i < count; i++) {
      const beyond = starts[i]! + lengths[i]!
      const u = stream.uniform()
      let low = starts[i]!
      for (let high = beyond; low < high;) {
        const middle = (low + high) >>> 1
        if (u < sums[middle]!) high = middle
        else low = middle + 1
      }
      if (low === beyond) continue
      found[end] = low
      finders[end++] = i
    }
    return this.lookAt(end)
  }
}
