/**
 * What a platform shows the author of a post: its own views, reach, reactions and visits, shares of it included. Counts are in
 * people and add up over posts to the KPIs of the run; orders only to those placed on a visit, as who buys after having thought
 * about it comes from no post.
 */
import type { CampaignObserver, OrderKind, ReactionKind, Source } from '../campaign/observer.js'
import { OURS, type Channel } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { ratio } from '../measure/funnel.js'
import { cascadesIn, peopleIn } from './cascades-in.js'
import { REACTION_COUNTS } from './reaction-counts.js'
import { Relay } from './relay.js'

/** Hours after which a post is no longer news. */
const FIRST_DAY = 24

/** One post of the brand, an influencer or a customer, or one creative as an advertisement on one platform. */
export interface PostFigures {
  /** Name of the message, e.g. `post:how-to:3`: the same piece may go out on several platforms. */
  readonly post: string
  /** Index of the creative; that of customers' own words is none of the scenario's. */
  readonly creative: number
  readonly platform: number
  readonly channel: Channel
  /** Person who posted it; `BRAND` for the company. */
  readonly author: number
  /** Hours since Monday 00:00; of an advertisement, when it was first served. */
  readonly published: number
  /** Times on a screen: of an advertisement, seen or not; of anything else, views. */
  readonly impressions: number
  readonly views: number
  /** Distinct people who saw it, from whomever. */
  readonly reach: number
  readonly likes: number
  readonly comments: number
  readonly shares: number
  readonly clicks: number
  readonly visits: number
  /** First orders on a visit that it brought. */
  readonly orders: number
  /** (likes + comments + shares + clicks) / views; NaN without views. */
  readonly engagementRate: number
  /**
   * People in its cascade, the author included, and steps from the author to the furthest sharer. Each person who passes an
   * advertisement on begins a cascade of their own: of an advertisement, the largest and the deepest, 0 where there is none.
   */
  readonly size: number
  readonly depth: number
  /** Share of its views in the first 24 hours; NaN without views. */
  readonly firstDayShare: number
}

interface Tally {
  impressions: number
  views: number
  likes: number
  comments: number
  shares: number
  clicks: number
  visits: number
  orders: number
  firstDayViews: number
  /** Agents who saw it. */
  readonly viewers: Set<number>
}

/** Counts by post what it passes on to the next observer. */
export class PostAnalytics extends Relay {
  /** By post of the tree; those that nothing has happened to are missing. */
  private readonly tallies: Tally[] = []
  /** Hours at which each post went out. */
  private readonly published: number[] = []

  /** @param peoplePerAgent people that each view and share counts for */
  constructor(
    next: CampaignObserver,
    private readonly tree: ShareTree,
    private readonly peoplePerAgent: number,
  ) {
    super(next)
  }

  override impression(hours: number, person: number, node: number, cost: number, seen: boolean): void {
    super.impression(hours, person, node, cost, seen)
    // What is seen counts at its view.
    if (!seen) this.tallyOf(node).impressions += this.peoplePerAgent
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
    const tally = this.tallyOf(node)
    tally.impressions += this.peoplePerAgent
    tally.views += this.peoplePerAgent
    tally.viewers.add(person)
    if (hours - this.publishedAt(node) < FIRST_DAY) tally.firstDayViews += this.peoplePerAgent
  }

  override reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void {
    super.reaction(kind, hours, person, node, people)
    this.tallyOf(node)[REACTION_COUNTS[kind]] += people
  }

  override visit(hours: number, person: number, node: number, people: number, source: Source): void {
    super.visit(hours, person, node, people, source)
    this.tallyOf(node).visits += people
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
    if (node >= 0) this.tallyOf(node).orders += people
  }

  override share(hours: number, node: number): void {
    super.share(hours, node)
    this.tallyOf(node).shares += this.peoplePerAgent
  }

  /** Every post that went out, rivals' left out, in order of time. To be asked when the run is over. */
  figures(): PostFigures[] {
    const { tree, peoplePerAgent } = this
    const cascades = this.cascades()
    const rows: PostFigures[] = []
    for (let node = 0; node < tree.size; node++) {
      const index = tree.post[node]!
      const { author, brand, channel, message, platform } = tree.posts[index]!
      if (tree.parent[node]! >= 0 || brand > OURS) continue
      const { name, creative } = tree.messages[message]!
      const { viewers, firstDayViews, ...counts } = this.tallies[index] ?? emptyTally()
      const engagements = counts.likes + counts.comments + counts.shares + counts.clicks
      rows.push({
        post: name,
        creative,
        platform,
        channel,
        author,
        published: tree.hours[node]!,
        ...counts,
        reach: viewers.size * peoplePerAgent,
        engagementRate: ratio(engagements, counts.views),
        size: cascades.size[index] ?? 0,
        depth: cascades.depth[index] ?? 0,
        firstDayShare: ratio(firstDayViews, counts.views),
      })
    }
    return rows
  }

  /** Largest size (people) and depth of a cascade, by post. */
  private cascades(): { size: number[]; depth: number[] } {
    const { tree, peoplePerAgent } = this
    const size: number[] = []
    const depth: number[] = []
    for (const cascade of cascadesIn(tree)) {
      const { post, nodes } = cascade
      const first = tree.generation[nodes[0]!]!
      const deepest = nodes.reduce((most, node) => Math.max(most, tree.generation[node]!), first)
      size[post] = Math.max(size[post] ?? 0, peopleIn(cascade, tree, peoplePerAgent))
      depth[post] = Math.max(depth[post] ?? 0, deepest - first)
    }
    return { size, depth }
  }

  private publishedAt(node: number): number {
    const { parent, post, hours } = this.tree
    const known = this.published[post[node]!]
    if (known !== undefined) return known
    let root = node
    while (parent[root]! >= 0) root = parent[root]!
    return (this.published[post[node]!] = hours[root]!)
  }

  private tallyOf(node: number): Tally {
    return (this.tallies[this.tree.post[node]!] ??= emptyTally())
  }
}

function emptyTally(): Tally {
  return {
    impressions: 0,
    views: 0,
    likes: 0,
    comments: 0,
    shares: 0,
    clicks: 0,
    visits: 0,
    orders: 0,
    firstDayViews: 0,
    viewers: new Set(),
  }
}
