import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'

/**
 * Preferential attachment (Barabási & Albert 1999, doi:10.1126/science.286.5439.509), undirected: a star of
 * links + 1 nodes, then each new node ties itself to `links` different earlier ones, drawn in proportion to
 * their degree. Exactly links * (nodes - links) ties. The share of nodes of degree k tends to
 * 2 m (m + 1) / (k (k + 1) (k + 2)), m = links.
 * @param nodes above `links`
 */
export function barabasiAlbert(nodes: number, links: number, key: Key): Network {
  const ties = links * (nodes - links)
  // The list of ties is also the list of endpoints, in which a node stands once per tie: both ends of each in turn.
  const sources = new Uint32Array(ties)
  const targets = new Uint32Array(ties)
  let count = 0
  for (let leaf = 1; leaf <= links; leaf++) targets[count++] = leaf
  const stream = new Stream(key)
  const chosenBy = new Uint32Array(nodes)
  for (let u = links + 1; u < nodes; u++) {
    const before = count
    while (count < before + links) {
      const end = Math.floor(stream.uniform() * 2 * before)
      const v = ((end & 1) === 0 ? sources : targets)[Math.floor(end / 2)]!
      if (chosenBy[v] === u) continue
      chosenBy[v] = u
      sources[count] = u
      targets[count++] = v
    }
  }
  return buildNetwork({ nodes, count: ties, sources, targets, undirected: true })
}
