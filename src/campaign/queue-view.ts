import type { EventQueue } from '../kernel/event-queue.js'
import { EVENT } from './events.js'
import type { PostState } from './post-state.js'

const TWO_32 = 4294967296

/**
 * Puts a view into the queue.
 * @param node entry of the share tree that is seen; @param returned whether the tie is
 * @param u what the delay was drawn with: where delays are fixed, views of one moment come in this, random, order
 */
export function queueView(
  queue: EventQueue,
  post: PostState,
  node: number,
  person: number,
  returned: boolean,
  at: number,
  u: number,
): void {
  post.message.pending++
  queue.push(at, EVENT.view, (u * TWO_32) >>> 0, person, (node << 1) | (returned ? 1 : 0))
}
