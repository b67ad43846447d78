/** Who will see a post or share, and when: every delivery becomes views in the queue. */
import type { EventQueue } from '../kernel/event-queue.js'
import { pow } from '../math/pow.js'
import { uniformOf } from '../random/keyed.js'
import { PositionList, viewers, viewHazard } from './audience.js'
import type { Contacts } from './classic/contacts.js'
import { scoreGain } from './feed/calibration.js'
import type { Feed } from './feed/feed.js'
import type { NewFollowers } from './new-followers.js'
import { OURS } from './plan.js'
import type { PostState } from './post-state.js'
import { queueView } from './queue-view.js'
import { viewProbabilityOf, type World } from './world.js'

/** Something that goes out: a post, or a share of it. */
interface Sending {
  readonly post: PostState
  /** Entry of the share tree. */
  readonly node: number
  /** Person who sends; negative for the brand's account on the platform. Names the sender in keyed draws. */
  readonly source: number
  readonly time: number
}

/** Tells deliveries to new followers from those to the others. */
const JOINED = 0x2545f491

export class Deliveries {
  private readonly positions = new PositionList()

  constructor(
    private readonly queue: EventQueue,
    private readonly world: World,
    private readonly newFollowers: NewFollowers,
    /** The ranked feed; null: each post is seen with a chance of its own. */
    private readonly feed: Feed | null,
    /** The contacts of a classic model; null: in the marketing world. */
    private readonly contacts: Contacts | null,
  ) {}

  /** A post goes to the author's followers and to the ambient audience. */
  post(post: PostState, time: number): void {
    const { platform, node } = post
    const { author, brand } = post.planned
    if (this.contacts !== null) return this.contacts.spread(post, node, author, time)
    // Each brand's account on each platform has a name of its own in keyed draws.
    const source = author < 0 ? ~((platform.key ^ Math.imul(brand, 0x9e3779b1)) >>> 1) : author
    const sending = { post, node, source, time }
    const { brandFollowers, rivalFollowers } = platform.world
    const { view } = post.effects
    if (author >= 0) this.toFollowers(sending, view)
    else {
      const followers = brand === OURS ? brandFollowers : rivalFollowers[brand - 1]!
      this.broadcast(sending, view, followers, 0, followers.length)
      if (brand === OURS) this.toNewFollowers(sending, view)
    }
    this.beyondFollowers(sending, view)
  }

  /** Those who have joined since the start have draws of their own, named by the order in which they joined. */
  private toNewFollowers(sending: Sending, view: number): void {
    const joined = this.newFollowers.joined[sending.post.planned.platform]!
    if (joined.length === 0) return
    const source = sending.source ^ JOINED
    this.broadcast({ ...sending, source }, view, Uint32Array.from(joined), 0, joined.length)
  }

  /** A share goes to all followers, or to a few chosen contacts where messages are passed on privately. */
  share(post: PostState, node: number, person: number, generation: number, time: number): void {
    if (this.contacts !== null) return this.contacts.spread(post, node, person, time)
    const sending = { post, node, source: person, time }
    if (post.platform.world.profile.fanOut === 'broadcast') this.toFollowers(sending, 1)
    else this.toContacts(sending, generation)
  }

  /** @param appeal factor on the chance to see it */
  private toFollowers(sending: Sending, appeal: number): void {
    const { offsets, targets } = sending.post.platform.world.network
    this.broadcast(sending, appeal, targets, offsets[sending.source]!, offsets[sending.source + 1]!)
  }

  private broadcast(sending: Sending, appeal: number, people: Uint32Array, start: number, end: number): void {
    const { source, post } = sending
    const { platform, message } = post
    const { mutual, network, profile } = platform.world
    // Large personal audiences are less attentive; a brand's view probability is measured on brand pages as it is.
    const attention = source < 0 ? profile.viewProbability : viewProbabilityOf(platform.world, end - start)
    const ties = people === network.targets
    if (this.feed !== null) {
      this.intoFeeds(sending, (appeal * attention) / profile.viewProbability, people, start, end, ties)
      return
    }
    const hazard = viewHazard(attention * appeal)
    const count = viewers(message.keys.view, source ^ platform.key, end - start, hazard, this.positions)
    const { at } = this.positions
    for (let i = 0; i < count; i++) {
      const e = start + at[i]!
      this.scheduleView(sending, people[e]!, ties && (mutual[e >>> 3]! & (1 << (e & 7))) !== 0)
    }
  }

