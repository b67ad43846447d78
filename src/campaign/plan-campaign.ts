/**
 * From a strategy to what it does: which posts go out when, which influencers are booked, how many ad slots
 * are bought, and what each costs. Nothing here depends on what people do, so a plan is made once a run;
 * money is spent in the order of time and never beyond its line.
 */
import { textKey, type Key } from '../random/keyed.js'
import type { BudgetLine, Scenario, Strategy } from '../scenario/scenario.js'
import { adStreams } from './ad-streams.js'
import { influencerPosts } from './influencers.js'
import { ownedPosts } from './owned-posts.js'
import type { CampaignPlan, Message, PlannedPost } from './plan.js'
import { rivalPosts } from './rival-posts.js'
import { voiceEffects } from './voice-effects.js'
import type { World } from './world.js'

export function planCampaign(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  keys: { influencers: Key; production: Key },
): CampaignPlan {
  const { creatives } = scenario
  const shares = creatives.map((creative) => strategy.content.mix[creative.id] ?? 0)
  const budget = (line: BudgetLine): number => strategy.budget.total * strategy.budget.split[line]

  const messages: Message[] = []
  const messageIndex = new Map<string, number>()
  const message = (name: string, creative: number): number => {
    let index = messageIndex.get(name)
    if (index === undefined) {
      index = messages.length
      messageIndex.set(name, index)
      messages.push({ name, key: textKey(name), creative })
    }
    return index
  }

  const owned = ownedPosts({
    scenario,
    strategy,
    shares,
    money: budget('production'),
    staffMoney: budget('staff'),
    key: keys.production,
    message,
  })
  const booked = influencerPosts(
    scenario,
    strategy,
    world,
    shares,
    budget('influencers'),
    keys.influencers,
    message,
  )
  const posts: PlannedPost[] = [...owned.posts, ...booked.posts, ...rivalPosts(scenario, message)].sort(
    (a, b) => a.time - b.time || a.platform - b.platform || a.author - b.author || a.message - b.message,
  )
  const ads = adStreams(scenario, strategy, world, shares, budget('paid'), message, posts)

  return {
    messages,
    posts,
    ads,
    pace: strategy.budget.pace,
    frequencyCap: strategy.paid.frequencyCap,
    spend: {
      production: owned.cost,
      paid: 0,
      influencers: booked.cost,
      staff: owned.staffCost,
      tools: budget('tools'),
    },
    voice: voiceEffects(scenario, strategy, world, true),
    offVoice: strategy.voice.tone === 'neutral' ? null : voiceEffects(scenario, strategy, world, false),
    consistency: strategy.voice.consistency,
    goodChance: goodChances(scenario),
    wordCreative: creatives.length + scenario.competitors.length,
    product: scenario.product,
    rivals: scenario.competitors,
    team: strategy.team,
    replies: strategy.replies,
    signals: strategy.signals,
    testing: strategy.testing,
    staffMoney: budget('staff') - owned.staffCost,
    postsSkipped: owned.skipped + owned.late,
  }
}

/** By creative, rivals' and customers' words last; without a product nothing can disappoint. */
function goodChances({ creatives, competitors, product }: Scenario): number[] {
  const ours = creatives.map(({ attributes }) =>
    product === null ? 1 : Math.min(1, product.quality * (0.8 + 0.4 * attributes.quality)),
  )
  return [...ours, ...competitors.map((rival) => rival.quality), product?.quality ?? 1]
}
