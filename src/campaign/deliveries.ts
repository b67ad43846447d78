/** Who will see a post or share, and when: every delivery becomes views in the queue. */
import type { EventQueue } from '../kernel/event-queue.js'
import { pow } from '../math/pow.js'
import { uniformOf } from '../random/keyed.js'
import { PositionList, viewers, viewHazard } from './audience.js'
import { EVENT } from './events.js'
import { BRAND } from './plan.js'
import type { PostState } from './post-state.js'
import { FORWARDING } from './profiles.js'
import { viewProbabilityOf } from './world.js'

/** Something that goes out: a post, or a share of it. */
interface Sending {
  readonly post: PostState
  /** Entry of the share tree. */
  readonly node: number
  /** Person who sends; negative for the brand's account on the platform. Names the sender in keyed draws. */
  readonly source: number
  readonly time: number
}

export class Deliveries {
  private readonly positions = new PositionList()

  constructor(
    private readonly queue: EventQueue,
    private readonly horizonHours: number,
  ) {}

  /** A post goes to the author's followers and to the ambient audience. */
  post(post: PostState, time: number): void {
    const { platform, node } = post
    const { author } = post.planned
    const sending = { post, node, source: author === BRAND ? ~(platform.key >>> 1) : author, time }
    const { brandFollowers } = platform.world
    const { view } = post.effects
    if (author === BRAND) this.broadcast(sending, view, brandFollowers, 0, brandFollowers.length)
    else this.toFollowers(sending, view)
    this.beyondFollowers(sending, view)
  }

  /** A share goes to all followers, or to a few chosen contacts where messages are passed on privately. */
  share(post: PostState, node: number, person: number, generation: number, time: number): void {
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
    const hazard = viewHazard(attention * appeal)
    const count = viewers(message.keys.view, source ^ platform.key, end - start, hazard, this.positions)
    const { at } = this.positions
    const ties = people === network.targets
    for (let i = 0; i < count; i++) {
      const e = start + at[i]!
      this.scheduleView(sending, people[e]!, ties && (mutual[e >>> 3]! & (1 << (e & 7))) !== 0)
    }
  }

  /** Root posts are offered to people beyond the followers too: search, topics, recommendations (MODEL 0.7). */
  private beyondFollowers(sending: Sending, appeal: number): void {
    const { source, post } = sending
    const { platform, message } = post
    const { members, profile, ambientAudience } = platform.world
    const offered = Math.round(ambientAudience)
    if (offered === 0) return
    const { ambient } = message.keys
    const hazard = viewHazard(profile.viewProbability * appeal)
    const count = viewers(ambient, source ^ platform.key, offered, hazard, this.positions)
    for (let i = 0; i < count; i++) {
      const u = uniformOf(ambient.k0, ambient.k1, ~this.positions.at[i]!, source)
      const person = members[Math.floor(u * members.length)]!
      // Followers may be among them: they meet the post a second time, at another moment.
      if (person !== post.planned.author) this.scheduleView(sending, person, false, ~source)
    }
  }

  /** Private forwarding: m contacts with P(m >= x) = x^-1.2, capped, fewer when the message has come far. */
  private toContacts(sending: Sending, generation: number): void {
    const { source } = sending
    const { platform, message } = sending.post
    const { network, mutual } = platform.world
    const { fanOut, view } = message.keys
    const start = network.offsets[source]!
    const contacts = network.offsets[source + 1]! - start
    const cap = generation > FORWARDING.farHops ? FORWARDING.mostWhenFar : FORWARDING.most
    const wanted = Math.floor(pow(uniformOf(fanOut.k0, fanOut.k1, source, -1), -1 / FORWARDING.tailExponent))
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
      if (uniformOf(view.k0, view.k1, source, person) >= FORWARDING.seen) continue
      this.scheduleView(sending, person, (mutual[e >>> 3]! & (1 << (e & 7))) !== 0)
    }
  }

  private scheduleView(sending: Sending, person: number, returned: boolean, source = sending.source): void {
    const { node, time } = sending
    const { platform, message } = sending.post
    const { k0, k1 } = message.keys.delay
    const at = time + platform.delay.quantile(uniformOf(k0, k1, person, source ^ platform.key))
    if (!(at < this.horizonHours)) return
    message.pending++
    const tie = Math.imul(person, 0x9e3779b1) ^ source
    this.queue.push(at, EVENT.view, tie, person, (node << 1) | (returned ? 1 : 0))
  }
}
