import type { Effects } from './effects.js'
import type { MessageState } from './message-state.js'
import { OURS, type CampaignPlan, type Message, type PlannedPost } from './plan.js'
import type { PlatformState } from './platform-state.js'

/** One planned post in one run, with everything that a view of it needs close at hand. */
export interface PostState {
  readonly index: number
  readonly planned: PlannedPost
  readonly isAd: boolean
  readonly isOwned: boolean
  /** About our brand. */
  readonly isOurs: boolean
  /** A customer's own words. */
  readonly isWord: boolean
  readonly platform: PlatformState
  readonly message: MessageState
  readonly effects: Effects
  /** Factor of shared topics, by segment. */
  readonly affinity: readonly number[]
  /** Where this platform's factors start in the message's `appeal`. */
  readonly appealStart: number
  /** Entry of the share tree; -1 until it is out. */
  node: number
  /** When it went out. */
  hours: number
  /** How often it has been passed on so far. */
  shares: number
}

export function postState(
  plan: CampaignPlan,
  index: number,
  planned: PlannedPost,
  { creative }: Message,
  platform: PlatformState,
  message: MessageState,
): PostState {
  const { effects, affinity: affinities } = message.inVoice ? plan.voice : plan.offVoice!
  const affinity = affinities[creative]!
  return {
    index,
    planned,
    isAd: planned.channel === 'ad',
    isOwned: planned.channel === 'owned',
    isOurs: planned.brand === OURS,
    isWord: planned.channel === 'word',
    platform,
    message,
    effects: effects[creative]![planned.platform]!,
    affinity,
    appealStart: planned.platform * affinity.length,
    node: -1,
    hours: NaN,
    shares: 0,
  }
}
