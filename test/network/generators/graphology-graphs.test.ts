import { UndirectedGraph } from 'graphology'
import * as community from 'graphology-generators/community/index.js'
import { describe, expect, it } from 'vitest'
import { fromGraph } from '../../../src/network/from-graph.js'
import {
  clustersNetwork,
  girvanNewmanNetwork,
  karateClubNetwork,
} from '../../../src/network/generators/graphology-graphs.js'
import { labelOf } from '../../../src/network/network.js'
import { networkFromSpec } from '../../../src/network/spec.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { edgeSet, expectSound, followersOf } from '../sound-network.js'

describe('graphs of graphology-generators', () => {
  it('the karate club has 34 people labelled 0 to 33 and 78 ties', () => {
    const network = karateClubNetwork()
    expectSound(network)
    expect(network.nodes).toBe(34)
    expect(network.edges).toBe(156)
    expect(Array.from({ length: 34 }, (_, u) => labelOf(network, u))).toEqual(
      Array.from({ length: 34 }, (_, u) => String(u)),
    )
    // Degrees of Mr. Hi and of the officer in Zachary's paper.
    expect(followersOf(network)[0]).toBe(16)
    expect(followersOf(network)[33]).toBe(17)
  })

  it('SPEC and package agree on caves', () => {
    const own = fromGraph(community.connectedCaveman(UndirectedGraph, 4, 5))
    expect(edgeSet(networkFromSpec('connected-caveman(cliques=4, size=5)'))).toEqual(edgeSet(own))
    expect(networkFromSpec('caveman(cliques=4, size=5)').edges).toBe(4 * 5 * 4)
  })

  it('take their randomness from the key alone', () => {
    const options = { nodes: 60, ties: 200, clusters: 4, density: 0.8 }
    expect(clustersNetwork(options, rootKey('a'))).toEqual(clustersNetwork(options, rootKey('a')))
    expect(clustersNetwork(options, rootKey('a'))).not.toEqual(clustersNetwork(options, rootKey('b')))
  })

  it('Girvan-Newman: 16 ties each on average, `outside` of them to other groups (z < 4.5)', () => {
    const runs = 20
    let inside = 0
    let outside = 0
    for (let run = 0; run < runs; run++) {
      const network = girvanNewmanNetwork(6, deriveKey(rootKey('gn'), run))
      for (const edge of edgeSet(network)) {
        const [u, v] = edge.split('>').map(Number) as [number, number]
        if (u % 4 === v % 4) inside++
        else outside++
      }
    }
    // Each tie counts twice, so the deviation of the ends is twice that of the ties.
    const people = 128 * runs
    expect(Math.abs(outside / people - 6)).toBeLessThan((4.5 * 2 * Math.sqrt(3 * people)) / people)
    expect(Math.abs(inside / people - 10)).toBeLessThan((4.5 * 2 * Math.sqrt(5 * people)) / people)
  })
})
