import { sharedUint32 } from './shared-memory.js'

/**
 * An immutable directed follower network in compressed sparse row (CSR) form.
 *
 * **An edge points the way content flows: author -> follower.** Said once, here. The followers of
 * person `u` are `targets[offsets[u] .. offsets[u + 1])`, in ascending order, without loops or
 * duplicates. An undirected tie is two edges.
 *
 * It is a plain object of typed arrays (in shared memory where available), so that it crosses to a
 * worker without a copy; functions, not methods, work on it.
 */
export interface Network {
  readonly nodes: number
  readonly edges: number
  /** nodes + 1 entries; `offsets[nodes] === edges`. At most 2^32 - 1 edges. */
  readonly offsets: Uint32Array
  /** One entry per edge: the follower. */
  readonly targets: Uint32Array
  /** One entry per edge, aligned with `targets`, or null: the third column of the file. */
  readonly weights: Float64Array | null
  /** Names as in the file, by node; null means that node i is called `String(i)`. */
  readonly labels: Labels | null
  /** What the builder left out. */
  readonly dropped: { readonly selfLoops: number; readonly duplicates: number }
}

/** Names of nodes: integers where every name in the file is a plain non-negative integer below 2^53, else texts. */
export type Labels = Float64Array | readonly string[]

/** How to read a row `u v` of a file: content flows u -> v; or u follows v, so content flows v -> u; or both. */
export type Direction = 'influence' | 'follows' | 'undirected'

export function labelOf(network: Network, node: number): string {
  return network.labels === null ? String(node) : String(network.labels[node])
}

/** How many followers person `u` has. */
export function followerCount(network: Network, u: number): number {
  return network.offsets[u + 1]! - network.offsets[u]!
}

/** How many followers the most followed person has: the length of the longest row. */
export function mostFollowers({ nodes, offsets }: Network): number {
  let most = 0
  for (let u = 0; u < nodes; u++) most = Math.max(most, offsets[u + 1]! - offsets[u]!)
  return most
}

/** How many people each person follows: in-degree in the direction of content. */
export function followeeCounts(network: Network): Uint32Array {
  const counts = sharedUint32(network.nodes)
  const { targets } = network
  for (let e = 0; e < network.edges; e++) counts[targets[e]!]!++
  return counts
}
