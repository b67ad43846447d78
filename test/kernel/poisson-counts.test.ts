import { expect, test } from 'vitest'
import { PoissonCounts } from '../../src/kernel/poisson-counts.js'
import { poissonProbability } from '../../src/math/saddle-point.js'
import { rootKey } from '../../src/random/keyed.js'
import { poissonQuantile } from '../../src/random/poisson-quantile.js'
import { Stream } from '../../src/random/stream.js'
import { expectMean, expectShare } from './cascade-sample.js'

const TWO_32 = 4294967296

/** A stream that gives one word and then one fraction. */
function given(word: number, fraction: number): Stream {
  return { int32: () => word | 0, uniform: () => fraction } as unknown as Stream
}

test('is the inversion of (word + fraction) / 2^32, at the borders of the table too', () => {
  const stream = new Stream(rootKey('words'))
  for (const mean of [0, 0.01, 0.5, 7.3, 40]) {
    const counts = new PoissonCounts(mean, 'mean')
    const words = Array.from({ length: 30 }, () => stream.int32() >>> 0).concat(0, 1, TWO_32 - 2)
    for (let k = 0, sum = 0; k < mean + 12 * Math.sqrt(mean) + 8; k++) {
      sum += poissonProbability(k, mean)
      for (const step of [-1, 0, 1]) {
        const word = Math.floor(sum * TWO_32) + step
        if (word >= 0 && word < TWO_32 - 1) words.push(word)
      }
    }
    for (const word of words)
      for (const fraction of [0.2, 0.8]) {
        expect(counts.next(given(word, fraction))).toBe(poissonQuantile(mean, (word + fraction) / TWO_32))
      }
  }
})

test('the largest word of all gives a finite count', () => {
  for (const mean of [0, 0.5, 1000]) {
    const count = new PoissonCounts(mean, 'mean').next(given(TWO_32 - 1, 1 - 2 ** -53))
    expect(count).toBeLessThan(mean + 10 * Math.sqrt(mean) + 20)
  }
})

test('mean, variance and the share of zeros', () => {
  const stream = new Stream(rootKey('poisson'))
  const draws = 100_000
  for (const mean of [0.4, 3, 250]) {
    const counts = new PoissonCounts(mean, 'mean')
    let sum = 0
    let squares = 0
    let zeros = 0
    for (let i = 0; i < draws; i++) {
      const count = counts.next(stream)
      sum += count
      squares += (count - mean) ** 2
      if (count === 0) zeros++
    }
    expectMean(sum / draws, mean, Math.sqrt(mean), draws)
    expectMean(squares / draws, mean, Math.sqrt(mean + 2 * mean * mean), draws)
    expectShare(zeros / draws, Math.exp(-mean), draws)
  }
})

test.each([-0.1, 1001, NaN, Infinity])('a mean of %d is refused by its name', (mean) => {
  expect(() => new PoissonCounts(mean, '--branching')).toThrow(/^--branching: .*from 0 to 1000/)
})
