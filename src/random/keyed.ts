/**
 * Keyed, counter-based randomness. A draw is a pure function of a 64-bit key and two 32-bit counters
 * (for instance person and content), so the order of calls, the number of workers and an interruption
 * cannot change it, and two strategies that ask the same question get the same answer.
 *
 * Construction: a six-round Feistel network on (a, b) with a multiply-xorshift round function, whitened
 * by the key. For a fixed key it is a bijection of 64 bits: two counters never collide. The round
 * function is the first half of the `lowbias32` mixer (Wellons 2018, https://nullprogram.com/blog/2018/07/31/).
 * It is a statistical generator, not a cipher. How it fares in a randomness battery stands in src/README.md.
 */
import seedrandom from 'seedrandom'

/** 64 bits of key, as two signed 32-bit words. */
export interface Key {
  readonly k0: number
  readonly k1: number
}

const TWO_26 = 67108864
const TWO_MINUS_52 = 2.220446049250313e-16

/** The root key of a seed text: any text is valid, the empty one too. */
export function rootKey(seed: string): Key {
  const words = seedrandom(seed)
  return { k0: words.int32(), k1: words.int32() }
}

/** A key of its own for the pair (a, b) under `key`: replication, purpose, content … */
export function deriveKey(key: Key, a: number, b = 0): Key {
  // Two passes under different whitening: the child shares no linear relation with its parent or siblings.
  const left = mix(key.k0, key.k1, a | 0, b | 0)
  const right = mix(key.k1 ^ 0x5bd1e995, key.k0 ^ 0x1b873593, left.k0, left.k1)
  return right
}

function mix(k0: number, k1: number, a: number, b: number): Key {
  let x = a ^ k0
  let y = b ^ k1
  let t = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  y = (y + (t ^ (t >>> 15))) | 0
  t = Math.imul(y ^ (y >>> 16), 0xd35a2d97)
  x = (x + (t ^ (t >>> 15))) | 0
  t = Math.imul(x ^ k1 ^ (x >>> 16), 0x9e3779b1)
  y = (y + (t ^ (t >>> 15))) | 0
  t = Math.imul(y ^ k0 ^ (y >>> 16), 0x85ebca6b)
  x = (x + (t ^ (t >>> 15))) | 0
  t = Math.imul(x ^ (x >>> 16), 0xc2b2ae35)
  y = (y + (t ^ (t >>> 15))) | 0
  t = Math.imul(y ^ (y >>> 16), 0x27d4eb2f)
  x = (x + (t ^ (t >>> 15))) | 0
  return { k0: x, k1: y }
}

/**
 * One uniform draw, strictly inside (0, 1): the midpoint of one of 2^52 equal cells, so that neither 0
 * nor 1 can come out and 1 - u is exact.
 */
export function uniform(key: Key, a: number, b: number): number {
  return uniformOf(key.k0, key.k1, a, b)
}

/** `uniform` with the key's words given one by one, for hot loops. */
export function uniformOf(k0: number, k1: number, a: number, b: number): number {
  let x = a ^ k0
  let y = b ^ k1
  let t = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
  y = (y + (t ^ (t >>> 15))) | 0
  t = Math.imul(y ^ (y >>> 16), 0xd35a2d97)
  x = (x + (t ^ (t >>> 15))) | 0
  t = Math.imul(x ^ k1 ^ (x >>> 16), 0x9e3779b1)
  y = (y + (t ^ (t >>> 15))) | 0
  t = Math.imul(y ^ k0 ^ (y >>> 16), 0x85ebca6b)
  x = (x + (t ^ (t >>> 15))) | 0
  t = Math.imul(x ^ (x >>> 16), 0xc2b2ae35)
  y = (y + (t ^ (t >>> 15))) | 0
  t = Math.imul(y ^ (y >>> 16), 0x27d4eb2f)
  x = (x + (t ^ (t >>> 15))) | 0
  return unitFromWords(x, y)
}

/** Two 32-bit words as a uniform number strictly inside (0, 1). */
export function unitFromWords(high: number, low: number): number {
  return ((high >>> 6) * TWO_26 + (low >>> 6) + 0.5) * TWO_MINUS_52
}

/** 32 random bits, as an unsigned integer: for tie-breaking hashes. */
export function word(key: Key, a: number, b: number): number {
  return mix(key.k0, key.k1, a | 0, b | 0).k0 >>> 0
}

/** An integer key for a text (creative, platform, strategy-independent names): FNV-1a, then mixed by use. */
export function textKey(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
