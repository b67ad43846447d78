/** What the Play screen, the engine behind it and the pictures agree on: plain data. */
import type { PlainFailure } from '../../src/errors.js'

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

export interface PlayNetwork {
  readonly people: number
  /** Followers of each person, as `src/network/network.ts` has them: content flows from u to targets[offsets[u] ..]. */
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  /** Where each person is drawn, 0 to 1 in both directions. */
  readonly x: Float32Array
  readonly y: Float32Array
}

/** What happened to a person: the higher, the further they came. */
export const STATE = { unreached: 0, saw: 1, shared: 2, visited: 3 } as const

/** One simulated campaign, event by event, in order of time. */
export interface PlayTrace {
  /** Hours since the start. */
  readonly hours: Float32Array
  /** A `STATE` above `unreached`; who posts first counts as having shared. */
  readonly states: Uint8Array
  readonly persons: Uint32Array
  /** From whom each has it; -1 from the company itself. */
  readonly from: Int32Array
}

/** The same people, the same luck, both strategies. */
export interface PlayOpening {
  readonly setup: PlaySetup
  readonly network: PlayNetwork
  readonly horizonHours: number
  /** Of A and of B. */
  readonly traces: readonly [PlayTrace, PlayTrace]
  /** `resultHash` of the first replication, as the command line has it. */
  readonly resultHash: string
}

/** Outcomes of many simulated campaigns, one entry a campaign, of A and of B with the same luck. */
export interface PlayOutcomes {
  readonly finished: number
  readonly target: number
  readonly visits: readonly [Float64Array, Float64Array]
  readonly reach: readonly [Float64Array, Float64Array]
  /** People reached by each of `curveHours`, a row a campaign: [campaign x hour]. */
  readonly curveHours: Float64Array
  readonly curves: readonly [Float64Array, Float64Array]
  /** Empty until the last telling. */
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
  many(setup: PlaySetup, replications: number, tell: (outcomes: PlayOutcomes) => void): Promise<PlayEnding>
  effect(before: PlaySetup, after: PlaySetup, lever: LeverEffect['lever']): Promise<LeverEffect>
  cancel(): void
}
