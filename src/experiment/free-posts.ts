/** Posts without any campaign around them: what the engine itself does with a message. */
import type { Effects } from '../campaign/effects.js'
import { effectsOf } from '../campaign/effects.js'
import { BRAND, NOBODYS, OURS, type CampaignPlan, type PlannedPost } from '../campaign/plan.js'
import { ordinaryCreative } from '../campaign/voice-effects.js'
import type { World } from '../campaign/world.js'
import { textKey } from '../random/keyed.js'

export interface FreePost {
  /** A person, whose message it is, or `BRAND`, whose followers remember what they have seen of it. */
  readonly author: number
  /** Hours; default 0. */
  readonly time?: number
  /** Posts with one message add up in its ledger. Names the message in keyed draws. */
  readonly message: string
}

/** Posts on the world's first platform, in order of time, of ordinary content unless `effects` says otherwise. */
export function freePosts(world: World, posts: readonly FreePost[], effects?: Effects): CampaignPlan {
  const names = [...new Set(posts.map(({ message }) => message))]
  const indexOf = new Map(names.map((name, index) => [name, index]))
  const segments = 1 + world.segmentOf.reduce((most, segment) => Math.max(most, segment), 0)
  const ordinary = effectsOf(ordinaryCreative(0.5), 0.5, world.platforms[0]!.profile, world.assume)
  return {
    messages: names.map((name) => ({ name, key: textKey(name), creative: 0 })),
    posts: posts.map(({ author, message, time = 0 }): PlannedPost => ({
      time,
      platform: 0,
      author,
      message: indexOf.get(message)!,
      channel: 'owned',
      trust: 1,
      brand: author === BRAND ? OURS : NOBODYS,
    })),
    voice: { effects: [[effects ?? ordinary]], affinity: [Array.from({ length: segments }, () => 1)] },
    ...NO_CAMPAIGN,
  }
}

/** Nobody advertises, answers, tests or sells. */
const NO_CAMPAIGN = {
  ads: [],
  pace: 'even',
  frequencyCap: { count: 1, perHours: 24 },
  spend: { production: 0, paid: 0, influencers: 0, staff: 0, tools: 0 },
  offVoice: null,
  consistency: 1,
  goodChance: [1],
  wordCreative: 0,
  product: null,
  rivals: [],
  team: {
    structure: 'central',
    approvals: 0,
    calendar: 'always',
    roles: { creator: null, approver: 0, community: 0, analyst: 0, ads: 0, sales: 0 },
  },
  replies: { answer: [] },
  signals: {
    detect: false,
    sensitivity: 0,
    specificity: 1,
    comments: null,
    outreach: 'none',
    windowHours: 0,
  },
  testing: { method: 'none', share: 0, impressions: 0, metric: 'clicks' },
  staffMoney: 0,
  postsSkipped: 0,
} as const satisfies Partial<CampaignPlan>
