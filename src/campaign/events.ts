/** Kinds of event; at equal times the smaller comes first. */
export const EVENT = {
  /** subject: index of the post */
  post: 0,
  /** subject: index of the ad stream */
  ad: 1,
  /** subject: person; object: entry of the share tree x 2, plus 1 where the tie is returned */
  view: 2,
} as const
