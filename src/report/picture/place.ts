import type { Markup } from '../page/markup.js'

/** Where a panel stands in a picture, in pixels. */
export interface Place {
  readonly left: number
  readonly right: number
  readonly top: number
  /** Of the drawing itself, below head and words. */
  readonly chart: number
  readonly bottom: number
}

/** A drawing with the sentence that says what it shows. */
export interface Panel {
  readonly sentence: string
  readonly body: Markup
}
