/**
 * Streams raw 32-bit words of the keyed generator to standard output, for a randomness battery:
 *
 *   npm run build
 *   node test/bench/randomness.js person | RNG_test stdin32 -tlmax 4GB     # PractRand
 *   node test/bench/randomness.js --list
 *
 * Each layout walks through keys and counters in another way that the simulation uses, or that is hard for mixers.
 * Words are little-endian; both words of a draw are written (x, then y) unless the layout says otherwise.
 */
import { writeSync } from 'node:fs'
import { deriveKey, rootKey, uniformOf, unitFromWords } from '../../dist/random/keyed.js'

const root = rootKey('battery')
const fixed = deriveKey(root, 1, 2)

/** Both words of a draw. `uniformOf` keeps them to itself, so this is its text again, held to it by `prove`. */
function words(k0, k1, a, b, out, at) {
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
  out[at] = x
  out[at + 1] = y
}

function prove() {
  const out = new Int32Array(2)
  for (let i = 0; i < 100000; i++) {
    words(fixed.k0, i, i * 7919, ~i, out, 0)
    if (unitFromWords(out[0], out[1]) !== uniformOf(fixed.k0, i, i * 7919, ~i))
      throw new Error('words() is not uniformOf')
  }
}

function reverseBits(i) {
  let r = 0
  for (let bit = 0; bit < 32; bit++) r |= ((i >>> bit) & 1) << (31 - bit)
  return r
}

/** layout name -> (draw number, wrapping at 2^32; its overflow; output; place) */
const LAYOUTS = {
  // counter a fast: persons under one content
  person: (i, over, out, at) => words(fixed.k0, fixed.k1, i, over, out, at),
  // counter b fast: contents under one person
  content: (i, over, out, at) => words(fixed.k0, fixed.k1, over, i, out, at),
  // 1000 persons, then the next content: both counters stay small
  grid: (i, over, out, at) =>
    words(fixed.k0, fixed.k1, i % 1000, Math.floor(i / 1000) + over * 4294968, out, at),
  // a new derived key for each draw, counters at rest: replications and purposes
  keys: (i, over, out, at) => {
    const key = deriveKey(root, i, over)
    words(key.k0, key.k1, 0, 0, out, at)
  },
  // keys by (replication, purpose), 64 persons each
  nested: (i, over, out, at) => {
    const block = i >>> 6
    const key = deriveKey(deriveKey(root, block >>> 5, over), block & 31)
    words(key.k0, key.k1, i & 63, 7, out, at)
  },
  // the derived keys themselves
  derived: (i, over, out, at) => {
    const key = deriveKey(root, i, over)
    out[at] = key.k0
    out[at + 1] = key.k1
  },
  // neighbouring keys that were not derived
  'raw-keys': (i, over, out, at) => words(i, over, 0, 0, out, at),
  // the key's other word
  'raw-keys-high': (i, over, out, at) => words(over, i, 0, 0, out, at),
  // counters in strides of 2^16 and of an odd number
  strided: (i, over, out, at) =>
    words(fixed.k0, fixed.k1, (i << 16) | (i >>> 16), (Math.imul(i, 65537) + over) | 0, out, at),
  // both counters run together
  diagonal: (i, over, out, at) => words(fixed.k0, fixed.k1, i, (i + over) | 0, out, at),
  // one bit changes from draw to draw, in both counters
  gray: (i, over, out, at) => words(fixed.k0, fixed.k1, i ^ (i >>> 1), ~(i ^ (i >>> 1)) ^ over, out, at),
  // only the high bits of the counter move at first
  reversed: (i, over, out, at) => words(fixed.k0, fixed.k1, reverseBits(i), over, out, at),
  // a key of zeros
  'zero-key': (i, over, out, at) => words(0, 0, i, over, out, at),
  // one word of each draw only
  'word-x': (i, over, out, at) => {
    words(fixed.k0, fixed.k1, Math.imul(i, 2), over, out, at)
    const x = out[at]
    words(fixed.k0, fixed.k1, Math.imul(i, 2) + 1, over, out, at)
    out[at + 1] = out[at]
    out[at] = x
  },
  'word-y': (i, over, out, at) => {
    words(fixed.k0, fixed.k1, Math.imul(i, 2), over, out, at)
    const y = out[at + 1]
    words(fixed.k0, fixed.k1, Math.imul(i, 2) + 1, over, out, at)
    out[at] = y
  },
}

function stream(layout) {
  const buffer = new Int32Array(1 << 16)
  const bytes = new Uint8Array(buffer.buffer)
  let i = 0
  let over = 0
  for (;;) {
    for (let at = 0; at < buffer.length; at += 2) {
      layout(i, over, buffer, at)
      i++
      if (i === 4294967296) {
        i = 0
        over++
      }
    }
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(1, bytes, written)
    } catch (error) {
      if (error.code === 'EPIPE') return
      throw error
    }
  }
}

const name = process.argv[2]
if (name === '--list') console.log(Object.keys(LAYOUTS).join('\n'))
else if (name !== undefined && Object.hasOwn(LAYOUTS, name)) {
  prove()
  stream(LAYOUTS[name])
} else {
  console.error(`usage: node test/bench/randomness.js ${Object.keys(LAYOUTS).join('|')} > words`)
  process.exitCode = 2
}
