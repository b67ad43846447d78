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
import { CalendarQueue } from '../kernel/calendar-queue.js'
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
import { platformState, type PlatformState } from './platform-state.js'
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
  private readonly queue: CalendarQueue
  private readonly platforms: readonly PlatformState[]
  private readonly messages: readonly MessageState[]
  private readonly ads: readonly AdTimeline[]
  private readonly deliveries: Deliveries
  private readonly memory: ViewerMemory
  /** Entry of the share tree of each post; -1 until it is out. */
  private readonly nodeOfPost: Int32Array
  private readonly current = {} as View
  private events = 0
  private adSpend = 0

  constructor(
    private readonly world: World,
    private readonly plan: CampaignPlan,
    replication: Key,
    private readonly tree: ShareTree,
    private readonly observer: CampaignObserver,
  ) {
    this.queue = new CalendarQueue(world.horizonHours)
    this.platforms = world.platforms.map(platformState)
    this.messages = plan.messages.map((message) => messageState(world, plan, message, replication))
    this.ads = plan.ads.map((stream) => adSlots(world, stream, plan, replication))
    this.deliveries = new Deliveries(plan, this.platforms, this.messages, this.queue, world.horizonHours)
    this.memory = new ViewerMemory(world.people)
    this.nodeOfPost = new Int32Array(plan.posts.length).fill(-1)
  }

  run(): CampaignTotals {
    this.plan.posts.forEach((post, index) => {
      if (post.channel === 'ad') return
      this.messages[post.message]!.pending++
      this.queue.push(post.time, EVENT.post, this.plan.messages[post.message]!.key, index, 0)
    })
    this.ads.forEach((_, stream) => this.scheduleAd(stream))
    const { queue } = this
    while (queue.pop()) {
      this.events++
      switch (queue.kind) {
        case EVENT.post:
          this.publish(queue.subject, queue.time)
          break
        case EVENT.ad:
          this.serveAd(queue.subject, queue.time)
          break
        default: {
          const node = queue.object >> 1
          this.view(queue.subject, node, (queue.object & 1) === 1, queue.time)
          this.settle(this.tree.post[node]!)
        }
      }
    }
    return { tree: this.tree, events: this.events, adSpend: this.adSpend }
  }

  private publish(index: number, time: number): void {
    const post = this.plan.posts[index]!
    const node = this.tree.add(post.author, time, -1, index)
    this.nodeOfPost[index] = node
    this.observer.post(time, node)
    if (post.author !== BRAND) {
      // The author knows what they posted: no share of their own to come.
      const ledger = (this.messages[post.message]!.ledger ??= new PressureLedger())
      ledger.markShared(ledger.entry(post.author))
    }
    this.deliveries.post(post, node, time)
    this.settle(index)
  }

  /** One delivery or post less to come; a finished message gives its ledger back. */
  private settle(post: number): void {
    const message = this.messages[this.plan.posts[post]!.message]!
    if (--message.pending === 0) message.ledger = null
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
      const node = this.adNode(postOfCreative[creative]!, time)
      this.adSpend += costPerSlot
      this.observer.impression(time, person, node, costPerSlot, seen)
      if (seen) {
        this.events++
        this.view(person, node, false, time)
      }
    }
    this.scheduleAd(stream)
  }

  private adNode(index: number, time: number): number {
    let node = this.nodeOfPost[index]!
    if (node < 0) {
      node = this.nodeOfPost[index] = this.tree.add(BRAND, time, -1, index)
      // An ad runs to the end: this is never taken back, so its ledger stays.
      this.messages[this.plan.posts[index]!.message]!.pending++
      this.observer.post(time, node)
    }
    return node
  }

  private view(person: number, node: number, returned: boolean, time: number): void {
    const { tree, plan, current } = this
    const index = tree.post[node]!
    const post = plan.posts[index]!
    const platform = this.platforms[post.platform]!
    const message = this.messages[post.message]!
    const { profile } = platform.world
    const isRoot = tree.parent[node]! < 0
    const isAd = isRoot && post.channel === 'ad'
    const source = !isRoot ? SOURCE.earned : post.channel === 'owned' ? SOURCE.owned : SOURCE.paid
    this.observer.view(time, person, node, source, this.memory.reach(person))

    const ledger = (message.ledger ??= new PressureLedger())
    const entry = ledger.entry(person)
    // Ads repeat one voice; posts and shares are distinct ones.
    const known = isAd ? ledger.exposuresOf(entry) : 0
    const exposure = known > 0 ? known : ledger.expose(entry)

    const { creative } = plan.messages[post.message]!
    const affinity = plan.affinity[creative]!
    const segment = this.world.segmentOf[person]!
    const taste = tasteOf(platform.taste, word(message.keys.taste, person, 0))
    let mood = taste * this.memory.fatigue(person, profile, time)
    if (isRoot) mood *= post.trust
    // Ads are always fresh; other posts age from the moment they went out.
    if (profile.freshnessHours < Infinity && post.channel !== 'ad')
      mood *= exp(-(time - tree.hours[this.nodeOfPost[index]!]!) / profile.freshnessHours)
    const activity = platform.world.activity[person]!

    current.time = time
    current.person = person
    current.node = node
    current.source = source
    current.isAd = isAd
    current.platform = platform
    current.message = message
    current.effects = plan.effects[creative]![post.platform]!
    current.ledger = ledger
    current.entry = entry
    current.activity = activity
    current.interest = mood * affinity[segment]!
    react(current, this.world.peoplePerAgent, this.observer)

    if (ledger.hasShared(entry)) return
    const appeal = isRoot ? message.rootAppeal : message.appeal
    const { reinforcement } = profile
    let pressure =
      platform.world.basePressure *
      activity *
      mood *
      appeal[post.platform * affinity.length + segment]! *
      reinforcement[Math.min(exposure, reinforcement.length) - 1]!
    if (returned && (!profile.tieNeedsSameSegment || this.isOfSegment(tree.person[node]!, segment)))
      pressure *= profile.tieFactor
    const total = ledger.add(entry, PRESSURE.share, pressure)
    const { k0, k1 } = message.keys.share
    const u = uniformOf(k0, k1, person, 0)
    // -ln(1 - u) >= u: most views end here without a logarithm.
    if (total < u || total < -log1p(-u)) return
    if (!this.memory.mayShare(person, profile.sharesPerDay, time)) return
    ledger.markShared(entry)
    const child = tree.add(person, time, node, index)
    this.observer.share(time, child)
    this.deliveries.share(post, child, person, tree.generation[child]!, time)
  }

  private isOfSegment(author: number, segment: number): boolean {
    return author >= 0 && this.world.segmentOf[author] === segment
  }
}
