import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { finishRows } from '../finish-rows.js'
import type { Network } from '../network.js'
import { sharedUint32 } from '../shared-memory.js'

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

/**
 * Recursive matrix (Chakrabarti, Zhan & Faloutsos 2004, doi:10.1137/1.9781611972740.43): the Graph500 generator. The
 * edges are drawn twice from the same stream, first to count the rows and then to fill them, so that there is no list
 * of them.
 */
export function rMat(options: RMatOptions, key: Key): Network {
  const { scale, edges } = options
  const nodes = 1 << scale
  const offsets = sharedUint32(nodes + 1)
  const counted = new RMatEdges(options, key)
  for (let i = 0; i < edges; i++) {
    counted.next()
    offsets[counted.source + 1]!++
  }
  for (let u = 0; u < nodes; u++) offsets[u + 1]! += offsets[u]!

  const ends = new Uint32Array(offsets)
  const targets = sharedUint32(edges)
  const placed = new RMatEdges(options, key)
  for (let i = 0; i < edges; i++) {
    placed.next()
    targets[ends[placed.source]!++] = placed.target
  }
  return finishRows({ nodes, offsets, ends, targets, weights: null, labels: null, undirected: false })
}

/**
 * The edges as drawn, one after another, with loops and duplicates. Vertex 0 gets edges * (a + b)^scale outgoing ones
 * on average.
 */
export class RMatEdges {
  source = 0
  target = 0
  private readonly stream: Stream

  constructor(
    private readonly options: RMatOptions,
    key: Key,
  ) {
    this.stream = new Stream(key)
  }

  /** Draws the next edge. */
  next(): void {
    const { scale, a, b, c } = this.options
    const { stream } = this
    let source = 0
    let target = 0
    for (let level = 0; level < scale; level++) {
      const u = stream.uniform()
      source = 2 * source + (u < a + b ? 0 : 1)
      target = 2 * target + (u < a || (u >= a + b && u < a + b + c) ? 0 : 1)
    }
    this.source = source
    this.target = target
  }
}
