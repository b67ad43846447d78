/**
 * The campaign, event by event. Three kinds of event: a post goes out, an ad slot comes up, a person sees
 * something. The decision to view is taken at delivery (deliveries.ts), the decision to share, like, comment
 * and click at the view, by the pressure ledger:
 *
 *   pressure to share = Lambda a_u S_cg taste_uc m_k tie e^(-fatigue n) e^(-age / freshness) trust     (MODEL 5)
 *
 * where S_cg holds the content's appeal, its effects and its affinity to the person's segment. Reactions have
 * the same form with their own base rates and the square root of activity (reactions.ts).
 */
import { EventQueue } from '../kernel/event-queue.js'
import { exp } from '../math/exp.js'
import { log1p } from '../math/log1p.js'
import { uniformOf, word, type Key } from '../random/keyed.js'
import { Deliveries } from './deliveries.js'
import { EVENT } from './events.js'
import { PRESSURE, PressureLedger } from './ledger.js'
import { messageState, type MessageState } from './message-state.js'
import { SOURCE, type CampaignObserver } from './observer.js'
import { adSlots, type AdTimeline } from './paid.js'
import { BRAND, type CampaignPlan } from './plan.js'
import { platformState } from './platform-state.js'
import { postState, type PostState } from './post-state.js'
import { react } from './reactions.js'
import { ShareTree } from './share-tree.js'
import { tasteOf } from './taste.js'
import type { View } from './view.js'
import { ViewerMemory } from './viewer-memory.js'
import type { World } from './world.js'

export interface CampaignTotals {
  readonly tree: ShareTree
  /** Events popped from the queue plus views of ads decided. */
  readonly events: number
  readonly adSpend: number
}

/**
 * Runs one campaign to the horizon.
 * @param replication key of the replication: equal keys meet equal people with equal luck
 * @param observe makes the observer, given the tree that its nodes refer to
 */
export function simulateCampaign(
  world: World,
  plan: CampaignPlan,
  replication: Key,
  observe: (tree: ShareTree) => CampaignObserver,
): CampaignTotals {
  const tree = new ShareTree()
  return new Campaign(world, plan, replication, tree, observe(tree)).run()
}

class Campaign {
  private readonly queue: EventQueue
  private readonly posts: readonly PostState[]
  private readonly ads: readonly AdTimeline[]
  private readonly deliveries: Deliveries
  private readonly memory: ViewerMemory
  private readonly current = {} as View
  private events = 0
  private readonly adsServed: Float64Array

  constructor(
    private readonly world: World,
    private readonly plan: CampaignPlan,
    replication: Key,
    private readonly tree: ShareTree,
    private readonly observer: CampaignObserver,
  ) {
    const platforms = world.platforms.map(platformState)
    const messages = plan.messages.map((message) => messageState(world, plan, message, replication))
    this.posts = plan.posts.map((_, index) => postState(plan, index, platforms, messages))
    this.ads = plan.ads.map((stream) => adSlots(world, stream, plan, replication))
    this.adsServed = new Float64Array(plan.ads.length)
    this.queue = new EventQueue()
    this.deliveries = new Deliveries(this.queue, world.horizonHours)
    this.memory = new ViewerMemory(world.people)
  }

  run(): CampaignTotals {
    for (const { index, isAd, planned, message } of this.posts) {
      if (isAd) continue
      message.pending++
      this.queue.push(planned.time, EVENT.post, this.plan.messages[planned.message]!.key, index, 0)
    }
    this.ads.forEach((_, stream) => this.scheduleAd(stream))
    const { queue, tree } = this
    while (queue.pop()) {
      this.events++
      switch (queue.kind) {
        case EVENT.post:
          this.publish(this.posts[queue.subject]!, queue.time)
          break
        case EVENT.ad:
          this.serveAd(queue.subject, queue.time)
          break
        default: {
          const node = queue.object >> 1
          const post = this.posts[tree.post[node]!]!
          this.view(post, queue.subject, node, (queue.object & 1) === 1, queue.time)
          settle(post.message)
        }
      }
    }
    // One product a stream: sums of thousands of prices would creep over the line in their last digits.
    const adSpend = this.plan.ads.reduce((sum, ad, i) => sum + this.adsServed[i]! * ad.costPerSlot, 0)
    return { tree, events: this.events, adSpend }
  }

