import type { CampaignObserver, OrderKind, ReactionKind, Source } from '../campaign/observer.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { readTouches } from '../campaign/touches.js'
import { attributePath } from '../measure/attribution.js'
import { quantile } from '../measure/quantile.js'
import type { PieceFigure } from '../experiment/result.js'
import type { AttributionModel } from '../scenario/scenario.js'
import { REACTION_COUNTS } from './reaction-counts.js'

/** Bins of the curves over the horizon. */
export const CURVE_BINS = 120

/** In the order in which outcomes store them. */
const PATH_MODELS: readonly AttributionModel[] = ['first', 'last', 'linear', 'position']
const SOURCES = 3

/** Places of `PIECE_FIGURES`. */
const FIGURE: Readonly<Record<PieceFigure, number>> = {
  posts: 0,
  views: 1,
  likes: 2,
  comments: 3,
  shares: 4,
  clicks: 5,
  visits: 6,
  orders: 7,
}
const FIGURES = 8

/** What the recorder must know to tell pieces apart. */
export interface PieceGrid {
  readonly tree: ShareTree
  /** Creatives of the scenario; what others write is no piece of the brand. */
  readonly creatives: number
  readonly platforms: number
}

/** Counts what happens in one run, in people; all numbers are exact integers until money comes in. */
export class RunRecorder implements CampaignObserver {
  /** Distinct people reached. */
  reach = 0
  /** Ads served, and how many of them were seen. */
  adImpressions = 0
  adViews = 0
  /** Views, visits and orders by source: paid, owned, earned; an order counts for the last view before it. */
  readonly views = new Float64Array(SOURCES)
  readonly visits = new Float64Array(SOURCES)
  readonly orders = new Float64Array(SOURCES)
  /** First orders by attribution model x source. */
  readonly orderPaths = new Float64Array(PATH_MODELS.length * SOURCES)
  readonly ordersByKind: Record<OrderKind, number> = { visit: 0, considered: 0, repeat: 0 }
  readonly reactions: Record<ReactionKind, number> = { like: 0, comment: 0, click: 0 }
  shares = 0
  postsPublished = 0
  sourViews = 0
  customerPosts = 0
  questions = 0
  missedQuestions = 0
  followersGained = 0
  signalsEmitted = 0
  signalsDetected = 0
  leads = 0
  rivalViews = 0
  readonly reachByBin = new Float64Array(CURVE_BINS)
  readonly visitsByBin = new Float64Array(CURVE_BINS)
  readonly engagementsByBin = new Float64Array(CURVE_BINS)
  readonly ordersByBin = new Float64Array(CURVE_BINS)
  readonly viewsByHour: Float64Array
  /** Creative x platform x `PIECE_FIGURES`. */
  readonly pieces: Float64Array
  private readonly waits: number[] = []
  private readonly startOfPost: number[] = []
  private readonly binsPerHour: number

  constructor(
    private readonly weight: number,
    horizonHours: number,
    private readonly grid: PieceGrid | null = null,
  ) {
    this.binsPerHour = CURVE_BINS / horizonHours
    this.viewsByHour = new Float64Array(Math.ceil(horizonHours))
    this.pieces = new Float64Array(grid === null ? 0 : grid.creatives * grid.platforms * FIGURES)
  }

  /** Median hours until an answer came, who got none waiting for ever: NaN where fewer than half were answered. */
  get medianWait(): number {
    if (2 * this.waits.length <= this.questions) return NaN
    const unanswered = new Array<number>(this.questions - this.waits.length).fill(Infinity)
    const median = quantile([...this.waits, ...unanswered], 0.5)
    return Number.isFinite(median) ? median : NaN
  }

  post(_hours: number, node: number): void {
    this.postsPublished++
    this.piece(node, 'posts', 1)
  }

  impression(_hours: number, _person: number, _node: number, _cost: number, seen: boolean): void {
    this.adImpressions += this.weight
    if (seen) this.adViews += this.weight
  }

  view(
    hours: number,
    _person: number,
    node: number,
    source: Source,
    firstEver: boolean,
    sour: boolean,
  ): void {
    this.views[source]! += this.weight
    this.viewsByHour[Math.floor(hours)]! += this.weight
    if (sour) this.sourViews += this.weight
    this.piece(node, 'views', this.weight)
    if (!firstEver) return
    this.reach += this.weight
    this.reachByBin[this.binOf(hours)]! += this.weight
  }

  reaction(kind: ReactionKind, hours: number, _person: number, node: number, people: number): void {
    this.reactions[kind] += people
    this.engagementsByBin[this.binOf(hours)]! += people
    this.piece(node, REACTION_COUNTS[kind], people)
  }

  visit(hours: number, _person: number, node: number, people: number, source: Source): void {
    this.visits[source]! += people
    this.visitsByBin[this.binOf(hours)]! += people
    this.piece(node, 'visits', people)
  }

  order(
    kind: OrderKind,
    hours: number,
    _person: number,
    node: number,
    people: number,
    touches: number,
  ): void {
    this.ordersByKind[kind] += people
    if (kind === 'repeat') return
    const path = readTouches(touches)
    this.orders[Math.max(0, path.last)]! += people
    PATH_MODELS.forEach((model, m) => {
      const shares = attributePath(path.first, path.last, path.counts, model)
      for (let source = 0; source < SOURCES; source++)
        this.orderPaths[m * SOURCES + source]! += people * shares[source]!
    })
    this.ordersByBin[this.binOf(hours)]! += people
    if (node >= 0) this.piece(node, 'orders', people)
  }

  share(hours: number, node: number): void {
    this.shares += this.weight
    this.engagementsByBin[this.binOf(hours)]! += this.weight
    this.piece(node, 'shares', this.weight)
  }

  customerPost(_hours: number, _person: number, people: number): void {
    this.customerPosts += people
  }

  question(_hours: number, _person: number, people: number): void {
    this.questions += people
  }

  answer(_hours: number, _person: number, people: number, waitHours: number): void {
    for (let i = 0; i < people; i++) this.waits.push(waitHours)
  }

  missed(_hours: number, _person: number, people: number): void {
    this.missedQuestions += people
  }

  followers(_hours: number, _person: number, people: number): void {
    this.followersGained += people
  }

  signal(_hours: number, _person: number, detected: boolean): void {
    if (detected) this.signalsDetected++
    else this.signalsEmitted++
  }

  lead(): void {
    this.leads++
  }

  rivalView(): void {
    this.rivalViews += this.weight
  }

  private piece(node: number, figure: PieceFigure, people: number): void {
    if (this.grid === null) return
    const post = this.grid.tree.post[node]!
    const start = (this.startOfPost[post] ??= this.startOf(this.grid, post))
    if (start >= 0) this.pieces[start + FIGURE[figure]]! += people
  }

  /** Where the figures of the post's piece start; -1 for what others write. */
  private startOf({ tree, creatives, platforms }: PieceGrid, post: number): number {
    const { message, platform } = tree.posts[post]!
    const { creative } = tree.messages[message]!
    return creative < creatives ? (creative * platforms + platform) * FIGURES : -1
  }

  private binOf(hours: number): number {
    return Math.min(CURVE_BINS - 1, Math.floor(hours * this.binsPerHour))
  }
}
