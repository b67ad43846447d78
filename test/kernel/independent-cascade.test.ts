/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 2e-3 for this file as a whole, and never varies from one day to the next.
 */
import { describe, expect, test } from 'vitest'
import { independentCascade, type TieProbability } from '../../src/kernel/independent-cascade.js'
import type { SeedChoice } from '../../src/kernel/cascade-kernel.js'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { expectMean, sampleRuns, seedNodes, type Sample } from './cascade-sample.js'
import { enumerateLiveArcs, networkOf, SIX_NODES, type Arc } from './live-arcs.js'

function sample(network: Network, p: TieProbability, seeds: SeedChoice, runs: number, seed = 'test'): Sample {
  return sampleRuns(independentCascade(network, p, seeds), network.nodes, runs, seed)
}

/** Of a yes or no with chance p; sums of chances may exceed 1 in the last bit. */
function indicatorDeviation(p: number): number {
  return Math.sqrt(Math.max(0, p * (1 - p)))
}

describe('closed forms and published oracles', () => {
  const runs = 200_000

  test('IC-01: six-node digraph, a probability per tie', () => {
    const actual = sample(networkOf(6, SIX_NODES), 'column', seedNodes(0), runs)
    const perNode = [1, 0.5359, 0.49, 0.38, 0.402148, 0.3024616]
    expectMean(actual.size, 3.1105096, 1.7936219301480048, runs)
    perNode.forEach((p, v) => expectMean(actual.reached[v]!, p, indicatorDeviation(p), runs))
  })

  test('WC-01: weighted cascade on the same digraph', () => {
    const actual = sample(networkOf(6, SIX_NODES), 'weighted', seedNodes(0), runs)
    const perNode = [1, 0.578125, 0.625, 0.484375, 0.4453125, 0.376953125]
    expectMean(actual.size, 3.509765625, 1.9018654349265511, runs)
    perNode.forEach((p, v) => expectMean(actual.reached[v]!, p, indicatorDeviation(p), runs))
  })

  test('IC-03: the diamond, 1 + 2p + 1 - (1 - p^2)^2', () => {
    const arcs: Arc[] = [
      [0, 1, 1],
      [0, 2, 1],
      [1, 3, 1],
      [2, 3, 1],
    ]
    const actual = sample(networkOf(4, arcs), 0.3, seedNodes(0), runs)
    expectMean(actual.size, 1.7719, 0.8897586133328528, runs)
  })

  test('IC-04: a path of six ties, the sum of p^i', () => {
    const arcs = Array.from({ length: 6 }, (_, i): Arc => [i, i + 1, 1])
    const actual = sample(networkOf(7, arcs), 0.6, seedNodes(0), runs)
    expectMean(actual.size, 2.430016, 1.683837949371613, runs)
    // On a path the depth is the size without the seed.
    expect(actual.depth).toBeCloseTo(actual.size - 1, 12)
  })

  test('a star: the hub reaches Binomial(leaves, p), mean and variance', () => {
    const leaves = 300
    const network = networkOf(
      leaves + 1,
      Array.from({ length: leaves }, (_, i): Arc => [0, i + 1, 1]),
    )
    const key = rootKey('star')
    // Below, at and above the table's range of the gaps.
    for (const p of [0.0005, 0.02, 0.35]) {
      const kernel = independentCascade(network, p, seedNodes(0))
      const n = 20_000
      const sizes = Float64Array.from({ length: n }, (_, run) => {
        kernel.run(new Stream(deriveKey(key, run)))
        return kernel.size - 1
      })
      const mean = sizes.reduce((a, b) => a + b) / n
      const variance = sizes.reduce((a, b) => a + (b - leaves * p) ** 2, 0) / n
      const exact = leaves * p * (1 - p)
      const fourth = exact * (1 + (3 * leaves - 6) * p * (1 - p))
      expectMean(mean, leaves * p, Math.sqrt(exact), n)
      expectMean(variance, exact, Math.sqrt(fourth - exact * exact), n)
    }
  })
})

