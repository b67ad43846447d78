/**
 * Statistical tests fix their seed and allow 4.5 standard errors: a false alarm has probability 7e-6 for each
 * comparison, under 4e-3 for this file as a whole.
 */
import { describe, expect, test } from 'vitest'
import type { SeedChoice } from '../../src/kernel/cascade-kernel.js'
import { competitiveCascade, type CompetitiveKernel } from '../../src/kernel/competitive-cascade.js'
import type { TieProbability } from '../../src/kernel/independent-cascade.js'
import type { Network } from '../../src/network/network.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import {
  eachRun,
  expectLaw,
  expectMean,
  expectShare,
  expectTree,
  raggedNetwork,
  sampleRuns,
  seedNodes,
  smallCases,
} from './cascade-sample.js'
import { enumerateLiveArcs, networkOf, SIX_NODES, type Arc } from './live-arcs.js'
import { byGeneration, eachLiveGraph } from './live-generations.js'
import { expectAlike } from './two-samples.js'

function runs(
  network: Network,
  p: TieProbability | readonly TieProbability[],
  seeds: readonly SeedChoice[],
  count: number,
  look: (kernel: CompetitiveKernel) => void,
): void {
  eachRun(competitiveCascade(network, p, seeds), count, 'competitive', look)
}

/** Chance of every person to take each content: in a live-arc graph each live tie from the generation before counts alike. */
function exactShares(nodes: number, arcs: readonly Arc[], seeds: readonly (readonly number[])[]): number[][] {
  const shares = seeds.map(() => new Array<number>(nodes).fill(0))
  eachLiveGraph(nodes, arcs, seeds.flat(), (chance, generations, parents) => {
    const here = seeds.map(() => new Array<number>(nodes).fill(0))
    for (const v of byGeneration(generations)) {
      const first = seeds.findIndex((list) => list.includes(v))
      here.forEach((share, content) => {
        if (first >= 0) share[v] = first === content ? 1 : 0
        else for (const u of parents[v]!) share[v]! += share[u]! / parents[v]!.length
        shares[content]![v]! += chance * share[v]!
      })
    }
  })
  return shares
}

describe('random digraphs against every live-arc graph', () => {
  const count = 10_000
  const laws: readonly [TieProbability, (arcs: readonly Arc[]) => Arc[]][] = [
    [0.6, (arcs) => arcs.map(([u, v]): Arc => [u, v, 0.6])],
    ['weighted', (arcs) => arcs.map(([u, v]): Arc => [u, v, 1 / arcs.filter(([, w]) => w === v).length])],
    ['column', (arcs) => [...arcs]],
  ]
  test.each(smallCases('competitive digraphs', 4, 10))('case %#', ({ nodes, arcs }) => {
    // Person 1 is a seed of both: the earlier content keeps them.
    const seeds = [[0, 1], [1, 2], [3]]
    for (const [p, chances] of laws) {
      const taken = seeds.map(() => new Array<number>(nodes).fill(0))
      const network = networkOf(nodes, chances(arcs))
      runs(
        network,
        p,
        seeds.map((list) => seedNodes(...list)),
        count,
        ({ order, content, size, sizes }) => {
          for (let i = 0; i < size; i++) taken[content[i]!]![order[i]!]!++
          if (sizes[0]! + sizes[1]! + sizes[2]! !== size) throw new Error('sizes')
        },
      )
      exactShares(nodes, chances(arcs), seeds).forEach((shares, content) =>
        shares.forEach((share, v) => expectShare(taken[content]![v]! / count, share, count)),
      )
    }
  })
})

/**
 * Chance of every person to take each content where each content has a law of its own, by following every generation:
 * given who newly took what, people are independent, and each counts the subsets of ties that may get through.
 */
