import { exp } from '../../math/exp.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import type { Key } from '../../random/keyed.js'
import { KeyedPermutation } from './keyed-permutation.js'

/** The levels of eagerness: their tables stay in the processor's nearest cache. */
const LEVELS = 1024
/** Guide cells a person: mostly the first guess is right, and a processor that expects it loses nothing. */
const CELLS = 8

/**
 * People side by side on a line, each with the length y of how eagerly they follow, so that a point drawn evenly on
 * the line is a person drawn in proportion to y.
 *
 * y is lognormal with log-standard deviation `sigma` and mean 1, in 1,024 levels (as many as people where they are
 * fewer): level i is the quantile at (i + 1/2) / 1,024. Every 1,024 people in a row hold each level once, in one
 * shuffled order. So a person is found from a point by a division and tables of 24 kB, however many people there
 * are, instead of a table as long as the network, whose every look-up would miss the cache.
 */
export class FolloweeLine {
  /** The sum of all y. */
  readonly length: number
  private readonly levels: number
  /** Where in a block each of its people begins; the last entry is the length of a block, as many as its people. */
  private readonly starts: Float64Array
  /** Who of the block covers the point c / 8. */
  private readonly guide: Uint16Array

  constructor(
    private readonly people: number,
    sigma: number,
    key: Key,
  ) {
    const levels = Math.min(people, LEVELS)
    const sizes = Float64Array.from({ length: levels }, (_, i) =>
      exp(sigma * normalQuantile((i + 0.5) / levels)),
    )
    const scale = levels / sizes.reduce((sum, size) => sum + size, 0)
    const order = new KeyedPermutation(levels, key)
    const starts = new Float64Array(levels + 1)
    for (let i = 0; i < levels; i++) starts[i + 1] = starts[i]! + sizes[order.of(i)]! * scale
    starts[levels] = levels
    const guide = new Uint16Array(CELLS * levels)
    for (let cell = 0, i = 0; cell < guide.length; cell++) {
      while (starts[i + 1]! * CELLS <= cell) i++
      guide[cell] = i
    }
    const rest = people % levels
    this.levels = levels
    this.starts = starts
    this.guide = guide
    this.length = people - rest + starts[rest]!
  }

  /** How eagerly `person` follows; 1 on average over every 1,024 in a row. */
  eagernessOf(person: number): number {
    const i = person % this.levels
    return this.starts[i + 1]! - this.starts[i]!
  }

  /** The person who covers the point `x`, from 0 to `length`. */
  personAt(x: number): number {
    const { levels, starts } = this
    const block = Math.floor(x / levels)
    const within = x - block * levels
    let i = this.guide[Math.floor(within * CELLS)]!
    while (starts[i + 1]! <= within) i++
    // Rounding may put a point on the very end of the line.
    return Math.min(this.people - 1, block * levels + i)
  }
}
