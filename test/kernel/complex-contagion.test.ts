/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 4e-3 for this file as a whole, and never varies from one day to the next.
 */
import { describe, expect, test } from 'vitest'
import { complexContagion } from '../../src/kernel/complex-contagion.js'
import { independentCascade, type TieProbability } from '../../src/kernel/independent-cascade.js'
import { buildNetwork } from '../../src/network/build-network.js'
import { relabel } from '../../src/network/transform.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import {
  expectLaw,
  expectSameLaw,
  expectShare,
  expectTree,
  followeesOf,
  raggedNetwork,
  sampleRuns,
  seedNodes,
  smallCases,
} from './cascade-sample.js'
import { enumerateLiveArcs, networkOf, SIX_NODES, type Arc, type ExactCascade } from './live-arcs.js'

type Table = readonly number[]

const REINFORCED: Table = [1, 1.67, 2.2044, 2.3587080000000005]

function factor(table: Table, k: number): number {
  return table[Math.min(k, table.length) - 1]!
}

/** Every order of a list. */
function orders(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]]
  return list.flatMap((x, i) => orders(list.filter((_, j) => j !== i)).map((rest) => [x, ...rest]))
}

/** By the book: the hazards of one generation are added up in every order, and the mean over all orders is taken. */
function chanceToJoin(table: Table, before: number, probabilities: readonly number[]): number {
  const sums = orders(probabilities).map((order) =>
    order.reduce((sum, p, i) => {
      const m = factor(table, before + 1 + i)
      return m === 0 ? sum : sum - m * Math.log1p(-p)
    }, 0),
  )
  return -Math.expm1(-sums.reduce((a, b) => a + b) / sums.length)
}

/** The law by recursion over who joins in each generation. */
function enumerateContagion(
  nodes: number,
  arcs: readonly Arc[],
  table: Table,
  seeds: readonly number[],
): ExactCascade {
  const reached = new Array<number>(nodes).fill(0)
  const size = [0, 0]
  const depth = [0, 0]

  function generation(old: number[], fresh: number[], g: number, chance: number): void {
    if (fresh.length === 0) {
      for (const v of old) reached[v]! += chance
      for (const [moments, value] of [[size, old.length] as const, [depth, g - 1] as const]) {
        moments[0]! += chance * value
        moments[1]! += chance * value ** 2
      }
      return
    }
    const active = [...old, ...fresh]
    const joining = Array.from({ length: nodes }, (_, v) => {
      const from = (group: number[]): number[] =>
        arcs.filter(([u, w]) => w === v && group.includes(u)).map(([, , p]) => p)
      return active.includes(v) ? 0 : chanceToJoin(table, from(old).length, from(fresh))
    })
    const choose = (v: number, chosen: number[], weight: number): void => {
      if (weight === 0) return
      if (v === nodes) return generation(active, chosen, g + 1, chance * weight)
      choose(v + 1, chosen, weight * (1 - joining[v]!))
      if (joining[v]! > 0) choose(v + 1, [...chosen, v], weight * joining[v]!)
    }
    choose(0, [], 1)
  }

  generation([], [...seeds], 0, 1)
  const summary = ([mean, square]: number[]) => ({
    mean: mean!,
    deviation: Math.sqrt(Math.max(0, square! - mean! ** 2)),
  })
  return { reached, size: summary(size), depth: summary(depth) }
}

function evenly(arcs: readonly Arc[]): Arc[] {
  return arcs.map(([u, v]): Arc => [u, v, 1 / arcs.filter(([, w]) => w === v).length])
}

