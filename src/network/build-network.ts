import { sharedUint32, sharedFloat64 } from './shared-memory.js'
import type { Labels, Network } from './network.js'

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
 * Two counting sorts, by target and then by source, so the cost is linear in nodes and edges and the
 * result does not depend on the order of the input, except for which weight a duplicate keeps.
 * A duplicate is counted per input row: `u v` and `v u` of an undirected network are one tie twice.
 */
export function buildNetwork(edges: EdgeColumns): Network {
  const { nodes, count, sources, targets } = edges
  const weights = edges.weights ?? null
  const undirected = edges.undirected === true
  const total = undirected ? 2 * count : count

  // Pass 1: bucket by target. `entry` is the input row, its top half the mirrored copy of an undirected tie.
  const targetStart = new Uint32Array(nodes + 1)
  for (let i = 0; i < count; i++) {
    targetStart[targets[i]! + 1]!++
    if (undirected) targetStart[sources[i]! + 1]!++
  }
  for (let v = 0; v < nodes; v++) targetStart[v + 1]! += targetStart[v]!
  const byTarget = new Uint32Array(total)
  for (let i = 0; i < count; i++) {
    byTarget[targetStart[targets[i]!]!++] = i
    if (undirected) byTarget[targetStart[sources[i]!]!++] = i + count
  }

  // Pass 2: stable bucket by source; rows come out sorted by target.
  const offsets = sharedUint32(nodes + 1)
  for (let i = 0; i < count; i++) {
    offsets[sources[i]! + 1]!++
    if (undirected) offsets[targets[i]! + 1]!++
  }
  for (let u = 0; u < nodes; u++) offsets[u + 1]! += offsets[u]!
  const cursor = targetStart
  cursor.set(offsets)
  const row = new Uint32Array(total)
  const rowWeights = weights === null ? null : new Float64Array(total)
  for (let k = 0; k < total; k++) {
    const entry = byTarget[k]!
    const mirrored = entry >= count
    const i = mirrored ? entry - count : entry
    const source = mirrored ? targets[i]! : sources[i]!
    const place = cursor[source]!++
    row[place] = mirrored ? sources[i]! : targets[i]!
    if (rowWeights !== null) rowWeights[place] = weights![i]!
  }

  // Pass 3: drop loops and duplicates while copying to the final columns.
  let kept = 0
  let loops = 0
  let duplicates = 0
  for (let u = 0; u < nodes; u++) {
    const start = offsets[u]!
    const end = cursor[u]!
    offsets[u] = kept
    let previous = -1
    for (let k = start; k < end; k++) {
      const v = row[k]!
      if (v === u) loops++
      else if (v === previous) duplicates++
      else {
        row[kept] = v
        if (rowWeights !== null) rowWeights[kept] = rowWeights[k]!
        kept++
        previous = v
      }
    }
  }
  offsets[nodes] = kept
  const finalTargets = sharedUint32(kept)
  finalTargets.set(row.subarray(0, kept))
  let finalWeights: Float64Array | null = null
  if (rowWeights !== null) {
    finalWeights = sharedFloat64(kept)
    finalWeights.set(rowWeights.subarray(0, kept))
  }
  const halve = undirected ? 2 : 1
  return {
    nodes,
    edges: kept,
    offsets,
    targets: finalTargets,
    weights: finalWeights,
    labels: edges.labels ?? null,
    dropped: { selfLoops: loops / halve, duplicates: duplicates / halve },
  }
}
