/**
 * Core numbers (Batagelj & Zaversnik 2003, arXiv:cs/0310049): the k-core is what is left when everybody with fewer than k
 * ties to the rest is taken out again and again; a person's core number is the largest k whose core holds them.
 */
import type { Network } from './network.js'

/**
 * The core number of every person by total degree: a tie counts for its author and for its follower, so that a
 * mutual tie counts twice and an undirected network has twice its usual core numbers. O(people + ties).
 * @param followees the network turned round (`reverse` of network/transform)
 */
export function coreNumbers(network: Network, followees: Network): Uint32Array {
  const { nodes } = network
  // What is left of each person's degree; in the end the core number.
  const core = new Uint32Array(nodes)
  let most = 0
  for (let v = 0; v < nodes; v++) {
    core[v] = rowLength(network, v) + rowLength(followees, v)
    if (core[v]! > most) most = core[v]!
  }
  // People by degree left; `starts[d]` is the place of the first with d.
  const starts = new Uint32Array(most + 2)
  for (let v = 0; v < nodes; v++) starts[core[v]! + 1]!++
  for (let d = 0; d <= most; d++) starts[d + 1]! += starts[d]!
  const next = starts.slice()
  const order = new Uint32Array(nodes)
  const places = new Uint32Array(nodes)
  for (let v = 0; v < nodes; v++) order[(places[v] = next[core[v]!]!++)] = v

  for (let place = 0; place < nodes; place++) {
    const v = order[place]!
    for (const { offsets, targets } of [network, followees]) {
      for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
        const u = targets[e]!
        const degree = core[u]!
        if (degree <= core[v]!) continue
        // u changes places with the first of its degree, which then begins one place later.
        const first = starts[degree]!
        const other = order[first]!
        order[places[u]!] = other
        places[other] = places[u]!
        order[first] = u
        places[u] = first
        starts[degree] = first + 1
        core[u] = degree - 1
      }
    }
  }
  return core
}

function rowLength({ offsets }: Network, v: number): number {
  return offsets[v + 1]! - offsets[v]!
}
