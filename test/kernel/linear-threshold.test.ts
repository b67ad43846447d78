/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 2e-3 for this file as a whole, and never varies from one day to the next.
 */
import { describe, expect, test } from 'vitest'
import { linearThreshold } from '../../src/kernel/linear-threshold.js'
import { buildNetwork } from '../../src/network/build-network.js'
import { relabel } from '../../src/network/transform.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import {
  expectLaw,
  expectMean,
  expectSameLaw,
  expectShare,
  expectTree,
  followeesOf,
  naiveRounds,
  raggedNetwork,
  sampleRuns,
  seedNodes,
  smallCases,
} from './cascade-sample.js'
import { networkOf, SIX_NODES, type Arc, type ExactCascade } from './live-arcs.js'

/**
 * Kempe, Kleinberg & Tardos 2003, claim 2.6: everyone keeps at most one in-tie, tie (u, v) with chance b_uv; who
 * hangs on a seed in g steps is reached in generation g. Summed over all choices.
 */
function enumerateKeptTies(nodes: number, arcs: readonly Arc[], seeds: readonly number[]): ExactCascade {
  const reached = new Array<number>(nodes).fill(0)
  const moments = { size: [0, 0], depth: [0, 0] }
  const kept = new Array<number>(nodes).fill(-1)

  function choose(v: number, chance: number): void {
    if (chance <= 0) return
    if (v === nodes) return record(chance)
    let none = 1
    for (const [u, w, b] of arcs) {
      if (w !== v) continue
      kept[v] = u
      choose(v + 1, chance * b)
      none -= b
    }
    kept[v] = -1
    choose(v + 1, chance * (none < 1e-12 ? 0 : none))
  }

  function record(chance: number): void {
    const steps = kept.map((_, v) => stepsToSeed(v))
    const found = steps.filter((g) => g < Infinity)
    steps.forEach((g, v) => (reached[v]! += g < Infinity ? chance : 0))
    for (const [name, value] of [['size', found.length] as const, ['depth', Math.max(...found)] as const]) {
      moments[name][0]! += chance * value
      moments[name][1]! += chance * value ** 2
    }
  }

  function stepsToSeed(from: number): number {
    let v = from
    for (let g = 0; g < nodes; g++) {
      if (seeds.includes(v)) return g
      v = kept[v]!
    }
    return Infinity
  }

  choose(0, 1)
  const summary = ([mean, square]: number[]) => ({
    mean: mean!,
    deviation: Math.sqrt(Math.max(0, square! - mean! ** 2)),
  })
  return { reached, size: summary(moments.size), depth: summary(moments.depth) }
}

/** The same ties, each with 1 / (ties into its target). */
function evenly(arcs: readonly Arc[]): Arc[] {
  return arcs.map(([u, v]): Arc => [u, v, 1 / arcs.filter(([, w]) => w === v).length])
}

describe('closed forms and published oracles', () => {
  const runs = 200_000
  const perNode = [1, 0.6875, 0.75, 0.6875, 0.6875, 0.6875]

  test('LT-01: six-node digraph with weights 1 / followees', () => {
    const actual = sampleRuns(
      linearThreshold(networkOf(6, SIX_NODES), 'weighted', seedNodes(0)),
      6,
      runs,
      'LT',
    )
    expectMean(actual.size, 4.5, 2.23606797749979, runs)
    perNode.forEach((p, v) => expectShare(actual.reached[v]!, p, runs))
  })

  test('LT-01 from a column of the same weights', () => {
    const network = networkOf(6, evenly(SIX_NODES))
    const actual = sampleRuns(linearThreshold(network, 'column', seedNodes(0)), 6, runs, 'LT column')
    expectMean(actual.size, 4.5, 2.23606797749979, runs)
    perNode.forEach((p, v) => expectShare(actual.reached[v]!, p, runs))
  })

  test.each(['weighted', 'column'] as const)(
    '%s: the whole law of sizes among 12 who know each other',
    (weights) => {
      // Forests that hang on s seeds and span a people: s a^(a-s-1); everyone else keeps a tie to an outsider.
      const [n, s] = [12, 2]
      const arcs = Array.from({ length: n * n }, (_, i): Arc => [i % n, Math.floor(i / n), 1 / (n - 1)])
      const kernel = linearThreshold(networkOf(n, arcs), weights, { kind: 'random', count: s })
      const counts = new Array<number>(n + 1).fill(0)
      const runs = 30_000
      for (let run = 0; run < runs; run++) {
        kernel.run(new Stream(deriveKey(rootKey('complete'), run)))
        counts[kernel.size]!++
      }
      let ways = 1
      let chiSquare = 0
      for (let a = s; a <= n; a++) {
        const p = (ways * s * a ** (a - s - 1) * (1 - a / (n - 1)) ** (n - a)) / (n - 1) ** (a - s)
        ways *= (n - a) / (a - s + 1)
        if (a === n - 1) expect(counts[a]).toBe(0)
        else chiSquare += (counts[a]! - runs * p) ** 2 / (runs * p)
      }
      // 9 degrees of freedom: false alarm 1e-5.
      expect(chiSquare).toBeLessThan(39.3)
    },
  )
})

