import { inputError, type Issue } from '../../errors.js'
import type { Network } from '../network.js'
import { GraphCollector } from './graph-collector.js'
import { jsonFault } from './json-fault.js'
import type { ReadOptions } from './network-parser.js'
import { shortened } from './row-error.js'
import { placeInText } from './scan-xml.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the JSON of graphology (`graph.export()`): `nodes: [{key}]` and `edges: [{source, target,
 * undirected?, attributes?: {weight?}}]`. Edges are directed unless they say `undirected` or the graph's
 * `options.type` is `undirected`. All else is passed over.
 */
export function readGraphologyJson(
  text: string,
  options: Pick<ReadOptions, 'file' | 'direction'> = {},
): Network {
  const { file } = options
  const document = parsed(text, file)
  const nodes = listOf(document['nodes'], 'nodes', file)
  const edges = listOf(document['edges'] ?? [], 'edges', file)
  const undirectedByDefault = isFields(document['options']) && document['options']['type'] === 'undirected'

  // Places: nodes from 0 up, edges from -1 down.
  const collector = new GraphCollector((place) => ({
    ...(file === undefined ? {} : { file }),
    path: place >= 0 ? `nodes[${place}]` : `edges[${-1 - place}]`,
    message: '',
  }))
  nodes.forEach((node, i) => {
    if (!isFields(node)) throw collector.error(i, { message: 'a node is not an object' })
    collector.node(nameOf(node['key'], 'key', i), i)
  })
  edges.forEach((edge, i) => {
    const place = -1 - i
    if (!isFields(edge)) throw collector.error(place, { message: 'an edge is not an object' })
    const undirected = edge['undirected'] ?? undirectedByDefault
    const weight = isFields(edge['attributes']) ? (edge['attributes']['weight'] ?? undefined) : undefined
    if (weight !== undefined && typeof weight !== 'number') {
      const got = shortened(String(JSON.stringify(weight)))
      throw collector.error(place, {
        message: 'the weight is no number',
        got,
        expected: 'a number of at least 0',
      })
    }
    collector.edge(
      nameOf(edge['source'], 'source', place),
      nameOf(edge['target'], 'target', place),
      undirected === true,
      weight,
      place,
    )
  })
  return collector.finish(options.direction)

  function nameOf(value: unknown, field: string, place: number): string {
    if (typeof value === 'string') return value
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
    const got = value === undefined ? 'nothing' : shortened(String(JSON.stringify(value)))
    throw collector.error(place, {
      message: `the ${field} is no name`,
      got,
      expected: 'a text or an integer',
    })
  }
}

function parsed(text: string, file: string | undefined): Fields {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    const offset = jsonFault(text) ?? text.length
    const got = offset === text.length ? 'the end of the file' : shortened(text.slice(offset, offset + 20))
    throw inputError(placeInText(text, offset, file, { message: 'this is not JSON', got }))
  }
  if (isFields(document)) return document
  throw inputError(
    withFile({ message: 'this is not the JSON of a graph', expected: '{"nodes": […], "edges": […]}' }, file),
  )
}

function listOf(value: unknown, path: string, file: string | undefined): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw inputError(
    withFile({ path, message: 'the list is missing', expected: '{"nodes": […], "edges": […]}' }, file),
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withFile(issue: Issue, file: string | undefined): Issue {
  return file === undefined ? issue : { file, ...issue }
}
