/**
 * The ranked feed with limited attention (mode A2, MODEL 3.3). Posts and shares wait in a person's feed on a platform;
 * in each session the person scrolls down from the best ranked item and stops somewhere. What was not reached is
 * offered again in later sessions, up to a number of sessions and an age.
 *
 * What a session brings is known beforehand (upcoming-sessions.ts): its time, how far the person scrolls among
 * background items and an item's place among them do not depend on other simulated items. So an item waits for the
 * first session that would reach it if it were alone, and one without such a session never enters the feed: no memory,
 * no event. Among the items that wait for one session the ranking decides, and those not reached look for a later
 * session of their own. Items that the scrolling does not reach anyway rank below all that it reaches, so leaving them
 * out changes nothing; the test compares with a feed that keeps everything.
 */
import type { EventQueue } from '../../kernel/event-queue.js'
import { deriveKey, textKey, uniformOf, word, type Key } from '../../random/keyed.js'
import { Lognormal } from '../../random/lognormal.js'
import { PURPOSE } from '../../random/purposes.js'
import type { Attention } from '../../scenario/scenario.js'
import { EVENT } from '../events.js'
import { Scrolling } from './scrolling.js'
import { Sessions } from './sessions.js'
import { UpcomingSessions } from './upcoming-sessions.js'
import { ITEM, WaitingItems } from './waiting-items.js'

/** What the feed needs to know of the world. */
export interface FeedWorld {
  readonly people: number
  readonly horizonHours: number
  readonly attention: Attention
  readonly platforms: readonly FeedPlatform[]
}

export interface FeedPlatform {
  /** Names the platform in keyed draws. */
  readonly id: string
  /** Ranking score of an ordinary item, see calibration.ts. */
  readonly feedScore: number
}

/** Is told of an item that a person comes to look at, `time` hours from the start and before the horizon. */
export type SeeItem = (person: number, node: number, returned: boolean, time: number) => void
/** Is told of an item that the person will never see. */
export type DropItem = (person: number, node: number) => void

/** From scrolling to the decision [M]: median a minute. */
const DECISION_LAG = new Lognormal(1 / 60, 1)

interface PlatformFeed {
  readonly score: number
  readonly upcoming: UpcomingSessions
  readonly scrolling: Scrolling
  readonly ties: Key
  readonly lags: Key
}

export class Feed {
  private readonly platforms: readonly PlatformFeed[]
  private readonly items = new WaitingItems()
  /** The list of waiting items, by platform and person. */
  private readonly heads: Int32Array
  /** What `findSession` found: a session, and how many pass the item by before it. */
  private session = 0
  private passedBy = 0
  /** The items of the session that is open, best first. */
  private readonly ranked: number[] = []

  /**
   * @param replication equal keys meet equal sessions and equal scrolling
   * @param queue receives an event of kind `session` (subject: person, object: platform) for each session that
   * an item waits for
   */
  constructor(
    private readonly world: FeedWorld,
    replication: Key,
    private readonly queue: EventQueue,
  ) {
    const { attention, horizonHours, people } = world
    const key = deriveKey(replication, PURPOSE.session)
    const persons = deriveKey(key, 0, 1)
    this.platforms = world.platforms.map(({ id, feedScore }) => {
      const accounts = deriveKey(key, textKey(id), 2)
      const sessions = new Sessions(attention, horizonHours, persons, deriveKey(accounts, 1))
      const scrolling = new Scrolling(attention.scrollDepth, deriveKey(accounts, 2))
      return {
        score: feedScore,
        upcoming: new UpcomingSessions(attention, people, sessions, scrolling),
        scrolling,
        ties: deriveKey(accounts, 3),
        lags: deriveKey(accounts, 4),
      }
    })
    this.heads = new Int32Array(people * world.platforms.length)
  }

  /** How many items wait for a session. */
  get waiting(): number {
    return this.items.count
  }

  /**
   * Puts an item into a person's feed.
   * @param node, returned what `see` and `drop` are told
   * @param mark 32 bits that name message and sender alike in every strategy: for ties and the decision lag
   * @param time of delivery, hours
   * @param score on top of the platform's: appeal and engagement boost
   * @returns whether it waits for a session; if not, the person never sees it, and neither `see` nor `drop` is called
   */
  deliver(
    person: number,
    platform: number,
    node: number,
    returned: boolean,
    mark: number,
    time: number,
    score: number,
  ): boolean {
    const total = this.platforms[platform]!.score + score
    if (!this.findSession(person, platform, time, total, time, 0)) return false
    const { items } = this
    const item = items.take()
    items.setNumber(item, ITEM.delivered, time)
    items.setNumber(item, ITEM.score, total)
    items.setInteger(item, ITEM.content, (node << 1) | (returned ? 1 : 0))
    items.setInteger(item, ITEM.mark, mark)
    this.wait(item, person, platform)
    return true
  }

