import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawRoots,
  joinSets,
  reverseReachableSets,
  type NodeSets,
  type PassingLaw,
  type ReverseOptions,
} from '../../src/kernel/reverse-reachable.js'
import type { Network } from '../../src/network/network.js'
import { reverse } from '../../src/network/transform.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { enumerateLiveArcs, networkOf, SIX_NODES, type Arc } from './live-arcs.js'

const SETS = 10000

function setsOf(
  network: Network,
  law: PassingLaw,
  options: ReverseOptions & { sets?: number; seed?: string } = {},
): NodeSets {
  const key = rootKey(options.seed ?? 'reverse')
  const everybody = Uint32Array.from({ length: network.nodes }, (_, i) => i)
  const roots = drawRoots(everybody, options.sets ?? SETS, deriveKey(key, 1))
  return reverseReachableSets(reverse(network), law, roots, deriveKey(key, 2), options)
}

/** Share of the sets that hold one of the seeds. */
function shareHit({ count, offsets, nodes }: NodeSets, seeds: readonly number[]): number {
  let hit = 0
  for (let i = 0; i < count; i++) {
    let e = offsets[i]!
    while (e < offsets[i + 1]! && !seeds.includes(nodes[e]!)) e++
    if (e < offsets[i + 1]!) hit++
  }
  return hit / count
}

function membersOf(sets: NodeSets, i: number): number[] {
  return Array.from(sets.nodes.subarray(sets.offsets[i], sets.offsets[i + 1]))
}

/** The mean of `sets.count` draws of 0 and 1 within 4.5 standard errors; a chance of 0 or 1 must come out as it is. */
function expectShare(share: number, exact: number, count: number): void {
  expect(Math.abs(share - exact)).toBeLessThanOrEqual(4.5 * Math.sqrt((exact * (1 - exact)) / count) + 1e-12)
}

interface Digraph {
  readonly nodes: number
  readonly ties: readonly (readonly [number, number])[]
}

function someDigraphs(count: number, seed: string): Digraph[] {
  const stream = new Stream(rootKey(seed))
  return Array.from({ length: count }, () => {
    const nodes = 3 + stream.below(4)
    const ties = new Map<number, readonly [number, number]>()
    for (let draw = 0; draw < 12; draw++) {
      const [u, v] = [stream.below(nodes), stream.below(nodes)]
      if (u !== v) ties.set(u * nodes + v, [u, v])
    }
    return { nodes, ties: [...ties.values()] }
  })
}

const columnOf = (values: number[]): Float64Array => Float64Array.from(values)
const randoms = (nodes: number, seed: string): Float64Array => {
  const stream = new Stream(rootKey(seed))
  return Float64Array.from({ length: nodes }, () => stream.uniform())
}

