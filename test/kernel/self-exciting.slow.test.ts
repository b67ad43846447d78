/** 4.5 standard errors: a false alarm has probability 7e-6 for each comparison, under 2e-4 for this file as a whole. */
import { expect, test } from 'vitest'
import { bass } from '../../src/kernel/bass.js'
import { hawkes, MOST_ACTIONS } from '../../src/kernel/hawkes.js'
import { sentimentCascade } from '../../src/kernel/sentiment-cascade.js'
import { complete } from '../../src/network/generators/regular.js'
import { Exponential } from '../../src/random/exponential.js'
import { Fixed } from '../../src/random/fixed.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { expectMean, expectShare, seedNodes } from './cascade-sample.js'
import { networkOf, type Arc } from './live-arcs.js'
import { momentsOf } from './two-samples.js'

test('GW-01 with 200,000 runs on a network: mean, variance and far tail of the total', () => {
  const runs = 200_000
  const kernel = hawkes(
    complete(100),
    { branching: 0.8, delay: new Exponential(2), horizonHours: Infinity },
    { kind: 'random', count: 1 },
  )
  const sizes = new Float64Array(runs)
  for (let run = 0; run < runs; run++) {
    kernel.run(new Stream(deriveKey(rootKey('borel'), run)))
    sizes[run] = kernel.size
  }
  const squares = sizes.map((size) => (size - 5) ** 2)
  expectMean(momentsOf(sizes).mean, 5, 10, runs)
  expectMean(momentsOf(squares).mean, 100, momentsOf(squares).deviation, runs)
  expectShare(sizes.filter((size) => size >= 10).length / runs, 0.12260190938821669, runs)
  expectShare(sizes.filter((size) => size >= 100).length / runs, 0.0014252041549935553, runs)
})

test('a run that explodes ends with what to lower', () => {
  const kernel = hawkes(complete(10), { branching: 900, delay: new Fixed(1), horizonHours: 50 }, seedNodes(0))
  expect(MOST_ACTIONS).toBe(10_000_000)
  expect(() => kernel.run(new Stream(rootKey('explosion')))).toThrow(
    /^--branching: a run of more than 10 million actions \(got 900 and a horizon of 50 h, expected less of one of them\)$/,
  )
})

/** F(t) of Bass 1969 with p = 0.03 and q = 0.38. */
function closedForm(t: number): number {
  const e = Math.exp(-0.41 * t)
  return (1 - e) / (1 + (0.38 / 0.03) * e)
}

test('BASS-01: 2,000 people who follow each other follow F(t), up to a correction of order 1/n', () => {
  const people = 2000
  const runs = 500
  // Time, n (mean - F(t)) and sqrt(n) deviation of the exact birth chain of 2,000 people, integrated apart; with 200
  // people the second is -0.002, -0.51, -0.92, -1.32, -0.33: the correction is indeed of order 1/n.
  const chain = [
    [1, -0.002, 0.2233],
    [5, -0.5161, 0.9679],
    [6.192619197703112, -0.9373, 1.0906],
    [10, -1.2994, 0.7527],
    [15, -0.3095, 0.2105],
  ] as const
  const kernel = bass(complete(people), { p: 0.03, q: 0.38, horizonHours: 16 }, null)
  const sums = chain.map(() => 0)
  for (let run = 0; run < runs; run++) {
    kernel.run(new Stream(deriveKey(rootKey('bass 2000'), run)))
    let adopted = 0
    chain.forEach(([t], i) => {
      while (adopted < kernel.size && kernel.hours![adopted]! <= t) adopted++
      sums[i]! += adopted / people
    })
  }
  chain.forEach(([t, correction, deviation], i) =>
    expectMean(sums[i]! / runs, closedForm(t) + correction / people, deviation / Math.sqrt(people), runs),
  )
})

test('ICN-01 with 200,000 runs', () => {
  const runs = 200_000
  const path = networkOf(
    4,
    [0, 1, 2].map((v): Arc => [v, v + 1, 1]),
  )
  const kernel = sentimentCascade(path, 0.6, 0.9, seedNodes(0))
  const positive = [0, 0, 0, 0]
  for (let run = 0; run < runs; run++) {
    kernel.run(new Stream(deriveKey(rootKey('path'), run)))
    for (let i = 0; i < kernel.size; i++) positive[kernel.order[i]!]! += kernel.mood[i]!
  }
  ;[0.9, 0.486, 0.26244, 0.14171759999999997].forEach((chance, v) =>
    expectShare(positive[v]! / runs, chance, runs),
  )
})
