/**
 * A scenario as the engine sees it: validated, defaults filled in, strategies merged, every quantity in
 * one unit. Hours count from Monday 00:00; money is in the scenario's currency; probabilities are in [0, 1].
 * `scenario/parse` is the only maker of these objects.
 */
import type { Direction } from '../network/network.js'

/** A text in one or two languages; `en` is always present (a plain text in the file counts as `en`). */
export interface Label {
  readonly en: string
  readonly fa?: string
}

export const BUDGET_LINES = ['production', 'paid', 'influencers', 'staff', 'tools'] as const
export type BudgetLine = (typeof BUDGET_LINES)[number]

export const PROFILE_IDS = ['x', 'instagram', 'linkedin', 'facebook', 'messenger', 'generic'] as const
export type ProfileId = (typeof PROFILE_IDS)[number]

export const FORMATS = ['text', 'image', 'video'] as const
export type Format = (typeof FORMATS)[number]

export const ATTRIBUTES = ['clarity', 'visual', 'mobile', 'quality', 'shareability', 'usefulness'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

export interface Scenario {
  readonly version: 1
  readonly name: Label
  readonly seed: string
  readonly horizonHours: number
  readonly replications: number
  readonly currency: string
  readonly population: Population
  readonly platforms: readonly Platform[]
  readonly attention: { readonly mode: 'independent' }
  readonly product: Product | null
  readonly creatives: readonly Creative[]
  readonly strategies: readonly Strategy[]
  readonly compare: Comparison
  readonly expect: readonly Expectation[]
}

export interface Population {
  /** Simulated persons on generated networks; each stands for `peoplePerAgent` real ones. */
  readonly agents: number
  readonly peoplePerAgent: number
  /** How many networks are drawn; replication r lives on network r mod redraw. */
  readonly redraw: number
  /** Chance that a tie stays inside the segment (Newman's assortativity of segments). */
  readonly homophily: number
  /** At least one; shares add up to 1. */
  readonly segments: readonly Segment[]
}

export interface Segment {
  readonly id: string
  readonly share: number
  readonly interests: readonly string[]
  /** Multiplies how actively its people share, like and click; 1 is average. */
  readonly activity: number
}

export type NetworkSource =
  | {
      readonly kind: 'follower'
      /** Mean number of followers of an account. */
      readonly followers: number
      /** Share of ties that are returned; null: the profile's. */
      readonly reciprocity: number | null
      /** Exponent of the density of follower counts; null: the profile's. */
      readonly exponent: number | null
      /** Share of ties made with a followee of a followee. */
      readonly closure: number
    }
  | { readonly kind: 'spec'; readonly spec: string }
  | { readonly kind: 'file'; readonly file: string; readonly direction: Direction }

export interface Platform {
  readonly id: string
  readonly profile: ProfileId
  /** Values that the file sets over the profile's, by the profile's own key (see campaign/profiles). */
  readonly overrides: Readonly<Record<string, number | string>>
  /** Chance of having an account, by segment id. */
  readonly members: Readonly<Record<string, number>>
  readonly network: NetworkSource
  /** Share of the platform's accounts that follow the brand at the start. */
  readonly brandFollowers: number
}

export interface Product {
  readonly name: Label
  readonly interests: readonly string[]
  readonly price: number
  /** Share of the price that is left after the cost of the goods. */
  readonly margin: number
  /** Orders per person and hour without any social activity. */
  readonly baselineOrdersPerPersonHour: number
}

export interface Creative {
  readonly id: string
  readonly format: Format
  readonly label: Label
  /** Scores in [0, 1], 0.5 ordinary. */
  readonly attributes: Readonly<Record<Attribute, number>>
  /** Fit by platform id, in [0, 1]; a platform left out has 0.5. */
  readonly fit: Readonly<Record<string, number>>
  /** Topics; null: the product's interests. */
  readonly interests: readonly string[] | null
}

export interface Strategy {
  readonly id: string
  readonly label: Label
  readonly budget: {
    readonly total: number
    /** Shares by line; they add up to at most 1. */
    readonly split: Readonly<Record<BudgetLine, number>>
    readonly pace: 'even' | 'front-loaded' | 'back-loaded'
  }
  readonly content: {
    /** Shares by creative id; they add up to 1. */
    readonly mix: Readonly<Record<string, number>>
    /** Cut anew for each platform (true), or one message for all (false). */
    readonly adapt: boolean
    /** Posts per hour, by platform id; a platform left out gets none. */
    readonly cadence: Readonly<Record<string, number>>
    /** Hours of the day at which posts go out, in [0, 24). */
    readonly times: { readonly weekdays: readonly number[]; readonly weekend: readonly number[] }
  }
  readonly paid: {
    /** Shares of the paid line by platform id; they add up to at most 1. */
    readonly platforms: Readonly<Record<string, number>>
    /** `everyone`, or a segment id. */
    readonly audience: string
    readonly frequencyCap: { readonly count: number; readonly perHours: number }
  }
  readonly influencers: {
    readonly pick: 'degree' | 'random'
    /** Only accounts whose follower count, in people, lies in this range. */
    readonly among: { readonly min: number; readonly max: number } | null
    readonly count: number
    readonly posts: number
    /** Multiplies clicks and shares on what an influencer posts. */
    readonly trust: number
    /** Money per follower (in people) and post. */
    readonly feePerFollower: number
  }
}

export interface Comparison {
  readonly kpi: string
  readonly also: readonly string[]
  readonly confidence: number
  /** A run whose `kpi` lies below this is a flop; null: no flop line was given. */
  readonly flopBelow: number | null
}

export interface Expectation {
  /** As written, e.g. `always-on.profit > 0`. */
  readonly text: string
  readonly strategy: string
  readonly kpi: string
  readonly operator: '<' | '<=' | '>' | '>='
  readonly value: number
}
