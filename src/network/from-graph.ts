import type { Direction, Network } from './network.js'
import { inputError } from '../errors.js'
import { GraphCollector } from './readers/graph-collector.js'

/** What `fromGraph` needs of a graph; every graphology graph has it. */
export interface GraphLike {
  forEachNode(callback: (node: string, attributes: Readonly<Record<string, unknown>>) => void): void
  forEachEdge(
    callback: (
      edge: string,
      attributes: Readonly<Record<string, unknown>>,
      source: string,
      target: string,
      sourceAttributes: Readonly<Record<string, unknown>>,
      targetAttributes: Readonly<Record<string, unknown>>,
      undirected: boolean,
    ) => void,
  ): void
}

/**
 * A graphology graph as a `Network`: the one place where people's graphs become ours. Content flows from the source of a
 * directed edge to its target and both ways along an undirected one; `follows` turns directed edges round,
 * `undirected` takes every edge for both ways. The edge attribute `weight` becomes the weight (1 where only
 * some edges have one). Nodes are numbered in ascending order if all keys are plain integers, else in the
 * order of the graph.
 */
export function fromGraph(graph: GraphLike, options: { readonly direction?: Direction } = {}): Network {
  const keys: string[] = []
  const collector = new GraphCollector((place) => ({
    path: place >= 0 ? `node ${keys[place]}` : `edge ${-1 - place}`,
    message: '',
  }))
  graph.forEachNode((node) => {
    collector.node(node, keys.length)
    keys.push(node)
  })
  let edges = 0
  graph.forEachEdge((edge, attributes, source, target, _sourceAttributes, _targetAttributes, undirected) => {
    const weight = attributes['weight'] ?? undefined
    if (weight !== undefined && typeof weight !== 'number') {
      throw inputError({ path: `edge ${edge}`, message: 'the weight is no number', got: typeof weight })
    }
    collector.edge(source, target, undirected, weight, -1 - edges++)
  })
  return collector.finish(options.direction)
}