describe('random digraphs against every choice of kept ties', () => {
  const runs = 20_000
  const cases = smallCases('linear threshold', 8, 10)

  test.each(cases)('weighted, case %#', ({ nodes, arcs, seeds }) => {
    const kernel = linearThreshold(networkOf(nodes, arcs), 'weighted', seedNodes(...seeds))
    expectLaw(sampleRuns(kernel, nodes, runs, 'weighted'), enumerateKeptTies(nodes, evenly(arcs), seeds))
  })

  test.each(cases)('column, with weights of 0 and sums of up to 1, case %#', ({ nodes, arcs, seeds }) => {
    const into = (v: number): number => arcs.reduce((sum, [, w, b]) => sum + (w === v ? b : 0), 0)
    const scaled = arcs.map(([u, v, b]): Arc => [u, v, b / Math.max(1, into(v))])
    const kernel = linearThreshold(networkOf(nodes, scaled), 'column', seedNodes(...seeds))
    expectLaw(sampleRuns(kernel, nodes, runs, 'column'), enumerateKeptTies(nodes, scaled, seeds))
  })
})

test('thresholds drawn beforehand and weights added up anew in each generation give the same law', () => {
  const network = raggedNetwork()
  const followees = followeesOf(network)
  const seeds = [0, 5, 9]
  const stream = new Stream(rootKey('naive'))
  const rows = Array.from({ length: 600 }, (): [number, number] => {
    const thresholds = followees.map(() => stream.uniform())
    const [size, depth] = naiveRounds(network.nodes, seeds, (v, active) => {
      const known = followees[v]!.filter((u) => active.has(u)).length
      return known > 0 && known / followees[v]!.length >= thresholds[v]!
    })
    return [size, depth]
  })
  const kernel = linearThreshold(network, 'weighted', seedNodes(...seeds))
  expectSameLaw(sampleRuns(kernel, network.nodes, 4000, 'kernel'), rows)
})

describe('limits and symmetries', () => {
  test('who follows one person only joins with that person', () => {
    const ring = networkOf(
      50,
      Array.from({ length: 50 }, (_, i): Arc => [i, (i + 1) % 50, 1]),
    )
    for (const weights of ['weighted', 'column'] as const) {
      const actual = sampleRuns(linearThreshold(ring, weights, seedNodes(3)), 50, 20, 'ring')
      expect([actual.size, actual.depth]).toEqual([50, 49])
    }
  })

  test('ties of weight 0 pass nothing on', () => {
    const kernel = linearThreshold(raggedNetwork(0), 'column', { kind: 'random', count: 7 })
    const actual = sampleRuns(kernel, 400, 50, 'zero')
    expect([actual.size, actual.depth]).toEqual([7, 0])
  })

  test('a tree of followees, seeds first, as deep as it says', () => {
    const network = raggedNetwork()
    for (const kernel of [
      linearThreshold(network, 'weighted', seedNodes(0, 9, 4)),
      linearThreshold(
        { ...network, weights: network.weights!.map(() => 0.05) },
        'column',
        seedNodes(0, 9, 4),
      ),
    ]) {
      kernel.run(new Stream(rootKey('tree')))
      expect([...kernel.order.subarray(0, 3)]).toEqual([0, 9, 4])
      expect(kernel.size).toBeGreaterThan(20)
      expectTree(kernel, network, 3)
    }
  })

  test('renaming people does not change the law', () => {
    const name = Uint32Array.of(3, 5, 0, 2, 4, 1)
    const network = relabel(networkOf(6, SIX_NODES), name)
    const actual = sampleRuns(linearThreshold(network, 'weighted', seedNodes(name[0]!)), 6, 60_000, 'renamed')
    const perNode = [1, 0.6875, 0.75, 0.6875, 0.6875, 0.6875]
    perNode.forEach((p, v) => expectShare(actual.reached[name[v]!]!, p, actual.runs))
  })

  test.each(['weighted', 'column'] as const)(
    '%s: the same run is the same whatever ran before it, thousands of runs included',
    (weights) => {
      const network = raggedNetwork(0.05)
      const kernel = linearThreshold(network, weights, { kind: 'random', count: 3 })
      const outcome = (run: number): number[] => {
        kernel.run(new Stream(deriveKey(rootKey('x'), run)))
        return [...kernel.order.subarray(0, kernel.size)]
      }
      const first = [0, 1, 2, 3].map(outcome)
      for (let run = 4; run < 5000; run++) outcome(run)
      expect([0, 1, 2, 3].map(outcome)).toEqual(first)
    },
  )
})

describe('what is refused', () => {
  const named = (arcs: readonly Arc[]) => ({ ...networkOf(3, arcs), labels: ['ann', 'bo', 'cy'] })

  test('column without a third column', () => {
    const network = buildNetwork({
      nodes: 2,
      count: 1,
      sources: Uint32Array.of(0),
      targets: Uint32Array.of(1),
    })
    expect(() => linearThreshold(network, 'column', seedNodes(0))).toThrow(/no third column/)
  })

  test('weights into a person that exceed 1, and those that do so by rounding only are not', () => {
    const into = (a: number, b: number) =>
      named([
        [0, 2, a],
        [1, 2, b],
      ])
    expect(() => linearThreshold(into(0.7, 0.4), 'column', seedNodes(0))).toThrow(/person cy: .*more than 1/)
    expect(() => linearThreshold(into(0.5, 0.5 + 2e-9), 'column', seedNodes(0))).toThrow(/person cy/)
    expect(() => linearThreshold(into(0.5, 0.5 + 5e-10), 'column', seedNodes(0))).not.toThrow()
  })

  test.each([-0.1, NaN, -Infinity])('a weight of %d', (weight) => {
    const network = named([
      [0, 1, weight],
      [2, 1, 0.5],
    ])
    expect(() => linearThreshold(network, 'column', seedNodes(0))).toThrow(
      /person bo: .*negative or not a number/,
    )
  })
})
