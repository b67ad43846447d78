import type { Network } from '../network.js'
import { GraphCollector } from './graph-collector.js'
import type { ReadOptions } from './network-parser.js'
import { weightOf } from './parse-weight.js'
import { shortened } from './row-error.js'
import { placeInText, scanXml } from './scan-xml.js'

const EDGE_TYPES = ['directed', 'undirected', 'mutual']

/**
 * Reads GEXF (1.1 to 1.3): nodes by `id`, edges with `source`, `target`, `type` (else the graph's
 * `defaultedgetype`, else undirected; `mutual` is both directions) and `weight`. All else is passed over.
 */
export function readGexf(text: string, options: Pick<ReadOptions, 'file' | 'direction'> = {}): Network {
  const collector = new GraphCollector((offset) => placeInText(text, offset, options.file))
  let prefix: string | null = null
  let defaultType = 'undirected'

  scanXml(
    text,
    {
      open(name, attributes, offset) {
        if (prefix === null) {
          if (!/(?:^|:)gexf$/.test(name)) {
            throw collector.error(offset, {
              message: 'this is not GEXF',
              got: shortened(`<${name}>`),
              expected: '<gexf>',
            })
          }
          prefix = name.slice(0, -'gexf'.length)
        }
        if (name === `${prefix}graph`)
          defaultType = edgeType(attributes.get('defaultedgetype') || defaultType, offset)
        else if (name === `${prefix}node`) collector.node(attributes.get('id') ?? '', offset)
        else if (name === `${prefix}edge`) {
          const type = edgeType(attributes.get('type') || defaultType, offset)
          const weight = attributes.get('weight')
          collector.edge(
            attributes.get('source') ?? '',
            attributes.get('target') ?? '',
            type !== 'directed',
            weight === undefined ? undefined : parsedWeight(weight, offset),
            offset,
          )
        }
      },
      close() {},
    },
    options.file,
  )
  return collector.finish(options.direction)

  function edgeType(type: string, offset: number): string {
    if (EDGE_TYPES.includes(type)) return type
    throw collector.error(offset, {
      message: 'the type of edge is not known',
      got: shortened(type),
      expected: EDGE_TYPES.join(', '),
    })
  }

  function parsedWeight(weight: string, offset: number): number {
    const value = weightOf(weight.trim())
    if (value >= 0) return value
    throw collector.error(offset, {
      message: 'this is not a weight',
      got: shortened(weight),
      expected: 'a finite number of at least 0',
    })
  }
}
