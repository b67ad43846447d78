/**
 * Posts of ordinary people on one platform of a world: the same engine without a campaign. Their cascades
 * are what measured cascades (retweet trees, samples of tweets) can be held against.
 */
import type { CampaignPlan, PlannedPost } from '../campaign/plan.js'
import { effectsOf } from '../campaign/effects.js'
import { NOBODYS } from '../campaign/plan.js'
import { ordinaryCreative } from '../campaign/voice-effects.js'
import { simulateCampaign } from '../campaign/simulate.js'
import type { World } from '../campaign/world.js'
import { CascadeCounter } from '../measure/cascade-counts.js'
import { followerCount } from '../network/network.js'
import { RunRecorder } from '../observe/run-recorder.js'
import { deriveKey, textKey, uniform, type Key } from '../random/keyed.js'
import { WeightedChoice } from '../random/weighted-choice.js'
import { cascadesIn } from './run-cascades.js'
import type { CascadeCounts } from './result.js'

export interface OrdinaryPosts {
  readonly counts: CascadeCounts
  /** One entry a post: the author's followers, and how often the post was passed on. */
  readonly authorFollowers: Uint32Array
  readonly reshares: Uint32Array
  readonly views: number
  readonly events: number
}

/** Posts per run of the engine: few enough that a batch's ledgers stay small. */
const BATCH = 2000

/**
 * Lets `posts` people, drawn in proportion to their activity, post once each at time 0 and follows what
 * happens to the horizon of the world. Fatigue with a brand plays no part.
 */
export function ordinaryPosts(world: World, platformIndex: number, posts: number, key: Key): OrdinaryPosts {
  const platform = world.platforms[platformIndex]!
  const alone: World = {
    ...world,
    peoplePerAgent: 1,
    platforms: [{ ...platform, profile: { ...platform.profile, fatigue: 0 } }],
  }
  const { members, activity } = platform
  const byActivity = new WeightedChoice(Array.from(members, (person) => activity[person]!))
  const counter = new CascadeCounter()
  const authorFollowers = new Uint32Array(posts)
  const reshares = new Uint32Array(posts)
  let views = 0
  let events = 0
  for (let first = 0; first < posts; first += BATCH) {
    const count = Math.min(BATCH, posts - first)
    const authors = Array.from(
      { length: count },
      (_, i) => members[byActivity.pick(uniform(key, first + i, 0))]!,
    )
    const recorder = new RunRecorder(1, world.horizonHours)
    const totals = simulateCampaign(
      alone,
      planOf(alone, authors, first),
      deriveKey(key, 1, 0),
      () => recorder,
    )
    events += totals.events
    views += recorder.views.reduce((sum, count) => sum + count, 0)
    for (const { post, parents, hours } of cascadesIn(totals.tree, () => false)) {
      counter.add(parents, hours)
      authorFollowers[first + post] = followerCount(platform.network, authors[post]!)
      reshares[first + post] = parents.length - 1
    }
  }
  return { counts: counter.result(), authorFollowers, reshares, views, events }
}

/** Nothing of what a brand does: no team, no tests, no product. */
const NO_BRAND = {
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
} as const satisfies Partial<CampaignPlan>

function planOf(world: World, authors: readonly number[], first: number): CampaignPlan {
  const posts = authors.map((author, message): PlannedPost => ({
    time: 0,
    platform: 0,
    author,
    message,
    channel: 'owned',
    trust: 1,
    brand: NOBODYS,
  }))
  return {
    messages: authors.map((author, i) => {
      const name = `ordinary:${author}:${first + i}`
      return { name, key: textKey(name), creative: 0 }
    }),
    posts,
    ads: [],
    pace: 'even',
    frequencyCap: { count: 1, perHours: 24 },
    spend: { production: 0, paid: 0, influencers: 0, staff: 0, tools: 0 },
    voice: {
      effects: [[effectsOf(ordinaryCreative(0.5), 0.5, world.platforms[0]!.profile)]],
      affinity: [
        Array.from({ length: world.segmentOf.reduce((most, s) => Math.max(most, s), 0) + 1 }, () => 1),
      ],
    },
    ...NO_BRAND,
    postsSkipped: 0,
  }
}