describe('published oracles', () => {
  const runs = 50_000
  const gt01 = [0.050000000000000044, 0.12798887403009918, 0.22121793452837624, 0.3099629160506795]

  test.each([0.05, 'column'] as const)('GT-01: K active followees at once, reinforced: %s', (probability) => {
    gt01.forEach((p, i) => {
      const arcs = Array.from({ length: i + 1 }, (_, u): Arc => [u, i + 1, 0.05])
      const seeds = seedNodes(...arcs.map(([u]) => u))
      const kernel = complexContagion(networkOf(i + 2, arcs), probability, REINFORCED, seeds)
      expectShare(sampleRuns(kernel, i + 2, runs, 'at once').reached[i + 1]!, p, runs)
    })
  })

  test('GT-01: K active followees one after another', () => {
    gt01.forEach((p, i) => {
      // A chain that passes on for certain, and one person who follows all of it.
      const chain = Array.from({ length: i }, (_, u): Arc => [u, u + 1, 1])
      const watched = Array.from({ length: i + 1 }, (_, u): Arc => [u, i + 1, 0.05])
      const network = networkOf(i + 2, [...chain, ...watched])
      const kernel = complexContagion(network, 'column', REINFORCED, seedNodes(0))
      expectShare(sampleRuns(kernel, i + 2, runs, 'one after another').reached[i + 1]!, p, runs)
    })
  })

  test('GT-02: without reinforcement, 1 - (1 - p)^K', () => {
    const exact = [0.050000000000000044, 0.09750000000000003, 0.22621906250000023, 0.6415140775914581]
    const counts = [1, 2, 5, 20]
    counts.forEach((count, i) => {
      const arcs = Array.from({ length: count }, (_, u): Arc => [u, count, 0.05])
      const seeds = seedNodes(...arcs.map(([u]) => u))
      const kernel = complexContagion(networkOf(count + 1, arcs), 0.05, [1], seeds)
      expectShare(sampleRuns(kernel, count + 1, runs, 'GT-02').reached[count]!, exact[i]!, runs)
    })
  })
})

describe('with the table 1 it is the independent cascade', () => {
  const runs = 100_000

  test('IC-01: six-node digraph, a probability per tie', () => {
    const kernel = complexContagion(networkOf(6, SIX_NODES), 'column', [1], seedNodes(0))
    expectLaw(sampleRuns(kernel, 6, runs, 'IC-01'), enumerateLiveArcs(6, SIX_NODES, [0]))
  })

  test('WC-01: 1 / followees', () => {
    const kernel = complexContagion(networkOf(6, SIX_NODES), 'weighted', [1, 1], seedNodes(0))
    expectLaw(sampleRuns(kernel, 6, runs, 'WC-01'), enumerateLiveArcs(6, evenly(SIX_NODES), [0]))
  })

  test('IC-03: the diamond', () => {
    const arcs: Arc[] = [
      [0, 1, 0.3],
      [0, 2, 0.3],
      [1, 3, 0.3],
      [2, 3, 0.3],
    ]
    const kernel = complexContagion(networkOf(4, arcs), 0.3, [1], seedNodes(0))
    expectLaw(sampleRuns(kernel, 4, runs, 'IC-03'), enumerateLiveArcs(4, arcs, [0]))
  })

  test.each<TieProbability>([0.03, 0.12, 'weighted', 'column'])(
    'as that kernel has it: %s',
    (probability) => {
      const network = raggedNetwork(0.12)
      const seeds = { kind: 'random', count: 3 } as const
      const other = independentCascade(network, probability, seeds)
      const rows = Array.from({ length: 4000 }, (_, run): [number, number] => {
        other.run(new Stream(deriveKey(rootKey('other'), run)))
        return [other.size, other.depth]
      })
      const kernel = complexContagion(network, probability, [1], seeds)
      expectSameLaw(sampleRuns(kernel, network.nodes, 4000, 'kernel'), rows)
    },
  )
})

describe('random digraphs against every course of generations', () => {
  const runs = 20_000
  const stream = new Stream(rootKey('tables'))
  const tables: Table[] = [
    [1, 1.67, 2.2],
    [0, 1],
    [1, 0],
    [2.5, 0, 1, 0.3],
    [0.2, 3],
    [0, 0, 4],
  ]
  const cases = smallCases('contagion', 6, 9).map((small, i) => ({
    ...small,
    table: tables[i]!,
    p: 0.2 + 0.6 * stream.uniform(),
  }))

  test.each(cases)('uniform, table $table', ({ nodes, arcs, seeds, table, p }) => {
    const alike = arcs.map(([u, v]): Arc => [u, v, p])
    const kernel = complexContagion(networkOf(nodes, alike), p, table, seedNodes(...seeds))
    expectLaw(sampleRuns(kernel, nodes, runs, 'uniform'), enumerateContagion(nodes, alike, table, seeds))
  })

  test.each(cases)('weighted, table $table', ({ nodes, arcs, seeds, table }) => {
    const kernel = complexContagion(networkOf(nodes, arcs), 'weighted', table, seedNodes(...seeds))
    expectLaw(
      sampleRuns(kernel, nodes, runs, 'weighted'),
      enumerateContagion(nodes, evenly(arcs), table, seeds),
    )
  })

  test.each(cases)(
    'column, with certain and impossible ties, table $table',
    ({ nodes, arcs, seeds, table }) => {
      const kernel = complexContagion(networkOf(nodes, arcs), 'column', table, seedNodes(...seeds))
      expectLaw(sampleRuns(kernel, nodes, runs, 'column'), enumerateContagion(nodes, arcs, table, seeds))
    },
  )
})

