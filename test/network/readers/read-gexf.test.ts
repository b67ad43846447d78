import fc from 'fast-check'
import graphology from 'graphology'
import { parse, write } from 'graphology-gexf/node/index.js'
import { describe, expect, it } from 'vitest'
import { fromGraph } from '../../../src/network/from-graph.js'
import { readGexf } from '../../../src/network/readers/read-gexf.js'
import { edgesOf, factsOf, issueOf } from '../network-facts.js'

const gexf = (nodes: string, edges: string, type = 'directed'): string =>
  `<gexf version="1.3"><graph defaultedgetype="${type}"><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`
const PEOPLE = '<node id="a"/><node id="b"/><node id="c"/>'

describe('readGexf', () => {
  it('reads what graphology writes as graphology reads it', () => {
    const tie = fc.record({
      source: fc.nat({ max: 8 }),
      target: fc.nat({ max: 8 }),
      undirected: fc.boolean(),
      weight: fc.option(fc.double({ min: 0, max: 9, noNaN: true })),
    })
    const name = fc.constantFrom<(i: number) => string>(
      (i) => String(i),
      (i) => String(100 * (8 - i)),
      (i) => `<person "${i}" & co>`,
    )
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 30 }), name, (ties, nameOf) => {
        const graph = new graphology.MultiGraph()
        for (let i = 0; i < 9; i++)
          graph.addNode(nameOf(i), { label: `person ${i}`, x: i, y: 2 * i, color: '#ff0000' })
        for (const { source, target, undirected, weight } of ties) {
          const attributes = weight === null ? {} : { weight }
          if (undirected) graph.addUndirectedEdge(nameOf(source), nameOf(target), attributes)
          else graph.addDirectedEdge(nameOf(source), nameOf(target), attributes)
        }
        const text = write(graph)
        expect(factsOf(readGexf(text))).toEqual(factsOf(fromGraph(parse(graphology.MultiGraph, text))))
      }),
      { seed: 71, numRuns: 60 },
    )
  })

  it('takes types of edges from the edge, the graph, or as undirected', () => {
    const edges = '<edge source="a" target="b"/><edge source="b" target="c" type="mutual"/>'
    expect(edgesOf(readGexf(gexf(PEOPLE, edges)))).toEqual(['a>b', 'b>c', 'c>b'])
    expect(edgesOf(readGexf(gexf(PEOPLE, edges, 'undirected')))).toEqual(['a>b', 'b>a', 'b>c', 'c>b'])
    expect(edgesOf(readGexf(gexf(PEOPLE, edges), { direction: 'follows' }))).toEqual(['b>a', 'b>c', 'c>b'])
    expect(edgesOf(readGexf(gexf(PEOPLE, edges), { direction: 'undirected' }))).toHaveLength(4)
  })

  it('reads edges before nodes, nested nodes, prefixes; a missing weight counts as 1', () => {
    const text = `<g:gexf xmlns:g="x"><g:graph defaultedgetype="directed">
      <g:edges><g:edge source="a" target="b" weight="0.5"/><g:edge source="b" target="a"/></g:edges>
      <g:nodes><g:node id="a"><g:nodes><g:node id="b"/></g:nodes></g:node></g:nodes></g:graph></g:gexf>`
    expect(edgesOf(readGexf(text))).toEqual(['a>b=0.5', 'b>a=1'])
  })

  it.each([
    ['another document', '<html/>', { line: 1, column: 1, got: '<html>' }],
    ['a node without id', gexf('<node/>', ''), { message: 'a name is empty' }],
    ['a node twice', gexf('<node id="a"/>\n<node id="a"/>', ''), { line: 2, column: 1, got: 'a' }],
    ['an unknown node', gexf(PEOPLE, '\n<edge source="a" target="z"/>'), { line: 2, column: 1, got: 'z' }],
    [
      'a wrong weight',
      gexf(PEOPLE, '\n <edge source="a" target="b" weight="-1"/>'),
      { line: 2, column: 2, got: '-1' },
    ],
    ['a wrong type', gexf(PEOPLE, '\n <edge source="a" target="b" type="wavy"/>'), { line: 2, got: 'wavy' }],
  ])('refuses %s', (_, text, place) => {
    expect(issueOf(() => readGexf(text, { file: 'a.gexf' }))).toMatchObject({ file: 'a.gexf', ...place })
  })
})
