import { expect, test } from 'vitest'
import { degreeDiscount } from '../../../src/kernel/influence/degree-discount.js'
import { mostFollowed } from '../../../src/kernel/cascade-kernel.js'
import type { Network } from '../../../src/network/network.js'
import { networkFromSpec } from '../../../src/network/spec.js'
import { reverse } from '../../../src/network/transform.js'
import { networkOf, type Arc } from '../live-arcs.js'
import { smallGraph } from './small-graphs.js'

const FIRST = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))

/** The paper's algorithm as it is written, with sets of neighbours. */
function plainDiscount(network: Network, p: number, k: number): number[] {
  const chosen: number[] = []
  const followers = (v: number): number[] => [
    ...network.targets.subarray(network.offsets[v], network.offsets[v + 1]),
  ]
  while (chosen.length < k) {
    const scores = Array.from({ length: network.nodes }, (_, v) => {
      if (chosen.includes(v)) return -Infinity
      const d = followers(v).length
      const t = chosen.filter((u) => followers(u).includes(v)).length
      return d - 2 * t - (d - t) * t * p
    })
    chosen.push(FIRST(scores))
  }
  return chosen
}

function plainGeneral(nodes: number, arcs: readonly Arc[], k: number): number[] {
  const chosen: number[] = []
  while (chosen.length < k) {
    const scores = Array.from({ length: nodes }, (_, v) => {
      if (chosen.includes(v)) return -Infinity
      let miss = 1
      let reach = 1
      for (const [u, w, p] of arcs) {
        if (w === v && chosen.includes(u)) miss *= 1 - p
        if (u === v && !chosen.includes(w)) reach += p
      }
      // As the engine adds and takes away, to the digits that rounding leaves.
      return Math.round(miss * reach * 1e9)
    })
    chosen.push(FIRST(scores))
  }
  return chosen
}

test('one p: as the paper writes it, directed and undirected', () => {
  for (const spec of ['karate-club()', 'barabasi-albert(nodes=80, links=3)']) {
    const network = networkFromSpec(spec)
    for (const p of [0.01, 0.3])
      expect([...degreeDiscount(network, reverse(network), p, 20)]).toEqual(plainDiscount(network, p, 20))
  }
  const { network } = smallGraph(6, 14)
  expect([...degreeDiscount(network, reverse(network), 0.2, 5)]).toEqual(plainDiscount(network, 0.2, 5))
})

test('chances that differ: the one-step gain', () => {
  for (let index = 0; index < 6; index++) {
    const { nodes, arcs, network } = smallGraph(300 + index, 14)
    expect([...degreeDiscount(network, reverse(network), 'column', nodes)]).toEqual(
      plainGeneral(nodes, arcs, nodes),
    )
    const weighted = arcs.map(([u, v]): Arc => [u, v, 1 / arcs.filter(([, w]) => w === v).length])
    expect([...degreeDiscount(network, reverse(network), 'weighted', 3)]).toEqual(
      plainGeneral(nodes, weighted, 3),
    )
  }
})

test('without ties between the most followed it is degree', () => {
  const stars = networkOf(
    12,
    [3, 2, 4].flatMap((size, star) =>
      Array.from({ length: size }, (_, i): Arc => [star, 3 + 3 * star + (i % 3), 1]),
    ),
  )
  expect([...degreeDiscount(stars, reverse(stars), 0.1, 3)]).toEqual([...mostFollowed(stars, 3)])
})
