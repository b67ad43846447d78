/** What the Play screen, the engine behind it and the pictures agree on: plain data. */
import type { PlainFailure } from '../../src/errors.js'
import type { PairedOutcomes } from '../charts/types.js'
import type { CampaignTrace, DrawnNetwork } from '../network/types.js'

/** Everything that a player can set. A setup is a scenario file of the command line (`scenarioText`). */
export interface PlaySetup {
  /** How followers are spread: a few celebrities, evenly, or circles of friends. */
  readonly network: 'celebrities' | 'even' | 'circles'
  /**
   * Chance that who sees an ordinary post passes it on, mean over posts; everybody is alike. In the file:
   * reproductionNumber = it x attention x further followers of a viewer.
   */
  readonly shareChance: number
  /** Chance that who sees the post clicks through to the site. */
  readonly clickChance: number
  /** Chance that a follower sees what is posted. */
  readonly attention: number
  /** Of the post, 0 to 1; 0.5 is ordinary. */
  readonly quality: number
  /** How many post it: strategy A the most followed, strategy B random others. */
  readonly stars: number
  readonly fans: number
  /** Any text: other luck, the same people. */
  readonly dice: string
}

export type LeverId = Exclude<keyof PlaySetup, 'dice' | 'network'>

/** The same people, the same luck, both strategies. */
export interface PlayOpening {
  readonly setup: PlaySetup
  readonly network: DrawnNetwork
  readonly horizonHours: number
  /** Of A and of B. */
  readonly traces: readonly [CampaignTrace, CampaignTrace]
  /** `resultHash` of the first replication, as the command line has it. */
  readonly resultHash: string
}

/** What one lever alone did: before and after with the same people and the same luck, means of `runs` campaigns. */
export interface LeverEffect {
  readonly lever: LeverId | 'network'
  readonly runs: number
  /** Visits of A and of B. */
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
  /** 95 % intervals of the paired differences after - before. */
  readonly low: readonly [number, number]
  readonly high: readonly [number, number]
}

export type PlayEnding =
  | { readonly kind: 'complete' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }

/** The worker's side; wrapped by `web/engine/play-engine.ts`. */
export interface PlayApi {
  open(setup: PlaySetup): Promise<PlayOpening>
  many(setup: PlaySetup, replications: number, tell: (outcomes: PairedOutcomes) => void): Promise<PlayEnding>
  effect(before: PlaySetup, after: PlaySetup, lever: LeverEffect['lever']): Promise<LeverEffect>
  cancel(): void
}
