import { usageError } from '../errors.js'
import { poissonProbability } from '../math/saddle-point.js'
import { poissonQuantile } from '../random/poisson-quantile.js'
import type { Stream } from '../random/stream.js'

const TWO_32 = 4294967296
const LARGEST_WORD = TWO_32 - 1
/** The largest number below 1. */
const BELOW_ONE = 0.9999999999999999
/** A guide cell for each value of the top eight bits of a word. */
const GUIDE_BITS = 8
const LARGEST_MEAN = 1000

/**
 * Poisson counts of one mean, by inversion from a table of P(K <= k): one 32-bit word and about one comparison a
 * draw. A word that does not tell on which side of an entry its number lies is settled by a second draw, so the
 * law is exact but for rounding.
 */
export class PoissonCounts {
  /** Whole parts of 2^32 P(K <= k); the last entry is the largest word. */
  private readonly words: Uint32Array
  /** No word whose top bits are c has a count smaller than guide[c]. */
  private readonly guide = new Uint16Array(1 << GUIDE_BITS)

  /** `mean` from 0 to 1000; `name` is what a refusal calls it. */
  constructor(
    private readonly mean: number,
    name: string,
  ) {
    if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
      throw usageError(`${name}: invalid value (got ${mean}, expected a number from 0 to ${LARGEST_MEAN})`)
    }
    const words: number[] = []
    for (let k = 0, sum = 0; words[k - 1] !== LARGEST_WORD; k++) {
      sum += poissonProbability(k, mean)
      // Past the mean a probability that no longer moves the sum leaves less than a rounding beyond it.
      const ended = k > mean && sum + poissonProbability(k + 1, mean) === sum
      words.push(ended ? LARGEST_WORD : Math.min(LARGEST_WORD, Math.floor(sum * TWO_32)))
    }
    this.words = Uint32Array.from(words)
    const { guide } = this
    for (let cell = 0, count = 0; cell < guide.length; cell++) {
      const smallestWord = cell * (TWO_32 / guide.length)
      while (words[count]! < smallestWord) count++
      guide[cell] = count
    }
  }

  next(stream: Stream): number {
    const { words } = this
    const word = stream.int32() >>> 0
    let count = this.guide[word >>> (32 - GUIDE_BITS)]!
    while (words[count]! < word) count++
    if (words[count] !== word) return count
    return poissonQuantile(this.mean, Math.min(BELOW_ONE, (word + stream.uniform()) / TWO_32))
  }
}
