import { finishRows } from '../finish-rows.js'
import type { Direction, Labels, Network } from '../network.js'
import { sharedFloat64, sharedUint32 } from '../shared-memory.js'
import type { RowBlock, RowBlocks } from './row-blocks.js'

/**
 * Rows of a file to a `Network`, in the least memory: the same result as `buildNetwork`, bit for bit, by one
 * scatter by source and a sort of each row in place, so that the peak is the rows plus the result. The rows
 * are given up on the way (`rows` is empty afterwards).
 */
export function rowsToNetwork(
  rows: RowBlocks,
  nodes: number,
  labels: Labels | null,
  direction: Direction,
): Network {
  const undirected = direction === 'undirected'
  // Where in a pair the author stands.
  const author = direction === 'follows' ? 1 : 0
  const weighted = rows.blocks.some((block) => block.weights !== null)
  const total = undirected ? 2 * rows.rows : rows.rows

  const offsets = sharedUint32(nodes + 1)
  for (const block of rows.blocks) countAuthors(block, author, undirected, offsets)
  for (let u = 0; u < nodes; u++) offsets[u + 1]! += offsets[u]!

  const cursor = new Uint32Array(offsets)
  const targets = sharedUint32(total)
  const weights = weighted ? sharedFloat64(total) : null
  for (const block of rows.blocks) scatter(block, author, undirected, cursor, targets, weights)
  rows.blocks = []

  return finishRows({ nodes, offsets, ends: cursor, targets, weights, labels, undirected })
}

function countAuthors(block: RowBlock, author: number, undirected: boolean, offsets: Uint32Array): void {
  const { pairs, count } = block
  for (let i = 0; i < 2 * count; i += 2) {
    offsets[pairs[i + author]! + 1]!++
    if (undirected) offsets[pairs[i + 1]! + 1]!++
  }
}

function scatter(
  block: RowBlock,
  author: number,
  undirected: boolean,
  cursor: Uint32Array,
  targets: Uint32Array,
  weights: Float64Array | null,
): void {
  const { pairs, count } = block
  for (let row = 0; row < count; row++) {
    const source = pairs[2 * row + author]!
    const target = pairs[2 * row + 1 - author]!
    const place = cursor[source]!++
    targets[place] = target
    if (weights !== null) weights[place] = block.weights![row]!
    if (!undirected) continue
    const mirrored = cursor[target]!++
    targets[mirrored] = source
    if (weights !== null) weights[mirrored] = block.weights![row]!
  }
}
