import type { CampaignObserver, ReactionKind, Source } from '../campaign/observer.js'

/** Bins of the curves over the horizon. */
export const CURVE_BINS = 120

/** Counts what happens in one run, in people; all numbers are exact integers until money comes in. */
export class RunRecorder implements CampaignObserver {
  /** Distinct people reached. */
  reach = 0
  /** Ads served, and how many of them were seen. */
  adImpressions = 0
  adViews = 0
  /** Views, visits and orders by source: paid, owned, earned. */
  readonly views = new Float64Array(3)
  readonly visits = new Float64Array(3)
  readonly orders = new Float64Array(3)
  readonly reactions: Record<ReactionKind, number> = { like: 0, comment: 0, click: 0 }
  shares = 0
  postsPublished = 0
  readonly reachByBin = new Float64Array(CURVE_BINS)
  readonly visitsByBin = new Float64Array(CURVE_BINS)
  readonly viewsByHour: Float64Array
  private readonly binsPerHour: number

  constructor(
    private readonly weight: number,
    horizonHours: number,
  ) {
    this.binsPerHour = CURVE_BINS / horizonHours
    this.viewsByHour = new Float64Array(Math.ceil(horizonHours))
  }

  post(): void {
    this.postsPublished++
  }

  impression(_hours: number, _person: number, _node: number, _cost: number, seen: boolean): void {
    this.adImpressions += this.weight
    if (seen) this.adViews += this.weight
  }

  view(hours: number, _person: number, _node: number, source: Source, firstEver: boolean): void {
    this.views[source]! += this.weight
    this.viewsByHour[Math.floor(hours)]! += this.weight
    if (!firstEver) return
    this.reach += this.weight
    this.reachByBin[this.binOf(hours)]! += this.weight
  }

  reaction(kind: ReactionKind, _hours: number, _person: number, _node: number, people: number): void {
    this.reactions[kind] += people
  }

  visit(hours: number, _person: number, _node: number, people: number, source: Source): void {
    this.visits[source]! += people
    this.visitsByBin[this.binOf(hours)]! += people
  }

  order(_hours: number, _person: number, _node: number, people: number, source: Source): void {
    this.orders[source]! += people
  }

  share(): void {
    this.shares += this.weight
  }

  private binOf(hours: number): number {
    return Math.min(CURVE_BINS - 1, Math.floor(hours * this.binsPerHour))
  }
}
