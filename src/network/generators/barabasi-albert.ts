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
  // Entry pairs of the list of ties are also the list of endpoints, in which a node stands once per tie.
  const ends = new Uint32Array(2 * ties)
  let count = 0
  for (let leaf = 1; leaf <= links; leaf++) {
    ends[count++] = 0
    ends[count++] = leaf
  }
  const stream = new Stream(key)
  const chosenBy = new Uint32Array(nodes)
  for (let u = links + 1; u < nodes; u++) {
    const before = count
    while (count < before + 2 * links) {
      const v = ends[Math.floor(stream.uniform() * before)]!
      if (chosenBy[v] === u) continue
      chosenBy[v] = u
      ends[count++] = u
      ends[count++] = v
    }
  }
  const sources = new Uint32Array(ties)
  const targets = new Uint32Array(ties)
  for (let i = 0; i < ties; i++) {
    sources[i] = ends[2 * i]!
    targets[i] = ends[2 * i + 1]!
  }
  return buildNetwork({ nodes, count: ties, sources, targets, undirected: true })
}
