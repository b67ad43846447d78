/** Small random digraphs whose best seeds are known by trying them all. */
import { Stream } from '../../../src/random/stream.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { enumerateLiveArcs, networkOf, type Arc } from '../live-arcs.js'
import type { Network } from '../../../src/network/network.js'

export interface SmallGraph {
  readonly nodes: number
  readonly arcs: readonly Arc[]
  readonly network: Network
}

/** With a probability on each tie, 5 to 7 people and `ties` ties. */
export function smallGraph(index: number, ties: number): SmallGraph {
  const stream = new Stream(deriveKey(rootKey('small graphs'), index))
  const nodes = 5 + stream.below(3)
  const arcs = new Map<string, Arc>()
  while (arcs.size < ties) {
    const u = stream.below(nodes)
    const v = stream.below(nodes)
    if (u !== v) arcs.set(`${u} ${v}`, [u, v, (1 + stream.below(9)) / 10])
  }
  const list = [...arcs.values()]
  return { nodes, arcs: list, network: networkOf(nodes, list) }
}

/** Every choice of k out of `nodes`. */
export function choices(nodes: number, k: number): number[][] {
  const found: number[][] = []
  for (let bits = 0; bits < 1 << nodes; bits++) {
    const people = Array.from({ length: nodes }, (_, v) => v).filter((v) => bits & (1 << v))
    if (people.length === k) found.push(people)
  }
  return found
}

export function exactSpread({ nodes, arcs }: SmallGraph, seeds: Iterable<number>): number {
  return enumerateLiveArcs(nodes, arcs, [...seeds]).size.mean
}

export function bestSpread(graph: SmallGraph, candidates: readonly (readonly number[])[]): number {
  return Math.max(...candidates.map((seeds) => exactSpread(graph, seeds)))
}
