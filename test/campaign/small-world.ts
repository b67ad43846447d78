/** Hand-made worlds and plans, so that a test can set exactly what it is about. */
import { PROFILES, type PlatformProfile } from '../../src/campaign/profiles.js'
import { BRAND, type CampaignPlan, type Channel, type PlannedPost } from '../../src/campaign/plan.js'
import { simulateCampaign, type CampaignTotals } from '../../src/campaign/simulate.js'
import { mutualTies } from '../../src/campaign/people.js'
import type { World } from '../../src/campaign/world.js'
import type { Effects } from '../../src/campaign/effects.js'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Network } from '../../src/network/network.js'
import { RunRecorder } from '../../src/observe/run-recorder.js'
import { deriveKey, rootKey, textKey } from '../../src/random/keyed.js'

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
}

export function smallWorld(options: WorldOptions): World {
  const { network } = options
  const activity = options.activity ?? new Float32Array(network.nodes).fill(1)
  return {
    people: network.nodes,
    peoplePerAgent: options.peoplePerAgent ?? 1,
    horizonHours: options.horizonHours ?? 10000,
    segmentOf: new Uint8Array(network.nodes),
    labels: null,
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
}

export function smallPlan(posts: readonly SmallPost[], effects: Partial<Effects> = {}): CampaignPlan {
  const planned = posts.map((post, index): PlannedPost => {
    const author = post.author ?? BRAND
    return {
      time: post.time ?? 0,
      platform: 0,
      author,
      message: index,
      channel: post.channel ?? (author === BRAND ? 'owned' : 'influencer'),
      trust: post.trust ?? 1,
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
    effects: [[{ ...NEUTRAL, ...effects }]],
    affinity: [[1]],
    postsSkipped: 0,
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
export function sharersOf({ totals: { tree } }: SmallRun, plan: CampaignPlan): Set<string> {
  const sharers = new Set<string>()
  for (let node = 0; node < tree.size; node++) {
    if (tree.parent[node]! < 0) continue
    sharers.add(`${plan.messages[plan.posts[tree.post[node]!]!.message]!.name}:${tree.person[node]!}`)
  }
  return sharers
}
