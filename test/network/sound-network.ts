import { expect } from 'vitest'
import type { Network } from '../../src/network/network.js'
import { solveExponent } from '../../src/network/power-law-fit.js'

/** What every `Network` promises: ascending rows without loops or duplicates, offsets that add up. */
export function expectSound(network: Network): void {
  const { nodes, edges, offsets, targets } = network
  expect(offsets.length).toBe(nodes + 1)
  expect(targets.length).toBe(edges)
  expect(offsets[0]).toBe(0)
  expect(offsets[nodes]).toBe(edges)
  let faults = 0
  for (let u = 0; u < nodes; u++) {
    if (offsets[u + 1]! < offsets[u]!) faults++
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!
      if (v >= nodes || v === u) faults++
      if (e > offsets[u]! && targets[e - 1]! >= v) faults++
    }
  }
  expect(faults).toBe(0)
}

/** All edges as `author>follower`, for small networks. */
export function edgeSet(network: Network): Set<string> {
  const edges = new Set<string>()
  for (let u = 0; u < network.nodes; u++) {
    for (const v of network.targets.subarray(network.offsets[u], network.offsets[u + 1]))
      edges.add(`${u}>${v}`)
  }
  return edges
}

/** Out-degrees: numbers of followers. */
export function followersOf(network: Network): Uint32Array {
  return Uint32Array.from({ length: network.nodes }, (_, u) => network.offsets[u + 1]! - network.offsets[u]!)
}

/** Power-law exponent of the degrees from xmin on, by maximum likelihood. */
export function tailExponent(degrees: Uint32Array, xmin: number): number {
  const tail = degrees.filter((d) => d >= xmin)
  const meanLog = tail.reduce((sum, d) => sum + Math.log(d), 0) / tail.length
  return solveExponent(xmin, meanLog)!
}
