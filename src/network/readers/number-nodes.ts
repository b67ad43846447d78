import type { Labels } from '../network.js'
import { sharedFloat64 } from '../shared-memory.js'
import { randomHashSeed, type LabelTable } from './label-table.js'
import { isPlainInteger } from './plain-integer.js'
import type { RowBlocks } from './row-blocks.js'

/** Ids are looked up in a table of their own size up to this many, or four for each cell of the file. */
const DENSE_IDS = 4_194_304

export interface Numbering {
  readonly nodes: number
  readonly labels: Labels | null
}

/**
 * Numbers the people of a file whose ids are integers below 2^32, in ascending order of id, so that the
 * numbering does not depend on the order of rows, and ids 0 to n - 1 are their own numbers (`labels` is null
 * then). Replaces the ids in `rows` by the numbers.
 */
export function numberIntegerIds(rows: RowBlocks): Numbering {
  const largestId = rows.largest()
  const cells = 2 * rows.rows
  const dense = largestId < DENSE_IDS || largestId < 4 * cells
  return dense ? numberDenseIds(rows, largestId) : numberSparseIds(rows)
}

function numberDenseIds(rows: RowBlocks, largestId: number): Numbering {
  const seen = new Uint8Array(largestId + 1)
  for (const { pairs, count } of rows.blocks) {
    for (let i = 0; i < 2 * count; i++) seen[pairs[i]!] = 1
  }
  let nodes = 0
  for (let id = 0; id <= largestId; id++) nodes += seen[id]!
  if (nodes === largestId + 1) return { nodes, labels: null }

  const rank = new Uint32Array(largestId + 1)
  const labels = sharedFloat64(nodes)
  let next = 0
  for (let id = 0; id <= largestId; id++) {
    if (seen[id] === 0) continue
    rank[id] = next
    labels[next++] = id
  }
  rows.renumber(rank)
  return { nodes, labels }
}

/** Numbers by first appearance through a hash table first, then by rank. */
function numberSparseIds(rows: RowBlocks): Numbering {
  const seed = randomHashSeed()
  let slots = new Uint32Array(2048)
  let ids = new Uint32Array(1024)
  let nodes = 0
  for (const { pairs, count } of rows.blocks) {
    for (let i = 0; i < 2 * count; i++) {
      const id = pairs[i]!
      let slot = hashOf(id, seed) & (slots.length - 1)
      while (slots[slot] !== 0 && ids[slots[slot]! - 1] !== id) slot = (slot + 1) & (slots.length - 1)
      if (slots[slot] === 0) {
        if (nodes === ids.length) {
          const larger = new Uint32Array(2 * nodes)
          larger.set(ids)
          ids = larger
          slots = slotsOf(ids, nodes, seed)
          slot = hashOf(id, seed) & (slots.length - 1)
          while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
        }
        ids[nodes++] = id
        slots[slot] = nodes
      }
      pairs[i] = slots[slot]! - 1
    }
  }
  return rankByLabel(rows, Float64Array.from(ids.subarray(0, nodes)))
}

function slotsOf(ids: Uint32Array, nodes: number, seed: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(2 * ids.length)
  for (let node = 0; node < nodes; node++) {
    let slot = hashOf(ids[node]!, seed) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = node + 1
  }
  return slots
}

function hashOf(id: number, seed: number): number {
  let hash = id ^ seed
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Numbers the people of a file with names: as integers where all names are such, else in the order of their letters. */
export function numberNames(rows: RowBlocks, names: LabelTable): Numbering {
  if (names.allPlainIntegers()) return rankByLabel(rows, Float64Array.from(names.texts(), Number))
  const { rank, labels } = rankTexts(names.texts())
  rows.renumber(rank)
  return { nodes: names.size, labels }
}

function rankByLabel(rows: RowBlocks, labels: Float64Array): Numbering {
  const { rank, sorted } = rankIntegers(labels)
  rows.renumber(rank)
  return { nodes: labels.length, labels: sorted }
}

/** The rank of each of distinct integers, and the integers in order (null if they are 0 to n - 1). */
export function rankIntegers(integers: Float64Array): { rank: Uint32Array; sorted: Float64Array | null } {
  const sorted = sharedFloat64(integers.length)
  sorted.set(integers)
  sorted.sort()
  const rank = new Uint32Array(integers.length)
  for (let i = 0; i < integers.length; i++) rank[i] = lowerBound(sorted, integers[i]!)
  const last = sorted.length === 0 ? -1 : sorted[sorted.length - 1]!
  return { rank, sorted: last === sorted.length - 1 ? null : sorted }
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Names as labels, in ascending order: of integers where every name is one, else of letters. */
export function labelsOf(names: readonly string[]): { rank: Uint32Array; labels: Labels | null } {
  if (!names.every(isPlainInteger)) return rankTexts(names)
  const { rank, sorted } = rankIntegers(Float64Array.from(names, Number))
  return { rank, labels: sorted }
}

/** By UTF-16 units, the same on every machine: so that the order of a file's rows changes no result. */
function rankTexts(names: readonly string[]): { rank: Uint32Array; labels: string[] } {
  const order = Uint32Array.from(names.keys()).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
  const rank = new Uint32Array(names.length)
  order.forEach((node, place) => (rank[node] = place))
  return { rank, labels: Array.from(order, (node) => names[node]!) }
}
