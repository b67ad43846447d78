/** What can be taken out of a campaign, one thing or several at a time, while the rest of the world stays. */
import { resolveAssumptions } from '../../campaign/assumptions.js'
import { resolveProfile } from '../../campaign/profiles.js'
import type { Scenario, Strategy } from '../../scenario/scenario.js'

/** What a strategy can do without. */
interface Switch {
  isOn(strategy: Strategy): boolean
  without(strategy: Strategy): Strategy
}

/** Money that is not spent stays unspent; staff and tools cost the same with and without. */
const SWITCHES = {
  paid: {
    isOn: ({ budget, paid }) => budget.total * budget.split.paid > 0 && anyAbove0(paid.platforms),
    without: (strategy) => ({ ...strategy, paid: { ...strategy.paid, platforms: {} } }),
  },
  owned: {
    isOn: ({ budget, content }) => budget.total * budget.split.production > 0 && anyAbove0(content.cadence),
    without: (strategy) => ({ ...strategy, content: { ...strategy.content, cadence: {} } }),
  },
  influencers: {
    isOn: ({ budget, influencers }) =>
      budget.total * budget.split.influencers > 0 && influencers.count > 0 && influencers.posts > 0,
    without: (strategy) => ({ ...strategy, influencers: { ...strategy.influencers, count: 0 } }),
  },
  replies: {
    isOn: ({ replies }) => replies.answer.length > 0,
    without: (strategy) => ({ ...strategy, replies: { ...strategy.replies, answer: [] } }),
  },
  signals: {
    isOn: ({ signals }) => signals.detect,
    without: (strategy) => ({ ...strategy, signals: { ...strategy.signals, detect: false } }),
  },
} as const satisfies Record<string, Switch>

export type SwitchId = keyof typeof SWITCHES
export const SWITCH_IDS = Object.keys(SWITCHES) as readonly SwitchId[]

/** The switches of a strategy that are on. */
export function switchesOn(strategy: Strategy): SwitchId[] {
  return SWITCH_IDS.filter((id) => (SWITCHES[id] as Switch).isOn(strategy))
}

export function withoutSwitch(strategy: Strategy, id: SwitchId): Strategy {
  return SWITCHES[id].without(strategy)
}

/** Whether anybody in this world passes anything on or tells others of the product. */
export function hasWordOfMouth({ assumptions, platforms, product }: Scenario): boolean {
  const assume = resolveAssumptions(assumptions)
  const shared = platforms.some(
    ({ overrides, profile }) => resolveProfile(profile, overrides).reproductionNumber * assume.sharing > 0,
  )
  return shared || assume.commentPosts > 0 || (product?.reviews.buyers ?? 0) > 0
}

/**
 * The same people, none of whom passes a message on, writes a review or comments where followers see it. People
 * belong to the world and not to a strategy, so this is a change of the scenario.
 */
export function withoutWordOfMouth(scenario: Scenario): Scenario {
  const { assumptions, product } = scenario
  return {
    ...scenario,
    assumptions: { ...assumptions, sharing: 0, commentPosts: 0 },
    product: product === null ? null : { ...product, reviews: { ...product.reviews, buyers: 0 } },
  }
}

function anyAbove0(shares: Readonly<Record<string, number>>): boolean {
  return Object.values(shares).some((share) => share > 0)
}
