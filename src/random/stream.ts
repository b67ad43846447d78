import { deriveKey, unitFromWords, type Key } from './keyed.js'

/**
 * A sequential generator for work whose number of draws is not known beforehand and that no other
 * strategy shares: network generators and the classic kernels (one stream per run, keyed by seed and run).
 * xoshiro128++ (Blackman & Vigna 2021, doi:10.1145/3460772), seeded from a key.
 */
export class Stream {
  private s0: number
  private s1: number
  private s2: number
  private s3: number

  constructor(key: Key) {
    const left = deriveKey(key, 0x5eed, 1)
    const right = deriveKey(key, 0x5eed, 2)
    this.s0 = left.k0
    this.s1 = left.k1
    this.s2 = right.k0
    this.s3 = right.k1 | 1 // the all-zero state is the only forbidden one
  }

  /** 32 random bits as a signed integer. */
  int32(): number {
    const sum = (this.s0 + this.s3) | 0
    const result = (((sum << 7) | (sum >>> 25)) + this.s0) | 0
    const t = this.s1 << 9
    this.s2 ^= this.s0
    this.s3 ^= this.s1
    this.s1 ^= this.s2
    this.s0 ^= this.s3
    this.s2 ^= t
    this.s3 = (this.s3 << 11) | (this.s3 >>> 21)
    return result
  }

  /** Uniform strictly inside (0, 1), 52 bits. */
  uniform(): number {
    const high = this.int32()
    return unitFromWords(high, this.int32())
  }

  /** Uniform integer in [0, bound), bound up to 2^31, without bias (Lemire's rejection by remainder). */
  below(bound: number): number {
    const limit = 4294967296 - (4294967296 % bound)
    let draw = this.int32() >>> 0
    while (draw >= limit) draw = this.int32() >>> 0
    return draw % bound
  }
}
