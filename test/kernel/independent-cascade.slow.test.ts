import { expect, test } from 'vitest'
import { independentCascade } from '../../src/kernel/independent-cascade.js'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

const NODES = 100_000
const MEAN_TIES = 3
const GRAPHS = 10
const RUNS = 60

function randomGraph(index: number): Network {
  const stream = new Stream(deriveKey(rootKey('percolation'), index))
  const count = (NODES * MEAN_TIES) / 2
  const sources = Uint32Array.from({ length: count }, () => stream.below(NODES))
  const targets = Uint32Array.from({ length: count }, () => stream.below(NODES))
  return buildNetwork({ nodes: NODES, count, sources, targets, undirected: true })
}

test('PER-02: on a random graph with 3 ties each and p = 0.5, S = 1 - exp(-3 p S) take off and are reached', () => {
  const exact = 0.5828116438658116
  let takeOffs = 0
  const shares: number[] = []
  for (let graph = 0; graph < GRAPHS; graph++) {
    const kernel = independentCascade(randomGraph(graph), MEAN_TIES / 6, { kind: 'random', count: 1 })
    let reached = 0
    let large = 0
    for (let run = 0; run < RUNS; run++) {
      kernel.run(new Stream(deriveKey(rootKey('runs'), graph, run)))
      // Between a few thousand and half of all there is nothing: the second largest component is tiny.
      if (kernel.size < NODES / 10) continue
      large++
      reached += kernel.size / NODES
    }
    takeOffs += large
    shares.push(reached / large)
  }
  // 4.5 standard errors each: false alarms 7e-6. The size of the giant component varies from graph to graph with
  // variance S (1 - S) / (1 - zp (1 - S))^2 / nodes.
  const takeOffError = Math.sqrt((exact * (1 - exact)) / (GRAPHS * RUNS))
  expect(Math.abs(takeOffs / (GRAPHS * RUNS) - exact)).toBeLessThan(4.5 * takeOffError)
  const sizeVariance = (exact * (1 - exact)) / (1 - 1.5 * (1 - exact)) ** 2 / NODES
  const mean = shares.reduce((a, b) => a + b) / GRAPHS
  expect(Math.abs(mean - exact)).toBeLessThan(4.5 * Math.sqrt(sizeVariance / GRAPHS))
})
