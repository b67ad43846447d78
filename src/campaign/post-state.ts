import type { Effects } from './effects.js'
import type { MessageState } from './message-state.js'
import type { CampaignPlan, PlannedPost } from './plan.js'
import type { PlatformState } from './platform-state.js'

/** One planned post in one run, with everything that a view of it needs close at hand. */
export interface PostState {
  readonly index: number
  readonly planned: PlannedPost
  readonly isAd: boolean
  readonly isOwned: boolean
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
}

export function postState(
  plan: CampaignPlan,
  index: number,
  platforms: readonly PlatformState[],
  messages: readonly MessageState[],
): PostState {
  const planned = plan.posts[index]!
  const { creative } = plan.messages[planned.message]!
  const affinity = plan.affinity[creative]!
  return {
    index,
    planned,
    isAd: planned.channel === 'ad',
    isOwned: planned.channel === 'owned',
    platform: platforms[planned.platform]!,
    message: messages[planned.message]!,
    effects: plan.effects[creative]![planned.platform]!,
    affinity,
    appealStart: planned.platform * affinity.length,
    node: -1,
    hours: NaN,
  }
}
