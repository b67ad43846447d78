import type { Network } from './network.js'

/**
 * Newman's degree assortativity (2003, doi:10.1103/PhysRevE.67.026126): over all edges, the Pearson
 * correlation of the author's number of followers and the follower's number of followees (out-degree of the
 * source and in-degree of the target, NetworkX's default). On an undirected network that is the correlation
 * of the degrees at both ends. Null where one of them does not vary.
 * @param followees in-degree of each node
 */
export function degreeAssortativity(network: Network, followees: Uint32Array): number | null {
  const { nodes, edges, offsets, targets } = network
  if (edges === 0) return null
  let sumX = 0
  let sumY = 0
  for (let u = 0; u < nodes; u++) {
    const x = offsets[u + 1]! - offsets[u]!
    sumX += x * x
    sumY += followees[u]! * followees[u]!
  }
  const meanX = sumX / edges
  const meanY = sumY / edges
  let xx = 0
  let yy = 0
  let xy = 0
  for (let u = 0; u < nodes; u++) {
    const followers = offsets[u + 1]! - offsets[u]!
    const x = followers - meanX
    const y = followees[u]! - meanY
    xx += followers * x * x
    yy += followees[u]! * y * y
    let rowSum = 0
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) rowSum += followees[targets[e]!]! - meanY
    xy += x * rowSum
  }
  // A variance that is rounding error of the degrees themselves is none.
  const noise = 1e-12 * edges
  return xx <= noise * meanX * meanX || yy <= noise * meanY * meanY ? null : xy / Math.sqrt(xx * yy)
}
