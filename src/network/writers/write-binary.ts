import type { Network } from '../network.js'
import {
  BINARY_HEADER_BYTES,
  BINARY_MAGIC,
  bytesOf,
  FLAG_INTEGER_LABELS,
  FLAG_TEXT_LABELS,
  FLAG_WEIGHTS,
} from '../readers/read-binary.js'

/** Bytes that are copied at a time: streams keep several pieces. */
const PIECE_BYTES = 4_194_304

/** A network in our own format (`.hsy`, described in `read-binary.ts`): everything, bit for bit, in the fewest bytes to read. */
export function* writeBinary(network: Network): Generator<Uint8Array> {
  const { nodes, edges, offsets, targets, weights, labels, dropped } = network
  const texts = Array.isArray(labels)
    ? (labels as readonly string[]).map((label) => new TextEncoder().encode(label))
    : null
  let flags = weights === null ? 0 : FLAG_WEIGHTS
  if (texts !== null) flags += FLAG_TEXT_LABELS
  else if (labels !== null) flags += FLAG_INTEGER_LABELS

  const header = new DataView(new ArrayBuffer(BINARY_HEADER_BYTES))
  for (let i = 0; i < BINARY_MAGIC.length; i++) header.setUint8(i, BINARY_MAGIC.charCodeAt(i))
  header.setUint32(8, flags, true)
  header.setUint32(12, nodes, true)
  header.setUint32(16, edges, true)
  header.setFloat64(24, texts === null ? 0 : texts.reduce((sum, text) => sum + text.length, 0), true)
  header.setFloat64(32, dropped.selfLoops, true)
  header.setFloat64(40, dropped.duplicates, true)
  yield new Uint8Array(header.buffer)

  yield* pieces(offsets)
  yield* pieces(targets)
  if (weights !== null) yield* pieces(weights)
  if (texts !== null) {
    yield* pieces(Uint32Array.from(texts, (text) => text.length))
    yield* texts
  } else if (labels !== null) yield* pieces(labels as Float64Array)
}

/** Copies, because streams may keep what they are given and some take no shared memory. */
function* pieces(column: Uint32Array | Float64Array): Generator<Uint8Array> {
  for (const bytes of bytesOf(column, PIECE_BYTES)) yield bytes.slice()
}
