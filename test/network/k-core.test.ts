import { expect, test } from 'vitest'
import { coreNumbers } from '../../src/network/k-core.js'
import type { Network } from '../../src/network/network.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { relabel, reverse } from '../../src/network/transform.js'

/** Peels layer by layer, counting degrees anew each time. */
function plainCores({ nodes, offsets, targets }: Network): number[] {
  const core = new Array<number>(nodes).fill(0)
  const left = new Set(core.keys())
  for (let k = 1; left.size > 0; k++) {
    for (let out = [-1]; out.length > 0;) {
      const degree = new Array<number>(nodes).fill(0)
      for (const u of left) {
        for (const v of targets.subarray(offsets[u], offsets[u + 1])) {
          if (!left.has(v)) continue
          degree[u]!++
          degree[v]!++
        }
      }
      out = [...left].filter((v) => degree[v]! < k)
      for (const v of out) {
        core[v] = k - 1
        left.delete(v)
      }
    }
  }
  return core
}

test('the karate club has a 4-core of ten, in ties both ways', () => {
  const network = networkFromSpec('karate-club()')
  const core = coreNumbers(network, reverse(network))
  expect(Math.max(...core)).toBe(8)
  expect([...core.keys()].filter((v) => core[v] === 8)).toEqual([0, 1, 2, 3, 7, 8, 13, 30, 32, 33])
})

test.each([
  'karate-club()',
  'barabasi-albert(nodes=120, links=3)',
  'erdos-renyi(nodes=150, degree=4)',
  'follower(nodes=200, followers=8)',
])('%s: as plain peeling finds them; turning or renaming changes nothing', (spec) => {
  const network = networkFromSpec(spec)
  const followees = reverse(network)
  const core = coreNumbers(network, followees)
  expect([...core]).toEqual(plainCores(network))
  expect(coreNumbers(followees, network)).toEqual(core)
  const names = Uint32Array.from({ length: network.nodes }, (_, v) => network.nodes - 1 - v)
  const renamed = relabel(network, names)
  expect(coreNumbers(renamed, reverse(renamed)).reverse()).toEqual(core)
})
