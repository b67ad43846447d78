/**
 * The campaign, event by event. A post goes out, an ad slot comes up, a person sees something, a question is answered, a
 * prospect moves on, a customer writes or buys again. The decision to view is taken at delivery (deliveries.ts), the decision
 * to share, like, comment and click at the view, by the pressure ledger:
 *
 *   pressure to share = Lambda a_u S_cg taste_uc m_k tie e^(-fatigue n (1 - L / 2)) e^(-age / freshness) trust e^(beta (L - L_b)) s
 *
 * (MODEL 5), where S_cg holds the content's appeal, its effects and its affinity to the person's segment, L is the person's
 * loyalty and s is above 1 for sour words. Reactions have the same form with their own base rates and the square root of
 * activity (reactions.ts).
 */
import { EventQueue } from '../kernel/event-queue.js'
import { exp } from '../math/exp.js'
import { log1p } from '../math/log1p.js'
import { textKey, uniform, uniformOf, word, type Key } from '../random/keyed.js'
import { Advertising } from './advertising.js'
import type { CampaignRun } from './campaign-run.js'
import { pressureOfExposure } from './classic/classic-rules.js'
import { Contacts } from './classic/contacts.js'
import { BrandConsequences } from './consequences.js'
import { Conversation } from './conversation.js'
import { Customers } from './customers.js'
import { CustomerWords } from './customer-words.js'
import { Deliveries } from './deliveries.js'
import { EVENT } from './events.js'
import { Feed } from './feed/feed.js'
import { followerLoyalty, type FollowerLoyalty } from './follower-loyalty.js'
import { PRESSURE, PressureLedger } from './ledger.js'
import { messageState, type MessageState } from './message-state.js'
import { NewFollowers } from './new-followers.js'
import { SOURCE, type CampaignObserver } from './observer.js'
import { OURS, type CampaignPlan, type PlannedPost } from './plan.js'
import { platformState, type PlatformState } from './platform-state.js'
import { postState, type PostState } from './post-state.js'
import { Prospects } from './prospects.js'
import { react, type Consequences } from './reactions.js'
import { ShareTree } from './share-tree.js'
import { tasteOf } from './taste.js'
import { Purse } from './team/purse.js'
import type { View } from './view.js'
import { ViewerMemory } from './viewer-memory.js'
import type { World } from './world.js'

/** Repeats of the brand's content beyond which a person feels pestered (MODEL 5.3). */
const TOO_MUCH = 8

/** The same run with something taken out, everything else equal. */
export interface RunOptions {
  /** Nobody passes anything on. */
  readonly noSharing?: boolean
  readonly without?: Removal
}

/** What is taken out: a person's shares, a message, or an hour's shares. */
export interface Removal {
  readonly person?: number
  /** Name of the message, e.g. `post:how-to:3`. */
  readonly post?: string
  /** Whole hours since the start. */
  readonly hour?: number
}

export interface CampaignTotals {
  readonly tree: ShareTree
  /** Events popped from the queue plus views of ads decided. */
  readonly events: number
  readonly adSpend: number
  readonly staffSpend: number
  /** `TEST_FIGURES`; null where nothing was tested. */
  readonly testing: Float64Array | null
  readonly loyalty: FollowerLoyalty
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
  options: RunOptions = {},
): CampaignTotals {
  const tree = new ShareTree(plan.posts, plan.messages)
  return new Campaign(world, plan, replication, tree, observe(tree), options).run()
}

class Campaign {
  private readonly queue = new EventQueue()
  private readonly platforms: readonly PlatformState[]
  private readonly messages: MessageState[]
  private readonly posts: PostState[]
  private readonly advertising: Advertising
  /** How a share comes to others in a classic model; null in the marketing world. */
  private readonly contacts: Contacts | null
  private readonly deliveries: Deliveries
  private readonly feed: Feed | null
  private readonly memory: ViewerMemory
  private readonly staff: Purse
  private readonly conversation: Conversation
  private readonly words: CustomerWords
  private readonly customers: Customers | null
  private readonly prospects: Prospects
  private readonly newFollowers: NewFollowers
  private readonly current = {} as View
  private readonly consequences: Consequences
  /** Rivals (bit 1 + index) whose sharers pass on nothing of ours. */
  private readonly headToHead: number
  private events = 0

