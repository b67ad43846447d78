/** What a strategy does, decided before anybody sees anything: plan-campaign.ts makes it, simulate.ts carries it out. */
import type { BudgetLine, Competitor, Product, Strategy, Team } from '../scenario/scenario.js'
import type { Effects } from './effects.js'
import type { Audience } from './targeting/ad-audience.js'

/** Author of a post that is not a person; rival brands are -2, -3, … */
export const BRAND = -1

/** Whose message it is: ours, a rival's (1, 2, …), or nobody's: an ordinary person's about something else. */
export const OURS = 0
export const NOBODYS = -1

/** One message: however many times and wherever it is posted, it has one ledger. */
export interface Message {
  /** Stable across strategies, e.g. `post:how-to:3`. */
  readonly name: string
  readonly key: number
  readonly creative: number
}

/** `word`: a customer's own post about the brand. */
export type Channel = 'owned' | 'influencer' | 'ad' | 'word'

export interface PlannedPost {
  readonly time: number
  readonly platform: number
  /** Person id of the influencer, or `BRAND`. */
  readonly author: number
  readonly message: number
  readonly channel: Channel
  /** Multiplies clicks and shares on the post itself. */
  readonly trust: number
  /** `OURS`, a rival's number or `NOBODYS`. */
  readonly brand: number
  /** It speaks ill of the brand. */
  readonly sour?: boolean
}

/** Ads on one platform, each slot shown to one person of the audience. */
export interface AdStream {
  readonly platform: number
  /** At most so many. */
  readonly slots: number
  /** Price of a slot; for an audience that grows (`signals`) the lowest, at which everybody would be in it. */
  readonly costPerSlot: number
  /** What may be spent; never exceeded. */
  readonly money: number
  readonly audience: Audience
  /** Index of the ad's post by creative; -1 for a creative outside the mix. */
  readonly postOfCreative: Int32Array
  readonly shares: readonly number[]
}

export interface CampaignPlan {
  readonly messages: readonly Message[]
  /** Owned and influencer posts in order of time, then the ads' posts (time 0). */
  readonly posts: readonly PlannedPost[]
  readonly ads: readonly AdStream[]
  readonly pace: Strategy['budget']['pace']
  readonly frequencyCap: Strategy['paid']['frequencyCap']
  /** Fixed spending by line; the paid line is spent slot by slot as ads are served. */
  readonly spend: Readonly<Record<BudgetLine, number>>
  /** What a creative does: those of the scenario, then one for each rival, then customers' own words. */
  readonly voice: VoiceEffects
  /** The same for messages that miss the company's tone; null where it has none. */
  readonly offVoice: VoiceEffects | null
  /** Chance that a message keeps to the tone. */
  readonly consistency: number
  /** Chance by creative that a person who passes it on speaks well of it (IC-N). */
  readonly goodChance: readonly number[]
  /** Index of the creative that stands for customers' own words. */
  readonly wordCreative: number
  readonly product: Product | null
  readonly rivals: readonly Pick<Competitor, 'headToHead'>[]
  readonly team: Team
  readonly replies: Strategy['replies']
  readonly signals: Strategy['signals']
  readonly testing: Strategy['testing']
  /** What the staff line holds for work during the campaign. */
  readonly staffMoney: number
  /** Posts that the production line could not pay for, or that were not ready in time. */
  readonly postsSkipped: number
}

export interface VoiceEffects {
  /** By creative x platform. */
  readonly effects: readonly (readonly Effects[])[]
  /** By creative x segment. */
  readonly affinity: readonly (readonly number[])[]
}

/** Makes a message known to the plan, once, and gives its index. */
export type MessageMaker = (name: string, creative: number) => number
