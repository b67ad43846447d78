/** Kinds of event; at equal times the smaller comes first. */
export const EVENT = {
  /** subject: index of the post */
  post: 0,
  /** subject: index of the ad stream */
  ad: 1,
  /** subject: person; object: entry of the share tree x 2, plus 1 where the tie is returned */
  view: 2,
  /** subject: person; object: platform */
  session: 3,
  /** subject: index of the question */
  answer: 4,
  /** subject: index of the question */
  patience: 5,
  /** subject: person; object: platform x 2, plus 1 where the word is sour */
  customerPost: 6,
  /** subject: person; object: platform */
  repeat: 7,
  /** subject: prospect; object: epoch, so that a superseded event is known */
  stage: 8,
  /** subject: counter of posts that could be taken for signals */
  noise: 9,
  /** subject: index of the lead */
  triaged: 10,
  /** subject: index of the lead */
  contacted: 11,
  /** subject: platform; object: counter of questions that followers ask by themselves */
  inquiry: 12,
  /** subject: index of the delivery */
  experience: 13,
} as const
