import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../src/math/normal-cdf.js'
import {
  deriveKey,
  rootKey,
  textKey,
  uniform,
  uniformOf,
  unitFromWords,
  word,
  type Key,
} from '../../src/random/keyed.js'
import { chiSquareP, uniformKsP } from './goodness-of-fit.js'

/**
 * A quick battery of our own, at fixed seeds; each p-value must exceed 1e-5, so that all of it raises a false alarm
 * once in a thousand seeds. The long batteries are run by hand with test/bench/randomness.js.
 */
const ALARM = 1e-5
const root = rootKey('keyed')

/** Ways of walking through keys and counters that the simulation uses, or that are hard for mixers. */
const WALKS: Readonly<Record<string, (i: number) => readonly [key: Key, a: number, b: number]>> = {
  'persons under one content': (i) => [root, i, 7],
  'contents of one person': (i) => [root, 7, i],
  'both counters small': (i) => [root, i & 511, i >>> 9],
  'counters in strides of 65536': (i) => [root, Math.imul(i, 65536) + (i >>> 16), 3],
  'derived keys': (i) => [deriveKey(root, i), 0, 0],
  'derived of derived keys': (i) => [deriveKey(deriveKey(root, i >>> 8), i & 255, 2), 5, 5],
  'neighbouring keys': (i) => [{ k0: i, k1: 0 }, 0, 0],
  'neighbouring keys, other word': (i) => [{ k0: 0, k1: i }, 0, 0],
}

/** The two 26-bit halves that a draw is made of. */
function halves(u: number): readonly [high: number, low: number] {
  const bits = u * 4503599627370496 - 0.5
  const high = Math.floor(bits / 67108864)
  return [high, bits - high * 67108864]
}

describe.each(Object.entries(WALKS))('draws over %s', (_name, walk) => {
  const draw = (i: number): number => uniform(...walk(i))

  it('are uniform (KS)', () => {
    expect(uniformKsP(Float64Array.from({ length: 30_000 }, (_, i) => draw(i)))).toBeGreaterThan(ALARM)
  })

  it('have even bytes, in every place of both words (chi-square)', () => {
    const n = 30_000
    const places = [18, 9, 0]
    const counts = Array.from({ length: 2 * places.length }, () => new Float64Array(256))
    for (let i = 0; i < n; i++) {
      halves(draw(i)).forEach((half, which) => {
        places.forEach((shift, at) => (counts[which * 3 + at]![(half >>> shift) & 255]! += 1))
      })
    }
    for (const place of counts) expect(chiSquareP(place, () => n / 256)).toBeGreaterThan(ALARM)
  })

  it('have even pairs and triples (chi-square over cells of successive draws)', () => {
    const n = 30_000
    const pairs = new Float64Array(256)
    const triples = new Float64Array(512)
    for (let i = 0; i < n; i++) {
      const [x, y, z] = [draw(3 * i), draw(3 * i + 1), draw(3 * i + 2)]
      pairs[Math.floor(x * 16) * 16 + Math.floor(y * 16)]! += 1
      triples[Math.floor(x * 8) * 64 + Math.floor(y * 8) * 8 + Math.floor(z * 8)]! += 1
    }
    expect(chiSquareP(pairs, () => n / 256)).toBeGreaterThan(ALARM)
    expect(chiSquareP(triples, () => n / 512)).toBeGreaterThan(ALARM)
  })

  it('have runs up of the right lengths', () => {
    // After each run one draw is dropped, which makes the lengths independent: P(length = k) = k / (k + 1)!.
    const counts = new Float64Array(6)
    let runs = 0
    for (let i = 0; i < 50_000; i++) {
      let length = 1
      let last = draw(i)
      for (;;) {
        const next = draw(++i)
        if (next < last) break
        last = next
        length++
      }
      counts[Math.min(6, length) - 1]! += 1
      runs++
    }
    const shares = [1 / 2, 1 / 3, 1 / 8, 1 / 30, 1 / 144, 1 / 720]
    expect(chiSquareP(counts, (cell) => runs * shares[cell]!)).toBeGreaterThan(ALARM)
  })

  it('have neighbours without correlation, at lags 1, 2, 16 and 1000', () => {
    const n = 40_000
    const draws = Float64Array.from({ length: n + 1000 }, (_, i) => draw(i) - 0.5)
    for (const lag of [1, 2, 16, 1000]) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += draws[i]! * draws[i + lag]!
      const z = (sum / n) * 12 * Math.sqrt(n)
      expect(2 * normalCdf(-Math.abs(z))).toBeGreaterThan(ALARM)
    }
  })

  it('have birthday spacings with the right number of repeats (Marsaglia, Poisson of mean 4 a block)', () => {
    // 1024 birthdays in a year of 2^26 days: m^3 / (4 n) repeated spacings are expected, in each of 40 blocks.
    let repeats = 0
    const days = new Float64Array(1024)
    for (let block = 0; block < 40; block++) {
      for (let i = 0; i < 1024; i++) days[i] = halves(draw(block * 1024 + i))[block & 1]!
      days.sort()
      const spacings = days.map((day, i) => day - (i === 0 ? 0 : days[i - 1]!)).sort()
      for (let i = 1; i < 1024; i++) if (spacings[i] === spacings[i - 1]) repeats++
    }
    const z = (repeats - 160) / Math.sqrt(160)
    expect(2 * normalCdf(-Math.abs(z))).toBeGreaterThan(ALARM)
  })
})