  private publish(post: PostState, time: number): void {
    const { author } = post.planned
    this.putOut(post, time)
    if (author !== BRAND) {
      // The author knows what they posted: no share of their own to come.
      const ledger = (post.message.ledger ??= new PressureLedger())
      ledger.markShared(ledger.entry(author))
    }
    this.deliveries.post(post, time)
    settle(post.message)
  }

  private putOut(post: PostState, time: number): void {
    post.node = this.tree.add(post.planned.author, time, -1, post.index)
    post.hours = time
    this.observer.post(time, post.node)
  }

  private scheduleAd(stream: number): void {
    const time = this.ads[stream]!.next()
    if (time < this.world.horizonHours) this.queue.push(time, EVENT.ad, stream, stream, 0)
  }

  private serveAd(stream: number, time: number): void {
    const impression = this.ads[stream]!.serve(time)
    if (impression !== null) {
      const { person, creative, seen } = impression
      const { costPerSlot, postOfCreative } = this.plan.ads[stream]!
      const post = this.posts[postOfCreative[creative]!]!
      if (post.node < 0) {
        this.putOut(post, time)
        // An ad runs to the end: this is never taken back, so its ledger stays.
        post.message.pending++
      }
      this.adsServed[stream]!++
      this.observer.impression(time, person, post.node, costPerSlot, seen)
      if (seen) {
        this.events++
        this.view(post, person, post.node, false, time)
      }
    }
    this.scheduleAd(stream)
  }

  private view(post: PostState, person: number, node: number, returned: boolean, time: number): void {
    const { memory, current } = this
    const { platform, message, affinity } = post
    const { profile } = platform.world
    const isRoot = node === post.node
    const isAd = isRoot && post.isAd
    const source = !isRoot ? SOURCE.earned : post.isOwned ? SOURCE.owned : SOURCE.paid
    this.observer.view(time, person, node, source, memory.reach(person))

    const ledger = (message.ledger ??= new PressureLedger(message.pending))
    const entry = ledger.entry(person)
    // Ads repeat one voice; posts and shares are distinct ones.
    const known = isAd ? ledger.exposuresOf(entry) : 0
    const exposure = known > 0 ? known : ledger.expose(entry)

    const segment = this.world.segmentOf[person]!
    const taste = tasteOf(platform.taste, word(message.keys.taste, person, 0))
    let mood = taste * memory.fatigue(person, profile, time)
    // Ads are always fresh; other posts age from the moment they went out.
    if (profile.freshnessHours < Infinity && !post.isAd)
      mood *= exp(-(time - post.hours) / profile.freshnessHours)
    const activity = platform.world.activity[person]!
    const trust = isRoot ? post.planned.trust : 1

    current.time = time
    current.person = person
    current.node = node
    current.post = post
    current.source = source
    current.isAd = isAd
    current.ledger = ledger
    current.entry = entry
    current.activity = activity
    current.trust = trust
    current.interest = mood * affinity[segment]!
    react(current, this.world.peoplePerAgent, this.observer)

    if (ledger.hasShared(entry)) return
    const { reinforcement } = profile
    let pressure =
      platform.world.basePressure *
      activity *
      mood *
      trust *
      (isRoot ? message.rootAppeal : message.appeal)[post.appealStart + segment]! *
      reinforcement[Math.min(exposure, reinforcement.length) - 1]!
    if (returned && (!profile.tieNeedsSameSegment || this.isOfSegment(this.tree.person[node]!, segment)))
      pressure *= profile.tieFactor
    const total = ledger.add(entry, PRESSURE.share, pressure)
    const { k0, k1 } = message.keys.share
    const u = uniformOf(k0, k1, person, 0)
    // -ln(1 - u) >= u: most views end here without a logarithm.
    if (total < u || total < -log1p(-u)) return
    if (!memory.mayShare(person, profile.sharesPerDay, time)) return
    ledger.markShared(entry)
    const child = this.tree.add(person, time, node, post.index)
    this.observer.share(time, child)
    this.deliveries.share(post, child, person, this.tree.generation[child]!, time)
  }

  private isOfSegment(author: number, segment: number): boolean {
    return author >= 0 && this.world.segmentOf[author] === segment
  }
}

/** One delivery or post less to come; a finished message gives its ledger back. */
function settle(message: MessageState): void {
  if (--message.pending === 0) message.ledger = null
}
