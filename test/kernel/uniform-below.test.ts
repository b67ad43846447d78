import { expect, test } from 'vitest'
import { uniformBelow } from '../../src/kernel/uniform-below.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { expectShare } from './cascade-sample.js'

const TWO_32 = 4294967296

/** A stream that gives one word and then one fraction. */
function given(word: number, fraction: number): Stream {
  return { int32: () => word | 0, uniform: () => fraction } as unknown as Stream
}

test('is the whole part of bound (word + fraction) / 2^32, at the borders between results too', () => {
  const stream = new Stream(rootKey('words'))
  for (const bound of [1, 2, 3, 7, 1000, 99_991]) {
    const words = Array.from({ length: 30 }, () => stream.int32() >>> 0).concat(0, TWO_32 - 1)
    for (let result = 1; result < Math.min(bound, 50); result++) {
      const word = Math.floor((result * TWO_32) / bound)
      words.push(word - 1, word, word + 1)
    }
    for (const word of words)
      for (const fraction of [0.01, 0.4, 0.99]) {
        // In whole numbers: the fraction as hundredths.
        const exact =
          (BigInt(bound) * (BigInt(word) * 100n + BigInt(Math.round(fraction * 100)))) / (100n << 32n)
        expect(uniformBelow(bound, given(word, fraction))).toBe(Number(exact))
      }
  }
})

// 4.5 standard errors: a false alarm has probability 7e-6 for each of the 12 comparisons.
test.each([2, 10])('below %d each result is as likely', (bound) => {
  const stream = new Stream(rootKey('below'))
  const draws = 100_000
  const seen = new Array<number>(bound).fill(0)
  for (let i = 0; i < draws; i++) seen[uniformBelow(bound, stream)]!++
  for (const count of seen) expectShare(count / draws, 1 / bound, draws)
})
