/** What passes between the explorer's screen and its worker: plain data. */
import type { Issue } from '../../src/errors.js'
import type { Channel } from '../../src/campaign/plan.js'
import type { RunFigures } from '../../src/experiment/why/answer.js'
import type { KpiId } from '../../src/measure/kpi-ids.js'
import type { Label } from '../../src/scenario/scenario.js'
import type { CampaignTrace, DrawnNetwork } from '../network/types.js'

/** A run of a scenario: which strategy, and which of its replications. */
export interface AskedRun {
  readonly text: string
  readonly file: string
  /** Id of the strategy; null for the first one. One that the scenario does not have is taken for the first, too. */
  readonly strategy: string | null
  readonly replication: number
}

/** What one cascade spreads. */
export interface MessageFacts {
  /** The same in every run of the scenario: `12`, or `40:1838` for an advertisement that person 1838 passed on. */
  readonly id: string
  readonly channel: Channel
  /** What the scenario calls the creative; empty for a customer's own words. */
  readonly label: Label
  /** Counts the posts of a creative from 1; 0 where they are not counted. */
  readonly number: number
  /** Name of the message on the command line, e.g. `post:how-to:3`; null where it cannot be taken out. */
  readonly post: string | null
  /** Index of the platform. */
  readonly platform: number
}

/** Cascades of a run, the largest first, as columns over all their entries. */
export interface Cascades {
  /** By cascade. */
  readonly messages: readonly MessageFacts[]
  /** Cascade c has the entries starts[c] .. starts[c + 1]: its author first, whoever told before who was told. */
  readonly starts: Uint32Array
  /** Who told each entry, as its place in its own cascade; -1 for the author. */
  readonly parents: Int32Array
  /** `BRAND` is the company. */
  readonly persons: Int32Array
  /** Since the start of the campaign. */
  readonly hours: Float64Array
  /** How many smaller ones were left out. */
  readonly left: number
}

/** A run that can be looked at. */
export interface OpenedRun {
  readonly kind: 'opened'
  readonly strategies: readonly { readonly id: string; readonly label: Label }[]
  /** Index of the strategy. */
  readonly strategy: number
  readonly replication: number
  readonly platforms: readonly string[]
  /** Runs of the same scenario and world meet the same people. */
  readonly world: number
  readonly people: number
  readonly peoplePerAgent: number
  readonly horizonHours: number
  readonly kpi: KpiId
  readonly currency: string
  readonly figures: RunFigures
  readonly cascades: Cascades
  /** Everything that happened, whatever was passed on. */
  readonly campaign: CampaignTrace
}

/** A scenario that cannot be run here. */
export type Refusal =
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'needs-files'; readonly files: readonly string[] }

/** What is taken out of a run: all that a person passed on, or a post wherever it went out. */
export type Removed =
  { readonly what: 'person'; readonly person: number } | { readonly what: 'post'; readonly name: string }

/** The same run without a person or a post: same people, same luck. Counts are in people. */
export interface RunWithout {
  readonly removed: Removed
  /** Shares that the person made, or that the post got. */
  readonly shares: number
  /** Further shares that go back to the person; null for a post. */
  readonly brought: number | null
  readonly figures: RunFigures
  /** By entry of the run's cascades: 1 where the person still passes this message on. */
  readonly stays: Uint8Array
  /** By cascade: people who pass it on now and did not before. */
  readonly joined: Uint32Array
  /** Of the message that was asked for. */
  readonly trace: CampaignTrace
}

/** What the worker can do; every call ends with an answer or fails with a `PlainFailure`. */
export interface ExploreApi {
  open(asked: AskedRun): Promise<OpenedRun | Refusal>
  /** Who met one message of the opened run; hours count from its post. */
  message(id: string): Promise<CampaignTrace>
  network(platform: number): Promise<DrawnNetwork>
  /** @param message whose trace is wanted */
  without(removed: Removed, message: string): Promise<RunWithout>
  cancel(): void
}
