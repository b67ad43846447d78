import { degreeAssortativity } from './assortativity.js'
import { clustering, tiesOf, type Clustering } from './clustering.js'
import { strongComponents, weakComponents } from './components.js'
import { summariseDegrees, type DegreeSummary } from './degree-summary.js'
import type { Network } from './network.js'
import { reciprocity } from './reciprocity.js'
import { followeesOf } from './transform.js'

/** The figures of `hearsay network --json`; edges are directed edges of content flow, author to follower. */
export interface NetworkDescription {
  readonly nodes: number
  readonly edges: number
  readonly dropped: Network['dropped']
  /** How many people each person follows. */
  readonly inDegree: DegreeSummary
  /** How many followers each person has. */
  readonly outDegree: DegreeSummary
  /** Share of edges whose reverse exists; null without edges. */
  readonly reciprocity: number | null
  /** Transitivity of the undirected version. */
  readonly clusteringGlobal: number
  /** Mean local clustering of the undirected version over all people; fewer than two ties count 0. */
  readonly clusteringMeanLocal: number
  /** Null: both are exact. Else they come from random pairs of ties, with these standard errors. */
  readonly clusteringSampled: Clustering['sampled']
  /** Correlation of author's followers and follower's followees over edges; null where one does not vary. */
  readonly assortativity: number | null
  readonly components: {
    readonly weakCount: number
    readonly strongCount: number
    /** Shares of all people; 0 where there is nobody. */
    readonly largestWeakShare: number
    readonly largestStrongShare: number
  }
}

/** Linear in nodes and edges but for the triangles (`clustering`) and the tail fits (`fitPowerLaw`). */
export function describeNetwork(network: Network): NetworkDescription {
  const { nodes, edges, dropped } = network
  const reversed = followeesOf(network)
  const followers = rowLengths(network)
  const followees = rowLengths(reversed)
  const clustered = clustering(tiesOf(network, reversed))
  const weak = weakComponents(network)
  const strong = strongComponents(network)
  const share = (people: number): number => (nodes === 0 ? 0 : people / nodes)
  return {
    nodes,
    edges,
    dropped,
    inDegree: summariseDegrees(followees),
    outDegree: summariseDegrees(followers),
    reciprocity: reciprocity(network, reversed),
    clusteringGlobal: clustered.global,
    clusteringMeanLocal: clustered.meanLocal,
    clusteringSampled: clustered.sampled,
    assortativity: degreeAssortativity(network, followees),
    components: {
      weakCount: weak.count,
      strongCount: strong.count,
      largestWeakShare: share(weak.largest),
      largestStrongShare: share(strong.largest),
    },
  }
}

function rowLengths({ nodes, offsets }: Network): Uint32Array {
  const lengths = new Uint32Array(nodes)
  for (let u = 0; u < nodes; u++) lengths[u] = offsets[u + 1]! - offsets[u]!
  return lengths
}
