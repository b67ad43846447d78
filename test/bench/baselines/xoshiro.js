/** xoshiro128++ for baselines: none of the engine's code, and written for speed (state in locals while it turns). */
export class Xoshiro {
  constructor(seed) {
    this.s0 = seed | 0
    this.s1 = Math.imul(seed, 0x9e3779b1) ^ 0x243f6a88
    this.s2 = Math.imul(seed, 0x85ebca6b) ^ 0x13198a2e
    this.s3 = 0x03707344
    for (let i = 0; i < 20; i++) this.int32()
  }

  int32() {
    const { s0, s1, s3 } = this
    const sum = (s0 + s3) | 0
    const c = this.s2 ^ s0
    const d = s3 ^ s1
    this.s0 = s0 ^ d
    this.s1 = s1 ^ c
    this.s2 = c ^ (s1 << 9)
    this.s3 = (d << 11) | (d >>> 21)
    return (((sum << 7) | (sum >>> 25)) + s0) | 0
  }

  /** In (0, 1), 32 bits. */
  uniform() {
    return ((this.int32() >>> 0) + 0.5) * 2.3283064365386963e-10
  }

  /** In (0, 1), 52 bits. */
  uniform52() {
    return ((this.int32() >>> 6) * 67108864 + (this.int32() >>> 6) + 0.5) * 2.220446049250313e-16
  }
}