  constructor(
    private readonly world: World,
    private readonly plan: CampaignPlan,
    private readonly replication: Key,
    private readonly tree: ShareTree,
    private readonly observer: CampaignObserver,
    private readonly options: RunOptions,
  ) {
    this.platforms = world.platforms.map((platform) => platformState(platform, world.assume))
    this.messages = plan.messages.map((message) => messageState(world, plan, message, replication))
    this.posts = plan.posts.map((planned, index) => this.stateOf(planned, index))
    this.feed = world.attention.mode === 'feed' ? new Feed(world, replication, this.queue) : null
    this.memory = new ViewerMemory(world.people, world.assume)
    this.staff = new Purse(plan.staffMoney)
    const { queue, memory, staff } = this
    const run: CampaignRun = { world, plan, replication, queue, memory, observer, staff }
    this.advertising = new Advertising(run)
    this.newFollowers = new NewFollowers(run)
    const contacts = world.classic?.contacts ?? null
    this.contacts = contacts === null ? null : new Contacts(queue, world, contacts)
    this.deliveries = new Deliveries(queue, world, this.newFollowers, this.feed, this.contacts)
    this.prospects = new Prospects(
      run,
      (person, platform, time) => this.customers?.order('considered', person, 1, platform, -1, time),
      (person) => this.advertising.detected(person),
    )
    this.conversation = new Conversation(run, this.prospects)
    this.words = new CustomerWords(run, (person, platform, sour, number, time) =>
      this.publishWord(person, platform, sour, number, time),
    )
    this.customers =
      plan.product === null ? null : new Customers(run, this.conversation, this.words, plan.product)
    this.consequences = new BrandConsequences(
      run,
      this.newFollowers,
      this.conversation,
      this.prospects,
      this.words,
      this.customers,
    )
    this.headToHead = plan.rivals.reduce(
      (mask, rival, index) => (rival.headToHead ? mask | (2 << index) : mask),
      0,
    )
  }

  run(): CampaignTotals {
    const { queue, tree, plan, options } = this
    for (const { index, isAd, planned, message } of this.posts) {
      const { name, key } = plan.messages[planned.message]!
      if (isAd || (options.without?.post === name && planned.brand === OURS)) continue
      message.pending++
      queue.push(planned.time, EVENT.post, key, index, 0)
    }
    while (queue.pop()) {
      this.events++
      // Nearly all events are views.
      if (queue.kind === EVENT.view) this.viewDelivered(queue.subject, queue.object, queue.time)
      else this.happen(queue.kind, queue.subject, queue.object, queue.time)
    }
    return {
      tree,
      events: this.events,
      adSpend: this.advertising.spent,
      staffSpend: this.staff.spent,
      testing: this.advertising.figures((stream, creative, segment) => {
        const post = this.posts[this.plan.ads[stream]!.postOfCreative[creative]!]!
        return post.message.rootAppeal[post.appealStart + segment]!
      }),
      loyalty: followerLoyalty(this.world, this.memory, this.newFollowers),
    }
  }

  private happen(kind: number, subject: number, object: number, time: number): void {
    switch (kind) {
      case EVENT.post:
        return this.publish(this.posts[subject]!, time)
      case EVENT.ad:
        return this.serveAd(subject, time)
      case EVENT.session:
        return this.feed!.open(subject, object, time, this.seeItem, this.dropItem)
      case EVENT.inquiry:
        return this.conversation.inquire(subject, object, time)
      case EVENT.answer:
        return this.conversation.answer(subject)
      case EVENT.patience:
        return this.conversation.ignore(subject, time)
      case EVENT.customerPost:
        return this.words.speak(subject, object, time)
      case EVENT.experience:
        return this.customers?.experience(subject, time)
      case EVENT.repeat:
        return this.customers?.order('repeat', subject, 1, object, -1, time)
      case EVENT.stage:
        return this.prospects.step(subject, object, time)
      case EVENT.noise:
        return this.prospects.noise(subject, time)
      case EVENT.triaged:
        return this.prospects.triaged(subject, time)
      case EVENT.contacted:
        return this.prospects.contacted(subject, time)
    }
  }

  private stateOf(planned: PlannedPost, index: number): PostState {
    const message = this.tree.messages[planned.message]!
    const platform = this.platforms[planned.platform]!
    return postState(this.plan, index, planned, message, platform, this.messages[planned.message]!)
  }

  private publish(post: PostState, time: number): void {
    const { author, brand, sour } = post.planned
    this.putOut(post, time, sour === true ? 1 : 0)
    if (author >= 0) {
      // The author knows what they posted: no share of their own to come, nor of a rival's.
      if (this.headToHead !== 0 && brand >= OURS) this.memory.markBrand(author, brand)
      const ledger = (post.message.ledger ??= new PressureLedger())
      ledger.markShared(ledger.entry(author))
    }
    this.deliveries.post(post, time)
    settle(post.message)
  }

