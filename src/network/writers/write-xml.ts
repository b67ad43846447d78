import { inputError } from '../../errors.js'
import { labelOf, type Network } from '../network.js'
import { ByteWriter } from './byte-writer.js'

/** XML 1.0 has no place for these, not even as references. */
const NOT_XML = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A network as GEXF 1.3 (for Gephi and others): directed edges along the flow of content, with weights. */
export function* writeGexf(network: Network): Generator<Uint8Array> {
  const out = new ByteWriter()
  out.text('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n')
  out.text('<graph defaultedgetype="directed">\n<nodes>\n')
  yield* nodeElements(network, out, (id) => `<node id="${id}" label="${id}"/>\n`)
  out.text('</nodes>\n<edges>\n')
  yield* edgeElements(network, out, (source, target, weight, edge) =>
    weight === null
      ? `<edge id="${edge}" source="${source}" target="${target}"/>\n`
      : `<edge id="${edge}" source="${source}" target="${target}" weight="${weight}"/>\n`,
  )
  out.text('</edges>\n</graph>\n</gexf>\n')
  yield out.take()
}

/** A network as GraphML: directed edges along the flow of content, with weights as data. */
export function* writeGraphml(network: Network): Generator<Uint8Array> {
  const out = new ByteWriter()
  out.text(
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
  )
  if (network.weights !== null) {
    out.text('<key id="weight" for="edge" attr.name="weight" attr.type="double"/>\n')
  }
  out.text('<graph edgedefault="directed">\n')
  yield* nodeElements(network, out, (id) => `<node id="${id}"/>\n`)
  yield* edgeElements(network, out, (source, target, weight) =>
    weight === null
      ? `<edge source="${source}" target="${target}"/>\n`
      : `<edge source="${source}" target="${target}"><data key="weight">${weight}</data></edge>\n`,
  )
  out.text('</graph>\n</graphml>\n')
  yield out.take()
}

function* nodeElements(
  network: Network,
  out: ByteWriter,
  element: (id: string) => string,
): Generator<Uint8Array> {
  for (let u = 0; u < network.nodes; u++) {
    out.text(element(escapeXml(labelOf(network, u))))
    if (out.full) yield out.take()
  }
}

function* edgeElements(
  network: Network,
  out: ByteWriter,
  element: (source: string, target: string, weight: number | null, edge: number) => string,
): Generator<Uint8Array> {
  const { nodes, offsets, targets, weights } = network
  for (let u = 0; u < nodes; u++) {
    const source = escapeXml(labelOf(network, u))
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const target = escapeXml(labelOf(network, targets[e]!))
      out.text(element(source, target, weights === null ? null : weights[e]!, e))
      if (out.full) yield out.take()
    }
  }
}

function escapeXml(label: string): string {
  if (label === '' || NOT_XML.test(label)) {
    throw inputError({
      message: 'XML cannot hold this name',
      got: label === '' ? 'an empty name' : JSON.stringify(label).slice(0, 80),
      hint: 'write .json or .hsy',
    })
  }
  return label.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!)
}