describe('the share of sets that hold a seed is the share of people whom a cascade from the seeds reaches', () => {
  // 10 digraphs x 4 laws x about 8 seed sets at 4.5 sigma: a false alarm in 1 of 450 sets of seeds of this test.
  const laws: [string, (d: Digraph) => { law: PassingLaw; chance: (u: number, v: number) => number }][] = [
    [
      'one chance for all',
      ({ nodes }) => ({
        law: { kind: 'product', passing: new Float64Array(nodes).fill(0.4), heeding: null },
        chance: () => 0.4,
      }),
    ],
    [
      'a chance by sharer',
      ({ nodes }) => {
        const passing = randoms(nodes, 'sharer')
        return { law: { kind: 'product', passing, heeding: null }, chance: (u) => passing[u]! }
      },
    ],
    [
      'sharer x receiver, with zeros and ones',
      ({ nodes }) => {
        const passing = randoms(nodes, 'left')
        const heeding = randoms(nodes, 'right')
        heeding[0] = 0
        heeding[1] = 1
        passing[2] = 1
        return { law: { kind: 'product', passing, heeding }, chance: (u, v) => passing[u]! * heeding[v]! }
      },
    ],
    [
      'a chance by tie',
      ({ nodes }) => {
        const chances = randoms(nodes * nodes, 'tie')
        return { law: { kind: 'tie' }, chance: (u, v) => chances[u * nodes + v]! }
      },
    ],
  ]
  test.each(laws)('%s, against the sum over all live-arc graphs (4.5 sigma)', (_name, make) => {
    someDigraphs(10, 'digraphs').forEach((digraph, index) => {
      const { nodes, ties } = digraph
      const { law, chance } = make(digraph)
      const arcs = ties.map(([u, v]): Arc => [u, v, chance(u, v)])
      const sets = setsOf(networkOf(nodes, arcs), law, { seed: `digraph ${index}` })
      for (const seeds of [...Array(nodes).keys()]
        .map((u) => [u])
        .concat([
          [0, 1],
          [1, 2],
        ])) {
        const { size } = enumerateLiveArcs(nodes, arcs, seeds)
        expectShare(shareHit(sets, seeds), size.mean / nodes, sets.count)
      }
    })
  })

  test('IC-01: spread 3.1105096 from node 0 of the six-node digraph (4.5 sigma)', () => {
    const sets = setsOf(networkOf(6, SIX_NODES), { kind: 'tie' }, { sets: 100000 })
    expectShare(shareHit(sets, [0]), 3.1105096 / 6, sets.count)
  })

  test('WC-01: spread 3.509765625 with p = 1 / followees of the receiver (4.5 sigma)', () => {
    const followees = [0, 0, 0, 0, 0, 0]
    for (const [, v] of SIX_NODES) followees[v]!++
    const heeding = columnOf(followees.map((k) => (k === 0 ? 0 : 1 / k)))
    const law: PassingLaw = { kind: 'product', passing: new Float64Array(6).fill(1), heeding }
    const sets = setsOf(networkOf(6, SIX_NODES), law, { sets: 100000 })
    expectShare(shareHit(sets, [0]), 3.509765625 / 6, sets.count)
  })
})

describe('seen by the root', () => {
  test('the last step needs no heeding, a seed posts by its own chance, and nobody shows it to themselves (4.5 sigma)', () => {
    // 10 digraphs x about 4.5 seeds: a false alarm in 1 of 3,000 tests like this.
    someDigraphs(10, 'seen').forEach(({ nodes, ties }, index) => {
      const passing = randoms(nodes, 'pass')
      const heeding = randoms(nodes, 'heed')
      const posting = randoms(nodes, 'post')
      const network = networkOf(
        nodes,
        ties.map(([u, v]): Arc => [u, v, 0]),
      )
      const law: PassingLaw = { kind: 'product', passing, heeding, posting }
      const sets = setsOf(network, law, { goal: 'seen', seed: `seen ${index}` })
      for (let seed = 0; seed < nodes; seed++) {
        let exact = 0
        for (let root = 0; root < nodes; root++) {
          if (root === seed) continue
          const arcs = ties.map(([u, v]): Arc => {
            const given = u === seed ? posting[u]! : passing[u]!
            return [u, v, v === root ? given : given * heeding[v]!]
          })
          exact += enumerateLiveArcs(nodes, arcs, [seed]).reached[root]!
        }
        expectShare(shareHit(sets, [seed]), exact / nodes, sets.count)
      }
    })
  })
})

