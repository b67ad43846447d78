import type { Network } from './network.js'

export interface Partition {
  readonly count: number
  /** People in the largest part; 0 where there is nobody. */
  readonly largest: number
}

/** Parts that hang together when directions are ignored. Union-find by size with path halving. */
export function weakComponents(network: Network): Partition {
  const { nodes, offsets, targets } = network
  const parent = new Uint32Array(nodes)
  const size = new Uint32Array(nodes).fill(1)
  for (let u = 0; u < nodes; u++) parent[u] = u
  const rootOf = (start: number): number => {
    let u = start
    while (parent[u] !== u) {
      parent[u] = parent[parent[u]!]!
      u = parent[u]!
    }
    return u
  }
  let count = nodes
  let largest = Math.min(1, nodes)
  for (let u = 0; u < nodes; u++) {
    let root = rootOf(u)
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const other = rootOf(targets[e]!)
      if (other === root) continue
      const [small, big] = size[root]! < size[other]! ? [root, other] : [other, root]
      parent[small] = big
      size[big] = size[big]! + size[small]!
      largest = Math.max(largest, size[big]!)
      count--
      root = big
    }
  }
  return { count, largest }
}

/**
 * Parts in which everybody is reached from everybody along the edges. Tarjan's algorithm (1972,
 * doi:10.1137/0201010) with a stack of its own instead of recursion.
 */
export function strongComponents(network: Network): Partition {
  const { nodes, offsets, targets } = network
  /** Order of discovery from 1; 0 is not yet seen. */
  const order = new Uint32Array(nodes)
  const low = new Uint32Array(nodes)
  const nextEdge = offsets.slice(0, nodes)
  const path = new Uint32Array(nodes)
  const open = new Uint32Array(nodes)
  /** Finished people get the largest order, so they no longer lower anybody's. */
  const DONE = 0xffffffff
  let pathLength = 0
  let openLength = 0
  let seen = 0
  let count = 0
  let largest = 0
  for (let start = 0; start < nodes; start++) {
    if (order[start] !== 0) continue
    order[start] = low[start] = ++seen
    path[pathLength++] = start
    open[openLength++] = start
    while (pathLength > 0) {
      const u = path[pathLength - 1]!
      if (nextEdge[u]! < offsets[u + 1]!) {
        const v = targets[nextEdge[u]!++]!
        if (order[v] === 0) {
          order[v] = low[v] = ++seen
          path[pathLength++] = v
          open[openLength++] = v
        } else if (order[v]! < low[u]!) {
          low[u] = order[v]!
        }
        continue
      }
      pathLength--
      if (pathLength > 0) {
        const before = path[pathLength - 1]!
        if (low[u]! < low[before]!) low[before] = low[u]!
      }
      if (low[u] !== order[u]) continue
      const end = openLength
      let member
      do {
        member = open[--openLength]!
        order[member] = DONE
      } while (member !== u)
      low[u] = DONE
      count++
      largest = Math.max(largest, end - openLength)
    }
  }
  return { count, largest }
}
