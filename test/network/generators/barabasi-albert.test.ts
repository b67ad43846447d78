import { describe, expect, it } from 'vitest'
import { barabasiAlbert } from '../../../src/network/generators/barabasi-albert.js'
import { rootKey } from '../../../src/random/keyed.js'
import { expectSound, followersOf } from '../sound-network.js'

/** Statistical bounds are 4.5 standard errors: a false alarm in 150,000 checks, and seeds are fixed. */
const Z = 4.5

function shareOf(degrees: Uint32Array, degree: number): number {
  return degrees.filter((d) => d === degree).length / degrees.length
}

describe('barabasiAlbert', () => {
  it('NET-01: degree shares tend to 2m(m+1)/(k(k+1)(k+2))', () => {
    const nodes = 60_000
    const network = barabasiAlbert(nodes, 3, rootKey('NET-01'))
    expectSound(network)
    const degrees = followersOf(network)
    const oracle = [
      [3, 0.4],
      [4, 0.2],
      [5, 0.11428571428571428],
      [10, 0.01818181818181818],
      [50, 0.00018099547511312217],
    ] as const
    for (const [k, p] of oracle) {
      // The limit is reached up to terms of order 1/nodes.
      const bound = Z * Math.sqrt((p * (1 - p)) / nodes) + 5 / nodes
      expect(Math.abs(shareOf(degrees, k) - p), `k = ${k}`).toBeLessThan(bound)
    }
  })

  it.each([
    [2, 1],
    [50, 7],
    [9, 8],
    [1000, 3],
  ])('has links * (nodes - links) ties: %i nodes, %i links', (nodes, links) => {
    const network = barabasiAlbert(nodes, links, rootKey('ties'))
    expectSound(network)
    expect(network.edges).toBe(2 * links * (nodes - links))
    expect(network.dropped).toEqual({ selfLoops: 0, duplicates: 0 })
    expect(Math.min(...followersOf(network))).toBeGreaterThanOrEqual(1)
  })
})