describe('avalanche', () => {
  it('flipping any bit of key or counter flips each bit of a draw half the time', () => {
    const samples = 1000
    const inputs = 128
    let most = 0
    for (let bit = 0; bit < inputs; bit++) {
      const flips = new Float64Array(52)
      for (let i = 0; i < samples; i++) {
        const parts = [word(root, i, 1), word(root, i, 2), i, i * 31] as [number, number, number, number]
        const before = halves(uniformOf(...parts))
        parts[bit >> 5] = parts[bit >> 5]! ^ (1 << (bit & 31))
        const after = halves(uniformOf(...parts))
        for (let half = 0; half < 2; half++) {
          const changed = before[half]! ^ after[half]!
          for (let out = 0; out < 26; out++) flips[half * 26 + out]! += (changed >>> out) & 1
        }
      }
      for (const count of flips) most = Math.max(most, Math.abs(count - samples / 2) / Math.sqrt(samples / 4))
    }
    // The greatest of 128 x 52 standard normals exceeds 6 once in 80,000 seeds.
    expect(most).toBeLessThan(6)
  })
})

describe('one draw per question', () => {
  it('counters never collide under one key: a bijection of 64 bits', () => {
    // Draws keep 52 bits of 64, so 2^17 of them would share one by chance with probability 2e-6.
    for (const walk of [
      (i: number) => [i, 0],
      (i: number) => [0, i],
      (i: number) => [i & 255, i >>> 8],
    ] as const) {
      const seen = new Set<number>()
      for (let i = 0; i < 131072; i++) {
        const [a, b] = walk(i)
        seen.add(uniform(root, a!, b!))
      }
      expect(seen.size).toBe(131072)
    }
  })

  it('different keys collide as often as chance has it', () => {
    // 20 million pairs of 32-bit words under 200 keys and 1,000 counters: 200,000^2 / 2^33 = 4.7 collisions expected.
    const words = new Uint32Array(200_000)
    for (let i = 0; i < words.length; i++)
      words[i] = word(deriveKey(root, 9, i % 200), Math.floor(i / 200), 0)
    words.sort()
    let collisions = 0
    for (let i = 1; i < words.length; i++) if (words[i] === words[i - 1]) collisions++
    expect(collisions).toBeLessThan(19) // Poisson of mean 4.66: 2e-6
  })

  it('derived keys differ from each other, from their parents and across the order of their parts', () => {
    const seen = new Set<string>()
    const text = (key: Key): string => `${key.k0},${key.k1}`
    for (let a = 0; a < 100; a++) for (let b = 0; b < 100; b++) seen.add(text(deriveKey(root, a, b)))
    for (let a = 0; a < 100; a++) seen.add(text(deriveKey(deriveKey(root, a), a)))
    seen.add(text(root))
    expect(seen.size).toBe(100 * 100 + 100 + 1)
  })

  it('is a pure function: asking in another order, or through the other door, changes nothing', () => {
    const key = deriveKey(root, 3, 4)
    const forward = Array.from({ length: 100 }, (_, i) => uniform(key, i, 2 * i))
    const backward = Array.from({ length: 100 }, (_, i) => uniform(key, 99 - i, 2 * (99 - i))).reverse()
    expect(backward).toEqual(forward)
    expect(forward[5]).toBe(uniformOf(key.k0, key.k1, 5, 10))
    expect(deriveKey(rootKey('keyed'), 3, 4)).toEqual(key)
    expect(rootKey('')).not.toEqual(rootKey(' '))
  })
})

describe('unitFromWords', () => {
  it('RNG-05: the extreme words lie strictly inside (0, 1)', () => {
    expect(unitFromWords(0, 0)).toBe(1.1102230246251565e-16)
    expect(unitFromWords(4294967295, 4294967295)).toBe(0.9999999999999999)
    expect(unitFromWords(-1, -1)).toBe(0.9999999999999999)
  })

  it('RNG-04: maps words as the published layout does, and 1 - u is exact', () => {
    // Words of the Philox vector 6627e8d5 e169c58d, by the formula in whole numbers.
    const wanted = (Number((0x6627e8d5n >> 6n) * 67108864n + (0xe169c58dn >> 6n)) + 0.5) / 4503599627370496
    expect(unitFromWords(0x6627e8d5, 0xe169c58d | 0)).toBe(wanted)
    for (const u of [wanted, unitFromWords(0, 0), unitFromWords(-1, -1)]) expect(1 - (1 - u)).toBe(u)
  })
})

describe('textKey', () => {
  it('tells ordinary names apart', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `creative-${i}/platform-${i % 7}`)
    expect(new Set(names.map(textKey)).size).toBe(names.length)
    expect(textKey('')).toBe(0x811c9dc5 | 0)
    expect(textKey('a')).toBe(0xe40c292c | 0) // published FNV-1a vector
  })
})
