import type { CampaignObserver, OrderKind, ReactionKind, Source } from '../campaign/observer.js'
import { BRAND } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { personLabel, type World } from '../campaign/world.js'
import { Relay } from './relay.js'

/** One line of a trace. */
export interface TraceEvent {
  /** Hours since Monday 00:00. */
  readonly t: number
  readonly kind:
    | 'post'
    | 'ad'
    | 'view'
    | 'share'
    | 'visit'
    | 'order'
    | 'repeat'
    | 'word'
    | 'question'
    | 'answer'
    | 'missed'
    | 'follow'
    | 'signal'
    | 'lead'
    | ReactionKind
  /** Empty where it belongs to no platform. */
  readonly platform: string
  /** Who did it; `brand` for the company. */
  readonly person: string
  /** The message, e.g. `post:how-to:3`; empty where it belongs to none. */
  readonly content: string
  /** Whose post or share it was; null for a post. */
  readonly from: string | null
  /** How many people, where the agent stands for several. */
  readonly people: number
}

/** Passes every event on to another observer and hands it out as a line of text-ready data. */
export class Tracer extends Relay {
  constructor(
    next: CampaignObserver,
    private readonly world: World,
    private readonly tree: ShareTree,
    private readonly emit: (event: TraceEvent) => void,
  ) {
    super(next)
  }

  override post(hours: number, node: number): void {
    super.post(hours, node)
    this.write('post', hours, this.tree.person[node]!, node, null, 1)
  }

  override impression(hours: number, person: number, node: number, cost: number, seen: boolean): void {
    super.impression(hours, person, node, cost, seen)
    this.write('ad', hours, person, node, 'brand', this.world.peoplePerAgent)
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
    this.write('view', hours, person, node, this.author(node), this.world.peoplePerAgent)
  }

  override reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void {
    super.reaction(kind, hours, person, node, people)
    this.write(kind, hours, person, node, this.author(node), people)
  }

  override visit(hours: number, person: number, node: number, people: number, source: Source): void {
    super.visit(hours, person, node, people, source)
    this.write('visit', hours, person, node, this.author(node), people)
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
    const name = kind === 'repeat' ? 'repeat' : 'order'
    if (node < 0) this.personal(name, hours, person, people)
    else this.write(name, hours, person, node, this.author(node), people)
  }

  override share(hours: number, node: number): void {
    super.share(hours, node)
    this.write(
      'share',
      hours,
      this.tree.person[node]!,
      node,
      this.author(this.tree.parent[node]!),
      this.world.peoplePerAgent,
    )
  }

  override customerPost(hours: number, person: number, people: number, sour: boolean): void {
    super.customerPost(hours, person, people, sour)
    this.personal('word', hours, person, people)
  }

  override question(hours: number, person: number, people: number): void {
    super.question(hours, person, people)
    this.personal('question', hours, person, people)
  }

  override answer(hours: number, person: number, people: number, waitHours: number): void {
    super.answer(hours, person, people, waitHours)
    this.personal('answer', hours, person, people)
  }

  override missed(hours: number, person: number, people: number): void {
    super.missed(hours, person, people)
    this.personal('missed', hours, person, people)
  }

  override followers(hours: number, person: number, people: number): void {
    super.followers(hours, person, people)
    this.personal('follow', hours, person, people)
  }

  override signal(hours: number, person: number, detected: boolean, real: boolean): void {
    super.signal(hours, person, detected, real)
    this.personal('signal', hours, person, 1)
  }

  override lead(hours: number, person: number, real: boolean): void {
    super.lead(hours, person, real)
    this.personal('lead', hours, person, 1)
  }

  private personal(kind: TraceEvent['kind'], t: number, person: number, people: number): void {
    this.emit({ t, kind, platform: '', person: this.name(person), content: '', from: null, people })
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
    const post = this.tree.posts[this.tree.post[node]!]!
    this.emit({
      t,
      kind,
      platform: this.world.platforms[post.platform]!.id,
      person: this.name(person),
      content: this.tree.messages[post.message]!.name,
      from,
      people,
    })
  }
}
