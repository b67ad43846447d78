import fc from 'fast-check'
import graphology from 'graphology'
import { describe, expect, it } from 'vitest'
import { fromGraph } from '../../src/network/from-graph.js'
import { readEdgeList } from '../../src/network/readers/edge-list-parser.js'
import { toGraph } from '../../src/network/to-graph.js'
import { edgesOf, factsOf, issueOf } from './network-facts.js'

describe('fromGraph', () => {
  const graph = new graphology.MultiGraph()
  for (const key of ['ann', 'bob', 'cleo', 'dora']) graph.addNode(key)
  graph.addDirectedEdge('ann', 'bob', { weight: 0.5 })
  graph.addDirectedEdge('ann', 'bob', { weight: 0.75 })
  graph.addUndirectedEdge('bob', 'cleo')
  graph.addDirectedEdge('cleo', 'cleo')

  it('lets content flow along directed edges and both ways along undirected ones', () => {
    const network = fromGraph(graph)
    expect(network.labels).toEqual(['ann', 'bob', 'cleo', 'dora'])
    expect(edgesOf(network)).toEqual(['ann>bob=0.5', 'bob>cleo=1', 'cleo>bob=1'])
    expect(network.dropped).toEqual({ selfLoops: 1, duplicates: 1 })
  })

  it('takes a direction', () => {
    expect(edgesOf(fromGraph(graph, { direction: 'follows' }))).toEqual([
      'bob>ann=0.5',
      'bob>cleo=1',
      'cleo>bob=1',
    ])
    expect(edgesOf(fromGraph(graph, { direction: 'undirected' }))).toHaveLength(4)
  })

  it('numbers integer keys in ascending order', () => {
    const numbered = new graphology.DirectedGraph()
    for (const key of ['2', '0', '1']) numbered.addNode(key)
    numbered.addDirectedEdge('2', '0')
    const network = fromGraph(numbered)
    expect(network.labels).toBeNull()
    expect(Array.from(network.offsets)).toEqual([0, 0, 0, 1])
  })

  it.each([NaN, -1, Infinity, '1'])('refuses the weight %j', (weight) => {
    const wrong = new graphology.DirectedGraph()
    wrong.addNode('a')
    wrong.addNode('b')
    wrong.addDirectedEdgeWithKey('e', 'a', 'b', { weight })
    expect(issueOf(() => fromGraph(wrong)).path).toMatch(/^edge /)
  })

  it('undoes toGraph', () => {
    const name = fc.oneof(fc.nat({ max: 20 }).map(String), fc.constantFrom('ann', 'bob', '007'))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, name, fc.nat({ max: 8 })), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const network = readEdgeList(rows.map((row) => row.join(' ')).join('\n'))
          // A graph without edges has no weights to give back.
          fc.pre(network.edges > 0)
          expect(factsOf(fromGraph(toGraph(network)))).toEqual(
            factsOf({ ...network, dropped: { selfLoops: 0, duplicates: 0 } }),
          )
        },
      ),
      { seed: 111 },
    )
  })
})
