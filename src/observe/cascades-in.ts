/**
 * From a run's share tree to its cascades: one per post, and one per person who passes an advertisement on. (An
 * ad is served to many people over the whole campaign; as one cascade it would be a broadcast, not word of mouth.)
 */
import { BRAND, OURS } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'

export interface Cascade {
  /** Index of the post that it spreads. */
  readonly post: number
  readonly parents: Int32Array
  readonly hours: Float64Array
  /** Entries of the run's tree. */
  readonly nodes: Int32Array
}

/** The tree cut into cascades (those of rival brands left out), in the order of their roots; entries keep their order, so parents precede children. */
export function cascadesIn(tree: ShareTree): Cascade[] {
  const cascadeOf = new Int32Array(tree.size)
  const sizes: number[] = []
  for (let node = 0; node < tree.size; node++) {
    const parent = tree.parent[node]!
    const { channel, brand } = tree.posts[tree.post[node]!]!
    const ad = channel === 'ad'
    if ((ad && parent < 0) || brand > OURS) cascadeOf[node] = -1
    else if (parent < 0 || (ad && tree.parent[parent]! < 0)) cascadeOf[node] = sizes.push(0) - 1
    else cascadeOf[node] = cascadeOf[parent]!
    if (cascadeOf[node]! >= 0) sizes[cascadeOf[node]!]!++
  }
  const cascades: Cascade[] = []
  const filled = new Int32Array(sizes.length)
  const placeOf = new Int32Array(tree.size)
  for (let node = 0; node < tree.size; node++) {
    const index = cascadeOf[node]!
    if (index < 0) continue
    const size = sizes[index]!
    const cascade = (cascades[index] ??= {
      post: tree.post[node]!,
      parents: new Int32Array(size),
      hours: new Float64Array(size),
      nodes: new Int32Array(size),
    })
    const place = filled[index]!++
    placeOf[node] = place
    cascade.parents[place] = place === 0 ? -1 : placeOf[tree.parent[node]!]!
    cascade.hours[place] = tree.hours[node]!
    cascade.nodes[place] = node
  }
  return cascades
}

/** People in a cascade, the author included: the brand is one, every other author or sharer stands for several people. */
export function peopleIn({ nodes }: Cascade, tree: ShareTree, peoplePerAgent: number): number {
  const author = tree.person[nodes[0]!] === BRAND ? 1 : peoplePerAgent
  return author + (nodes.length - 1) * peoplePerAgent
}
