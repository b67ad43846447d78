import fc from 'fast-check'
import graphology from 'graphology'
import { parse as parseGexf } from 'graphology-gexf/node/index.js'
import { parse as parseGraphml } from 'graphology-graphml/node/index.js'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../../src/errors.js'
import { buildNetwork } from '../../../src/network/build-network.js'
import { fromGraph } from '../../../src/network/from-graph.js'
import type { Network } from '../../../src/network/network.js'
import { concatenated } from '../../../src/network/readers/bytes.js'
import { readEdgeList } from '../../../src/network/readers/edge-list-parser.js'
import { labelsOf } from '../../../src/network/readers/number-nodes.js'
import { parseNetwork } from '../../../src/network/readers/parse-network.js'
import { countIsolated } from '../../../src/network/writers/write-edge-list.js'
import { writeNetwork } from '../../../src/network/writers/write-network.js'
import { edgesOf, factsOf } from '../network-facts.js'

const bytesOf = (network: Network, name: string): Uint8Array => concatenated([...writeNetwork(network, name)])
const textOf = (network: Network, name: string): string => new TextDecoder().decode(bytesOf(network, name))

const awkward = fc.constantFrom(
  'ann',
  'a b',
  'c,d',
  'e;f',
  'g\th',
  'i"j',
  '"k"',
  '#l',
  '%m',
  '-5',
  'NaN',
  'nan',
  'source',
  'target',
  'n\no',
  'p\r\nq',
  '\r',
  ' r',
  's ',
  'é',
  '日本',
  'سلام',
  '😀',
  "<t>&amp;'",
  '\ufeffu',
  '1e5',
  '007',
  '1.0',
  '__proto__',
  'constructor',
  '18446744073709551616',
  '\u00a0',
  ']]>',
)
const labels = fc.oneof(
  fc.constant(null),
  fc.uniqueArray(fc.nat(), { minLength: 8, maxLength: 8 }).map((ids) => ids.map(String)),
  fc.uniqueArray(fc.oneof(awkward, fc.nat().map(String)), { minLength: 8, maxLength: 8 }),
)
const ties = fc.array(
  fc.tuple(
    fc.nat({ max: 7 }),
    fc.nat({ max: 7 }),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  ),
  {
    minLength: 1,
    maxLength: 30,
  },
)

const networks = fc.tuple(ties, labels, fc.boolean()).map(([rows, names, weighted]) => {
  const { rank, labels } = names === null ? { rank: null, labels: null } : labelsOf(names)
  const numbered = (node: number): number => (rank === null ? node : rank[node]!)
  return buildNetwork({
    nodes: 8,
    count: rows.length,
    sources: Uint32Array.from(rows, (row) => numbered(row[0])),
    targets: Uint32Array.from(rows, (row) => numbered(row[1])),
    weights: weighted ? Float64Array.from(rows, (row) => row[2]) : null,
    labels,
  })
})

describe('every format gives back the network', () => {
  it.each(['a.json', 'a.gexf', 'a.graphml', 'a.hsy'])(
    '%s: node for node, those without ties too',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(networks, async (network) => {
          const again = await parseNetwork(name, bytesOf(network, name))
          const expected =
            name === 'a.hsy' ? network : { ...network, dropped: { selfLoops: 0, duplicates: 0 } }
          // A file of a network without edges cannot say that edges would have weights.
          const weights = network.edges === 0 && name !== 'a.hsy' ? null : network.weights
          expect(factsOf(again)).toEqual(factsOf({ ...expected, weights }))
        }),
        { seed: 101, numRuns: 150 },
      )
    },
  )

  it.each(['a.txt', 'a.edges', 'a.csv', 'a.tsv'])('%s: edges, names and weights', async (name) => {
    await fc.assert(
      fc.asyncProperty(networks, async (network) => {
        fc.pre(network.edges > 0)
        const again = await parseNetwork(name, bytesOf(network, name))
        expect(edgesOf(again)).toEqual(edgesOf(network))
        expect(again.nodes).toBe(network.nodes - countIsolated(network))
      }),
      { seed: 102, numRuns: 300 },
    )
  })

  it('GEXF, GraphML and JSON are read by graphology as the same network', () => {
    const network = readEdgeList('ann,"b ""&"" <c>",0.5\n"b ""&"" <c>",ann,0.25\nann,d,2\n')
    const { MultiGraph } = graphology
    const graphs = [
      parseGexf(MultiGraph, textOf(network, 'a.gexf')),
      parseGraphml(MultiGraph, textOf(network, 'a.graphml')),
      new MultiGraph().import(JSON.parse(textOf(network, 'a.json'))),
    ]
    for (const graph of graphs) expect(factsOf(fromGraph(graph))).toEqual(factsOf(network))
  })
})

describe('what stands in the files', () => {
  it('edge lists', () => {
    const plain = readEdgeList('7 3 0.5\n3 9 2\n')
    expect(textOf(plain, 'a.txt')).toBe('3 9 2\n7 3 0.5\n')
    expect(textOf(plain, 'a.csv')).toBe('source,target,weight\n3,9,2\n7,3,0.5\n')
    const named = readEdgeList('"a b",c\nc,"-1"\n')
    expect(textOf(named, 'a.TSV.gz')).toBe('source\ttarget\n"a b"\tc\nc\t"-1"\n')
    expect(textOf(named, 'a.edges')).toBe('source target\n"a b" c\nc "-1"\n')
  })

  it('large networks come in pieces', () => {
    const network = readEdgeList(Array.from({ length: 50_000 }, (_, i) => `${i} ${i + 1}`).join('\n'))
    const pieces = [...writeNetwork(network, 'a.txt')]
    expect(pieces.length).toBeGreaterThan(5)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000)
    expect(factsOf(readEdgeList(concatenated(pieces)))).toEqual(factsOf(network))
  })

  it('names that a format cannot hold are refused, not changed', () => {
    const network = buildNetwork({
      nodes: 2,
      count: 1,
      sources: Uint32Array.of(0),
      targets: Uint32Array.of(1),
      labels: ['a\u0001', 'b\0'],
    })
    for (const name of ['a.csv', 'a.gexf', 'a.graphml'])
      expect(() => bytesOf(network, name)).toThrow(HearsayError)
  })

  it.each(['a', 'a.doc', 'a.gz', 'a.constructor', 'a.__proto__'])('%s asks for no known format', (name) => {
    expect(() => writeNetwork(readEdgeList('0 1'), name)).toThrow(/expected \.txt, \.edges, \.csv/)
  })
})
