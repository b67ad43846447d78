import fc from 'fast-check'
import graphology from 'graphology'
import { parse } from 'graphology-graphml/node/index.js'
import { describe, expect, it } from 'vitest'
import { fromGraph } from '../../../src/network/from-graph.js'
import { readGraphml } from '../../../src/network/readers/read-graphml.js'
import { edgesOf, factsOf, issueOf } from '../network-facts.js'

const graphml = (content: string, type = 'directed', keys = ''): string =>
  `<graphml>${keys}<graph edgedefault="${type}"><node id="a"/><node id="b"/><node id="c"/>${content}</graph></graphml>`
const WEIGHT = '<key id="d1" for="edge" attr.name="weight" attr.type="double"/>'

describe('readGraphml', () => {
  it('reads as graphology does, in graphs of one type of edge', () => {
    const tie = fc.record({
      source: fc.nat({ max: 8 }),
      target: fc.nat({ max: 8 }),
      weight: fc.double({ min: 0, max: 9, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(tie, { maxLength: 30 }),
        fc.constantFrom('directed', 'undirected'),
        fc.boolean(),
        (ties, type, texts) => {
          const id = (i: number): string => (texts ? `p&amp;${i}` : String(i))
          const nodes = Array.from(
            { length: 9 },
            (_, i) => `<node id="${id(i)}"><data key="d0">x</data></node>`,
          )
          const edges = ties.map(
            ({ source, target, weight }) =>
              `<edge source="${id(source)}" target="${id(target)}"><data key="d1">${weight}</data></edge>`,
          )
          const text = `<graphml>${WEIGHT}<key id="d0" for="node" attr.name="label"/><graph edgedefault="${type}">${nodes.join('')}${edges.join('')}</graph></graphml>`
          expect(factsOf(readGraphml(text))).toEqual(factsOf(fromGraph(parse(graphology.MultiGraph, text))))
        },
      ),
      { seed: 81, numRuns: 40 },
    )
  })

  it('takes both values of directed', () => {
    const edges =
      '<edge source="a" target="b" directed="false"/><edge source="b" target="c" directed="true"/>'
    expect(edgesOf(readGraphml(graphml(edges)))).toEqual(['a>b', 'b>a', 'b>c'])
    expect(edgesOf(readGraphml(graphml(edges, 'undirected')))).toEqual(['a>b', 'b>a', 'b>c'])
    expect(edgesOf(readGraphml(graphml(edges), { direction: 'follows' }))).toEqual(['a>b', 'b>a', 'c>b'])
  })

  it('reads what yEd writes: keys for ports, elements of other namespaces, nested graphs', () => {
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="port" id="d0" yfiles.type="portgraphics"/><key attr.name="weight" attr.type="double" for="edge" id="d1"><default>2</default></key>
      <graph edgedefault="directed" id="G"><data key="d7"/>
      <node id="n0"><data key="d6"><y:ShapeNode><y:node/><y:NodeLabel>Ann &amp; Bob</y:NodeLabel></y:ShapeNode></data>
        <graph edgedefault="undirected"><node id="n0::n0"/><edge source="n0" target="n0::n0"/></graph></node>
      <node id="n1"/><edge id="e0" source="n0" target="n1"><data key="d1">0.5</data></edge></graph></graphml>`
    expect(edgesOf(readGraphml(text))).toEqual(['n0::n0>n0=2', 'n0>n0::n0=2', 'n0>n1=0.5'])
  })

  it('takes time in proportion to the edges where directed and undirected ones mix', () => {
    const people = Array.from({ length: 20_000 }, (_, i) => `<node id="p${i}"/>`).join('')
    const edges = Array.from(
      { length: 20_000 },
      (_, i) => `<edge source="p${i}" target="p${(i + 1) % 20_000}" directed="${i % 2 === 0}"/>`,
    ).join('')
    expect(readGraphml(graphml(people + edges)).edges).toBe(30_000)
  })

  it.each([
    ['another document', '<gexf/>', { line: 1, column: 1, got: '<gexf>', expected: '<graphml>' }],
    ['an unknown node', graphml('\n<edge source="a" target="z"/>'), { line: 2, column: 1, got: 'z' }],
    ['an edge without target', graphml('\n<edge source="a"/>'), { line: 2, message: 'a name is empty' }],
    [
      'a node twice',
      graphml('\n  <node id="a"/>'),
      { line: 2, column: 3, message: 'a node is declared twice' },
    ],
    ['a hyperedge', graphml('\n<hyperedge/>'), { line: 2, message: 'hyperedges are not supported' }],
    [
      'a wrong weight',
      graphml('\n<edge source="a" target="b"><data key="d1">x</data></edge>', 'directed', WEIGHT),
      { line: 2, got: 'x' },
    ],
    [
      'a wrong default',
      graphml('', 'directed', '<key id="w" for="edge" attr.name="weight"><default>-1</default></key>'),
      { got: '-1' },
    ],
  ])('refuses %s', (_, text, place) => {
    expect(issueOf(() => readGraphml(text, { file: 'a.graphml' }))).toMatchObject({
      file: 'a.graphml',
      ...place,
    })
  })
})
