import { usageError } from '../../errors.js'
import type { Network } from '../network.js'
import { extensionOf } from '../readers/detect-format.js'
import { writeBinary } from './write-binary.js'
import { writeEdgeList } from './write-edge-list.js'
import { writeGraphologyJson } from './write-graphology-json.js'
import { writeGexf, writeGraphml } from './write-xml.js'

/** What the extension of a file's name stands for, `.gz` apart. */
const WRITERS: Readonly<Record<string, (network: Network) => Generator<Uint8Array>>> = {
  txt: (network) => writeEdgeList(network, 'blanks'),
  edges: (network) => writeEdgeList(network, 'blanks'),
  csv: (network) => writeEdgeList(network, 'csv'),
  tsv: (network) => writeEdgeList(network, 'tsv'),
  gexf: writeGexf,
  graphml: writeGraphml,
  json: writeGraphologyJson,
  hsy: writeBinary,
}

/**
 * The bytes of a network, piece by piece and uncompressed, in the format that the name asks for. Throws a
 * usage error for any other name.
 */
export function writeNetwork(network: Network, name: string): Generator<Uint8Array> {
  const extension = extensionOf(name)
  const write = Object.hasOwn(WRITERS, extension) ? WRITERS[extension] : undefined
  if (write !== undefined) return write(network)
  const known = Object.keys(WRITERS).map((known) => `.${known}`)
  throw usageError(
    `cannot tell the format of "${name}" from its name (expected ${known.join(', ')}, each also with .gz)`,
  )
}

/** Whether the format asked for has no place for people without ties. */
export function leavesOutIsolated(name: string): boolean {
  return ['txt', 'edges', 'csv', 'tsv'].includes(extensionOf(name))
}
