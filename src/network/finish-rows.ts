import type { Labels, Network } from './network.js'
import { sharedFloat64, sharedUint32 } from './shared-memory.js'
import { sortRow, sortWeightedRow } from './sort-row.js'

/** Followers in rows, in the order in which the edges came. */
export interface UnsortedRows {
  readonly nodes: number
  /** Where each row starts; nodes + 1 entries. Becomes the network's. */
  readonly offsets: Uint32Array
  /** Where each row ends. */
  readonly ends: Uint32Array
  /** In shared memory, as the weights are. */
  readonly targets: Uint32Array
  readonly weights: Float64Array | null
  readonly labels: Labels | null
  /** Each edge of the input stands in two rows. */
  readonly undirected: boolean
}

/** Sorts each row in place and drops loops and duplicates, of which the first is kept, closing the gaps. */
export function finishRows({
  nodes,
  offsets,
  ends,
  targets,
  weights,
  labels,
  undirected,
}: UnsortedRows): Network {
  let kept = 0
  let selfLoops = 0
  let duplicates = 0
  for (let u = 0; u < nodes; u++) {
    const start = offsets[u]!
    const end = ends[u]!
    offsets[u] = kept
    if (kept === start && isFinished(targets, start, end, u)) {
      kept = end
      continue
    }
    if (weights === null) sortRow(targets, start, end)
    else sortWeightedRow(targets, weights, start, end)
    let previous = -1
    for (let k = start; k < end; k++) {
      const v = targets[k]!
      if (v === u) selfLoops++
      else if (v === previous) duplicates++
      else {
        targets[kept] = v
        if (weights !== null) weights[kept] = weights[k]!
        kept++
        previous = v
      }
    }
  }
  offsets[nodes] = kept
  const halve = undirected ? 2 : 1
  return {
    nodes,
    edges: kept,
    offsets,
    targets: shortened(targets, kept, sharedUint32),
    weights: weights === null ? null : shortened(weights, kept, sharedFloat64),
    labels,
    dropped: { selfLoops: selfLoops / halve, duplicates: duplicates / halve },
  }
}

/** Whether the row of `u` ascends strictly and has no loop, as rows of most files do. */
function isFinished(targets: Uint32Array, start: number, end: number, u: number): boolean {
  let previous = -1
  for (let k = start; k < end; k++) {
    const v = targets[k]!
    if (v <= previous || v === u) return false
    previous = v
  }
  return true
}

function shortened<Column extends Uint32Array | Float64Array>(
  column: Column,
  length: number,
  allocate: (length: number) => Column,
): Column {
  if (column.length === length) return column
  const exact = allocate(length)
  exact.set(column.subarray(0, length))
  return exact
}