describe('random digraphs against every live-arc graph', () => {
  const runs = 20_000
  const stream = new Stream(rootKey('random digraphs'))
  const cases = Array.from({ length: 8 }, (_, i) => {
    const nodes = 4 + stream.below(4)
    const arcs = new Map<string, Arc>()
    while (arcs.size < 10) {
      const u = stream.below(nodes)
      const v = stream.below(nodes)
      if (u !== v) arcs.set(`${u} ${v}`, [u, v, stream.below(5) / 4])
    }
    const seeds = i % 2 === 0 ? [0] : [1, 3]
    return { nodes, arcs: [...arcs.values()], seeds, p: stream.uniform() }
  })

  function compare(nodes: number, arcs: readonly Arc[], seeds: number[], actual: Sample): void {
    const exact = enumerateLiveArcs(nodes, arcs, seeds)
    expectMean(actual.size, exact.size.mean, exact.size.deviation, runs)
    expectMean(actual.depth, exact.depth.mean, exact.depth.deviation, runs)
    exact.reached.forEach((p, v) => expectMean(actual.reached[v]!, p, indicatorDeviation(p), runs))
  }

  test.each(cases)('uniform, case %#', ({ nodes, arcs, seeds, p }) => {
    const alike = arcs.map(([u, v]): Arc => [u, v, p])
    compare(nodes, alike, seeds, sample(networkOf(nodes, alike), p, seedNodes(...seeds), runs))
  })

  test.each(cases)('weighted, case %#', ({ nodes, arcs, seeds }) => {
    const weighted = arcs.map(([u, v]): Arc => [u, v, 1 / arcs.filter(([, w]) => w === v).length])
    compare(nodes, weighted, seeds, sample(networkOf(nodes, arcs), 'weighted', seedNodes(...seeds), runs))
  })

  test.each(cases)('column, with certain and impossible ties, case %#', ({ nodes, arcs, seeds }) => {
    compare(nodes, arcs, seeds, sample(networkOf(nodes, arcs), 'column', seedNodes(...seeds), runs))
  })
})

/** 400 people, about 6 followers each, and a hub that everyone follows. */
function ragged(): Network {
  const stream = new Stream(rootKey('ragged'))
  const nodes = 400
  const arcs = Array.from({ length: 2400 }, (): Arc => [stream.below(nodes), stream.below(nodes), 0.25])
  for (let v = 1; v < nodes; v++) arcs.push([0, v, 0.25])
  return networkOf(nodes, arcs)
}

/** The model again, plainly: a set, a list per generation, and one draw per tie. */
function naiveCascade(
  network: Network,
  p: (u: number, v: number) => number,
  seed: number,
  stream: Stream,
): number[] {
  const reached = new Set([seed])
  let depth = -1
  for (let frontier = [seed]; frontier.length > 0; depth++) {
    const next: number[] = []
    for (const u of frontier) {
      for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1])) {
        if (reached.has(v) || stream.uniform() >= p(u, v)) continue
        reached.add(v)
        next.push(v)
      }
    }
    frontier = next
  }
  return [reached.size, depth]
}

describe('a second kernel with one draw per tie', () => {
  const network = ragged()
  const runs = 4_000
  const inDegree = new Array<number>(network.nodes).fill(0)
  for (const v of network.targets) inDegree[v]!++

  test.each<[TieProbability, (u: number, v: number) => number]>([
    [0.12, () => 0.12],
    ['weighted', (_, v) => 1 / inDegree[v]!],
    ['column', () => 0.25],
  ])('agrees in mean size and depth: %s', (model, p) => {
    const stream = new Stream(rootKey('naive'))
    const naive = Array.from({ length: runs }, () => naiveCascade(network, p, 5, stream))
    const actual = sample(network, model, seedNodes(5), runs)
    for (const [i, value] of [actual.size, actual.depth].entries()) {
      const mean = naive.reduce((sum, row) => sum + row[i]!, 0) / runs
      const deviation = Math.sqrt(naive.reduce((sum, row) => sum + (row[i]! - mean) ** 2, 0) / runs)
      // Both sides are samples of one law.
      expectMean(value, mean, deviation * Math.SQRT2, runs)
    }
  })
})