function exactOwnLaws(
  nodes: number,
  chanceOf: (tie: number, content: number) => number,
  arcs: readonly Arc[],
  seeds: readonly (readonly number[])[],
): number[][] {
  const shares = seeds.map(() => new Array<number>(nodes).fill(0))

  function follow(owners: readonly number[], fresh: readonly number[], chance: number): void {
    const open = owners
      .map((owner, v) => ({ owner, v, ties: arcs.map((_, i) => i).filter((i) => arcs[i]![1] === v) }))
      .filter(({ owner, ties }) => owner < 0 && ties.some((i) => fresh.includes(arcs[i]![0])))
    if (open.length === 0) owners.forEach((owner, v) => owner >= 0 && (shares[owner]![v]! += chance))
    else decide(open, owners, fresh, [], chance)
  }

  function decide(
    open: readonly { readonly v: number; readonly ties: readonly number[] }[],
    owners: readonly number[],
    fresh: readonly number[],
    taken: readonly (readonly [number, number])[],
    chance: number,
  ): void {
    if (chance === 0) return
    if (taken.length === open.length) {
      const next = [...owners]
      for (const [v, content] of taken) next[v] = content
      follow(
        next,
        open.map(({ v }) => v).filter((v) => next[v]! >= 0),
        chance,
      )
      return
    }
    const { v, ties } = open[taken.length]!
    const tries = ties.filter((i) => fresh.includes(arcs[i]![0]))
    for (let through = 0; through < 1 << tries.length; through++) {
      let odds = chance
      const won: number[] = []
      tries.forEach((tie, bit) => {
        const content = owners[arcs[tie]![0]]!
        const p = chanceOf(tie, content)
        odds *= through & (1 << bit) ? p : 1 - p
        if (through & (1 << bit)) won.push(content)
      })
      if (won.length === 0) decide(open, owners, fresh, [...taken, [v, -1]], odds)
      for (const content of won) decide(open, owners, fresh, [...taken, [v, content]], odds / won.length)
    }
  }

  const owners = new Array<number>(nodes).fill(-1)
  seeds.forEach((list, content) => list.forEach((v) => owners[v]! < 0 && (owners[v] = content)))
  follow(
    owners,
    owners.map((_, v) => v).filter((v) => owners[v]! >= 0),
    1,
  )
  return shares
}

describe('each content by a law of its own, against every generation', () => {
  const count = 10_000
  const laws: readonly (readonly [TieProbability, TieProbability])[] = [
    [0.7, 0.2],
    [0.5, 'weighted'],
    ['column', 0.4],
    ['weighted', 'column'],
  ]
  test.each(smallCases('competing laws', 4, 8))('case %#', ({ nodes, arcs }) => {
    const seeds = [[0], [1, 2]]
    const chanceOf = (law: TieProbability, tie: number): number => {
      if (typeof law === 'number') return law
      const [, v, weight] = arcs[tie]!
      return law === 'column' ? weight : 1 / arcs.filter(([, w]) => w === v).length
    }
    for (const pair of laws) {
      const taken = seeds.map(() => new Array<number>(nodes).fill(0))
      const choices = seeds.map((list) => seedNodes(...list))
      runs(networkOf(nodes, arcs), pair, choices, count, ({ order, content, size }) => {
        for (let i = 0; i < size; i++) taken[content[i]!]![order[i]!]!++
      })
      exactOwnLaws(nodes, (tie, content) => chanceOf(pair[content]!, tie), arcs, seeds).forEach(
        (shares, content) =>
          shares.forEach((share, v) => expectShare(taken[content]![v]! / count, share, count)),
      )
    }
  })

  test('a law said twice is the law said once, to the bit', () => {
    const seen = (p: TieProbability | readonly TieProbability[]): unknown[] => {
      const outcomes: unknown[] = []
      runs(raggedNetwork(), p, [seedNodes(5), seedNodes(9)], 20, ({ size, order, content }) =>
        outcomes.push([order.slice(0, size), content.slice(0, size)]),
      )
      return outcomes
    }
    expect(seen([0.2, 0.2])).toEqual(seen(0.2))
    expect(seen([0.2, 0.3])).not.toEqual(seen(0.2))
  })
})

test('three ties of one content against one of another: 3 to 1', () => {
  const arcs = [0, 1, 2, 3].map((u): Arc => [u, 4, 1])
  const count = 20_000
  let first = 0
  runs(
    networkOf(5, arcs),
    1,
    [seedNodes(0, 1, 3), seedNodes(2)],
    count,
    ({ sizes }) => (first += sizes[0]! - 3),
  )
  expectShare(first / count, 0.75, count)
})

test('one content alone is the independent cascade (IC-01, WC-01)', () => {
  const network = networkOf(6, SIX_NODES)
  const column = sampleRuns(competitiveCascade(network, 'column', [seedNodes(0)]), 6, 50_000, 'one')
  expectLaw(column, enumerateLiveArcs(6, SIX_NODES, [0]))
  expectMean(column.size, 3.1105096, 1.7936219301480048, 50_000)
  const weighted = sampleRuns(competitiveCascade(network, 'weighted', [seedNodes(0)]), 6, 50_000, 'one')
  expectMean(weighted.size, 3.509765625, 1.9018654349265511, 50_000)
})

