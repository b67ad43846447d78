/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 2e-3 for this file as a whole.
 */
import { describe, expect, test } from 'vitest'
import type { SeedChoice } from '../../src/kernel/cascade-kernel.js'
import type { TieProbability } from '../../src/kernel/independent-cascade.js'
import { sentimentCascade, type SentimentKernel } from '../../src/kernel/sentiment-cascade.js'
import type { Network } from '../../src/network/network.js'
import { relabel } from '../../src/network/transform.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import {
  eachRun,
  expectLaw,
  expectShare,
  expectTree,
  raggedNetwork,
  sampleRuns,
  seedNodes,
  smallCases,
} from './cascade-sample.js'
import { enumerateLiveArcs, networkOf, type Arc } from './live-arcs.js'
import { byGeneration, eachLiveGraph } from './live-generations.js'
import { expectAlike } from './two-samples.js'

function runs(
  network: Network,
  p: TieProbability,
  quality: number,
  seeds: SeedChoice,
  count: number,
  look: (kernel: SentimentKernel) => void,
): void {
  eachRun(sentimentCascade(network, p, quality, seeds), count, 'sentiment', look)
}

test('ICN-01: positive at depth d of a path with chance p^d q^(d+1)', () => {
  const count = 50_000
  const path = networkOf(
    4,
    [0, 1, 2].map((v): Arc => [v, v + 1, 1]),
  )
  const positive = [0, 0, 0, 0]
  runs(path, 0.6, 0.9, seedNodes(0), count, ({ order, mood, size }) => {
    for (let i = 0; i < size; i++) positive[order[i]!]! += mood[i]!
  })
  ;[0.9, 0.486, 0.26244, 0.14171759999999997].forEach((chance, v) =>
    expectShare(positive[v]! / count, chance, count),
  )
})

/** Chance of every person to end positive: in a live-arc graph the first of the tries is any live tie from the generation before. */
function exactPositive(
  nodes: number,
  arcs: readonly Arc[],
  quality: number,
  seeds: readonly number[],
): number[] {
  const positive = new Array<number>(nodes).fill(0)
  eachLiveGraph(nodes, arcs, seeds, (chance, generations, parents) => {
    const here = new Array<number>(nodes).fill(0)
    for (const v of byGeneration(generations)) {
      const from = parents[v]!
      here[v] = quality * (from.length === 0 ? 1 : from.reduce((sum, u) => sum + here[u]!, 0) / from.length)
      positive[v]! += chance * here[v]!
    }
  })
  return positive
}

describe('random digraphs against every live-arc graph', () => {
  const count = 10_000
  const laws: readonly [TieProbability, (arcs: readonly Arc[]) => Arc[]][] = [
    [0.7, (arcs) => arcs.map(([u, v]): Arc => [u, v, 0.7])],
    ['weighted', (arcs) => arcs.map(([u, v]): Arc => [u, v, 1 / arcs.filter(([, w]) => w === v).length])],
    ['column', (arcs) => [...arcs]],
  ]
  test.each(smallCases('sentiment digraphs', 4, 10))('case %#', ({ nodes, arcs, seeds }) => {
    for (const [p, chances] of laws) {
      const network = networkOf(nodes, chances(arcs))
      const positive = new Array<number>(nodes).fill(0)
      runs(network, p, 0.8, seedNodes(...seeds), count, (kernel) => {
        let sum = 0
        for (let i = 0; i < kernel.size; i++) {
          positive[kernel.order[i]!]! += kernel.mood[i]!
          sum += kernel.mood[i]!
        }
        if (sum !== kernel.positive) throw new Error('positive')
      })
      exactPositive(nodes, chances(arcs), 0.8, seeds).forEach((chance, v) =>
        expectShare(positive[v]! / count, chance, count),
      )
      // Who is reached, in whatever mood, is the independent cascade.
      const kernel = sentimentCascade(network, p, 0.8, seedNodes(...seeds))
      expectLaw(sampleRuns(kernel, nodes, 5_000, 'reached'), enumerateLiveArcs(nodes, chances(arcs), seeds))
    }
  })
})

