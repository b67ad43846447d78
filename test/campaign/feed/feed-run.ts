/** Runs a feed as the campaign does: deliveries and sessions through one queue. */
import { EVENT } from '../../../src/campaign/events.js'
import { Feed } from '../../../src/campaign/feed/feed.js'
import { EventQueue } from '../../../src/kernel/event-queue.js'
import { rootKey } from '../../../src/random/keyed.js'
import type { Attention } from '../../../src/scenario/scenario.js'

export interface Delivery {
  readonly person: number
  readonly time: number
  readonly platform?: number
  readonly returned?: boolean
  /** Names the item alike in every run; its place in the list unless given. */
  readonly mark?: number
  readonly score?: number
}

export interface FeedOptions {
  readonly attention: Attention
  readonly people: number
  readonly horizonHours?: number
  /** One a platform. */
  readonly scores?: readonly number[]
  readonly seed?: string
}

export interface FeedRun {
  /** By delivery: the session and the time of the look; undefined where never seen. */
  readonly seen: readonly ({ readonly session: number; readonly time: number } | undefined)[]
  readonly seenCount: number
  /** Deliveries that were turned down at once, and those dropped after waiting. */
  readonly refused: ReadonlySet<number>
  readonly dropped: ReadonlySet<number>
  readonly events: number
  readonly leftWaiting: number
  readonly mostWaiting: number
}

export function runFeed(options: FeedOptions, deliveries: readonly Delivery[]): FeedRun {
  const { attention, people, horizonHours = 1000, scores = [0], seed = 'feed' } = options
  const queue = new EventQueue()
  const platforms = scores.map((feedScore, i) => ({ id: `platform ${i}`, feedScore }))
  const feed = new Feed({ people, horizonHours, attention, platforms }, rootKey(seed), queue)
  const seen: ({ session: number; time: number } | undefined)[] = deliveries.map(() => undefined)
  const refused = new Set<number>()
  const dropped = new Set<number>()
  let seenCount = 0
  let events = 0
  let mostWaiting = 0
  const check = (node: number, person: number): void => {
    if (seen[node] !== undefined || dropped.has(node) || refused.has(node)) throw new Error(`${node} twice`)
    if (deliveries[node]!.person !== person) throw new Error(`${node} at ${person}`)
  }
  const see = (person: number, node: number, returned: boolean, time: number): void => {
    check(node, person)
    if (returned !== (deliveries[node]!.returned ?? false)) throw new Error(`${node} returned`)
    seen[node] = { session: queue.time, time }
    seenCount++
  }
  const drop = (person: number, node: number): void => {
    check(node, person)
    dropped.add(node)
  }
  deliveries.forEach(({ time }, node) => queue.push(time, EVENT.post, 0, node, 0))
  while (queue.pop()) {
    const { kind, subject, object, time } = queue
    if (kind === EVENT.session) {
      events++
      feed.open(subject, object, time, see, drop)
    } else {
      const { person, platform = 0, returned = false, mark = subject, score = 0 } = deliveries[subject]!
      if (!feed.deliver(person, platform, subject, returned, mark, time, score)) refused.add(subject)
      mostWaiting = Math.max(mostWaiting, feed.waiting)
    }
  }
  return { seen, seenCount, refused, dropped, events, leftWaiting: feed.waiting, mostWaiting }
}
