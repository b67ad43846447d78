import { inputError, type Issue } from '../../errors.js'
import type { Labels, Network } from '../network.js'
import { sharedFloat64, sharedUint32 } from '../shared-memory.js'
import { concatenated } from './bytes.js'
import type { NetworkParser, ReadOptions } from './network-parser.js'

/*
 * The format `.hsy`, little endian (the arrays are copied as they lie in memory):
 *
 *   0   8 bytes  magic "HEARSAY1"
 *   8   uint32   flags: 1 weights, 2 integer labels, 4 text labels
 *   12  uint32   nodes
 *   16  uint32   edges
 *   20  uint32   0
 *   24  float64  bytes of all text labels
 *   32  float64  dropped self loops
 *   40  float64  dropped duplicates
 *   48  uint32[nodes + 1]  offsets
 *       uint32[edges]      targets
 *       float64[edges]     weights, if flagged
 *       float64[nodes]     labels, if integers; or
 *       uint32[nodes]      length of each label in bytes, and then the labels in UTF-8, if texts
 */
export const BINARY_MAGIC = 'HEARSAY1'
export const BINARY_HEADER_BYTES = 48
export const FLAG_WEIGHTS = 1
export const FLAG_INTEGER_LABELS = 2
export const FLAG_TEXT_LABELS = 4

/** Bytes that are read at a time. */
const PIECE_BYTES = 67_108_864

/** Fills an array with the next bytes of a file. */
export type ReadExactly = (into: Uint8Array) => void

/** Reads a network in the binary format; see `readBinaryFrom`. */
export function readBinary(bytes: Uint8Array, options: Pick<ReadOptions, 'file'> = {}): Network {
  let at = 0
  const read = (into: Uint8Array): void => {
    into.set(bytes.subarray(at, at + into.length))
    at += into.length
  }
  return readBinaryFrom(read, bytes.length, options.file)
}

/**
 * Reads a network of `totalBytes` bytes straight into its arrays. The sizes of the header must add up to
 * exactly that before anything is allocated, and everything that the rest of the program relies on is
 * checked: monotone offsets, targets in range and ascending without loops, weights finite and at least 0,
 * labels distinct.
 */
export function readBinaryFrom(read: ReadExactly, totalBytes: number, file: string | undefined): Network {
  const fail = (message: string, facts: Partial<Issue> = {}): Error =>
    inputError({ ...(file === undefined ? {} : { file }), message, ...facts })

  if (totalBytes < BINARY_HEADER_BYTES)
    throw fail('the network file ends too early', { got: `${totalBytes} bytes` })
  const header = new Uint8Array(BINARY_HEADER_BYTES)
  read(header)
  const view = new DataView(header.buffer)
  if (new TextDecoder().decode(header.subarray(0, 8)) !== BINARY_MAGIC)
    throw fail('this is not a hearsay network file')
  const flags = view.getUint32(8, true)
  const nodes = view.getUint32(12, true)
  const edges = view.getUint32(16, true)
  const textBytes = view.getFloat64(24, true)
  const selfLoops = view.getFloat64(32, true)
  const duplicates = view.getFloat64(40, true)
  const weighted = (flags & FLAG_WEIGHTS) !== 0
  const labelKind = flags & (FLAG_INTEGER_LABELS | FLAG_TEXT_LABELS)
  if (flags > 7 || labelKind === 6 || view.getUint32(20, true) !== 0)
    throw fail('the header has unknown flags')
  for (const count of [textBytes, selfLoops, duplicates]) {
    if (!(count >= 0 && count <= Number.MAX_SAFE_INTEGER)) throw fail('the header has an impossible count')
  }
  let expected = BINARY_HEADER_BYTES + 4 * (nodes + 1) + (weighted ? 12 : 4) * edges
  if (labelKind === FLAG_INTEGER_LABELS) expected += 8 * nodes
  if (labelKind === FLAG_TEXT_LABELS) expected += 4 * nodes + textBytes
  else if (textBytes !== 0) throw fail('the header has an impossible count')
  if (expected !== totalBytes) {
    throw fail('the size of the network file does not fit its header', {
      got: `${totalBytes} bytes`,
      expected: `${expected} bytes`,
    })
  }

  const offsets = sharedUint32(nodes + 1)
  readColumn(read, offsets)
  const targets = sharedUint32(edges)
  readColumn(read, targets)
  checkRows(nodes, edges, offsets, targets, fail)
  let weights: Float64Array | null = null
  if (weighted) {
    weights = sharedFloat64(edges)
    readColumn(read, weights)
    for (const weight of weights) {
      if (!(weight >= 0 && weight < Infinity)) throw fail('a weight is not a finite number of at least 0')
    }
  }
  let labels: Labels | null = null
  if (labelKind === FLAG_INTEGER_LABELS) labels = readIntegerLabels(read, nodes, fail)
  if (labelKind === FLAG_TEXT_LABELS) labels = readTextLabels(read, nodes, textBytes, fail)
  return { nodes, edges, offsets, targets, weights, labels, dropped: { selfLoops, duplicates } }
}

