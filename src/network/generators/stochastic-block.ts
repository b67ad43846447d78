import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'
import { Columns } from './columns.js'
import { skipThrough } from './skip.js'

/**
 * Stochastic block model, directed (Holland, Laskey & Leinhardt 1983, doi:10.1016/0378-8733(83)90021-7):
 * people of block b follow each author of block a with probability `chances[a][b]`, independently.
 * Cost grows with blocks squared and edges, not with pairs.
 * @param sizes people per block; block 0 has the first numbers
 * @param chances one row per author's block
 */
export function stochasticBlock(
  sizes: readonly number[],
  chances: readonly (readonly number[])[],
  key: Key,
): Network {
  const stream = new Stream(key)
  const expected = expectedBlockEdges(sizes, chances)
  const columns = new Columns(Math.ceil(expected + 6 * Math.sqrt(expected)))
  let authorStart = 0
  for (let a = 0; a < sizes.length; a++) {
    let followerStart = 0
    for (let b = 0; b < sizes.length; b++) {
      // Within a block nobody follows themselves: each author has one candidate less.
      const width = sizes[b]! - (a === b ? 1 : 0)
      const within = a === b
      const authors = authorStart
      const followers = followerStart
      skipThrough(sizes[a]! * width, chances[a]![b]!, stream, (cell) => {
        const row = Math.floor(cell / width)
        const column = cell - row * width
        columns.push(authors + row, followers + column + (within && column >= row ? 1 : 0))
      })
      followerStart += sizes[b]!
    }
    authorStart += sizes[a]!
  }
  const { count, sources, targets } = columns
  return buildNetwork({ nodes: authorStart, count, sources, targets })
}

/** Sum of n_a (n_a - 1) p_aa + n_a n_b p_ab. */
export function expectedBlockEdges(
  sizes: readonly number[],
  chances: readonly (readonly number[])[],
): number {
  let edges = 0
  for (let a = 0; a < sizes.length; a++) {
    for (let b = 0; b < sizes.length; b++) {
      edges += Math.max(0, sizes[a]! * (sizes[b]! - (a === b ? 1 : 0))) * chances[a]![b]!
    }
  }
  return edges
}
