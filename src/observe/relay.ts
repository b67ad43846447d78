import type { CampaignObserver, OrderKind, ReactionKind, Source } from '../campaign/observer.js'

/** Passes every event on to another observer: what looks on beside it overrides the events that it is about. */
export class Relay implements CampaignObserver {
  constructor(private readonly next: CampaignObserver) {}

  post(hours: number, node: number): void {
    this.next.post(hours, node)
  }

  impression(hours: number, person: number, node: number, cost: number, seen: boolean): void {
    this.next.impression(hours, person, node, cost, seen)
  }

  view(hours: number, person: number, node: number, source: Source, firstEver: boolean, sour: boolean): void {
    this.next.view(hours, person, node, source, firstEver, sour)
  }

  reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void {
    this.next.reaction(kind, hours, person, node, people)
  }

  visit(hours: number, person: number, node: number, people: number, source: Source): void {
    this.next.visit(hours, person, node, people, source)
  }

  order(kind: OrderKind, hours: number, person: number, node: number, people: number, touches: number): void {
    this.next.order(kind, hours, person, node, people, touches)
  }

  share(hours: number, node: number): void {
    this.next.share(hours, node)
  }

  customerPost(hours: number, person: number, people: number, sour: boolean): void {
    this.next.customerPost(hours, person, people, sour)
  }

  question(hours: number, person: number, people: number): void {
    this.next.question(hours, person, people)
  }

  answer(hours: number, person: number, people: number, waitHours: number): void {
    this.next.answer(hours, person, people, waitHours)
  }

  missed(hours: number, person: number, people: number): void {
    this.next.missed(hours, person, people)
  }

  followers(hours: number, person: number, people: number): void {
    this.next.followers(hours, person, people)
  }

  signal(hours: number, person: number, detected: boolean, real: boolean): void {
    this.next.signal(hours, person, detected, real)
  }

  lead(hours: number, person: number, real: boolean): void {
    this.next.lead(hours, person, real)
  }

  rivalView(hours: number, person: number): void {
    this.next.rivalView(hours, person)
  }
}
