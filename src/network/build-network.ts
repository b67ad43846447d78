import { finishRows } from './finish-rows.js'
import type { Labels, Network } from './network.js'
import { sharedFloat64, sharedUint32 } from './shared-memory.js'

/** Edges in any order, as columns; entry i says that content flows `sources[i] -> targets[i]`. */
export interface EdgeColumns {
  readonly nodes: number
  /** How many entries of the columns are in use. */
  readonly count: number
  readonly sources: Uint32Array
  readonly targets: Uint32Array
  readonly weights?: Float64Array | null
  readonly labels?: Labels | null
  /** Each entry stands for both directions. */
  readonly undirected?: boolean
}

/**
 * Columns of edges to a `Network`: rows sorted, loops dropped, of duplicates the first kept (with its weight).
 * The result does not depend on the order of the input, except for which weight a duplicate keeps.
 * A duplicate is counted per input row: `u v` and `v u` of an undirected network are one tie twice.
 * Memory beside the columns and the result: 4 bytes a person.
 */
export function buildNetwork(edges: EdgeColumns): Network {
  const { nodes, count, sources, targets: followers } = edges
  const given = edges.weights ?? null
  const undirected = edges.undirected === true

  const offsets = sharedUint32(nodes + 1)
  for (let i = 0; i < count; i++) {
    offsets[sources[i]! + 1]!++
    if (undirected) offsets[followers[i]! + 1]!++
  }
  for (let u = 0; u < nodes; u++) offsets[u + 1]! += offsets[u]!

  const ends = new Uint32Array(offsets)
  const targets = sharedUint32(offsets[nodes]!)
  const weights = given === null ? null : sharedFloat64(targets.length)
  for (let i = 0; i < count; i++) {
    const u = sources[i]!
    const v = followers[i]!
    const place = ends[u]!++
    targets[place] = v
    if (weights !== null) weights[place] = given![i]!
    if (!undirected) continue
    const mirrored = ends[v]!++
    targets[mirrored] = u
    if (weights !== null) weights[mirrored] = given![i]!
  }
  return finishRows({ nodes, offsets, ends, targets, weights, labels: edges.labels ?? null, undirected })
}
