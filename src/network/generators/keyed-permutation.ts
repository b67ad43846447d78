import { deriveKey, type Key } from '../../random/keyed.js'

/** Rounds of mixing. */
const ROUNDS = 4

/**
 * A permutation of 0 … size - 1 that is a pure function of its key and takes no memory: a mixer that is a bijection
 * of the next power of two, walked until it falls inside (cycle walking, Black & Rogaway 2002,
 * doi:10.1007/3-540-45760-7_9), at most two steps on average.
 */
export class KeyedPermutation {
  private readonly size: number
  private readonly mask: number
  private readonly shift: number
  private readonly whitening = new Int32Array(ROUNDS)
  private readonly factors = new Int32Array(ROUNDS)

  /** `size` from 1 to 2^31. */
  constructor(size: number, key: Key) {
    const bits = Math.max(2, 32 - Math.clz32(size - 1))
    this.size = size
    this.mask = 0xffffffff >>> (32 - bits)
    this.shift = (bits + 1) >>> 1
    for (let round = 0; round < ROUNDS; round++) {
      const { k0, k1 } = deriveKey(key, round)
      this.whitening[round] = k0
      this.factors[round] = k1 | 1
    }
  }

  /** Where `i`, a whole number from 0 to size - 1, goes. */
  of(i: number): number {
    const { size, mask, shift, whitening, factors } = this
    let x = i
    do {
      for (let round = 0; round < ROUNDS; round++) {
        x = (Math.imul(x ^ whitening[round]!, factors[round]!) & mask) >>> 0
        x ^= x >>> shift
      }
    } while (x >= size)
    return x
  }
}
