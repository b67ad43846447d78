import { describe, expect, it } from 'vitest'
import { readEdgeList } from '../../src/network/readers/edge-list-parser.js'
import { toGraph } from '../../src/network/to-graph.js'

describe('toGraph', () => {
  it('is directed, keyed by label, with weights where there are some', () => {
    const graph = toGraph(readEdgeList('10 20 0.5\n20 30 2\n'))
    expect(graph.type).toBe('directed')
    expect(graph.nodes()).toEqual(['10', '20', '30'])
    expect(graph.getEdgeAttribute('10', '20', 'weight')).toBe(0.5)
    expect(graph.hasDirectedEdge('20', '10')).toBe(false)
    expect(graph.outNeighbors('20')).toEqual(['30'])
  })

  it('has no weights where the network has none', () => {
    const graph = toGraph(readEdgeList('ann bob\n'))
    expect(graph.getEdgeAttributes('ann', 'bob')).toEqual({})
  })
})