test('one decision a tie, with the chance 1 - (1 - p)^m, gives the same law on a larger network', () => {
  const network = raggedNetwork()
  const [p, table, seeds] = [0.06, [1, 1.67, 2.2], [5, 9]]
  const stream = new Stream(rootKey('naive'))
  const rows = Array.from({ length: 3000 }, (): [number, number] => {
    const known = new Map<number, number>()
    const active = new Set(seeds)
    let depth = -1
    for (let frontier = seeds; frontier.length > 0; depth++) {
      const next: number[] = []
      for (const u of frontier) {
        for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1])) {
          const k = (known.get(v) ?? 0) + 1
          known.set(v, k)
          if (active.has(v) || stream.uniform() >= 1 - (1 - p) ** factor(table, k)) continue
          active.add(v)
          next.push(v)
        }
      }
      frontier = next
    }
    return [active.size, depth]
  })
  for (const probability of [p, 'column'] as const) {
    const alike = { ...network, weights: network.weights!.map(() => p) }
    const kernel = complexContagion(alike, probability, table, seedNodes(...seeds))
    expectSameLaw(sampleRuns(kernel, network.nodes, 3000, 'kernel'), rows)
  }
})

describe('limits', () => {
  const network = raggedNetwork(1)
  const seeds = Array.from({ length: 30 }, (_, i) => 7 * i)

  test.each<TieProbability>([1, 'column'])(
    'p = 1 is a count: everyone joins at the first m above 0: %s',
    (p) => {
      for (const [table, count] of [
        [[1], 1],
        [[0, 1], 2],
        [[0, 0, 0.1], 3],
      ] as const) {
        const followees = followeesOf(network)
        const active = new Set(seeds)
        for (let before = -1; before < active.size;) {
          before = active.size
          const joined = followees.map((list) => list.filter((u) => active.has(u)).length >= count)
          joined.forEach((yes, v) => yes && active.add(v))
        }
        const kernel = complexContagion(network, p, table, seedNodes(...seeds))
        kernel.run(new Stream(rootKey('certain')))
        expect(new Set(kernel.order.subarray(0, kernel.size))).toEqual(active)
        expectTree(kernel, network, seeds.length)
      }
    },
  )

  test.each<[TieProbability, Table]>([
    [1, [0]],
    ['column', [0, 0]],
    ['weighted', [0]],
    [0, [1, 5]],
  ])('no reinforcement or no probability: the seeds alone: %s, %j', (probability, table) => {
    const actual = sampleRuns(
      complexContagion(network, probability, table, seedNodes(...seeds)),
      400,
      20,
      'none',
    )
    expect([actual.size, actual.depth]).toEqual([30, 0])
  })

  test.each<TieProbability>(['weighted', 1, 'column'])(
    'one followee, certain to convince, but m_1 = 0: %s',
    (p) => {
      const ring = networkOf(
        9,
        Array.from({ length: 9 }, (_, i): Arc => [i, (i + 1) % 9, 1]),
      )
      expect(sampleRuns(complexContagion(ring, p, [0, 1], seedNodes(3)), 9, 20, 'ring').size).toBe(1)
    },
  )

  test.each<TieProbability>(['weighted', 0.5, 'column'])('more voices needed than anybody hears: %s', (p) => {
    const table = Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 0 : 1))
    const kernel = complexContagion(raggedNetwork(0.5), p, table, { kind: 'random', count: 5 })
    expect(sampleRuns(kernel, 400, 500, 'deaf').size).toBe(5)
  })

  test.each<TieProbability>([0.08, 'weighted', 'column'])(
    'a tree of followees, as deep as it says: %s',
    (p) => {
      const kernel = complexContagion(raggedNetwork(0.08), p, REINFORCED, seedNodes(0, 9, 4))
      for (let run = 0; run < 5; run++) {
        kernel.run(new Stream(deriveKey(rootKey('tree'), run)))
        expect([...kernel.order.subarray(0, 3)]).toEqual([0, 9, 4])
        expect(kernel.size).toBeGreaterThan(20)
        expectTree(kernel, raggedNetwork(), 3)
      }
    },
  )
})

