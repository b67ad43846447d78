import { inputError } from '../../errors.js'
import { labelOf, type Network } from '../network.js'
import { ByteWriter } from './byte-writer.js'

export type EdgeListStyle = 'blanks' | 'csv' | 'tsv'

const SEPARATORS = { blanks: ' ', csv: ',', tsv: '\t' } as const
/** Characters that a bare cell may not hold in any of the styles. */
const NEEDS_QUOTES = /[\s,;"\p{Cc}]/u
/** Names that would read as a comment, a negative id, a missing value or a byte order mark. */
const READS_AS_OTHER = /^(?:[#%\ufeff].*|-\d+|nan)$/is

/**
 * A network as an edge list, one row an edge, content flowing from the first column to the second. CSV and
 * TSV start with a header; so do rows with blanks where names are texts, because a name could pass for
 * one. Read again it gives the same network, except that people without any tie have no row.
 */
export function* writeEdgeList(network: Network, style: EdgeListStyle): Generator<Uint8Array> {
  const { nodes, offsets, targets, weights, labels } = network
  const separator = SEPARATORS[style]
  const out = new ByteWriter()
  if (style !== 'blanks' || Array.isArray(labels)) {
    out.text(['source', 'target', ...(weights === null ? [] : ['weight'])].join(separator) + '\n')
  }
  const cells =
    labels === null ? null : Array.from({ length: nodes }, (_, node) => cellOf(labelOf(network, node)))
  const separatorByte = separator.charCodeAt(0)
  for (let u = 0; u < nodes; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const v = targets[e]!
      if (cells === null) out.integer(u)
      else out.text(cells[u]!)
      out.byte(separatorByte)
      if (cells === null) out.integer(v)
      else out.text(cells[v]!)
      if (weights !== null) {
        out.byte(separatorByte)
        out.text(String(weights[e]))
      }
      out.byte(0x0a)
      if (out.full) yield out.take()
    }
  }
  yield out.take()
}

/** A name as a cell, in quotes where it needs them. */
function cellOf(label: string): string {
  if (label === '' || label.includes('\0')) {
    throw inputError({
      message: 'an edge list cannot hold this name',
      got: label === '' ? 'an empty name' : 'a name with a zero character',
      hint: 'write .json or .hsy',
    })
  }
  return NEEDS_QUOTES.test(label) || READS_AS_OTHER.test(label) ? `"${label.replaceAll('"', '""')}"` : label
}

/** How many people have no tie at all, in or out; an edge list leaves them out. */
export function countIsolated(network: Network): number {
  const { nodes, offsets, targets } = network
  const tied = new Uint8Array(nodes)
  for (const v of targets) tied[v] = 1
  let isolated = 0
  for (let u = 0; u < nodes; u++) if (tied[u] === 0 && offsets[u] === offsets[u + 1]) isolated++
  return isolated
}
