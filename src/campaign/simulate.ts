/**
 * The campaign, event by event. Three kinds of event: a post goes out, an ad slot comes up, a person sees
 * something. The decision to view is taken at delivery (audience.ts), the decision to share, like, comment
 * and click at the view, by the pressure ledger:
 *
 *   pressure to share = Lambda a_u S_cg taste_uc m_k tie e^(-fatigue n) e^(-age / freshness) trust     (MODEL 5)
 *
 * where S_cg holds the content's appeal, its effects and its affinity to the person's segment. Reactions have
 * the same form with their own base rates and the square root of activity.
 */
import { CalendarQueue } from '../kernel/calendar-queue.js'
import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import { pow } from '../math/pow.js'
import { normalQuantile } from '../math/normal-quantile.js'
import { PURPOSE } from '../random/purposes.js'
import { deriveKey, textKey, uniformOf, word, type Key } from '../random/keyed.js'
import { parseDelay } from '../random/parse-delay.js'
import type { Distribution } from '../random/distribution.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { PositionList, viewers, viewHazard } from './audience.js'
import { adSlots, VIEWABILITY, type AdTimeline } from './paid.js'
import { hazardFactorOfTotal, MOBILE_CONVERSION_RATIO, type Effects } from './effects.js'
import { PRESSURE, PressureLedger } from './ledger.js'
import { messageKeys, type MessageKeys } from './message-keys.js'
import { SOURCE, type CampaignObserver, type ReactionKind, type Source } from './observer.js'
import { BRAND, type CampaignPlan, type Message, type PlannedPost } from './plan.js'
import { FORWARDING, type PlatformProfile } from './profiles.js'
import { newReactions, reactedBy } from './reactions.js'
import { ShareTree } from './share-tree.js'
import { tasteOf, tasteTable } from './taste.js'
import { viewProbabilityOf, type PlatformWorld, type World } from './world.js'

const LN2 = 0.6931471805599453

const EVENT = { post: 0, ad: 1, view: 2 } as const

export interface CampaignTotals {
  readonly tree: ShareTree
  /** Events popped from the queue plus views decided. */
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

/** What all views of one platform share. */
interface PlatformState {
  readonly world: PlatformWorld
  readonly delay: Distribution
  /** Names the platform in keyed draws, whatever its place in the file. */
  readonly key: number
  readonly taste: Float32Array
  readonly likeHazard: number
  readonly commentHazard: number
  readonly clickHazard: number
  readonly adClickHazard: number
  readonly freshness: number
}

interface MessageState {
  readonly keys: MessageKeys
  /** Factor on the pressure to share, by platform x segment: passed on by people, and as first posted. */
  readonly appeal: Float64Array
  readonly rootAppeal: Float64Array
  ledger: PressureLedger | null
  /** Deliveries still in the queue and posts still to come; at 0 the ledger is given back. */
  pending: number
}

class Campaign {
  private readonly queue: CalendarQueue
  private readonly platforms: readonly PlatformState[]
  private readonly messages: readonly MessageState[]
  private readonly nodeOfPost: Int32Array
  private readonly ads: readonly AdTimeline[]
  private readonly positions = new PositionList()
  private readonly reached: Uint8Array
  /** Two numbers a person: brand contents seen lately (n in the fatigue term), and as of when. */
  private readonly repeats: Float32Array
  private readonly sharesToday: Uint8Array
  private readonly shareDay: Uint16Array
  private events = 0
  private adSpend = 0
  private readonly horizon: number
  private readonly weight: number

  constructor(
    private readonly world: World,
    private readonly plan: CampaignPlan,
    replication: Key,
    private readonly tree: ShareTree,
    private readonly observer: CampaignObserver,
  ) {
    this.horizon = world.horizonHours
    this.queue = new CalendarQueue(world.horizonHours)
    this.weight = world.peoplePerAgent
    this.platforms = world.platforms.map(platformState)
    const appealKey = deriveKey(replication, PURPOSE.contentEffect)
    this.messages = plan.messages.map((message) => ({
      keys: messageKeys(replication, message),
      ...this.appealOf(message, appealKey),
      ledger: null,
      pending: 0,
    }))
    this.nodeOfPost = new Int32Array(plan.posts.length).fill(-1)
    this.ads = plan.ads.map((stream) => adSlots(world, stream, plan, replication))
    this.reached = new Uint8Array((world.people + 7) >>> 3)
    this.repeats = new Float32Array(world.people * 2)
    this.sharesToday = new Uint8Array(world.people)
    this.shareDay = new Uint16Array(world.people)
  }

