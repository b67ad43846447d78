/** What a platform shows a brand day by day. Counts are in people and add up over the days to the KPIs of the run. */
import type { CampaignObserver, OrderKind, ReactionKind, Source } from '../campaign/observer.js'
import { REACTION_COUNTS } from './reaction-counts.js'
import { Relay } from './relay.js'

const DAY_HOURS = 24

export interface DayFigures {
  /** People reached for the first time in the campaign. */
  reach: number
  views: number
  likes: number
  comments: number
  shares: number
  clicks: number
  visits: number
  /** First orders, on a visit or after having thought about it; repeat purchases are not among them. */
  orders: number
  /** Questions and complaints put to the brand. */
  questions: number
  /** Those answered on this day, whenever they were put and however long it took. */
  answered: number
  followersGained: number
  /** Paid for advertisements: adds up to what the paid line spent but for the rounding of its sum. */
  adSpend: number
}

/** Counts by day what it passes on to the next observer. */
export class DayAnalytics extends Relay {
  /** Day 0 is the first Monday; the last may be cut short by the horizon. */
  readonly days: readonly DayFigures[]

  /** @param peoplePerAgent people that each view and share counts for */
  constructor(
    next: CampaignObserver,
    private readonly peoplePerAgent: number,
    horizonHours: number,
  ) {
    super(next)
    this.days = Array.from({ length: Math.ceil(horizonHours / DAY_HOURS) }, emptyDay)
  }

  override impression(hours: number, person: number, node: number, cost: number, seen: boolean): void {
    super.impression(hours, person, node, cost, seen)
    this.day(hours).adSpend += cost
  }

  override view(
    hours: number,
    person: number,
    node: number,
    source: Source,
    firstEver: boolean,
    sour: boolean,
  ): void {
    super.view(hours, person, node, source, firstEver, sour)
    const day = this.day(hours)
    day.views += this.peoplePerAgent
    if (firstEver) day.reach += this.peoplePerAgent
  }

  override reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void {
    super.reaction(kind, hours, person, node, people)
    this.day(hours)[REACTION_COUNTS[kind]] += people
  }

  override visit(hours: number, person: number, node: number, people: number, source: Source): void {
    super.visit(hours, person, node, people, source)
    this.day(hours).visits += people
  }

  override order(
    kind: OrderKind,
    hours: number,
    person: number,
    node: number,
    people: number,
    touches: number,
  ): void {
    super.order(kind, hours, person, node, people, touches)
    if (kind !== 'repeat') this.day(hours).orders += people
  }

  override share(hours: number, node: number): void {
    super.share(hours, node)
    this.day(hours).shares += this.peoplePerAgent
  }

  override question(hours: number, person: number, people: number): void {
    super.question(hours, person, people)
    this.day(hours).questions += people
  }

  override answer(hours: number, person: number, people: number, waitHours: number): void {
    super.answer(hours, person, people, waitHours)
    this.day(hours).answered += people
  }

  override followers(hours: number, person: number, people: number): void {
    super.followers(hours, person, people)
    this.day(hours).followersGained += people
  }

  private day(hours: number): DayFigures {
    return this.days[Math.floor(hours / DAY_HOURS)]!
  }
}

function emptyDay(): DayFigures {
  return {
    reach: 0,
    views: 0,
    likes: 0,
    comments: 0,
    shares: 0,
    clicks: 0,
    visits: 0,
    orders: 0,
    questions: 0,
    answered: 0,
    followersGained: 0,
    adSpend: 0,
  }
}
