import { describe, expect, it } from 'vitest'
import { erdosRenyi } from '../../../src/network/generators/erdos-renyi.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { expectSound, followersOf } from '../sound-network.js'

/** Statistical bounds are 4.5 standard errors: a false alarm in 150,000 checks, and seeds are fixed. */
const Z = 4.5

describe('erdosRenyi', () => {
  it('has the mean degree, and degrees that scatter like a binomial', () => {
    const nodes = 40_000
    const network = erdosRenyi(nodes, 12, rootKey('er'))
    expectSound(network)
    const ties = network.edges / 2
    const pairs = (nodes * (nodes - 1)) / 2
    const p = 12 / (nodes - 1)
    expect(Math.abs(ties - pairs * p)).toBeLessThan(Z * Math.sqrt(pairs * p * (1 - p)))
    const degrees = followersOf(network)
    const mean = network.edges / nodes
    const variance = degrees.reduce((sum, d) => sum + (d - mean) ** 2, 0) / nodes
    expect(Math.abs(variance / 12 - 1)).toBeLessThan(Z * Math.sqrt(2.1 / nodes))
  })

  it('makes every pair equally likely', () => {
    const counts = new Array<number>(36).fill(0)
    for (let run = 0; run < 4000; run++) {
      const network = erdosRenyi(6, 2, deriveKey(rootKey('pairs'), run))
      for (let u = 0; u < 6; u++) {
        for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1]))
          counts[u * 6 + v]!++
      }
    }
    for (let u = 0; u < 6; u++) {
      for (let v = 0; v < 6; v++) {
        const expected = u === v ? 0 : 4000 * 0.4
        expect(Math.abs(counts[u * 6 + v]! - expected)).toBeLessThanOrEqual(
          u === v ? 0 : Z * Math.sqrt(4000 * 0.24),
        )
      }
    }
  })

  it('is complete at degree nodes - 1 and empty at 0', () => {
    expect(erdosRenyi(30, 29, rootKey('full')).edges).toBe(30 * 29)
    expect(erdosRenyi(30, 0, rootKey('none')).edges).toBe(0)
    expect(erdosRenyi(1, 0, rootKey('one')).nodes).toBe(1)
  })
})
