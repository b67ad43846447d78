/**
 * The generators of the graphology-generators package. Random ones draw from our keyed stream, so they too
 * depend on nothing but their key. graphology graphs cost some 450 bytes a tie: these are for small networks.
 */
import { UndirectedGraph } from 'graphology'
import { caveman, connectedCaveman } from 'graphology-generators/community/index.js'
import { clusters, girvanNewman } from 'graphology-generators/random/index.js'
import { krackhardtKite } from 'graphology-generators/small/index.js'
import { florentineFamilies, karateClub } from 'graphology-generators/social/index.js'
import type { Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { fromGraph } from '../from-graph.js'
import type { Network } from '../network.js'

/** Zachary's karate club (1977, doi:10.1086/jar.33.4.3629752): 34 people labelled 0 to 33, 78 ties. */
export function karateClubNetwork(): Network {
  return fromGraph(karateClub(UndirectedGraph))
}

/** Marriages of 15 Florentine families (Padgett & Ansell 1993, doi:10.1086/230190): 20 ties. */
export function florentineFamiliesNetwork(): Network {
  return fromGraph(florentineFamilies(UndirectedGraph))
}

/** Krackhardt's kite (1990, doi:10.2307/2393394): 10 people, 18 ties, three kinds of centre. */
export function krackhardtKiteNetwork(): Network {
  return fromGraph(krackhardtKite(UndirectedGraph))
}

/** Cliques without ties between them. */
export function cavemanNetwork(cliques: number, size: number): Network {
  return fromGraph(caveman(UndirectedGraph, cliques, size))
}

/** A ring of cliques, each of which gave one inner tie for one to the next (Watts 1999, doi:10.1086/210318). */
export function connectedCavemanNetwork(cliques: number, size: number): Network {
  return fromGraph(connectedCaveman(UndirectedGraph, cliques, size))
}

/** Random ties, the share `density` of them inside one of the clusters; duplicates merge, so there may be fewer. */
export function clustersNetwork(
  options: {
    readonly nodes: number
    readonly ties: number
    readonly clusters: number
    readonly density: number
  },
  key: Key,
): Network {
  const { nodes, ties, clusters: count, density } = options
  const rng = rngOf(key)
  return fromGraph(
    clusters(UndirectedGraph, { order: nodes, size: ties, clusters: count, clusterDensity: density, rng }),
  )
}

/** 128 people in four groups, 16 ties each on average, `outside` of them to other groups (Girvan & Newman 2002). */
export function girvanNewmanNetwork(outside: number, key: Key): Network {
  return fromGraph(girvanNewman(UndirectedGraph, { zOut: outside, rng: rngOf(key) }))
}

function rngOf(key: Key): () => number {
  const stream = new Stream(key)
  return () => stream.uniform()
}
