import type { Network } from './network.js'

/**
 * Share of directed edges whose reverse exists; null without edges. One pass over each row and the row of
 * the same person in the reversed network, which both ascend.
 */
export function reciprocity(network: Network, reversed: Network): number | null {
  if (network.edges === 0) return null
  const { nodes, offsets, targets } = network
  let returned = 0
  for (let u = 0; u < nodes; u++) {
    let r = reversed.offsets[u]!
    const end = reversed.offsets[u + 1]!
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!
      while (r < end && reversed.targets[r]! < v) r++
      if (r < end && reversed.targets[r] === v) returned++
    }
  }
  return returned / network.edges
}
