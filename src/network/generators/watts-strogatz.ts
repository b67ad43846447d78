import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'

/** How often a free partner is looked for at random before the next free one is taken. */
const TRIES = 64

/**
 * Small world (Watts & Strogatz 1998, doi:10.1038/30918), undirected: a ring in which everyone is tied to the
 * `degree / 2` next ones on either side; then the far end of each tie is moved, with probability `rewire`, to
 * somebody drawn at random who is not tied to the near end yet. Exactly nodes * degree / 2 ties.
 * Clustering is 3 (K - 2) / (4 (K - 1)) on the ring and about (1 - rewire)^3 times that after.
 * @param degree even, below `nodes`
 * @param rewire 0 to 1
 */
export function wattsStrogatz(nodes: number, degree: number, rewire: number, key: Key): Network {
  const half = degree / 2
  const ties = nodes * half
  const sources = new Uint32Array(ties)
  // The ties that node u owns are the entries [u half, (u + 1) half).
  const targets = new Uint32Array(ties)
  for (let u = 0; u < nodes; u++) {
    for (let j = 0; j < half; j++) {
      sources[u * half + j] = u
      targets[u * half + j] = (u + j + 1) % nodes
    }
  }
  const owns = (u: number, v: number): boolean => {
    for (let i = u * half; i < (u + 1) * half; i++) if (targets[i] === v) return true
    return false
  }
  const free = (u: number, v: number): boolean => u !== v && !owns(u, v) && !owns(v, u)
  const stream = new Stream(key)
  for (let j = 0; rewire > 0 && j < half; j++) {
    for (let u = 0; u < nodes; u++) {
      if (stream.uniform() >= rewire) continue
      let v = Math.floor(stream.uniform() * nodes)
      for (let attempt = 1; !free(u, v) && attempt < TRIES; attempt++)
        v = Math.floor(stream.uniform() * nodes)
      for (let step = 0; !free(u, v) && step < nodes; step++) v = v + 1 === nodes ? 0 : v + 1
      // Who is tied to everybody keeps the tie.
      if (free(u, v)) targets[u * half + j] = v
    }
  }
  return buildNetwork({ nodes, count: ties, sources, targets, undirected: true })
}

/** The ring before any rewiring: everyone is tied to the `degree / 2` next ones on either side. */
export function ringLattice(nodes: number, degree: number): Network {
  return wattsStrogatz(nodes, degree, 0, { k0: 0, k1: 0 })
}