  /**
   * The session that the queue has just popped. Items that the person reaches go to `see`, best first, each with the time
   * of the session plus a decision lag; items without a further session, or looked at only after the horizon, to `drop`.
   */
  open(person: number, platform: number, time: number, see: SeeItem, drop: DropItem): void {
    const { items, ranked } = this
    const { lags } = this.platforms[platform]!
    this.takeOut(person, platform, time)
    const reached = this.rank(person, platform, time)
    for (let i = 0; i < ranked.length; i++) {
      const item = ranked[i]!
      const content = items.integer(item, ITEM.content)
      const node = content >> 1
      if (i < reached) {
        const u = uniformOf(lags.k0, lags.k1, person, items.integer(item, ITEM.mark))
        const at = time + DECISION_LAG.quantile(u)
        items.giveBack(item)
        if (at < this.world.horizonHours) see(person, node, (content & 1) === 1, at)
        else drop(person, node)
        continue
      }
      const delivered = items.number(item, ITEM.delivered)
      const score = items.number(item, ITEM.score)
      const passedBy = items.integer(item, ITEM.passedBy) + 1
      if (this.findSession(person, platform, delivered, score, time, passedBy)) {
        this.wait(item, person, platform)
      } else {
        items.giveBack(item)
        drop(person, node)
      }
    }
  }

  /** The first session after `from` that would reach the item if it were alone in the feed. */
  private findSession(
    person: number,
    platform: number,
    delivered: number,
    score: number,
    from: number,
    passedBy: number,
  ): boolean {
    const { recencyHours, retries, windowHours } = this.world.attention
    const { upcoming } = this.platforms[platform]!
    let time = from
    for (; passedBy < retries; passedBy++) {
      upcoming.next(person, time)
      time = upcoming.time
      const age = time - delivered
      if (!(age <= windowHours)) return false
      if (age / recencyHours - score < upcoming.lowestPlace) {
        this.session = time
        this.passedBy = passedBy
        return true
      }
    }
    return false
  }

  /** Lets an item wait for the session found. The first item to wait for a session schedules it. */
  private wait(item: number, person: number, platform: number): void {
    const { heads, items, session } = this
    const list = platform * this.world.people + person
    const first = heads[list]!
    let other = first
    while (other !== 0 && items.number(other, ITEM.session) !== session) {
      other = items.integer(other, ITEM.next)
    }
    if (other === 0) {
      this.queue.push(session, EVENT.session, Math.imul(person, 0x9e3779b1), person, platform)
    }
    items.setNumber(item, ITEM.session, session)
    items.setInteger(item, ITEM.passedBy, this.passedBy)
    items.setInteger(item, ITEM.next, first)
    heads[list] = item
  }

  /** Moves the items that wait for this session from the person's list to `ranked`. */
  private takeOut(person: number, platform: number, time: number): void {
    const { heads, items, ranked } = this
    const list = platform * this.world.people + person
    ranked.length = 0
    let kept = 0
    for (let item = heads[list]!; item !== 0;) {
      const next = items.integer(item, ITEM.next)
      if (items.number(item, ITEM.session) === time) {
        ranked.push(item)
      } else {
        items.setInteger(item, ITEM.next, kept)
        kept = item
      }
      item = next
    }
    heads[list] = kept
  }

  /** Sorts `ranked`, best first, and returns how many of them the person reaches. */
  private rank(person: number, platform: number, time: number): number {
    const { items, ranked } = this
    if (ranked.length < 2) return ranked.length
    const { recencyHours } = this.world.attention
    const { scrolling, ties } = this.platforms[platform]!
    const place = (item: number): number =>
      (time - items.number(item, ITEM.delivered)) / recencyHours - items.number(item, ITEM.score)
    const lot = (item: number): number => word(ties, person, items.integer(item, ITEM.mark))
    ranked.sort(
      (a, b) =>
        place(a) - place(b) ||
        lot(a) - lot(b) ||
        items.integer(a, ITEM.content) - items.integer(b, ITEM.content),
    )
    return 1 + scrolling.passes(person, time)
  }
}
