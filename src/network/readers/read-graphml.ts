import type { Network } from '../network.js'
import { GraphCollector } from './graph-collector.js'
import type { ReadOptions } from './network-parser.js'
import { weightOf } from './parse-weight.js'
import { shortened } from './row-error.js'
import { placeInText, scanXml } from './scan-xml.js'

interface OpenEdge {
  readonly source: string
  readonly target: string
  readonly undirected: boolean
  readonly offset: number
  weight: number | undefined
}

/**
 * Reads GraphML: nodes by `id`, edges with `source`, `target`, `directed` (else the graph's `edgedefault`,
 * else undirected) and the data whose key is called `weight`. All else is passed over; hyperedges are refused.
 */
export function readGraphml(text: string, options: Pick<ReadOptions, 'file' | 'direction'> = {}): Network {
  const collector = new GraphCollector((offset) => placeInText(text, offset, options.file))
  let prefix: string | null = null
  /** Of the graphs that are open, innermost last: whether their edges are undirected unless they say so. */
  const undirectedByDefault: boolean[] = []
  let edge: OpenEdge | null = null
  let keyId: string | null = null
  let dataKey: string | undefined
  const weightKeys = new Set<string>()
  let defaultWeight: number | undefined

  scanXml(
    text,
    {
      open(name, attributes, offset) {
        if (prefix === null) {
          if (!/(?:^|:)graphml$/.test(name)) {
            const expected = '<graphml>'
            throw collector.error(offset, {
              message: 'this is not GraphML',
              got: shortened(`<${name}>`),
              expected,
            })
          }
          prefix = name.slice(0, -'graphml'.length)
        }
        switch (name.startsWith(prefix) ? name.slice(prefix.length) : '') {
          case 'graph':
            undirectedByDefault.push(attributes.get('edgedefault') !== 'directed')
            break
          case 'key': {
            const about = attributes.get('for') ?? 'all'
            const isWeight = attributes.get('attr.name')?.toLowerCase() === 'weight'
            keyId = isWeight && (about === 'edge' || about === 'all') ? (attributes.get('id') ?? '') : null
            if (keyId !== null) weightKeys.add(keyId)
            break
          }
          case 'node':
            collector.node(attributes.get('id') ?? '', offset)
            break
          case 'hyperedge':
            throw collector.error(offset, { message: 'hyperedges are not supported' })
          case 'edge': {
            const directed = attributes.get('directed')
            edge = {
              source: attributes.get('source') ?? '',
              target: attributes.get('target') ?? '',
              undirected: directed === undefined ? undirectedByDefault.at(-1) !== false : directed !== 'true',
              offset,
              weight: undefined,
            }
            break
          }
          case 'data':
            dataKey = attributes.get('key')
        }
      },
      close(name, content, offset) {
        switch (name.startsWith(prefix!) ? name.slice(prefix!.length) : '') {
          case 'graph':
            undirectedByDefault.pop()
            break
          case 'key':
            keyId = null
            break
          case 'default':
            if (keyId !== null) defaultWeight = parsedWeight(content, offset)
            break
          case 'data':
            if (edge !== null && dataKey !== undefined && weightKeys.has(dataKey)) {
              edge.weight = parsedWeight(content, offset)
            }
            break
          case 'edge': {
            const { source, target, undirected, weight, offset: place } = edge!
            collector.edge(source, target, undirected, weight ?? defaultWeight, place)
            edge = null
          }
        }
      },
    },
    options.file,
  )
  return collector.finish(options.direction)

  function parsedWeight(content: string, offset: number): number {
    const value = weightOf(content.trim())
    if (value >= 0) return value
    throw collector.error(offset, {
      message: 'this is not a weight',
      got: shortened(content),
      expected: 'a finite number of at least 0',
    })
  }
}
