/** What a lesson is: a scenario file, one lever, and what is said about it. */
import type { ReadonlySignal } from '@preact/signals'
import type { Figures } from './figures.js'

/** One place of the lever: a strategy of the file, with values of the file set otherwise. */
export interface LeverPlace {
  readonly strategy: string
  /** `PATH=VALUE`, as after `--set`. */
  readonly set: readonly string[]
}

/** Where something comes from. */
export interface Source {
  /** As in a list of references, in its own language. */
  readonly work: string
  readonly says: string
}

/** Places of the lever are named in the order of `places`. */
export interface LessonWords {
  readonly title: string
  /** The whole question, with who, where and how much. */
  readonly story: string
  readonly question: string
  readonly guesses: readonly string[]
  readonly lever: string
  readonly places: readonly string[]
  /** What is counted, over the picture. */
  readonly outcome: string
  /** What the simulated campaigns say, with their figures. */
  readonly finding: (figures: Figures) => string
  readonly why: readonly string[]
  readonly assumed: readonly string[]
  readonly sources: readonly Source[]
  readonly twist: TwistWords | null
}

/** The same question in a world that differs in one thing. */
export interface TwistWords {
  readonly ask: string
  readonly finding: (figures: Figures) => string
}

export type Unit = 'people' | 'visits' | 'USD'

export interface Lesson {
  /** The name of its file, without folder and ending. */
  readonly id: string
  readonly minutes: number
  readonly places: readonly LeverPlace[]
  /** Where the lever stands at first, and before it was moved. */
  readonly start: { readonly before: number; readonly now: number }
  /** Which of the guesses comes true. */
  readonly right: number
  readonly unit: Unit
  /** Whether single campaigns are drawn on their people. */
  readonly watched: boolean
  /** What is different in the other world, as after `--set`; null: there is none. */
  readonly twist: readonly string[] | null
  readonly words: ReadonlySignal<LessonWords>
}
