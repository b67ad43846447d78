import { describe, expect, test } from 'vitest'
import { lattice, randomisedLattice } from '../../../src/experiment/validation/lattices.js'
import { describeNetwork } from '../../../src/network/describe.js'
import { followerCount, type Network } from '../../../src/network/network.js'
import { rootKey } from '../../../src/random/keyed.js'

const degrees = (network: Network): number[] =>
  Array.from({ length: network.nodes }, (_, person) => followerCount(network, person))

describe.each([
  // Of the 15 (28) pairs among six (eight) neighbours on the lattice, 6 (12) are tied.
  ['hexagonal', 16, 8, 6, 6 / 15],
  ['moore', 12, 12, 8, 12 / 28],
] as const)('%s lattice', (kind, width, height, degree, clustering) => {
  const ordered = lattice(kind, width, height)
  const random = randomisedLattice(kind, width, height, rootKey('a'))

  test('everybody has as many ties, both ways, and neighbours in common', () => {
    expect(degrees(ordered)).toEqual(Array.from({ length: width * height }, () => degree))
    const { reciprocity, clusteringGlobal } = describeNetwork(ordered)
    expect(reciprocity).toBe(1)
    expect(clusteringGlobal).toBeCloseTo(clustering, 12)
  })

  test('swapped at random, everybody keeps their number of ties and loses the common neighbours', () => {
    expect(degrees(random)).toEqual(degrees(ordered))
    const { reciprocity, clusteringGlobal } = describeNetwork(random)
    expect(reciprocity).toBe(1)
    // A random network of this size has about degree / people; three standard deviations and more below 0.1.
    expect(clusteringGlobal).toBeLessThan(0.1)
  })

  test('equal keys give equal networks, others others', () => {
    expect(randomisedLattice(kind, width, height, rootKey('a')).targets).toEqual(random.targets)
    expect(randomisedLattice(kind, width, height, rootKey('b')).targets).not.toEqual(random.targets)
  })
})
