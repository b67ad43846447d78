/** What page and worker say to each other. */
import type { PlainFailure } from '../../../src/errors.js'
import type { ExperimentResult } from '../../../src/experiment/result.js'
import type { FollowUps } from '../../../src/report/follow-ups.js'
import type { JoinedFile, ScenarioSource } from '../../../src/scenario/join-scenarios.js'
import type { Label } from '../../../src/scenario/scenario.js'

/** What is compared; the same question has the same answer wherever it is asked. */
export interface Question {
  readonly sources: readonly ScenarioSource[]
  /** Null: the scenario's own. */
  readonly seed: string | null
  /** What the reader brought, by the names that the scenario has for its network files. */
  readonly networks: Readonly<Record<string, File>>
}

export interface ScenarioFacts {
  readonly replications: number
  /** The one that is used. */
  readonly seed: string
  readonly strategies: readonly { readonly id: string; readonly label: Label }[]
  /** Network files, which a page cannot read from disk by itself. */
  readonly networkFiles: readonly string[]
  /** Files of labelled comments, which only the command line reads. */
  readonly commentFiles: readonly string[]
}

export type Described =
  | { readonly ok: true; readonly facts: ScenarioFacts }
  | { readonly ok: false; readonly failure: PlainFailure }

/** An answer from the campaigns that are finished. */
export interface Answer {
  /** The comparison by itself, and what its scenario asks for beyond it. */
  readonly result: ExperimentResult
  readonly incremental: FollowUps['incremental']
  readonly files: readonly JoinedFile[]
}

export type Update =
  | {
      readonly kind: 'progress'
      readonly finished: number
      /** Campaigns finished since the last telling, as bytes: they outlive the worker. */
      readonly campaigns: readonly Uint8Array[]
    }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Of further runs beyond the comparison. */
  | { readonly kind: 'extra'; readonly finished: number; readonly of: number }
  /** Nothing new, but it lives: a campaign of a hundred thousand people takes a while. */
  | { readonly kind: 'alive' }

/** How something ended that did not come to its end; what was finished is kept. */
export type Unfinished =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly failure: PlainFailure }

/** How a comparison ended; its answers were told. */
export type Ending = { readonly kind: 'complete' } | Unfinished

/** Which further runs: what an uncertain assumption would change, and what single levers do. */
export type FollowUpKind = 'sensitivity' | 'explained'

export type FollowUpEnding = { readonly kind: 'found'; readonly found: Partial<FollowUps> } | Unfinished

/** Across the channel it answers when the page has heard. */
export type Tell = (update: Update) => void | Promise<void>

export interface CompareApi {
  /** The facts of a scenario, or what is wrong with it. */
  describe(question: Question): Described | Promise<Described>
  /** Campaigns of this question that an earlier worker had finished. */
  remember(question: Question, campaigns: readonly Uint8Array[]): void | Promise<void>
  /** Runs the comparison on from what is finished. */
  compare(question: Question, replications: number, tell: Tell): Promise<Ending>
  followUp(
    question: Question,
    result: ExperimentResult,
    kind: FollowUpKind,
    tell: Tell,
  ): Promise<FollowUpEnding>
  /** The finished campaigns as CSV: one row a replication and strategy. */
  runsCsv(question: Question, replications: number): string | Promise<string>
  /** What is under way ends soon; what is finished is kept. */
  cancel(): void
}
