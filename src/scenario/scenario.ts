/**
 * A scenario as the engine sees it: validated, defaults filled in, strategies merged, every quantity in
 * one unit. Hours count from Monday 00:00; money is in the scenario's currency; probabilities are in [0, 1].
 * `scenario/parse` is the only maker of these objects.
 */
import type { AssumptionId } from '../campaign/assumptions.js'
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

export const TONES = ['neutral', 'friendly', 'playful', 'expert', 'formal'] as const
/** A company's manner of speaking. */
export type Tone = (typeof TONES)[number]

export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const
export type Sentiment = (typeof SENTIMENTS)[number]

export const ROLES = ['creator', 'approver', 'community', 'analyst', 'ads', 'sales'] as const
export type Role = (typeof ROLES)[number]

export const CALENDARS = ['office', 'extended', 'always'] as const
/** office: Monday to Friday 9 to 17; extended: every day 8 to 22; always: day and night. */
export type CalendarId = (typeof CALENDARS)[number]

export const TEST_METHODS = ['none', 'pilot', 'thompson', 'halving'] as const
export type TestMethod = (typeof TEST_METHODS)[number]

export const TEST_METRICS = ['clicks', 'likes', 'shares', 'orders'] as const
export type TestMetric = (typeof TEST_METRICS)[number]

export const PICKS = ['degree', 'random', 'pagerank', 'lookalike', 'influence'] as const
/** How influencers are chosen. */
export type Pick = (typeof PICKS)[number]

/** Audiences of ads besides a segment's id. */
export const AUDIENCES = ['everyone', 'followers', 'lookalike', 'signals'] as const

/** Ways to credit an order to the views that came before it; `incremental` re-runs the world without each lever. */
export const ATTRIBUTION_MODELS = ['first', 'last', 'linear', 'position'] as const
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number]

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
  readonly attention: Attention
  readonly product: Product | null
  /** Rival brands in the same world. */
  readonly competitors: readonly Competitor[]
  readonly creatives: readonly Creative[]
  readonly strategies: readonly Strategy[]
  readonly compare: Comparison
  readonly expect: readonly Expectation[]
  /** Uncertain parameters of the model that the file sets over their defaults (campaign/assumptions). */
  readonly assumptions: Readonly<Partial<Record<AssumptionId, number>>>
}

/** How people come to see posts. The figures other than `mode` are used by the feed only. */
export interface Attention {
  /** independent: each post is seen with a chance of its own; feed: a ranked feed and limited scrolling. */
  readonly mode: 'independent' | 'feed'
  /** Sessions per hour of an account on a day on which it is active. */
  readonly sessionsPerHour: number
  /** Chance that an account is active on a day. */
  readonly activeDaily: number
  /** Mean number of items scrolled past in a session (geometric). */
  readonly scrollDepth: number
  /** Posts of others that come into a feed, per hour. */
  readonly backgroundPerHour: number
  /** Time constant of the ranking by age, in hours; near 0: newest first. */
  readonly recencyHours: number
  /** Older items are not shown. */
  readonly windowHours: number
  /** Sessions in which an item is offered, the first one included. */
  readonly retries: number
  /** What has been shared n times is ranked so as to be seen (1 + n)^boost times as often. */
  readonly boost: number
}

/** A rival brand: posts of its own to followers of its own. */
export interface Competitor {
  readonly id: string
  readonly label: Label
  /** Posts per hour, by platform id. */
  readonly cadence: Readonly<Record<string, number>>
  /** Share of each platform's accounts that follow it, by platform id. */
  readonly followers: Readonly<Record<string, number>>
  readonly quality: number
  /** True: a person who has passed on one brand's content passes on nothing of the other. */
  readonly headToHead: boolean
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
  /** The manner of speaking that its people like best; null: none. */
  readonly tone: Tone | null
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
  /** Chance of a good experience; what people say turns sour with the rest. */
  readonly quality: number
  /** Time in which half of the customers have bought again; Infinity: nobody does. */
  readonly repeatHalfLifeHours: number
  /** Chance that a buyer of average loyalty writes of a good experience; forwarded: such posts travel on. */
  readonly reviews: { readonly buyers: number; readonly forwarded: boolean }
}

export interface Creative {
  readonly id: string
  readonly format: Format
  readonly label: Label
  /** Scores in [0, 1], 0.5 ordinary. */
  readonly attributes: Readonly<Record<Attribute, number>>
  /** Clarity by platform id, scored from the post's own text; null: `attributes.clarity` holds everywhere. */
  readonly clarityOnPlatform: Readonly<Record<string, number>> | null
  /** The post's own text, where it was given. */
  readonly text: { readonly en?: string; readonly fa?: string } | null
  /** Its emotional tone. */
  readonly sentiment: Sentiment
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
    /** One of `AUDIENCES`, or a segment id. */
    readonly audience: string
    readonly frequencyCap: { readonly count: number; readonly perHours: number }
  }
  readonly influencers: {
    readonly pick: Pick
    /** Only accounts whose follower count, in people, lies in this range. */
    readonly among: { readonly min: number; readonly max: number } | null
    readonly count: number
    readonly posts: number
    /** Multiplies clicks and shares on what an influencer posts. */
    readonly trust: number
    /** Money per follower (in people) and post. */
    readonly feePerFollower: number
    /** Log-standard deviation of each one's own price around the fee, and of their trust; 0: all alike. */
    readonly priceSpread: number
    readonly trustSpread: number
  }
  readonly voice: { readonly tone: Tone; readonly consistency: number }
  readonly testing: {
    readonly method: TestMethod
    /** Test advertising takes at most this share of the advertising line. */
    readonly share: number
    /** Impressions of the test in all, over all creatives. */
    readonly impressions: number
    readonly metric: TestMetric
  }
  readonly team: Team
  /** What is answered; nothing where empty. */
  readonly replies: { readonly answer: readonly ('questions' | 'complaints')[] }
  readonly signals: {
    readonly detect: boolean
    readonly sensitivity: number
    readonly specificity: number
    /** File of labelled comments that a detector is trained on, instead of the two figures; null: none. */
    readonly comments: string | null
    readonly outreach: 'sales' | 'none'
    /** How long outreach works on a person. */
    readonly windowHours: number
  }
}

export interface Team {
  /** central: one more approval, steadier quality; platform: a team of its own for each platform, better fit. */
  readonly structure: 'central' | 'platform'
  /** Approval steps before a piece goes out. */
  readonly approvals: number
  readonly calendar: CalendarId
  /** Full-time people by role; creator null: production is bound by money alone. */
  readonly roles: Readonly<Record<Exclude<Role, 'creator'>, number>> & { readonly creator: number | null }
}

export interface Comparison {
  readonly kpi: string
  readonly also: readonly string[]
  readonly confidence: number
  /** A run whose `kpi` lies below this is a flop; null: no flop line was given. */
  readonly flopBelow: number | null
  /** How orders are credited in reports. */
  readonly attribution: readonly AttributionModel[]
  /** Re-run the same world without each lever (Shapley over levers). */
  readonly incremental: boolean
}

export interface Expectation {
  /** As written, e.g. `always-on.profit > 0`. */
  readonly text: string
  readonly strategy: string
  readonly kpi: string
  readonly operator: '<' | '<=' | '>' | '>='
  readonly value: number
}