describe('sets', () => {
  const chain: Arc[] = [
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, 1],
    [4, 2, 1],
    [3, 1, 1],
  ]

  test('at certainty hold everybody from whom a way leads to the root, each once', () => {
    for (const law of [
      { kind: 'tie' },
      { kind: 'product', passing: new Float64Array(5).fill(1), heeding: null },
    ] as const) {
      const followees = reverse(networkOf(5, chain))
      const sets = reverseReachableSets(followees, law, Uint32Array.of(0, 1, 2, 3, 4), rootKey('sure'))
      const found = [0, 1, 2, 3, 4].map((i) => membersOf(sets, i).sort((a, b) => a - b))
      expect(found).toEqual([[0], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [4]])
    }
  })

  test('at chance 0 hold the root alone, and nobody where it must be seen', () => {
    const law: PassingLaw = { kind: 'product', passing: new Float64Array(5), heeding: null }
    const followees = reverse(networkOf(5, chain))
    const roots = Uint32Array.of(3, 1)
    expect(Array.from(reverseReachableSets(followees, law, roots, rootKey('none')).nodes)).toEqual([3, 1])
    const seen = reverseReachableSets(followees, law, roots, rootKey('none'), { goal: 'seen' })
    expect([seen.count, seen.nodes.length]).toEqual([2, 0])
  })

  test('are the same again, and more roots leave the first as they were', () => {
    const law: PassingLaw = { kind: 'product', passing: randoms(5, 'again'), heeding: null }
    const few = setsOf(networkOf(5, chain), law, { sets: 50 })
    const many = setsOf(networkOf(5, chain), law, { sets: 500 })
    expect(Array.from(many.offsets.subarray(0, 51))).toEqual(Array.from(few.offsets))
    expect(Array.from(many.nodes.subarray(0, few.nodes.length))).toEqual(Array.from(few.nodes))
  })

  test('of candidates are the full sets without the others, who still pass on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 }), (marks) => {
        const law: PassingLaw = { kind: 'product', passing: randoms(5, 'some'), heeding: randoms(5, 'heed') }
        const full = setsOf(networkOf(5, chain), law, { sets: 200 })
        const some = setsOf(networkOf(5, chain), law, { sets: 200, candidates: Uint8Array.from(marks) })
        for (let i = 0; i < 200; i++)
          expect(membersOf(some, i)).toEqual(membersOf(full, i).filter((node) => marks[node] === 1))
      }),
      { numRuns: 32, seed: 1 },
    )
  })

  test('end with the first one that fills the room', () => {
    const law: PassingLaw = { kind: 'product', passing: new Float64Array(5).fill(1), heeding: null }
    const full = setsOf(networkOf(5, chain), law, { sets: 100 })
    const cut = setsOf(networkOf(5, chain), law, { sets: 100, mostEntries: 60 })
    expect(cut.nodes.length).toBeGreaterThanOrEqual(60)
    expect(cut.nodes.length).toBeLessThan(65)
    expect(cut.offsets[cut.count]).toBe(cut.nodes.length)
    expect(Array.from(cut.nodes)).toEqual(Array.from(full.nodes.subarray(0, cut.nodes.length)))
  })

  test('of two networks are joined row by row', () => {
    const a: NodeSets = { count: 3, offsets: Uint32Array.of(0, 2, 2, 3), nodes: Uint32Array.of(7, 8, 9) }
    const b: NodeSets = { count: 2, offsets: Uint32Array.of(0, 1, 3), nodes: Uint32Array.of(1, 2, 3) }
    const both = joinSets(a, b)
    expect(both.count).toBe(2)
    expect([membersOf(both, 0), membersOf(both, 1)]).toEqual([
      [7, 8, 1],
      [2, 3],
    ])
  })

  test('roots are uniform over the population (4.5 sigma)', () => {
    const roots = drawRoots(Uint32Array.of(3, 5, 8), 30000, rootKey('roots'))
    for (const person of [3, 5, 8])
      expectShare(roots.filter((r) => r === person).length / 30000, 1 / 3, 30000)
    expect(drawRoots(new Uint32Array(0), 10, rootKey('roots'))).toHaveLength(0)
  })

  test('of chances by tie need a third column from 0 to 1', () => {
    const roots = Uint32Array.of(0)
    const bare = { ...networkOf(5, chain), weights: null }
    const sample = (network: Network): NodeSets =>
      reverseReachableSets(reverse(network), { kind: 'tie' }, roots, rootKey('x'))
    expect(() => sample(bare)).toThrow(/no third column/)
    expect(() => sample(networkOf(3, [[2, 1, 1.5]]))).toThrow(/tie 2 -> 1.*not a probability.*1\.5/)
  })
})
