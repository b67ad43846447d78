import { OURS } from '../../campaign/plan.js'
import type { ShareTree } from '../../campaign/share-tree.js'

/** Somebody through whom a campaign spread; counts are of agents. */
export interface Hub {
  readonly person: number
  /** Messages that they passed on. */
  readonly shared: number
  /** Shares by people who had it from them, directly or through others. */
  readonly brought: number
}

/** The most important person, post and hour of a run; null where nothing was passed on. Counts are of agents. */
export interface Spread {
  readonly shares: number
  readonly hub: Hub | null
  /** Of the posts of the brand and its influencers: a message may be posted on several platforms. */
  readonly post: { readonly name: string; readonly shares: number } | null
  readonly hour: { readonly hour: number; readonly shares: number } | null
}

/** Reads a run's share tree; rivals' messages are left out. Of equals the first counts. */
export function spreadOf(tree: ShareTree): Spread {
  const below = sharesBelow(tree)
  const shared = new Map<number, number>()
  const brought = new Map<number, number>()
  const byPost = new Map<string, number>()
  const byHour = new Map<number, number>()
  let shares = 0
  for (let node = 0; node < tree.size; node++) {
    const { brand, channel, message } = tree.posts[tree.post[node]!]!
    if (tree.parent[node]! < 0 || brand > OURS) continue
    shares++
    count(shared, tree.person[node]!, 1)
    count(brought, tree.person[node]!, below[node]!)
    count(byHour, Math.floor(tree.hours[node]!), 1)
    if (channel === 'owned' || channel === 'influencer') count(byPost, tree.messages[message]!.name, 1)
  }
  const [person, most] = largest(brought) ?? [-1, 0]
  const post = largest(byPost)
  const hour = largest(byHour)
  return {
    shares,
    hub: most === 0 ? null : { person, shared: shared.get(person)!, brought: most },
    post: post === null ? null : { name: post[0], shares: post[1] },
    hour: hour === null ? null : { hour: hour[0], shares: hour[1] },
  }
}

/** What one person passed on and brought. */
export function hubOf(tree: ShareTree, person: number): Hub {
  const below = sharesBelow(tree)
  let shared = 0
  let brought = 0
  for (let node = 0; node < tree.size; node++) {
    if (tree.person[node] !== person || tree.parent[node]! < 0) continue
    if (tree.posts[tree.post[node]!]!.brand > OURS) continue
    shared++
    brought += below[node]!
  }
  return { person, shared, brought }
}

/** Shares of one message, wherever it was posted. */
export function sharesOfPost(tree: ShareTree, name: string): number {
  return countShares(tree, (node) => tree.messages[tree.posts[tree.post[node]!]!.message]!.name === name)
}

/** Shares in the hour from `hour` on. */
export function sharesInHour(tree: ShareTree, hour: number): number {
  return countShares(tree, (node) => Math.floor(tree.hours[node]!) === hour)
}

function countShares(tree: ShareTree, counts: (node: number) => boolean): number {
  let shares = 0
  for (let node = 0; node < tree.size; node++) {
    const ours = tree.posts[tree.post[node]!]!.brand <= OURS
    if (tree.parent[node]! >= 0 && ours && counts(node)) shares++
  }
  return shares
}

/** For each entry how many shares go back to it; parents precede children. */
function sharesBelow(tree: ShareTree): Int32Array {
  const below = new Int32Array(tree.size)
  for (let node = tree.size - 1; node >= 0; node--) {
    const parent = tree.parent[node]!
    if (parent >= 0) below[parent]! += below[node]! + 1
  }
  return below
}

function count<K>(counts: Map<K, number>, key: K, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}

function largest<K>(counts: ReadonlyMap<K, number>): readonly [K, number] | null {
  let best: readonly [K, number] | null = null
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry
  return best
}