  /**
   * How strongly a message invites sharing: its luck e^epsilon, which with the anchor makes its own reproduction
   * number, and its qualities and topics, which multiply the total of shares from there.
   */
  private appealOf(message: Message, key: Key): Pick<MessageState, 'appeal' | 'rootAppeal'> {
    const { effects, affinity } = this.plan
    const segments = affinity[message.creative]!.length
    const appeal = new Float64Array(this.platforms.length * segments)
    const rootAppeal = new Float64Array(appeal.length)
    const z = normalQuantile(uniformOf(key.k0, key.k1, message.key, 0))
    const rootZ = normalQuantile(uniformOf(key.k0, key.k1, message.key, 1))
    this.platforms.forEach(({ world: { profile } }, platform) => {
      const luck = lognormal(profile.contentSpread, z)
      const rootLuck = lognormal(profile.rootSpread, rootZ)
      for (let segment = 0; segment < segments; segment++) {
        const total = effects[message.creative]![platform]!.share * affinity[message.creative]![segment]!
        const factor = luck * hazardFactorOfTotal(total, profile.reproductionNumber * luck)
        appeal[platform * segments + segment] = factor
        rootAppeal[platform * segments + segment] = factor * rootLuck
      }
    })
    return { appeal, rootAppeal }
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
          const message = this.messages[this.plan.posts[this.tree.post[node]!]!.message]!
          if (--message.pending === 0) message.ledger = null
        }
      }
    }
    return { tree: this.tree, events: this.events, adSpend: this.adSpend }
  }

  /** A post goes out to the author's followers and to the ambient audience. */
  private publish(index: number, time: number): void {
    const post = this.plan.posts[index]!
    const state = this.platforms[post.platform]!
    const message = this.messages[post.message]!
    const node = this.tree.add(post.author, time, -1, index)
    this.nodeOfPost[index] = node
    this.observer.post(time, node)
    const source = post.author === BRAND ? ~(state.key >>> 1) : post.author
    const { network, brandFollowers } = state.world
    if (post.author === BRAND) {
      this.deliver(brandFollowers, 0, brandFollowers.length, node, source, time, post)
    } else {
      // The author knows what they posted: no share of their own to come.
      const ledger = (message.ledger ??= new PressureLedger())
      ledger.markShared(ledger.entry(post.author))
      this.deliver(
        network.targets,
        network.offsets[post.author]!,
        network.offsets[post.author + 1]!,
        node,
        source,
        time,
        post,
      )
    }
    this.deliverBeyondFollowers(node, source, time, post)
    if (--message.pending === 0) message.ledger = null
  }

  /** Shares reach all followers, or a few chosen contacts where messages are passed on privately. */
  private share(person: number, from: number, time: number): void {
    const index = this.tree.post[from]!
    const post = this.plan.posts[index]!
    const state = this.platforms[post.platform]!
    const node = this.tree.add(person, time, from, index)
    this.observer.share(time, node)
    const { offsets, targets } = state.world.network
    const start = offsets[person]!
    const end = offsets[person + 1]!
    if (state.world.profile.fanOut === 'broadcast')
      this.deliver(targets, start, end, node, person, time, post)
    else this.forward(targets, start, end, node, person, time, post)
  }

  private deliver(
    people: Uint32Array,
    start: number,
    end: number,
    node: number,
    source: number,
    time: number,
    post: PlannedPost,
  ): void {
    const state = this.platforms[post.platform]!
    const message = this.messages[post.message]!
    // Large personal audiences are less attentive; a brand's view probability is measured on brand pages as it is.
    const attention =
      source < 0 ? state.world.profile.viewProbability : viewProbabilityOf(state.world, end - start)
    const probability = attention * this.effects(post).view
    const count = viewers(
      message.keys.view,
      source ^ state.key,
      end - start,
      viewHazard(probability),
      this.positions,
    )
    const { at } = this.positions
    const { mutual, network } = state.world
    const ties = people === network.targets
    for (let i = 0; i < count; i++) {
      const e = start + at[i]!
      const returned = ties && (mutual[e >>> 3]! & (1 << (e & 7))) !== 0
      this.scheduleView(people[e]!, node, returned, source, time, state, message)
    }
  }

  /** Root posts are offered to people beyond the followers too: search, topics, recommendations (MODEL 0.7). */
  private deliverBeyondFollowers(node: number, source: number, time: number, post: PlannedPost): void {
    const state = this.platforms[post.platform]!
    const offered = Math.round(state.world.ambientAudience)
    if (offered === 0) return
    const message = this.messages[post.message]!
    const probability = state.world.profile.viewProbability * this.effects(post).view
    const { ambient } = message.keys
    const count = viewers(ambient, source ^ state.key, offered, viewHazard(probability), this.positions)
    const { members } = state.world
    for (let i = 0; i < count; i++) {
      const u = uniformOf(ambient.k0, ambient.k1, ~this.positions.at[i]!, source)
      const person = members[Math.floor(u * members.length)]!
      if (person !== post.author) this.scheduleView(person, node, false, source, time, state, message)
    }
  }

  /** Private forwarding: m contacts with P(m >= x) = x^-1.2, capped, fewer when the message has come far. */
  private forward(
    people: Uint32Array,
    start: number,
    end: number,
    node: number,
    source: number,
    time: number,
    post: PlannedPost,
  ): void {
    const state = this.platforms[post.platform]!
    const message = this.messages[post.message]!
    const { fanOut, view } = message.keys
    const cap = this.tree.generation[node]! > FORWARDING.farHops ? FORWARDING.mostWhenFar : FORWARDING.most
    const wanted = Math.floor(pow(uniformOf(fanOut.k0, fanOut.k1, source, -1), -1 / FORWARDING.tailExponent))
    const contacts = end - start
    const count = Math.min(cap, wanted, contacts)
    const probability = state.world.profile.viewProbability * this.effects(post).view
    const chosen = this.positions
    chosen.length = 0
    for (let draw = 0; chosen.length < count; draw++) {
      const position = Math.floor(uniformOf(fanOut.k0, fanOut.k1, source, draw) * contacts)
      if (!chosen.at.subarray(0, chosen.length).includes(position)) chosen.push(position)
    }
    for (let i = 0; i < count; i++) {
      const e = start + chosen.at[i]!
      const person = people[e]!
      if (uniformOf(view.k0, view.k1, source, person) >= probability) continue
      const returned = (state.world.mutual[e >>> 3]! & (1 << (e & 7))) !== 0
      this.scheduleView(person, node, returned, source, time, state, message)
    }
  }

  private scheduleView(
    person: number,
    node: number,
    returned: boolean,
    source: number,
    time: number,
    state: PlatformState,
    message: MessageState,
  ): void {
    const { k0, k1 } = message.keys.delay
    const at = time + state.delay.quantile(uniformOf(k0, k1, person, source ^ state.key))
    if (!(at < this.horizon)) return
    message.pending++
    this.queue.push(
      at,
      EVENT.view,
      Math.imul(person, 0x9e3779b1) ^ source,
      person,
      (node << 1) | (returned ? 1 : 0),
    )
  }

  private scheduleAd(stream: number): void {
    const time = this.ads[stream]!.next()
    if (time < this.horizon) this.queue.push(time, EVENT.ad, stream, stream, 0)
  }

  private serveAd(stream: number, time: number): void {
    const ad = this.ads[stream]!
    const impression = ad.serve(time)
    if (impression !== null) {
      const { person, creative, seen } = impression
      const { costPerSlot, postOfCreative } = this.plan.ads[stream]!
      const index = postOfCreative[creative]!
      let node = this.nodeOfPost[index]!
      if (node < 0) {
        node = this.tree.add(BRAND, time, -1, index)
        this.nodeOfPost[index] = node
        // An ad runs to the end: its ledger stays.
        this.messages[this.plan.posts[index]!.message]!.pending++
        this.observer.post(time, node)
      }
      this.adSpend += costPerSlot
      this.observer.impression(time, person, node, costPerSlot, seen)
      if (seen) {
        this.events++
        this.view(person, node, false, time)
      }
    }
    this.scheduleAd(stream)
  }

  private view(person: number, node: number, returned: boolean, time: number): void {
    const { tree, plan, world } = this
    const index = tree.post[node]!
    const post = plan.posts[index]!
    const platform = this.platforms[post.platform]!
    const { profile } = platform.world
    const message = this.messages[post.message]!
    const isRoot = tree.parent[node]! < 0
    const source: Source = !isRoot ? SOURCE.earned : post.channel === 'owned' ? SOURCE.owned : SOURCE.paid
    const firstEver = (this.reached[person >>> 3]! & (1 << (person & 7))) === 0
    if (firstEver) this.reached[person >>> 3]! |= 1 << (person & 7)
    this.observer.view(time, person, node, source, firstEver)

    const ledger = (message.ledger ??= new PressureLedger())
    const entry = ledger.entry(person)
    // Ads repeat one voice; posts and shares are distinct ones.
    const exposure =
      post.channel === 'ad' && isRoot && ledger.exposuresOf(entry) > 0
        ? ledger.exposuresOf(entry)
        : ledger.expose(entry)

    const creative = plan.messages[post.message]!.creative
    const segment = world.segmentOf[person]!
    const effects = plan.effects[creative]![post.platform]!
    const keys = message.keys
    const affinity = plan.affinity[creative]!
    let mood = tasteOf(platform.taste, word(keys.taste, person, 0)) * this.fatigue(person, profile, time)
    if (isRoot) mood *= post.trust
    if (platform.freshness < Infinity)
      mood *= exp(-(time - this.publishedAt(index, time)) / platform.freshness)

    const activity = platform.world.activity[person]!
    const interest = mood * affinity[segment]!
    this.react(person, node, time, source, ledger, entry, platform, effects, interest, activity, keys, post)

    if (ledger.hasShared(entry)) return
    const { reinforcement } = profile
    let pressure =
      platform.world.basePressure *
      activity *
      mood *
      (isRoot ? message.rootAppeal : message.appeal)[post.platform * affinity.length + segment]! *
      reinforcement[Math.min(exposure, reinforcement.length) - 1]!
    if (returned && (!profile.tieNeedsSameSegment || this.sameSegment(tree.person[node]!, segment))) {
      pressure *= profile.tieFactor
    }
    const total = ledger.add(entry, PRESSURE.share, pressure)
    const u = uniformOf(keys.share.k0, keys.share.k1, person, 0)
    // -ln(1 - u) >= u: most views end here without a logarithm.
    if (total < u || total < -log1p(-u)) return
    if (!this.mayShare(person, profile.sharesPerDay, time)) return
    ledger.markShared(entry)
    this.share(person, node, time)
  }

  /** Likes, comments and clicks; a click may land on the site, a visit may end in an order. */
  private react(
    person: number,
    node: number,
    time: number,
    source: Source,
    ledger: PressureLedger,
    entry: number,
    platform: PlatformState,
    effects: Effects,
    interest: number,
    activity: number,
    keys: MessageKeys,
    post: PlannedPost,
  ): void {
    const factor = (interest * Math.sqrt(activity)) / platform.world.meanRootActivity
    const clickHazard =
      post.channel === 'ad' && source === SOURCE.paid ? platform.adClickHazard : platform.clickHazard
    this.reaction(
      'like',
      PRESSURE.like,
      platform.likeHazard * effects.like * factor,
      person,
      node,
      time,
      ledger,
      entry,
      keys.like,
    )
    this.reaction(
      'comment',
      PRESSURE.comment,
      platform.commentHazard * effects.comment * factor,
      person,
      node,
      time,
      ledger,
      entry,
      keys.comment,
    )
    const before = ledger.sum(entry, PRESSURE.click)
    const clicks = this.reaction(
      'click',
      PRESSURE.click,
      clickHazard * effects.click * factor,
      person,
      node,
      time,
      ledger,
      entry,
      keys.click,
    )
    if (clicks === 0) return

    // How many of the agent's people had clicked before tells these clicks' draws from later ones.
    const earlier = reactedBy(this.weight, before, uniformOf(keys.click.k0, keys.click.k1, person, 0))
    const { mobileShare, conversionRate } = platform.world.profile
    const onPhone = mobileShare * effects.landMobile
    const landing = onPhone + (1 - mobileShare) * effects.landDesktop
    const visits = binomialQuantile(
      clicks,
      landing,
      uniformOf(keys.landing.k0, keys.landing.k1, person, earlier),
    )
    if (visits === 0) return
    this.observer.visit(time, person, node, visits, source)
    const phoneShare = onPhone / landing
    const conversion =
      conversionRate * effects.convert * (phoneShare * MOBILE_CONVERSION_RATIO + 1 - phoneShare)
    const orders = binomialQuantile(
      visits,
      Math.min(1, conversion),
      uniformOf(keys.conversion.k0, keys.conversion.k1, person, earlier),
    )
    if (orders > 0) this.observer.order(time, person, node, orders, source)
  }

  private reaction(
    kind: ReactionKind,
    pressureKind: 1 | 2 | 3,
    pressure: number,
    person: number,
    node: number,
    time: number,
    ledger: PressureLedger,
    entry: number,
    key: Key,
  ): number {
    const before = ledger.sum(entry, pressureKind)
    const after = ledger.add(entry, pressureKind, pressure)
    const people = newReactions(this.weight, before, after, uniformOf(key.k0, key.k1, person, 0))
    if (people > 0) this.observer.reaction(kind, time, person, node, people)
    return people
  }

  /** e^(-fatigue n), n the decayed number of earlier views of the brand's content; this view then counts too. */
  private fatigue(person: number, profile: PlatformProfile, time: number): number {
    if (profile.fatigue === 0) return 1
    const at = person * 2
    let repeats = this.repeats[at]!
    if (repeats > 0) repeats *= exp((-LN2 * (time - this.repeats[at + 1]!)) / profile.fatigueHalfLifeHours)
    this.repeats[at] = repeats + 1
    this.repeats[at + 1] = time
    return repeats > 0 ? exp(-profile.fatigue * repeats) : 1
  }

  private mayShare(person: number, perDay: number, time: number): boolean {
    const day = Math.floor(time / 24)
    if (this.shareDay[person] !== day) {
      this.shareDay[person] = day
      this.sharesToday[person] = 0
    }
    if (this.sharesToday[person]! >= perDay) return false
    this.sharesToday[person]!++
    return true
  }

  private sameSegment(author: number, segment: number): boolean {
    return author >= 0 && this.world.segmentOf[author] === segment
  }

  /** Ads are always fresh; other posts age from the moment they went out. */
  private publishedAt(post: number, now: number): number {
    return this.plan.posts[post]!.channel === 'ad' ? now : this.tree.hours[this.nodeOfPost[post]!]!
  }

  private effects(post: PlannedPost): Effects {
    return this.plan.effects[this.plan.messages[post.message]!.creative]![post.platform]!
  }
}

/** Made once per platform world: a run must not pay for tables that all runs share. */
const states = new WeakMap<PlatformWorld, PlatformState>()

/** A lognormal factor with mean 1 at the normal score z. */
function lognormal(spread: number, z: number): number {
  return exp(spread * z - (spread * spread) / 2)
}

function platformState(world: PlatformWorld): PlatformState {
  let state = states.get(world)
  if (state === undefined) states.set(world, (state = makePlatformState(world)))
  return state
}

function makePlatformState(world: PlatformWorld): PlatformState {
  const { profile } = world
  const hazard = (probability: number): number => -log(1 - probability)
  return {
    world,
    delay: parseDelay(profile.delay),
    key: textKey(world.id),
    taste: tasteTable(profile.tasteSpread),
    likeHazard: hazard(profile.likesPerView),
    commentHazard: hazard(profile.commentsPerView),
    clickHazard: hazard(profile.clicksPerView),
    // Clicks are counted per impression, and only a viewable one can be clicked.
    adClickHazard: hazard(Math.min(0.999, profile.adClickRate / VIEWABILITY)),
    freshness: profile.freshnessHours,
  }
}
