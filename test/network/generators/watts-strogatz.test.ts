import { describe, expect, it } from 'vitest'
import { clustering, tiesOf } from '../../../src/network/clustering.js'
import { ringLattice, wattsStrogatz } from '../../../src/network/generators/watts-strogatz.js'
import type { Network } from '../../../src/network/network.js'
import { reverse } from '../../../src/network/transform.js'
import { rootKey } from '../../../src/random/keyed.js'
import { expectSound } from '../sound-network.js'

/** Statistical bounds are 4.5 standard errors: a false alarm in 150,000 checks, and seeds are fixed. */
const Z = 4.5

function meanLocal(network: Network): number {
  return clustering(tiesOf(network, reverse(network))).meanLocal
}

describe('wattsStrogatz', () => {
  it.each([
    [0, 0.6666666666666666, 1e-9],
    [0.1, 0.48600000000000004, 0.01],
    [0.5, 0.08333333333333333, 0.01],
  ])('NET-02: clustering at rewiring %f is %f', (rewire, oracle, tolerance) => {
    const network = wattsStrogatz(10_000, 10, rewire, rootKey('NET-02'))
    expectSound(network)
    expect(network.edges).toBe(100_000)
    expect(Math.abs(meanLocal(network) - oracle)).toBeLessThanOrEqual(tolerance)
  })

  it('keeps the number of ties where hardly anybody is free', () => {
    for (const [nodes, degree] of [
      [5, 4],
      [6, 4],
      [12, 10],
    ] as const) {
      const network = wattsStrogatz(nodes, degree, 1, rootKey(`${nodes}`))
      expectSound(network)
      expect(network.edges).toBe(nodes * degree)
    }
  })

  it('moves the share of ties asked for', () => {
    const nodes = 20_000
    const moved = wattsStrogatz(nodes, 6, 0.25, rootKey('moved'))
    const ring = ringLattice(nodes, 6)
    let stayed = 0
    for (let u = 0; u < nodes; u++) {
      const near = new Set(ring.targets.subarray(ring.offsets[u], ring.offsets[u + 1]))
      for (const v of moved.targets.subarray(moved.offsets[u], moved.offsets[u + 1]))
        if (near.has(v)) stayed++
    }
    const share = 1 - stayed / moved.edges
    // A tie moved to another place of the ring counts as one that stayed; that is one in thousands.
    expect(Math.abs(share - 0.25)).toBeLessThan(Z * Math.sqrt(0.1875 / (3 * nodes)) + 0.001)
  })
})