  private putOut(post: PostState, time: number, sour: 0 | 1): void {
    post.node = this.tree.add(post.planned.author, time, -1, post.index, sour)
    post.hours = time
    if (post.isOurs && !post.isWord) this.observer.post(time, post.node)
  }

  /** A customer's own words go out as a post to the customer's followers. */
  private publishWord(person: number, platform: number, sour: 0 | 1, number: number, time: number): void {
    const { tree, world, plan } = this
    const name = `word:${world.platforms[platform]!.id}:${person}:${number}`
    const message = { name, key: textKey(name), creative: plan.wordCreative }
    const index = tree.posts.length
    const planned: PlannedPost = {
      time,
      platform,
      author: person,
      message: tree.messages.push(message) - 1,
      channel: 'word',
      trust: world.assume.peerTrust,
      brand: OURS,
    }
    tree.posts.push(planned)
    this.messages.push(messageState(world, plan, message, this.replication))
    const post = this.stateOf(planned, index)
    this.posts.push(post)
    post.message.pending++
    this.putOut(post, time, sour)
    const ledger = (post.message.ledger ??= new PressureLedger())
    ledger.markShared(ledger.entry(person))
    if (post.platform.world.profile.fanOut === 'broadcast') this.deliveries.post(post, time)
    else this.deliveries.share(post, post.node, person, 0, time)
    settle(post.message)
  }

  private serveAd(stream: number, time: number): void {
    const impression = this.advertising.serve(stream, time)
    if (impression !== null) {
      const { person, creative, seen, cost } = impression
      const post = this.posts[this.plan.ads[stream]!.postOfCreative[creative]!]!
      if (post.node < 0) {
        this.putOut(post, time, 0)
        // An ad runs to the end: this is never taken back, so its ledger stays.
        post.message.pending++
      }
      this.observer.impression(time, person, post.node, cost, seen)
      let successes = 0
      if (seen) {
        this.events++
        successes = this.successes(this.view(post, person, post.node, false, time))
      }
      this.advertising.conclude(stream, creative, successes, time)
    }
    this.advertising.scheduleNext(stream)
  }

  /** What the view just decided counts in the metric of test advertising. */
  private successes(shared: boolean): number {
    const { clicks, likes, orders } = this.current
    switch (this.plan.testing.metric) {
      case 'clicks':
        return clicks
      case 'likes':
        return likes
      case 'orders':
        return orders
      case 'shares':
        return shared ? this.world.peoplePerAgent : 0
    }
  }

  private viewDelivered(person: number, object: number, time: number): void {
    const node = object >> 1
    const post = this.posts[this.tree.post[node]!]!
    this.view(post, person, node, (object & 1) === 1, time)
    settle(post.message)
  }

  private readonly seeItem = (person: number, node: number, returned: boolean, time: number): void => {
    const tie = Math.imul(person, 0x9e3779b1) ^ node
    this.queue.push(time, EVENT.view, tie, person, (node << 1) | (returned ? 1 : 0))
  }

  private readonly dropItem = (_person: number, node: number): void => {
    settle(this.posts[this.tree.post[node]!]!.message)
  }

