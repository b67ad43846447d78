import type { CampaignObserver, ReactionKind, Source } from '../campaign/observer.js'
import { BRAND, type CampaignPlan } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { personLabel, type World } from '../campaign/world.js'

/** One line of a trace. */
export interface TraceEvent {
  /** Hours since Monday 00:00. */
  readonly t: number
  readonly kind: 'post' | 'ad' | 'view' | 'share' | 'visit' | 'order' | ReactionKind
  readonly platform: string
  /** Who did it; `brand` for the company. */
  readonly person: string
  /** The message, e.g. `post:how-to:3`. */
  readonly content: string
  /** Whose post or share it was; null for a post. */
  readonly from: string | null
  /** How many people, where the agent stands for several. */
  readonly people: number
}

/** Passes every event on to another observer and hands it out as a line of text-ready data. */
export class Tracer implements CampaignObserver {
  constructor(
    private readonly next: CampaignObserver,
    private readonly world: World,
    private readonly plan: CampaignPlan,
    private readonly tree: ShareTree,
    private readonly emit: (event: TraceEvent) => void,
  ) {}

  post(hours: number, node: number): void {
    this.next.post(hours, node)
    this.write('post', hours, this.tree.person[node]!, node, null, 1)
  }

  impression(hours: number, person: number, node: number, cost: number, seen: boolean): void {
    this.next.impression(hours, person, node, cost, seen)
    this.write('ad', hours, person, node, 'brand', this.world.peoplePerAgent)
  }

  view(hours: number, person: number, node: number, source: Source, firstEver: boolean): void {
    this.next.view(hours, person, node, source, firstEver)
    this.write('view', hours, person, node, this.author(node), this.world.peoplePerAgent)
  }

  reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void {
    this.next.reaction(kind, hours, person, node, people)
    this.write(kind, hours, person, node, this.author(node), people)
  }

  visit(hours: number, person: number, node: number, people: number, source: Source): void {
    this.next.visit(hours, person, node, people, source)
    this.write('visit', hours, person, node, this.author(node), people)
  }

  order(hours: number, person: number, node: number, people: number, source: Source): void {
    this.next.order(hours, person, node, people, source)
    this.write('order', hours, person, node, this.author(node), people)
  }

  share(hours: number, node: number): void {
    this.next.share(hours, node)
    this.write(
      'share',
      hours,
      this.tree.person[node]!,
      node,
      this.author(this.tree.parent[node]!),
      this.world.peoplePerAgent,
    )
  }

  private author(node: number): string {
    return this.name(this.tree.person[node]!)
  }

  private name(person: number): string {
    return person === BRAND ? 'brand' : personLabel(this.world, person)
  }

  private write(
    kind: TraceEvent['kind'],
    t: number,
    person: number,
    node: number,
    from: string | null,
    people: number,
  ): void {
    const post = this.plan.posts[this.tree.post[node]!]!
    this.emit({
      t,
      kind,
      platform: this.world.platforms[post.platform]!.id,
      person: this.name(person),
      content: this.plan.messages[post.message]!.name,
      from,
      people,
    })
  }
}