function readColumn(read: ReadExactly, column: Uint32Array | Float64Array): void {
  for (const piece of bytesOf(column)) read(piece)
}

/** The memory of an array as bytes, in pieces: a column may have more bytes than one array may have entries. */
export function* bytesOf(
  column: Uint32Array | Float64Array,
  pieceBytes = PIECE_BYTES,
): Generator<Uint8Array> {
  const { buffer, byteOffset, byteLength } = column
  for (let at = 0; at < byteLength; at += pieceBytes)
    yield new Uint8Array(buffer, byteOffset + at, Math.min(pieceBytes, byteLength - at))
}

type Fail = (message: string) => Error

function checkRows(
  nodes: number,
  edges: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  fail: Fail,
): void {
  if (offsets[0] !== 0 || offsets[nodes] !== edges) throw fail('the rows do not span the edges')
  for (let u = 0; u < nodes; u++) {
    const start = offsets[u]!
    const end = offsets[u + 1]!
    if (end < start || end > edges) throw fail('the rows are out of order')
    let previous = -1
    for (let k = start; k < end; k++) {
      const v = targets[k]!
      if (v >= nodes || v <= previous || v === u) throw fail('a row holds an impossible follower')
      previous = v
    }
  }
}

function readIntegerLabels(read: ReadExactly, nodes: number, fail: Fail): Float64Array {
  const labels = sharedFloat64(nodes)
  readColumn(read, labels)
  for (const label of labels) {
    if (!Number.isSafeInteger(label) || label < 0) throw fail('a label is no plain integer')
  }
  const sorted = labels.slice().sort()
  if (sorted.some((label, i) => i > 0 && label === sorted[i - 1]))
    throw fail('two people have the same label')
  return labels
}

function readTextLabels(read: ReadExactly, nodes: number, textBytes: number, fail: Fail): string[] {
  const lengths = new Uint32Array(nodes)
  readColumn(read, lengths)
  let sum = 0
  for (const length of lengths) sum += length
  if (sum !== textBytes) throw fail('the lengths of the labels do not add up')
  const texts = new Uint8Array(textBytes)
  read(texts)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const labels: string[] = []
  let at = 0
  for (const length of lengths) {
    try {
      labels.push(decoder.decode(texts.subarray(at, at + length)))
    } catch {
      throw fail('a label is not in UTF-8')
    }
    at += length
  }
  if (new Set(labels).size !== nodes) throw fail('two people have the same label')
  return labels
}

/** The binary format from pieces; they are kept, because the sizes can only be checked at the end. */
export class BinaryParser implements NetworkParser {
  readonly #pieces: Uint8Array[] = []
  readonly #options: Pick<ReadOptions, 'file'>

  constructor(options: Pick<ReadOptions, 'file'> = {}) {
    this.#options = options
  }

  push(chunk: Uint8Array): void {
    this.#pieces.push(chunk.slice())
  }

  finish(): Network {
    return readBinary(
      this.#pieces.length === 1 ? this.#pieces[0]! : concatenated(this.#pieces),
      this.#options,
    )
  }
}
