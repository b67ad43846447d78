/** Contacts by the laws of the classic models, as views in the campaign's queue. */
import { MOST_CONTACTS, tooManyContacts } from '../../kernel/epidemic-again.js'
import type { EventQueue } from '../../kernel/event-queue.js'
import { log } from '../../math/log.js'
import { deriveKey, uniformOf, type Key } from '../../random/keyed.js'
import type { Distribution } from '../../random/distribution.js'
import { parseDelay } from '../../random/parse-delay.js'
import { poissonQuantile } from '../../random/poisson-quantile.js'
import { queueView } from '../queue-view.js'
import type { PostState } from '../post-state.js'
import type { World } from '../world.js'
import type { ContactLaw } from './classic-rules.js'

export class Contacts {
  private readonly period: Distribution | null
  /** Until when each person's interest lasts; where it can be won again only. */
  private readonly until: Float64Array | null
  private made = 0

  constructor(
    private readonly queue: EventQueue,
    private readonly world: World,
    private readonly law: ContactLaw,
  ) {
    this.period = 'period' in law && law.period !== null ? parseDelay(law.period) : null
    this.until = law.kind === 'again' ? new Float64Array(world.people).fill(-1) : null
  }

  /** Whether people pass a message on more than once. */
  get isRepeated(): boolean {
    return this.law.kind === 'again' || this.law.kind === 'random'
  }

  /** Whether somebody who can do so again passes it on now. */
  isOpen(person: number, time: number): boolean {
    return this.until === null || time > this.until[person]!
  }

  /** @param person who posts or shares; negative for a brand */
  spread(post: PostState, node: number, person: number, time: number): void {
    const { law, world } = this
    const { horizonHours } = world
    if (law.kind === 'looking') return this.beSeen(law, post, node, person, time)
    if (law.kind === 'random') return this.trigger(law.mean, post, node, person, time)
    const { network } = post.platform.world
    // Who acts only once names their own luck.
    const actor = this.isRepeated ? node : person
    const lasts = this.period === null ? Infinity : interestOf(this.period, post.message.keys.fanOut, actor)
    if (this.until !== null) this.until[person] = time + lasts
    const window = Math.min(lasts, horizonHours - time)
    const { delay } = post.platform
    const key = deriveKey(post.message.keys.delay, actor)
    const start = network.offsets[person]!
    const end = network.offsets[person + 1]!
    for (let e = start; e < end; e++) {
      let after = 0
      for (let contact = 0; contact === 0 || law.kind === 'again'; contact++) {
        if (++this.made > MOST_CONTACTS) throw tooManyContacts()
        const u = uniformOf(key.k0, key.k1, e - start, contact)
        after += delay.quantile(u)
        if (after > window) break
        queueView(this.queue, post, node, network.targets[e]!, false, time + after, u)
      }
    }
  }

  private trigger(mean: number, post: PostState, node: number, person: number, time: number): void {
    const { offsets, targets } = post.platform.world.network
    const { fanOut, delay } = post.message.keys
    const start = offsets[person]!
    const followers = offsets[person + 1]! - start
    if (followers === 0) return
    const count = poissonQuantile(mean, uniformOf(fanOut.k0, fanOut.k1, node, 0))
    const key = deriveKey(delay, node)
    for (let i = 0; i < count; i++) {
      const follower = targets[start + Math.floor(uniformOf(key.k0, key.k1, i, 0) * followers)]!
      const u = uniformOf(key.k0, key.k1, i, 1)
      const at = time + post.platform.delay.quantile(u)
      if (at <= this.world.horizonHours) queueView(this.queue, post, node, follower, false, at, u)
    }
  }

  private beSeen(
    { p, q, followees }: ContactLaw & { kind: 'looking' },
    post: PostState,
    node: number,
    person: number,
    time: number,
  ): void {
    const { network, brandFollowers } = post.platform.world
    const { delay } = post.message.keys
    const people = person < 0 ? brandFollowers : network.targets
    const end = person < 0 ? people.length : network.offsets[person + 1]!
    for (let e = person < 0 ? 0 : network.offsets[person]!; e < end; e++) {
      const viewer = people[e]!
      const rate = person < 0 ? p : q / followees[viewer]!
      const u = uniformOf(delay.k0, delay.k1, viewer, person)
      const at = time - log(u) / rate
      if (at < this.world.horizonHours) queueView(this.queue, post, node, viewer, false, at, u)
    }
  }
}

/**
 * For how long somebody keeps passing a message on.
 * @param key of (message, fanOut)
 * @param actor the person, and where people act again the entry of the share tree
 */
export function interestOf(period: Distribution, key: Key, actor: number): number {
  return period.quantile(uniformOf(key.k0, key.k1, actor, 0))
}
