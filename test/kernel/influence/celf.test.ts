import { expect, test } from 'vitest'
import { celfSeeds } from '../../../src/kernel/influence/celf.js'
import { networkFromSpec } from '../../../src/network/spec.js'
import { reverse } from '../../../src/network/transform.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { networkOf } from '../live-arcs.js'
import { exactSpread, smallGraph } from './small-graphs.js'

test('small graphs: each seed is the best next one, but for what 10,000 samples cannot tell', () => {
  for (let index = 0; index < 5; index++) {
    const graph = smallGraph(200 + index, 9)
    const key = deriveKey(rootKey('celf'), index)
    const seeds = celfSeeds(reverse(graph.network), { name: 'ic', probability: 'column' }, 3, key)
    for (let i = 0; i < 3; i++) {
      const before = [...seeds.subarray(0, i)]
      const gains = Array.from({ length: graph.nodes }, (_, v) => exactSpread(graph, [...before, v]))
      expect(gains[seeds[i]!]).toBeGreaterThanOrEqual(Math.max(...gains) - 0.1)
    }
  }
})

test('certain ties: the gains are exact, ties go to the lower number', () => {
  const network = networkOf(7, [
    [0, 1, 1],
    [0, 2, 1],
    [3, 1, 1],
    [3, 2, 1],
    [3, 4, 1],
    [5, 6, 1],
  ])
  const seeds = celfSeeds(reverse(network), { name: 'ic', probability: 'column' }, 3, rootKey(''))
  expect([...seeds]).toEqual([3, 5, 0])
})

test('linear threshold on a chain', () => {
  const chain = networkOf(4, [
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, 1],
  ])
  expect([...celfSeeds(reverse(chain), { name: 'lt', probability: 'weighted' }, 1, rootKey(''))]).toEqual([0])
})

test('networks on which it would not end are refused', () => {
  const many = reverse(networkFromSpec('barabasi-albert(nodes=50k, links=1)'))
  expect(() => celfSeeds(many, { name: 'ic', probability: 'weighted' }, 5, rootKey(''))).toThrow(
    /celf would take too long.*got 50000 people.*influence gives the same quality/,
  )
  const dense = reverse(networkFromSpec('erdos-renyi(nodes=2k, degree=10)'))
  expect(() => celfSeeds(dense, { name: 'ic', probability: 0.5 }, 5, rootKey(''))).toThrow(/stay small/)
})
