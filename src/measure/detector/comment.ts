/** A comment that somebody has read and labelled. */
export interface Comment {
  readonly text: string
  /** Whether it shows that its author thinks of buying. */
  readonly signal: boolean
}
