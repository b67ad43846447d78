/** Through what a view came: an advertisement or a paid influencer, the brand's own post, or other people. */
export const SOURCE = { paid: 0, owned: 1, earned: 2 } as const
export type Source = (typeof SOURCE)[keyof typeof SOURCE]

export type ReactionKind = 'like' | 'comment' | 'click'

/**
 * What a run tells the outside, in order of time. Counts are in people (an agent stands for several).
 * `node` is an entry of the run's share tree: the post or share that was seen.
 */
export interface CampaignObserver {
  post(hours: number, node: number): void
  /** An ad was served; if it is seen, a view follows. */
  impression(hours: number, person: number, node: number, cost: number, seen: boolean): void
  view(hours: number, person: number, node: number, source: Source, firstEver: boolean): void
  reaction(kind: ReactionKind, hours: number, person: number, node: number, people: number): void
  visit(hours: number, person: number, node: number, people: number, source: Source): void
  order(hours: number, person: number, node: number, people: number, source: Source): void
  /** `node` is the new entry. */
  share(hours: number, node: number): void
}
