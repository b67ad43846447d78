import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork, type EdgeColumns } from '../build-network.js'
import type { Network } from '../network.js'

export interface RMatOptions {
  /** 2^scale nodes. */
  readonly scale: number
  /** Edges drawn, before loops and duplicates are dropped. */
  readonly edges: number
  /** Chances of the quadrants (low, low), (low, high), (high, low); the rest is (high, high). */
  readonly a: number
  readonly b: number
  readonly c: number
}

/** Recursive matrix (Chakrabarti, Zhan & Faloutsos 2004, doi:10.1137/1.9781611972740.43): the Graph500 generator. */
export function rMat(options: RMatOptions, key: Key): Network {
  return buildNetwork(rMatColumns(options, key))
}

/** The edges as drawn, with loops and duplicates. Vertex 0 gets edges * (a + b)^scale outgoing ones on average. */
export function rMatColumns(options: RMatOptions, key: Key): EdgeColumns {
  const { scale, edges, a, b, c } = options
  const stream = new Stream(key)
  const sources = new Uint32Array(edges)
  const targets = new Uint32Array(edges)
  for (let i = 0; i < edges; i++) {
    let source = 0
    let target = 0
    for (let level = 0; level < scale; level++) {
      const u = stream.uniform()
      source = 2 * source + (u < a + b ? 0 : 1)
      target = 2 * target + (u < a || (u >= a + b && u < a + b + c) ? 0 : 1)
    }
    sources[i] = source
    targets[i] = target
  }
  return { nodes: 1 << scale, count: edges, sources, targets }
}
