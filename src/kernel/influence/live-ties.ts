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
  /** The followees found by the last call of `draw`, each once: entries up to what it returned. */
  readonly found: Uint32Array
  /** Draws the live ties that lead to v and returns how many they are. */
  draw(v: number, stream: Stream): number
}

/**
 * Binds a model to the network turned round (`reverse` of network/transform; row v holds whom v follows).
 * Errors: `column` without a third column, or with one that the model does not take.
 */
export function liveTies(followees: Network, model: SpreadModel): LiveTies {
  const { probability } = model
  if (model.name === 'lt')
    return probability === 'column' ? new OneByWeight(followees) : new OneAlike(followees)
  if (probability === 'column') return new EachByWeight(followees)
  return probability === 'weighted' ? new EachAlike(followees) : new EachSame(followees, probability)
}

/**
 * Weighted cascade: each of d ties with 1 / d. How many are live is binomial, drawn by inversion upward from 0, about
 * 1 on average; which they are is a uniform subset. The same law as skipping by geometric gaps (Guo, Wang, Wei
 * & Chen 2020, doi:10.1145/3318464.3389740), without a logarithm.
 */
class EachAlike implements LiveTies {
  readonly found: Uint32Array
  private readonly offsets: Uint32Array
  private readonly targets: Uint32Array
  /** (1 - 1 / d)^d by d; 0: not asked for yet. */
  private readonly none: Float64Array

  constructor(followees: Network) {
    this.offsets = followees.offsets
    this.targets = followees.targets
    this.found = new Uint32Array(mostFollowers(followees))
    this.none = new Float64Array(this.found.length + 1)
  }

  draw(v: number, stream: Stream): number {
    const { found, targets } = this
    const start = this.offsets[v]!
    const d = this.offsets[v + 1]! - start
    if (d <= 1) {
      if (d === 1) found[0] = targets[start]!
      return d
    }
    let none = this.none[d]!
    if (none === 0) this.none[d] = none = exp(d * log1p(-1 / d))
    let rest = stream.uniform() - none
    if (rest < 0) return 0
    let chance = (none * d) / (d - 1)
    let count = 1
    while (rest >= chance && count < d) {
      rest -= chance
      chance *= (d - count) / ((count + 1) * (d - 1))
      count++
    }
    // Where in its cell the number fell is uniform again: it says which tie is the first.
    const bound = d - count + 1
    const first = start + Math.min(bound - 1, Math.floor((rest / chance) * bound))
    if (count === 1) {
      found[0] = targets[first]!
      return 1
    }
    // Floyd's sampling, as in cascade-kernel.ts; a handful of places is searched faster than marked.
    found[0] = first
    for (let i = 1; i < count; i++) {
      let place = start + Math.floor(stream.uniform() * (bound + i))
      for (let j = 0; j < i; j++) {
        if (found[j] !== place) continue
        place = start + bound + i - 1
        break
      }
      found[i] = place
    }
    for (let i = 0; i < count; i++) found[i] = targets[found[i]!]!
    return count
  }
}

/**
 * One chance for every tie. All ties looked at form one row of trials, so a geometric gap is carried from person to
 * person and only live ties cost anything.
 */
class EachSame implements LiveTies {
  readonly found: Uint32Array
  private readonly offsets: Uint32Array
  private readonly targets: Uint32Array
  private readonly gaps: GeometricGaps
  /** Ties that are not live before the next one that is; -1: not drawn yet. */
  private skip = -1

  constructor(followees: Network, probability: number) {
    this.offsets = followees.offsets
    this.targets = followees.targets
    this.found = new Uint32Array(mostFollowers(followees))
    this.gaps = new GeometricGaps(probability)
  }

  draw(v: number, stream: Stream): number {
    const { found, gaps, targets } = this
    const start = this.offsets[v]!
    const d = this.offsets[v + 1]! - start
    let skip = this.skip < 0 ? gaps.unbounded(stream) : this.skip
    let count = 0
    while (skip < d) {
      found[count++] = targets[start + skip]!
      skip += 1 + gaps.unbounded(stream)
    }
    this.skip = skip - d
    return count
  }
}

const TWO_32 = 4294967296

/** Each tie by its own weight: a 32-bit word a tie, and a second draw where the word leaves it open. */
class EachByWeight implements LiveTies {
  readonly found: Uint32Array
  private readonly offsets: Uint32Array
  private readonly targets: Uint32Array
  private readonly chances: Float64Array

  constructor(followees: Network) {
    this.chances = checkedChances(followees, false)
    this.offsets = followees.offsets
    this.targets = followees.targets
    this.found = new Uint32Array(mostFollowers(followees))
  }

  draw(v: number, stream: Stream): number {
    const { found, targets, chances } = this
    const end = this.offsets[v + 1]!
    let count = 0
    for (let e = this.offsets[v]!; e < end; e++) {
      const word = stream.int32() >>> 0
      const limit = chances[e]! * TWO_32
      if (word >= limit) continue
      if (word + 1 > limit && word + stream.uniform() >= limit) continue
      found[count++] = targets[e]!
    }
    return count
  }
}

/** Linear threshold with weights 1 / d: exactly one of the d ties. */
class OneAlike implements LiveTies {
  readonly found = new Uint32Array(1)
  private readonly offsets: Uint32Array
  private readonly targets: Uint32Array

  constructor(followees: Network) {
    this.offsets = followees.offsets
    this.targets = followees.targets
  }

  draw(v: number, stream: Stream): number {
    const start = this.offsets[v]!
    const d = this.offsets[v + 1]! - start
    if (d === 0) return 0
    this.found[0] = this.targets[start + Math.floor(stream.uniform() * d)]!
    return 1
  }
}

/** Linear threshold with given weights: at most one tie, by inversion of their running sum. */
class OneByWeight implements LiveTies {
  readonly found = new Uint32Array(1)
  private readonly offsets: Uint32Array
  private readonly targets: Uint32Array
  /** Sum of the weights of this tie and of those before it in its row. */
  private readonly sums: Float64Array

  constructor(followees: Network) {
    const chances = checkedChances(followees, true)
    this.offsets = followees.offsets
    this.targets = followees.targets
    this.sums = new Float64Array(followees.edges)
    for (let v = 0; v < followees.nodes; v++) {
      let sum = 0
      for (let e = this.offsets[v]!; e < this.offsets[v + 1]!; e++) this.sums[e] = sum += chances[e]!
    }
  }

  draw(v: number, stream: Stream): number {
    const { sums } = this
    const end = this.offsets[v + 1]!
    const u = stream.uniform()
    let low = this.offsets[v]!
    for (let high = end; low < high;) {
      const middle = (low + high) >>> 1
      if (u < sums[middle]!) high = middle
      else low = middle + 1
    }
    if (low === end) return 0
    this.found[0] = this.targets[low]!
    return 1
  }
}