describe('who is named', () => {
  test('column: the followees of one generation in proportion to their hazards, a certain one always', () => {
    const share = (p: readonly number[], runs: number): number[] => {
      const arcs = p.map((chance, u): Arc => [u, 3, chance])
      const kernel = complexContagion(networkOf(4, arcs), 'column', REINFORCED, seedNodes(0, 1, 2))
      const named = [0, 0, 0]
      for (let run = 0; run < runs; run++) {
        kernel.run(new Stream(deriveKey(rootKey('named'), run)))
        if (kernel.size === 4) named[kernel.infectors[3]!]!++
      }
      const all = named.reduce((a, b) => a + b)
      expect(all).toBeGreaterThan(runs / 4)
      return [...named.map((count) => count / all), all]
    }
    const p = [0.1, 0, 0.6]
    const hazards = p.map((chance) => -Math.log1p(-chance))
    const actual = share(p, 40_000)
    hazards.forEach((h, u) => expectShare(actual[u]!, h / (hazards[0]! + hazards[2]!), actual[3]!))
    expect(share([0.9, 1, 0.9], 200).slice(0, 3)).toEqual([0, 1, 0])
  })
})

describe('symmetries', () => {
  test.each<TieProbability>([0.3, 'weighted', 'column'])(
    'renaming people does not change the law: %s',
    (p) => {
      const name = Uint32Array.of(3, 5, 0, 2, 4, 1)
      const alike =
        p === 'weighted' ? evenly(SIX_NODES) : SIX_NODES.map(([u, v, q]): Arc => [u, v, p === 0.3 ? p : q])
      const exact = enumerateContagion(6, alike, REINFORCED, [0])
      const renamed = relabel(networkOf(6, alike), name)
      const actual = sampleRuns(
        complexContagion(renamed, p, REINFORCED, seedNodes(name[0]!)),
        6,
        20_000,
        'renamed',
      )
      expectLaw({ ...actual, reached: exact.reached.map((_, v) => actual.reached[name[v]!]!) }, exact)
    },
  )

  test.each<TieProbability>([0.05, 'weighted', 'column'])(
    'the same run is the same whatever ran before: %s',
    (p) => {
      const kernel = complexContagion(raggedNetwork(0.05), p, REINFORCED, { kind: 'random', count: 3 })
      const outcome = (run: number): number[] => {
        kernel.run(new Stream(deriveKey(rootKey('x'), run)))
        return [...kernel.order.subarray(0, kernel.size), ...kernel.infectors.subarray(0, kernel.size)]
      }
      const first = [0, 1, 2].map(outcome)
      for (let run = 3; run < 200; run++) outcome(run)
      expect([0, 1, 2].map(outcome)).toEqual(first)
    },
  )
})

describe('what is refused', () => {
  const pair = networkOf(2, [[0, 1, 1]])

  test('a table that is empty, or an entry that is no factor', () => {
    expect(() => complexContagion(pair, 0.1, [], seedNodes(0))).toThrow(/table: the table is empty/)
    for (const m of [-1, NaN, Infinity]) {
      expect(() => complexContagion(pair, 0.1, [1, m], seedNodes(0))).toThrow(
        /table: entry 2 is not a factor/,
      )
    }
  })

  test('column without a third column, or with one that holds no probability', () => {
    const ties = { nodes: 2, count: 1, sources: Uint32Array.of(0), targets: Uint32Array.of(1) }
    expect(() => complexContagion(buildNetwork(ties), 'column', [1], seedNodes(0))).toThrow(/no third column/)
    for (const weight of [1.5, -0.1, NaN]) {
      const network = { ...networkOf(2, [[0, 1, weight]]), labels: ['ann', 'bo'] }
      expect(() => complexContagion(network, 'column', [1], seedNodes(0))).toThrow(
        /tie ann -> bo: .*from 0 to 1/,
      )
    }
  })
})