/** The model again, as the paper tells it: tries in a random order, and a mood at the moment somebody is reached. */
function naive(network: Network, p: number, quality: number, seed: number, stream: Stream): number[] {
  const mood = new Map([[seed, stream.uniform() < quality]])
  for (let frontier = [seed]; frontier.length > 0;) {
    const tries = frontier.flatMap((u) =>
      [...network.targets.subarray(network.offsets[u], network.offsets[u + 1])].map((v) => [
        stream.uniform(),
        u,
        v,
      ]),
    )
    tries.sort((a, b) => a[0]! - b[0]!)
    const next: number[] = []
    for (const [, u, v] of tries) {
      if (mood.has(v!) || stream.uniform() >= p) continue
      mood.set(v!, mood.get(u!)! && stream.uniform() < quality)
      next.push(v!)
    }
    frontier = next
  }
  return [mood.size, [...mood.values()].filter((good) => good).length]
}

test('agrees with tries in a random order', () => {
  const network = raggedNetwork()
  const stream = new Stream(rootKey('naive'))
  const other = Array.from({ length: 200 }, () => naive(network, 0.2, 0.85, 5, stream))
  const rows: number[][] = []
  runs(network, 0.2, 0.85, seedNodes(5), 1_500, ({ size, positive }) => rows.push([size, positive]))
  for (const i of [0, 1])
    expectAlike(
      rows.map((row) => row[i]!),
      other.map((row) => row[i]!),
    )
})

describe('limits and symmetries', () => {
  const network = raggedNetwork()
  const seeds: SeedChoice = { kind: 'random', count: 3 }

  test('quality 1 pleases everybody, quality 0 nobody', () => {
    runs(network, 0.2, 1, seeds, 30, ({ positive, size }) => expect(positive).toBe(size))
    runs(network, 0.2, 0, seeds, 30, ({ positive, size }) => expect([positive, size > 0]).toEqual([0, true]))
  })

  test('a higher quality keeps every positive person of the same run', () => {
    const better = sentimentCascade(network, 0.2, 0.9, seeds)
    let run = 0
    runs(network, 0.2, 0.7, seeds, 100, (kernel) => {
      better.run(new Stream(deriveKey(rootKey('sentiment'), run++)))
      if (better.size !== kernel.size) throw new Error('reach')
      for (let i = 0; i < kernel.size; i++) {
        if (better.order[i] !== kernel.order[i] || better.mood[i]! < kernel.mood[i]!) throw new Error('mood')
      }
    })
  })

  test('a tree in generations; nobody positive has it from somebody negative', () => {
    runs(network, 0.3, 0.8, seedNodes(9, 4), 3, (kernel) => {
      expectTree(kernel, network, 2)
      const moods = new Map<number, number>()
      for (let i = 0; i < kernel.size; i++) {
        moods.set(kernel.order[i]!, kernel.mood[i]!)
        expect(kernel.mood[i]).toBeLessThanOrEqual(moods.get(kernel.infectors[i]!)!)
      }
    })
  })

  test('the same run is the same whatever ran before it', () => {
    const last = (order: number[]): unknown => {
      const kernel = sentimentCascade(network, 'weighted', 0.8, seeds)
      for (const run of order) kernel.run(new Stream(deriveKey(rootKey('x'), run)))
      return [kernel.order.slice(0, kernel.size), kernel.mood.slice(0, kernel.size), kernel.positive]
    }
    expect(last([4, 1, 8, 2])).toEqual(last([2]))
  })

  test('renaming people does not change the law', () => {
    const renamed = relabel(
      network,
      Uint32Array.from({ length: network.nodes }, (_, v) => network.nodes - 1 - v),
    )
    const here: number[] = []
    const there: number[] = []
    runs(network, 0.2, 0.8, seedNodes(5), 1_000, ({ positive }) => here.push(positive))
    runs(renamed, 0.2, 0.8, seedNodes(network.nodes - 6), 1_000, ({ positive }) => there.push(positive))
    expectAlike(here, there)
  })
})

test.each([-0.1, 1.1, NaN])('a quality of %d is refused', (quality) => {
  expect(() => sentimentCascade(raggedNetwork(), 0.1, quality, seedNodes(0))).toThrow(/--quality/)
})
