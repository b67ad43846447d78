import { describe, expect, it } from 'vitest'
import { readGraphologyJson } from '../../../src/network/readers/read-graphology-json.js'
import { edgesOf, issueOf } from '../network-facts.js'

const json = (edges: unknown, options: unknown = {}): string =>
  JSON.stringify({ options, nodes: [{ key: 'a' }, { key: 'b' }, { key: 'c' }], edges })

describe('readGraphologyJson', () => {
  it('takes the type of an edge from the edge or the graph', () => {
    const edges = [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c', undirected: true },
    ]
    expect(edgesOf(readGraphologyJson(json(edges)))).toEqual(['a>b', 'b>c', 'c>b'])
    expect(edgesOf(readGraphologyJson(json(edges, { type: 'undirected' })))).toHaveLength(4)
    expect(edgesOf(readGraphologyJson(json(edges), { direction: 'follows' }))).toEqual(['b>a', 'b>c', 'c>b'])
  })

  it('keeps people without ties and names like __proto__', () => {
    const text =
      '{"nodes":[{"key":"__proto__"},{"key":"x"},{"key":7}],"edges":[{"source":"__proto__","target":"x"}]}'
    const network = readGraphologyJson(text)
    expect(network.labels).toEqual(['7', '__proto__', 'x'])
    expect(edgesOf(network)).toEqual(['__proto__>x'])
  })

  it.each([
    ['no JSON', '{"nodes":\n[}', { line: 2, column: 2 }],
    ['a list', '[]', { expected: '{"nodes": […], "edges": […]}' }],
    ['no nodes', '{"edges":[]}', { path: 'nodes' }],
    ['a node that is a text', '{"nodes":["a"]}', { path: 'nodes[0]' }],
    ['a key that is an object', '{"nodes":[{"key":{}}]}', { path: 'nodes[0]', got: '{}' }],
    ['an empty key', '{"nodes":[{"key":""}]}', { path: 'nodes[0]', message: 'a name is empty' }],
    ['a key twice', '{"nodes":[{"key":"a"},{"key":"a"}]}', { path: 'nodes[1]', got: 'a' }],
    ['half a character', '{"nodes":[{"key":"\\ud800"}]}', { path: 'nodes[0]' }],
    ['an edge that is null', json([null]), { path: 'edges[0]' }],
    [
      'an unknown node',
      json([
        { source: 'a', target: 'b' },
        { source: 'a', target: 'z' },
      ]),
      { path: 'edges[1]', got: 'z' },
    ],
    ['no source', json([{ target: 'b' }]), { path: 'edges[0]', got: 'nothing' }],
    [
      'a weight in text',
      json([{ source: 'a', target: 'b', attributes: { weight: '1' } }]),
      { path: 'edges[0]', got: '"1"' },
    ],
    [
      'a negative weight',
      json([{ source: 'a', target: 'b', attributes: { weight: -2 } }]),
      { path: 'edges[0]', got: '-2' },
    ],
    ['depth', '['.repeat(100_000), {}],
  ])('refuses %s', (_, text, place) => {
    expect(issueOf(() => readGraphologyJson(text, { file: 'a.json' }))).toMatchObject({
      file: 'a.json',
      ...place,
    })
  })
})