  /** @returns whether the person passes it on */
  private view(post: PostState, person: number, node: number, returned: boolean, time: number): boolean {
    const { memory, current, world } = this
    const { assume } = world
    const { platform, message, affinity, isOurs } = post
    const { profile } = platform.world
    const isRoot = node === post.node
    const isAd = isRoot && post.isAd
    const source = !isRoot || post.isWord ? SOURCE.earned : post.isOwned ? SOURCE.owned : SOURCE.paid
    const isRival = post.planned.brand > OURS
    const sour = isOurs && this.tree.sour[node] === 1
    if (isRival) this.observer.rivalView(time, person)
    else this.observer.view(time, person, node, source, memory.reach(person), sour)

    const ledger = (message.ledger ??= new PressureLedger(message.pending))
    const entry = ledger.entry(person)
    // Ads repeat one voice; posts and shares are distinct ones.
    const known = isAd ? ledger.exposuresOf(entry) : 0
    const exposure = known > 0 ? known : ledger.expose(entry)

    const segment = world.segmentOf[person]!
    let mood = tasteOf(platform.taste, word(message.keys.taste, person, 0))
    let loyalty = 0
    if (isOurs) {
      memory.touch(person, source, time)
      loyalty = memory.deviation(person, time)
      if (profile.fatigue > 0) mood *= this.fatigueOf(person, platform, loyalty, time)
    }
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
    current.sour = sour
    current.loyalty = loyalty
    current.interest = mood * affinity[segment]!
    if (!isRival) react(current, world, this.observer, isOurs ? this.consequences : null)
    if (sour) memory.lose(person, assume.lossSour, time)
    else if (isOurs && message.inVoice) memory.gain(person, assume.gainView, time)

    if (this.hasActed(ledger, entry, time) || this.options.noSharing === true) return false
    const { reinforcement } = profile
    let pressure =
      this.basePressure(post, node, exposure, ledger.sum(entry, PRESSURE.share)) *
      activity *
      mood *
      trust *
      (isRoot ? message.rootAppeal : message.appeal)[post.appealStart + segment]! *
      reinforcement[Math.min(exposure, reinforcement.length) - 1]!
    if (loyalty !== 0) pressure *= exp(assume.loyaltyShare * loyalty)
    if (sour) pressure *= assume.sourShares
    if (returned && (!profile.tieNeedsSameSegment || this.isOfSegment(this.tree.person[node]!, segment)))
      pressure *= profile.tieFactor
    const total = ledger.add(entry, PRESSURE.share, pressure)
    const { k0, k1 } = message.keys.share
    const u = uniformOf(k0, k1, person, 0)
    // -ln(1 - u) >= u: most views end here without a logarithm.
    if (total < u || total < -log1p(-u)) return false
    return this.share(post, person, node, sour, time)
  }

  /** Whether the viewer has nothing more to decide about passing it on. */
  private hasActed(ledger: PressureLedger, entry: number, time: number): boolean {
    const { contacts } = this
    if (contacts === null || !contacts.isRepeated) return ledger.hasShared(entry)
    return !contacts.isOpen(this.current.person, time)
  }

  private basePressure(
    { platform, planned }: PostState,
    node: number,
    exposure: number,
    before: number,
  ): number {
    const { classic } = this.world
    if (classic === null) return platform.world.basePressure
    const law = classic.exposures[Math.max(OURS, planned.brand)]!
    const sharer = this.tree.person[node]!
    return pressureOfExposure(law, platform.world.network, sharer, this.current.person, exposure, before)
  }

  private share(post: PostState, person: number, parent: number, sour: boolean, time: number): boolean {
    const { memory, options, tree } = this
    const { message, platform, planned } = post
    if (options.without !== undefined && this.isRemoved(options.without, person, time)) return false
    const { brand } = planned
    const blocking = brand === OURS ? this.headToHead : brand > OURS ? (this.headToHead >>> brand) & 1 : 0
    if (blocking !== 0 && (memory.brandsShared(person) & blocking) !== 0) return false
    if (!memory.mayShare(person, platform.world.profile.sharesPerDay, time)) return false
    post.message.ledger!.markShared(this.current.entry)
    post.shares++
    if (this.headToHead !== 0 && brand >= OURS) memory.markBrand(person, brand)
    // Who has it from somebody who speaks ill of it does so too; others turn sour with the product's failures (IC-N).
    const turns = message.goodChance < 1 && uniform(message.keys.sentiment, person, 0) >= message.goodChance
    const child = tree.add(person, time, parent, post.index, sour || turns ? 1 : 0)
    if (brand <= OURS) this.observer.share(time, child)
    this.deliveries.share(post, child, person, tree.generation[child]!, time)
    return true
  }

  private isRemoved(without: Removal, person: number, time: number): boolean {
    return without.person === person || without.hour === Math.floor(time)
  }

  /** e^(-fatigue n (1 - L / 2)): loyal people tire more slowly; too much costs loyalty. */
  private fatigueOf(person: number, platform: PlatformState, deviation: number, time: number): number {
    const { assume } = this.world
    const { profile } = platform.world
    const n = this.memory.repeats(person, profile, time)
    if (n === 0) return 1
    if (n > TOO_MUCH) this.memory.lose(person, assume.lossTooMuch, time)
    return exp(-profile.fatigue * n * (1 - 0.5 * (assume.loyaltyBase + deviation)))
  }

  private isOfSegment(author: number, segment: number): boolean {
    return author >= 0 && this.world.segmentOf[author] === segment
  }
}

/** One delivery or post less to come; a finished message gives its ledger back. */
function settle(message: MessageState): void {
  if (--message.pending === 0) message.ledger = null
}
