import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import type { Stream } from '../random/stream.js'

/** Below this probability a table of the first gaps would cover too little, and a logarithm is cheaper. */
const TABLE_FROM = 0.004
const TABLE_LENGTH = 1024
/** A guide cell for each value of the top ten bits of a word. */
const GUIDE_BITS = 10
const TWO_32 = 4294967296

/**
 * How many trials fail before the next success, when each succeeds with probability p on its own:
 * P(gap >= k) = (1 - p)^k, drawn by inversion, gap = floor(ln u / ln(1 - p)).
 *
 * For ordinary p the inversion walks a table of the powers (1 - p)^k from a guide entry (Chen & Asau 1974,
 * doi:10.1080/05695557408974949): one 32-bit word and about one comparison a draw instead of a logarithm. A
 * word that equals a table entry is settled by a second draw, so the law is exact but for rounding. Beyond the
 * table's end the law has no memory, and the walk starts again.
 */
export class GeometricGaps {
  /** (1 - p)^k for k = 0 … TABLE_LENGTH; empty where the logarithm is used. */
  private readonly powers: Float64Array
  /** Whole parts of 2^32 powers[k]. */
  private readonly words: Uint32Array
  /** No word whose top bits are c has a gap smaller than guide[c]. */
  private readonly guide: Uint16Array
  /** 1 / ln(1 - p) where the logarithm is used. */
  private readonly scale: number

  /** `probability` in [0, 1]. */
  constructor(probability: number) {
    const tabled = probability >= TABLE_FROM
    // At p = 0 a gap is infinite.
    this.scale = tabled ? 0 : probability === 0 ? -Infinity : 1 / log1p(-probability)
    this.powers = new Float64Array(tabled ? TABLE_LENGTH + 1 : 0)
    this.words = new Uint32Array(tabled ? TABLE_LENGTH + 1 : 0)
    this.guide = new Uint16Array(tabled ? 1 << GUIDE_BITS : 0)
    if (tabled) this.fillTables(1 - probability)
  }

  private fillTables(failure: number): void {
    const { powers, words, guide } = this
    powers[0] = 1
    words[0] = TWO_32 - 1
    for (let k = 1; k <= TABLE_LENGTH; k++) {
      powers[k] = powers[k - 1]! * failure
      words[k] = Math.floor(powers[k]! * TWO_32)
    }
    const cellWidth = TWO_32 / guide.length
    for (let cell = guide.length - 1, gap = 0; cell >= 0; cell--) {
      const largestWord = (cell + 1) * cellWidth - 1
      while (gap < TABLE_LENGTH && largestWord < words[gap + 1]!) gap++
      guide[cell] = gap
    }
  }

  /** The next gap; infinite when p is 0. */
  next(stream: Stream): number {
    return this.words.length === 0 ? this.byLogarithm(stream) : this.byTable(stream)
  }

  private byLogarithm(stream: Stream): number {
    return Math.floor(log(stream.uniform()) * this.scale)
  }

  private byTable(stream: Stream): number {
    const { words } = this
    let before = 0
    for (;;) {
      const word = stream.int32() >>> 0
      let gap = this.guide[word >>> (32 - GUIDE_BITS)]!
      while (gap < TABLE_LENGTH && word < words[gap + 1]!) gap++
      if (gap < TABLE_LENGTH && word === words[gap + 1]!) gap = this.settle(word, gap, stream.uniform())
      if (gap < TABLE_LENGTH) return before + gap
      before += TABLE_LENGTH
    }
  }

  /** The gap of u = (word + fraction) / 2^32, where the word alone does not tell on which side of an entry u lies. */
  private settle(word: number, from: number, fraction: number): number {
    let gap = from
    while (gap < TABLE_LENGTH && word + fraction < this.powers[gap + 1]! * TWO_32) gap++
    return gap
  }
}
