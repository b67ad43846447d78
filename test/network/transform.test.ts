import { describe, expect, it } from 'vitest'
import { buildNetwork } from '../../src/network/build-network.js'
import { erdosRenyi } from '../../src/network/generators/erdos-renyi.js'
import { stochasticBlock } from '../../src/network/generators/stochastic-block.js'
import { followeeCounts, labelOf } from '../../src/network/network.js'
import { followeesOf, isSymmetric, relabel, reverse } from '../../src/network/transform.js'
import { rootKey } from '../../src/random/keyed.js'
import { edgeSet, expectSound, followersOf } from './sound-network.js'

const directed = stochasticBlock(
  [40, 30],
  [
    [0.1, 0.02],
    [0.2, 0.05],
  ],
  rootKey('transform'),
)

describe('reverse', () => {
  it('makes the in-index of G the out-index of reverse(G)', () => {
    const reversed = reverse(directed)
    expectSound(reversed)
    expect(followersOf(reversed)).toEqual(Uint32Array.from(followeeCounts(directed)))
    const turned = [...edgeSet(directed)].map((edge) => edge.split('>').reverse().join('>'))
    expect(edgeSet(reversed)).toEqual(new Set(turned))
  })

  it('is its own inverse, and leaves an undirected network as it is', () => {
    expect(reverse(reverse(directed))).toEqual(directed)
    const undirected = erdosRenyi(200, 6, rootKey('u'))
    expect(reverse(undirected)).toEqual(undirected)
  })

  it('takes the weights along', () => {
    const network = buildNetwork({
      nodes: 3,
      count: 3,
      sources: Uint32Array.of(0, 0, 2),
      targets: Uint32Array.of(1, 2, 1),
      weights: Float64Array.of(0.1, 0.2, 0.3),
    })
    const reversed = reverse(network)
    expect([...reversed.offsets]).toEqual([0, 0, 2, 3])
    expect([...reversed.targets]).toEqual([0, 2, 0])
    expect([...reversed.weights!]).toEqual([0.1, 0.3, 0.2])
  })
})

describe('followeesOf', () => {
  it('is the network itself where every tie runs both ways, else the network turned round', () => {
    const undirected = erdosRenyi(200, 6, rootKey('u'))
    expect(followeesOf(undirected)).toBe(undirected)
    expect(followeesOf(directed)).toEqual(reverse(directed))
    const weights = Float64Array.from({ length: undirected.edges }, (_, e) => e)
    expect(followeesOf({ ...undirected, weights })).toEqual(reverse({ ...undirected, weights }))
  })

  it('tells a network from an undirected one by a single tie', () => {
    const { nodes, edges, offsets, targets } = erdosRenyi(60, 5, rootKey('one tie'))
    const sources = new Uint32Array(edges)
    for (let u = 0; u < nodes; u++) sources.fill(u, offsets[u], offsets[u + 1])
    const without = (gone: number): boolean => {
      const rest = (column: Uint32Array): Uint32Array => column.filter((_, e) => e !== gone)
      return isSymmetric(
        buildNetwork({ nodes, count: edges - 1, sources: rest(sources), targets: rest(targets) }),
      )
    }
    for (let e = 0; e < edges; e++) expect(without(e)).toBe(false)
    expect(isSymmetric(erdosRenyi(60, 5, rootKey('one tie')))).toBe(true)
    expect(
      isSymmetric(
        buildNetwork({ nodes: 0, count: 0, sources: sources.slice(0, 0), targets: sources.slice(0, 0) }),
      ),
    ).toBe(true)
  })
})

describe('relabel', () => {
  const shift = Uint32Array.from({ length: directed.nodes }, (_, u) => (u * 13 + 5) % directed.nodes)

  it('moves every edge to the new numbers and keeps the names', () => {
    const moved = relabel(directed, shift)
    expectSound(moved)
    const expected = [...edgeSet(directed)].map((edge) => {
      const [u, v] = edge.split('>').map(Number) as [number, number]
      return `${shift[u]}>${shift[v]}`
    })
    expect(edgeSet(moved)).toEqual(new Set(expected))
    for (let u = 0; u < directed.nodes; u++) expect(labelOf(moved, shift[u]!)).toBe(labelOf(directed, u))
  })

  it('is undone by the inverse permutation', () => {
    const inverse = new Uint32Array(shift.length)
    shift.forEach((id, u) => (inverse[id] = u))
    const back = relabel(relabel(directed, shift), inverse)
    expect(back.offsets).toEqual(directed.offsets)
    expect(back.targets).toEqual(directed.targets)
  })

  it('takes weights along', () => {
    const network = buildNetwork({
      nodes: 3,
      count: 2,
      sources: Uint32Array.of(0, 0),
      targets: Uint32Array.of(1, 2),
      weights: Float64Array.of(7, 8),
      labels: ['a', 'b', 'c'],
    })
    const moved = relabel(network, Uint32Array.of(2, 1, 0))
    expect([...moved.targets]).toEqual([0, 1])
    expect([...moved.weights!]).toEqual([8, 7])
    expect(moved.labels).toEqual(['c', 'b', 'a'])
  })

  it.each([
    ['twice the same', Uint32Array.of(0, 0, 1)],
    ['out of range', Uint32Array.of(0, 1, 3)],
    ['too few', Uint32Array.of(0, 1)],
  ])('refuses what is no permutation: %s', (_, ids) => {
    const network = erdosRenyi(3, 1, rootKey('p'))
    expect(() => relabel(network, ids)).toThrow(/permutation/)
  })
})
