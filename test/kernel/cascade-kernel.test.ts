import { expect, test } from 'vitest'
import { mostFollowed, placeSeeds, Visited } from '../../src/kernel/cascade-kernel.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { networkOf } from './live-arcs.js'

test('every pair of five people is equally likely (chi-square, 9 degrees, false alarm 1e-5: 39.3)', () => {
  const visited = new Visited(5)
  const order = new Uint32Array(5)
  const infectors = new Uint32Array(5)
  const pairs = new Map<string, number>()
  const draws = 50_000
  for (let run = 0; run < draws; run++) {
    visited.begin()
    const count = placeSeeds(
      { kind: 'random', count: 2 },
      new Stream(deriveKey(rootKey('p'), run)),
      visited,
      order,
      infectors,
    )
    expect(infectors.subarray(0, count)).toEqual(order.subarray(0, count))
    const pair = [...order.subarray(0, count)].sort().join(' ')
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  expect(pairs.size).toBe(10)
  const chiSquare = [...pairs.values()].reduce((sum, n) => sum + (n - draws / 10) ** 2 / (draws / 10), 0)
  expect(chiSquare).toBeLessThan(39.3)
})

test('as many seeds as people: everyone, once', () => {
  const visited = new Visited(40)
  const order = new Uint32Array(40)
  visited.begin()
  const seeds = { kind: 'random', count: 40 } as const
  expect(placeSeeds(seeds, new Stream(rootKey('all')), visited, order, new Uint32Array(40))).toBe(40)
  expect(new Set(order).size).toBe(40)
})

test('mostFollowed ranks by followers, ties to the lower number', () => {
  const network = networkOf(5, [
    [3, 0, 1],
    [3, 1, 1],
    [1, 2, 1],
    [4, 2, 1],
    [4, 0, 1],
  ])
  expect([...mostFollowed(network, 3)]).toEqual([3, 4, 1])
})
