import type { ReactionKind } from '../campaign/observer.js'

/** What a count of reactions is called, by the kind of reaction. */
export const REACTION_COUNTS = {
  like: 'likes',
  comment: 'comments',
  click: 'clicks',
} as const satisfies Record<ReactionKind, string>
