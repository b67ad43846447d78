import type { PlannedPost } from '../../../src/campaign/plan.js'
import type { ShareTree } from '../../../src/campaign/share-tree.js'

/** The entry with which the cascade of `node` begins: a post, or the person who passed an advertisement on. */
export function rootOf(tree: ShareTree, node: number): number {
  let at = node
  for (;;) {
    const parent = tree.parent[at]!
    if (parent < 0 || (isAd(tree, at) && tree.parent[parent]! < 0)) return at
    at = parent
  }
}

/** What stays the same when something is taken out of the run: planned posts keep their place, people's own words their name. */
export function messageId(tree: ShareTree, root: number): string {
  const post = tree.post[root]!
  const { channel, message } = tree.posts[post]!
  if (channel === 'word') return tree.messages[message]!.name
  return channel === 'ad' ? `${post}:${tree.person[root]!}` : String(post)
}

function isAd(tree: ShareTree, node: number): boolean {
  const { channel }: PlannedPost = tree.posts[tree.post[node]!]!
  return channel === 'ad'
}