/** The model again: all tries of a generation in a random order, the first to get through wins. */
function naive(network: Network, p: number, seeds: readonly number[], stream: Stream): number[] {
  const owner = new Map(seeds.map((person, content) => [person, content]))
  for (let frontier = [...owner.keys()]; frontier.length > 0;) {
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
      if (owner.has(v!) || stream.uniform() >= p) continue
      owner.set(v!, owner.get(u!)!)
      next.push(v!)
    }
    frontier = next
  }
  return seeds.map((_, content) => [...owner.values()].filter((which) => which === content).length)
}

test('agrees with tries in a random order', () => {
  const network = raggedNetwork()
  const stream = new Stream(rootKey('naive'))
  const other = Array.from({ length: 200 }, () => naive(network, 0.2, [5, 9, 11], stream))
  const sizes: number[][] = []
  runs(network, 0.2, [seedNodes(5), seedNodes(9), seedNodes(11)], 1_500, (kernel) =>
    sizes.push([...kernel.sizes]),
  )
  for (const content of [0, 1, 2])
    expectAlike(
      sizes.map((row) => row[content]!),
      other.map((row) => row[content]!),
    )
})

describe('what a run leaves behind', () => {
  const network = raggedNetwork()

  test('everybody once, with the content of whom they have it from', () => {
    runs(network, 0.3, [seedNodes(4, 8), seedNodes(8, 2)], 3, (kernel) => {
      expectTree(kernel, network, 3)
      const taken = new Map<number, number>()
      for (let i = 0; i < kernel.size; i++) {
        const person = kernel.order[i]!
        if (i >= 3) expect(kernel.content[i]).toBe(taken.get(kernel.infectors[i]!))
        taken.set(person, kernel.content[i]!)
      }
      expect([4, 8, 2].map((v) => taken.get(v))).toEqual([0, 0, 1])
    })
  })

  test('exchanging the seeds of two contents exchanges their sizes in law', () => {
    const a = seedNodes(5)
    const b = seedNodes(0)
    const sizes: number[][] = []
    runs(network, 0.15, [a, b], 1_000, (kernel) => sizes.push([...kernel.sizes]))
    let run = 1_000
    const kernel = competitiveCascade(network, 0.15, [b, a])
    const exchanged = sizes.map(() => {
      kernel.run(new Stream(deriveKey(rootKey('competitive'), run++)))
      return [...kernel.sizes]
    })
    expectAlike(
      sizes.map(([x]) => x!),
      exchanged.map(([, y]) => y!),
    )
    expectAlike(
      sizes.map(([, y]) => y!),
      exchanged.map(([x]) => x!),
    )
  })

  test('random seeds of several contents are independent, and the first keeps those chosen twice', () => {
    const small = networkOf(5, [])
    const count = 20_000
    let second = 0
    runs(
      small,
      0.5,
      [
        { kind: 'random', count: 3 },
        { kind: 'random', count: 2 },
      ],
      count,
      ({ sizes }) => {
        if (sizes[0] !== 3) throw new Error('the first keeps its seeds')
        second += sizes[1]!
      },
    )
    // Hypergeometric: 2 drawn of 5, of which 2 are free: mean 4/5, variance 2 (2/5) (3/5) (3/4).
    expectMean(second / count, 0.8, Math.sqrt(0.36), count)
  })

  test('the same run is the same whatever ran before it', () => {
    const last = (order: number[]): unknown => {
      const kernel = competitiveCascade(network, 0.2, [{ kind: 'random', count: 3 }, seedNodes(5)])
      for (const run of order) kernel.run(new Stream(deriveKey(rootKey('x'), run)))
      return [kernel.order.slice(0, kernel.size), kernel.content.slice(0, kernel.size), kernel.sizes.slice()]
    }
    expect(last([4, 1, 8, 2])).toEqual(last([2]))
  })
})

describe('what is refused', () => {
  test('no content, and more than a byte can tell apart', () => {
    expect(() => competitiveCascade(raggedNetwork(), 0.1, [])).toThrow(/number of contents/)
    const many = Array.from({ length: 256 }, () => seedNodes(0))
    expect(() => competitiveCascade(raggedNetwork(), 0.1, many)).toThrow(/1 to 255/)
  })

  test('laws that are neither one nor one for each content', () => {
    expect(() => competitiveCascade(raggedNetwork(), [0.1, 0.2], [seedNodes(0)])).toThrow(
      /got 2, .* 1 contents/,
    )
  })

  test('a third column that holds no probabilities', () => {
    expect(() => competitiveCascade(networkOf(2, [[0, 1, 1.5]]), 'column', [seedNodes(0)])).toThrow(
      /tie 0 -> 1: .*from 0 to 1/,
    )
    const bare = { ...networkOf(2, [[0, 1, 1]]), weights: null }
    expect(() => competitiveCascade(bare, 'column', [seedNodes(0)])).toThrow(/no third column/)
  })
})
