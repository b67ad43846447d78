import type { FollowUps } from '../../src/report/follow-ups.js'
import type { ScenarioFile } from '../scenarios/scenario-files.js'
import type { Answer, Question } from './engine/types.js'

/** What is told of the work, as facts: they are put into words where they are shown. */
export type Status =
  | { readonly kind: 'ready' | 'building' | 'pausing' | 'stopping' | 'failed' | 'nothing-found' }
  | { readonly kind: 'linked'; readonly replications: number }
  | {
      readonly kind: 'progress'
      readonly finished: number
      readonly of: number
      readonly secondsLeft: number | null
    }
  | { readonly kind: 'done' | 'paused' | 'stopped' | 'found'; readonly shown: number }
  | { readonly kind: 'needs-networks' | 'needs-comments'; readonly files: readonly string[] }
  | { readonly kind: 'died'; readonly reason: string }
  | {
      readonly kind: 'too-large' | 'not-text' | 'unreadable' | 'network-too-large' | 'unknown-link'
      readonly name: string
    }
  | { readonly kind: 'broken-link' | 'too-many' }

/**
 * `unable`: what is chosen cannot be run; the status says why. `paused`: half of a comparison is finished. `broken`:
 * the worker has died and can be started again.
 */
export type Stage = 'reading' | 'unable' | 'able' | 'running' | 'paused' | 'following' | 'broken'

/** An answer with what it is the answer to. */
export interface Answered {
  readonly answer: Answer
  readonly followUps: FollowUps
  readonly question: Question
  readonly files: readonly ScenarioFile[]
}
