/** Through what a view came: an advertisement or a paid influencer, the brand's own post, or other people. */
export const SOURCE = { paid: 0, owned: 1, earned: 2 } as const
export type Source = (typeof SOURCE)[keyof typeof SOURCE]

export type ReactionKind = 'like' | 'comment' | 'click'

/** How an order came about: on a visit, after having been considered for a while, or once more by a customer. */
export type OrderKind = 'visit' | 'considered' | 'repeat'

/**
 * What a run tells the outside, in order of time. Counts are in people (an agent stands for several).
 * `node` is an entry of the run's share tree: the post or share that was seen.
 */
export interface CampaignObserver {
  post(hours: number, node: number): void
  /** An ad was served; if it is seen, a view follows. */
  impression(hours: number, person: number, node: number, cost: number, seen: boolean): void
  view(hours: number, person: number, node: number, source: Source, firstEver: boolean, sour: boolean): void
  reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void
  visit(hours: number, person: number, node: number, people: number, source: Source): void
  /** `touches`: the path of views before it (touches.ts); `node`: the view that it goes back to, -1 for none. */
  order(kind: OrderKind, hours: number, person: number, node: number, people: number, touches: number): void
  /** `node` is the new entry. */
  share(hours: number, node: number): void
  /** Customers wrote a review or comment that stands for itself. */
  customerPost(hours: number, person: number, people: number, sour: boolean): void
  question(hours: number, person: number, people: number): void
  answer(hours: number, person: number, people: number, waitHours: number): void
  /** Patience ran out before an answer came. */
  missed(hours: number, person: number, people: number): void
  followers(hours: number, person: number, people: number): void
  /** A post that shows interest; `detected`: it was taken for one; `real`: its author is interested in truth. */
  signal(hours: number, person: number, detected: boolean, real: boolean): void
  lead(hours: number, person: number, real: boolean): void
  /** A message of a rival brand was seen. */
  rivalView(hours: number, person: number): void
}

function ignore(): void {
  // Nothing is noted.
}

/** Takes note of nothing. */
export const SILENT: CampaignObserver = {
  post: ignore,
  impression: ignore,
  view: ignore,
  reaction: ignore,
  visit: ignore,
  order: ignore,
  share: ignore,
  customerPost: ignore,
  question: ignore,
  answer: ignore,
  missed: ignore,
  followers: ignore,
  signal: ignore,
  lead: ignore,
  rivalView: ignore,
}
