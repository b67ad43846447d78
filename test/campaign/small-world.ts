/** Hand-made worlds and plans, so that a test can set exactly what it is about. */
import { resolveAssumptions, type AssumptionId } from '../../src/campaign/assumptions.js'
import type { Product, Team } from '../../src/scenario/scenario.js'
import { PROFILES, type PlatformProfile } from '../../src/campaign/profiles.js'
import { BRAND, OURS, type CampaignPlan, type Channel, type PlannedPost } from '../../src/campaign/plan.js'
import { simulateCampaign, type CampaignTotals } from '../../src/campaign/simulate.js'
import { mutualTies } from '../../src/campaign/people.js'
import type { World } from '../../src/campaign/world.js'
import type { Effects } from '../../src/campaign/effects.js'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'
import { RunRecorder } from '../../src/observe/run-recorder.js'
import { deriveKey, rootKey, textKey } from '../../src/random/keyed.js'
import { INDEPENDENT } from './attention.js'

/** Nothing but the plain mechanism: no spread, no fatigue, no ageing, nobody beyond the followers. */
export const PLAIN: PlatformProfile = {
  ...PROFILES.generic,
  viewProbability: 1,
  delay: 'fixed(1h)',
  freshnessHours: Infinity,
  ambientAudience: 0,
  audienceSaturation: Infinity,
  activitySpread: 0,
  contentSpread: 0,
  rootSpread: 0,
  tasteSpread: 0,
  fatigue: 0,
  sharesPerDay: 255,
}

/** Views, shares and clicks alone: no loyalty, no words of customers, nobody who thinks about buying. */
export const PLAIN_ASSUMPTIONS: Partial<Record<AssumptionId, number>> = {
  commentPosts: 0,
  questions: 0,
  inquiries: 0,
  askersConsidering: 0,
  gainView: 0,
  gainLike: 0,
  gainPurchase: 0,
  lossTooMuch: 0,
  followAfterLike: 0,
  interestAfterReaction: 0,
  interestAfterLike: 0,
}

/** A product that never disappoints, of which nobody speaks and that nobody buys twice. */
export const GOODS: Product = {
  name: { en: 'goods' },
  interests: [],
  price: 100,
  margin: 0.5,
  baselineOrdersPerPersonHour: 0,
  quality: 1,
  repeatHalfLifeHours: Infinity,
  reviews: { buyers: 0, forwarded: false },
}

export const NEUTRAL: Effects = {
  view: 1,
  share: 1,
  like: 1,
  comment: 1,
  click: 1,
  convert: 1,
  landMobile: 0.7,
  landDesktop: 0.95,
}

export function networkOf(nodes: number, arcs: readonly (readonly [number, number])[]): Network {
  return buildNetwork({
    nodes,
    count: arcs.length,
    sources: Uint32Array.from(arcs, ([u]) => u),
    targets: Uint32Array.from(arcs, ([, v]) => v),
  })
}

export interface WorldOptions {
  readonly network: Network
  readonly profile?: Partial<PlatformProfile>
  readonly basePressure: number
  readonly activity?: Float32Array
  readonly brandFollowers?: readonly number[]
  readonly peoplePerAgent?: number
  readonly horizonHours?: number
  readonly ambientAudience?: number
  readonly assume?: Partial<Record<AssumptionId, number>>
}

export function smallWorld(options: WorldOptions): World {
  const { network } = options
  const activity = options.activity ?? new Float32Array(network.nodes).fill(1)
  return {
    people: network.nodes,
    peoplePerAgent: options.peoplePerAgent ?? 1,
    horizonHours: options.horizonHours ?? 10000,
    segmentOf: new Uint8Array(network.nodes),
    classic: null,
    labels: null,
    attention: INDEPENDENT,
    reachCurve: null,
    assume: resolveAssumptions({ ...PLAIN_ASSUMPTIONS, ...options.assume }),
    platforms: [
      {
        id: 'x',
        profile: { ...PLAIN, ...options.profile },
        network,
        members: Uint32Array.from({ length: network.nodes }, (_, i) => i),
        activity,
        meanRootActivity: activity.reduce((sum, a) => sum + Math.sqrt(a), 0) / activity.length,
        ...mutualTies(network),
        brandFollowers: Uint32Array.from(options.brandFollowers ?? []),
        rivalFollowers: [],
        feedScore: 0,
        basePressure: options.basePressure,
        ambientAudience: options.ambientAudience ?? 0,
        audienceSaturation: options.profile?.audienceSaturation ?? Infinity,
      },
    ],
  }
}

export interface SmallPost {
  readonly time?: number
  readonly author?: number
  readonly name?: string
  readonly channel?: Channel
  readonly trust?: number
  readonly brand?: number
}

export const NO_TEAM: Team = {
  structure: 'central',
  approvals: 0,
  calendar: 'always',
  roles: { creator: null, approver: 1, community: 1, analyst: 1, ads: 1, sales: 1 },
}

/** Nobody looks for buying signals; whoever does finds as many as by default. */
export const NO_SIGNALS: CampaignPlan['signals'] = {
  detect: false,
  sensitivity: 0.83,
  specificity: 0.95,
  comments: null,
  outreach: 'sales',
  windowHours: 168,
}

/** One creative (0), one of a rival (1) and customers' own words (2). */
export function smallPlan(
  posts: readonly SmallPost[],
  effects: Partial<Effects> = {},
  more: Partial<CampaignPlan> = {},
): CampaignPlan {
  const planned = posts.map((post, index): PlannedPost => {
    const author = post.author ?? BRAND
    return {
      time: post.time ?? 0,
      platform: 0,
      author,
      message: index,
      channel: post.channel ?? (author === BRAND ? 'owned' : 'influencer'),
      trust: post.trust ?? 1,
      brand: post.brand ?? OURS,
    }
  })
  return {
    messages: posts.map((post, index) => {
      const name = post.name ?? `post:${index}`
      return { name, key: textKey(name), creative: 0 }
    }),
    posts: planned,
    ads: [],
    pace: 'even',
    frequencyCap: { count: 3, perHours: 24 },
    spend: { production: 0, paid: 0, influencers: 0, staff: 0, tools: 0 },
    voice: {
      effects: [[{ ...NEUTRAL, ...effects }], [NEUTRAL], [NEUTRAL]],
      affinity: [[1], [1], [1]],
    },
    offVoice: null,
    consistency: 1,
    goodChance: [1, 1, 1],
    wordCreative: 2,
    product: null,
    rivals: [],
    team: NO_TEAM,
    replies: { answer: [] },
    signals: NO_SIGNALS,
    testing: { method: 'none', share: 0.1, impressions: 20_000, metric: 'clicks' },
    staffMoney: 0,
    postsSkipped: 0,
    ...more,
  }
}

export interface SmallRun {
  readonly totals: CampaignTotals
  readonly recorder: RunRecorder
}

export function simulate(world: World, plan: CampaignPlan, run: number, seed = 'small world'): SmallRun {
  const recorder = new RunRecorder(world.peoplePerAgent, world.horizonHours)
  const totals = simulateCampaign(world, plan, deriveKey(rootKey(seed), run), () => recorder)
  return { totals, recorder }
}

/** Who shared what: `message:person`, posts left out. */
export function sharersOf({ totals: { tree } }: SmallRun): Set<string> {
  const sharers = new Set<string>()
  for (let node = 0; node < tree.size; node++) {
    if (tree.parent[node]! < 0) continue
    sharers.add(`${tree.messages[tree.posts[tree.post[node]!]!.message]!.name}:${tree.person[node]!}`)
  }
  return sharers
}