  /** Into the feed of every follower; what a large audience lacks in attention, and what appeals, is a matter of rank. */
  private intoFeeds(
    sending: Sending,
    factor: number,
    people: Uint32Array,
    start: number,
    end: number,
    ties: boolean,
  ): void {
    const { mutual } = sending.post.platform.world
    const score = this.scoreOf(sending, factor)
    for (let e = start; e < end; e++) {
      const returned = ties && (mutual[e >>> 3]! & (1 << (e & 7))) !== 0
      this.intoFeed(sending, people[e]!, returned, score)
    }
  }

  /**
   * Ranking score on top of the platform's: what makes it seen `factor` times as often, and (1 + shares)^boost times as
   * often again for what has been passed on before.
   */
  private scoreOf({ post }: Sending, factor: number): number {
    const { attention, reachCurve } = this.world
    const { viewProbability } = post.platform.world.profile
    const boosted = post.shares === 0 ? factor : factor * pow(1 + post.shares, attention.boost)
    return scoreGain(reachCurve!, viewProbability, boosted)
  }

  private intoFeed(sending: Sending, person: number, returned: boolean, score: number): void {
    const { post, node, source, time } = sending
    // The key of the message names it and the source its sender alike in every strategy.
    const mark = post.message.keys.delay.k0 ^ source
    if (this.feed!.deliver(person, post.planned.platform, node, returned, mark, time, score))
      post.message.pending++
  }

  /** Root posts are offered to people beyond the followers too: search, topics, recommendations (MODEL 0.7). */
  private beyondFollowers(sending: Sending, appeal: number): void {
    const { source, post } = sending
    const { platform, message } = post
    const { members, profile, ambientAudience } = platform.world
    const offered = Math.round(ambientAudience)
    if (offered === 0) return
    const { ambient } = message.keys
    const stranger = (position: number): number =>
      members[Math.floor(uniformOf(ambient.k0, ambient.k1, ~position, source) * members.length)]!
    if (this.feed !== null) {
      const score = this.scoreOf(sending, appeal)
      for (let position = 0; position < offered; position++) {
        const person = stranger(position)
        if (person !== post.planned.author) this.intoFeed(sending, person, false, score)
      }
      return
    }
    const hazard = viewHazard(profile.viewProbability * appeal)
    const count = viewers(ambient, source ^ platform.key, offered, hazard, this.positions)
    for (let i = 0; i < count; i++) {
      const person = stranger(this.positions.at[i]!)
      // Followers may be among them: they meet the post a second time, at another moment.
      if (person !== post.planned.author) this.scheduleView(sending, person, false, ~source)
    }
  }

  /** Private forwarding: m contacts with P(m >= x) = x^-1.2, capped, fewer when the message has come far. */
  private toContacts(sending: Sending, generation: number): void {
    const { source } = sending
    const { platform, message } = sending.post
    const { network, mutual, profile } = platform.world
    const { forwarding } = profile
    const { fanOut, view } = message.keys
    const start = network.offsets[source]!
    const contacts = network.offsets[source + 1]! - start
    const cap = generation > forwarding.farHops ? forwarding.mostWhenFar : forwarding.most
    const wanted = Math.floor(pow(uniformOf(fanOut.k0, fanOut.k1, source, -1), -1 / forwarding.tailExponent))
    const count = Math.min(cap, wanted, contacts)
    const chosen = this.positions
    chosen.length = 0
    for (let draw = 0; chosen.length < count; draw++) {
      const position = Math.floor(uniformOf(fanOut.k0, fanOut.k1, source, draw) * contacts)
      if (!chosen.at.subarray(0, chosen.length).includes(position)) chosen.push(position)
    }
    for (let i = 0; i < count; i++) {
      const e = start + chosen.at[i]!
      const person = network.targets[e]!
      if (uniformOf(view.k0, view.k1, source, person) >= forwarding.seen) continue
      this.scheduleView(sending, person, (mutual[e >>> 3]! & (1 << (e & 7))) !== 0)
    }
  }

  private scheduleView(sending: Sending, person: number, returned: boolean, source = sending.source): void {
    const { node, time, post } = sending
    const { platform, message } = post
    const { k0, k1 } = message.keys.delay
    const u = uniformOf(k0, k1, person, source ^ platform.key)
    const at = time + platform.delay.quantile(u)
    if (at < this.world.horizonHours) queueView(this.queue, post, node, person, returned, at, u)
  }
}
