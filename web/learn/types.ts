/** What the screen and its worker say to each other: plain data. */
import type { PlainFailure } from '../../src/errors.js'
import type { Cancellable } from '../engine/living-worker.js'
import type { CampaignTrace, DrawnNetwork } from '../network/types.js'

/** A lesson's file with some of its values set otherwise, as `--set` does. */
export interface LessonWorld {
  /** As on the command line: `scenarios/lessons/threshold.yaml`. */
  readonly file: string
  readonly text: string
  /** `PATH=VALUE`. */
  readonly settings: readonly string[]
}

/** The KPI that decides, of every strategy and campaign. */
export interface WorldOutcomes {
  readonly finished: number
  readonly target: number
  /** Ids, in the order of the file. */
  readonly strategies: readonly string[]
  /** By strategy: a value a campaign. */
  readonly values: readonly Float64Array[]
  /** Of how many networks the campaigns take one after the other. */
  readonly networks: number
  /** Empty until the last telling. */
  readonly resultHash: string
}

/** One campaign of every strategy, to be looked at. */
export interface WatchedCampaign {
  readonly network: DrawnNetwork
  readonly horizonHours: number
  readonly strategies: readonly string[]
  readonly traces: readonly CampaignTrace[]
}

/** How a run ended; its outcomes were told before. */
export type RunEnding =
  { readonly kind: 'complete' | 'cancelled' } | { readonly kind: 'failed'; readonly failure: PlainFailure }

export interface LearnApi extends Cancellable {
  /** The first campaign. */
  watch(world: LessonWorld): Promise<WatchedCampaign>
  /** All campaigns from the first to the last of `replications`. */
  run(
    world: LessonWorld,
    replications: number,
    tell: (outcomes: WorldOutcomes) => void | Promise<void>,
  ): Promise<RunEnding>
}
