import type { Labels, Network } from '../network/network.js'
import type { Attention } from '../scenario/scenario.js'
import type { Assumptions } from './assumptions.js'
import type { ClassicRules } from './classic/classic-rules.js'
import type { ReachCurve } from './feed/calibration.js'
import type { PlatformProfile } from './profiles.js'

/**
 * Everything about the people and their networks that all strategies share: who exists, who follows whom,
 * how active people are, who follows the brand. Plain data in shared memory, so that it crosses to a
 * worker without a copy. Person ids are global: row u of every platform's network is the same person.
 */
export interface World {
  readonly people: number
  /** Real persons that each simulated one stands for. */
  readonly peoplePerAgent: number
  readonly horizonHours: number
  readonly attention: Attention
  /** How reach rises with the ranking score; null without a feed. */
  readonly reachCurve: ReachCurve | null
  readonly assume: Assumptions
  /** Segment index by person. */
  readonly segmentOf: Uint8Array
  readonly platforms: readonly PlatformWorld[]
  /** The rules of a classic diffusion model; null in the marketing world. */
  readonly classic: ClassicRules | null
  /** Names of people from network files, by person; people of generated networks have none. */
  readonly labels: Labels | null
}

export interface PlatformWorld {
  readonly id: string
  readonly profile: PlatformProfile
  readonly network: Network
  /** People with an account here, ascending. */
  readonly members: Uint32Array
  /** Share activity by person, mean about 1 among members; 0 without an account. */
  readonly activity: Float32Array
  /** Mean of sqrt(activity) among members: reactions go with sqrt(activity) / this. */
  readonly meanRootActivity: number
  /** One bit an edge: whether the tie is returned. */
  readonly mutual: Uint8Array
  /** Share of edges that are returned. */
  readonly reciprocity: number
  readonly brandFollowers: Uint32Array
  /** Followers of each rival brand, in the scenario's order. */
  readonly rivalFollowers: readonly Uint32Array[]
  /** Base share pressure Lambda from the R-anchor. */
  readonly basePressure: number
  /** Agents beyond the followers to whom a root post is offered. */
  readonly ambientAudience: number
  /** Followers (agents) beyond which a larger audience is less attentive. */
  readonly audienceSaturation: number
  /** Ranking score at which an ordinary item is seen with the profile's view probability; 0 without a feed. */
  readonly feedScore: number
}

export function personLabel(world: World, person: number): string {
  return String(world.labels?.[person] ?? person)
}

/** Probability that a follower of an account with `followers` followers sees its post, before content effects. */
export function viewProbabilityOf(platform: PlatformWorld, followers: number): number {
  const { viewProbability } = platform.profile
  return followers > platform.audienceSaturation
    ? (viewProbability * platform.audienceSaturation) / followers
    : viewProbability
}
