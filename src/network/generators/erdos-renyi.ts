import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'
import { Columns } from './columns.js'
import { skipThrough } from './skip.js'

/**
 * Every pair is tied with the same probability, degree / (nodes - 1), independently; undirected.
 * @param degree mean number of ties of a node, at most nodes - 1
 */
export function erdosRenyi(nodes: number, degree: number, key: Key): Network {
  const probability = nodes < 2 ? 0 : degree / (nodes - 1)
  const pairs = (nodes * (nodes - 1)) / 2
  const expected = pairs * probability
  const columns = new Columns(Math.ceil(expected + 6 * Math.sqrt(expected)))
  // Pairs (v, w), w < v, in rows of growing length: row v starts at pair v (v - 1) / 2.
  let v = 1
  let rowStart = 0
  skipThrough(pairs, probability, new Stream(key), (pair) => {
    while (pair - rowStart >= v) rowStart += v++
    columns.push(v, pair - rowStart)
  })
  const { count, sources, targets } = columns
  return buildNetwork({ nodes, count, sources, targets, undirected: true })
}
