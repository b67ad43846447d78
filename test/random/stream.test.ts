import { describe, expect, it } from 'vitest'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { chiSquareP, uniformKsP } from './goodness-of-fit.js'

const key = rootKey('stream')

describe('Stream', () => {
  it('is xoshiro128++, by its definition in whole numbers', () => {
    const left = deriveKey(key, 0x5eed, 1)
    const right = deriveKey(key, 0x5eed, 2)
    const s = [left.k0, left.k1, right.k0, right.k1 | 1].map((part) => BigInt.asUintN(32, BigInt(part)))
    const rotated = (x: bigint, k: bigint): bigint => BigInt.asUintN(32, (x << k) | (x >> (32n - k)))
    const next = (): number => {
      const result = BigInt.asIntN(32, rotated(BigInt.asUintN(32, s[0]! + s[3]!), 7n) + s[0]!)
      const t = BigInt.asUintN(32, s[1]! << 9n)
      s[2]! ^= s[0]!
      s[3]! ^= s[1]!
      s[1]! ^= s[2]!
      s[0]! ^= s[3]!
      s[2]! ^= t
      s[3] = rotated(s[3]!, 11n)
      return Number(result)
    }
    const stream = new Stream(key)
    for (let i = 0; i < 1000; i++) expect(stream.int32()).toBe(next())
  })

  it('is uniform, and so are first draws over neighbouring keys (KS, false alarm 1e-4 each)', () => {
    const stream = new Stream(key)
    expect(uniformKsP(Float64Array.from({ length: 50_000 }, () => stream.uniform()))).toBeGreaterThan(1e-4)
    const firsts = Float64Array.from({ length: 20_000 }, (_, i) => new Stream(deriveKey(key, i)).uniform())
    expect(uniformKsP(firsts)).toBeGreaterThan(1e-4)
  })

  it.each([1, 2, 6, 100, 2147483647, 2147483648])('below(%d) is even and in range', (bound) => {
    const stream = new Stream(deriveKey(key, bound))
    const cells = Math.min(bound, 50)
    const counts = new Float64Array(cells)
    let astray = 0
    for (let i = 0; i < 50_000; i++) {
      const draw = stream.below(bound)
      if (!(draw >= 0 && draw < bound && Number.isInteger(draw))) astray++
      counts[Math.floor((draw * cells) / bound)]! += 1
    }
    expect(astray).toBe(0)
    if (cells > 1) expect(chiSquareP(counts, () => 50_000 / cells)).toBeGreaterThan(1e-4)
    else expect(counts[0]).toBe(50_000)
  })
})