describe('limits and symmetries', () => {
  test('p = 1 reaches exactly whom a breadth-first search reaches, in as many generations', () => {
    const network = ragged()
    const ring = networkOf(
      50,
      Array.from({ length: 50 }, (_, i): Arc => [i, (i + 1) % 50, 1]),
    )
    for (const [graph, seed] of [
      [network, 7],
      [ring, 3],
    ] as const) {
      const [size, depth] = naiveCascade(graph, () => 1, seed, new Stream(rootKey('')))
      const actual = sample(graph, 1, seedNodes(seed), 3)
      expect([actual.size, actual.depth]).toEqual([size, depth])
    }
    const certain = sample(ring, 'weighted', seedNodes(3), 3)
    expect([certain.size, certain.depth]).toEqual([50, 49])
  })

  test('p = 0 reaches the seeds alone', () => {
    const still = sample(ragged(), 0, { kind: 'random', count: 9 }, 50)
    expect([still.size, still.depth]).toEqual([9, 0])
  })

  test('order lists distinct people, seeds first', () => {
    const kernel = independentCascade(ragged(), 0.3, seedNodes(9, 4))
    kernel.run(new Stream(rootKey('order')))
    const people = kernel.order.subarray(0, kernel.size)
    expect([...people.subarray(0, 2)]).toEqual([9, 4])
    expect(new Set(people).size).toBe(kernel.size)
    expect(kernel.size).toBeGreaterThan(20)
  })

  test('the same run is the same whatever ran before it', () => {
    const network = ragged()
    const last = (runs: number[]): number[] => {
      const kernel = independentCascade(network, 0.1, { kind: 'random', count: 3 })
      for (const run of runs) kernel.run(new Stream(deriveKey(rootKey('x'), run)))
      return [...kernel.order.subarray(0, kernel.size)]
    }
    expect(last([4, 1, 8, 2])).toEqual(last([2]))
  })

  test('renaming people does not change the law', () => {
    const nodes = 7
    const name = (v: number): number => (v * 3 + 2) % nodes
    const renamed = SIX_NODES.map(([u, v, p]): Arc => [name(u), name(v), p])
    const runs = 60_000
    const actual = sample(networkOf(nodes, renamed), 'column', seedNodes(name(0)), runs)
    const perNode = [1, 0.5359, 0.49, 0.38, 0.402148, 0.3024616]
    perNode.forEach((p, v) => expectMean(actual.reached[name(v)]!, p, indicatorDeviation(p), runs))
  })

  test('more than 65,535 runs on one kernel: stamps of old runs do not leak into new ones', () => {
    const network = networkOf(3, [
      [0, 1, 1],
      [1, 2, 1],
    ])
    const kernel = independentCascade(network, 1, seedNodes(0))
    const stream = new Stream(rootKey('long'))
    let wrong = 0
    for (let run = 0; run < 140_000; run++) {
      kernel.run(stream)
      if (kernel.size !== 3) wrong++
    }
    expect(wrong).toBe(0)
  })
})

describe('what is refused', () => {
  test('column without a third column', () => {
    const network = buildNetwork({
      nodes: 2,
      count: 1,
      sources: Uint32Array.of(0),
      targets: Uint32Array.of(1),
    })
    expect(() => independentCascade(network, 'column', seedNodes(0))).toThrow(/no third column/)
  })

  test.each([1.5, -0.1, NaN])('a third column with %d names the tie', (weight) => {
    const network = {
      ...networkOf(3, [
        [0, 1, 0.5],
        [1, 2, weight],
      ]),
      labels: ['ann', 'bo', 'cy'],
    }
    expect(() => independentCascade(network, 'column', seedNodes(0))).toThrow(/tie bo -> cy: .*from 0 to 1/)
  })
})
