import { labelOf, type Network } from '../network.js'
import { ByteWriter } from './byte-writer.js'

/** A network as the JSON of graphology: `Graph.from(JSON.parse(text))` opens it. */
export function* writeGraphologyJson(network: Network): Generator<Uint8Array> {
  const { nodes, offsets, targets, weights } = network
  const out = new ByteWriter()
  out.text('{"options":{"type":"directed","multi":false,"allowSelfLoops":true},"attributes":{},"nodes":[')
  const keys = Array.from({ length: nodes }, (_, node) => JSON.stringify(labelOf(network, node)))
  for (let u = 0; u < nodes; u++) {
    out.text(`${u === 0 ? '' : ','}\n{"key":${keys[u]}}`)
    if (out.full) yield out.take()
  }
  out.text('],"edges":[')
  for (let u = 0; u < nodes; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const attributes = weights === null ? '' : `,"attributes":{"weight":${weights[e]}}`
      out.text(`${e === 0 ? '' : ','}\n{"source":${keys[u]},"target":${keys[targets[e]!]}${attributes}}`)
      if (out.full) yield out.take()
    }
  }
  out.text(']}\n')
  yield out.take()
}
