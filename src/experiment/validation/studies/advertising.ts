import { planCampaign } from '../../../campaign/plan-campaign.js'
import { simulateCampaign } from '../../../campaign/simulate.js'
import { prepareWorld } from '../../prepare.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultScenario, type DefaultWorld } from '../default-world.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'
import type { BrandPlatform } from './brand-posts.js'

export interface AdvertisingPart {
  readonly impressions: number
  /** On advertisements themselves, not on shares of them. */
  readonly adClicks: number
  readonly visits: number
  /** Orders placed on a visit. */
  readonly orders: number
}

/**
 * A month of ads for a product at 2 USD per thousand people, about an impression for every third of them, so that hardly
 * anybody tires. A part is a network of 20,000 agents; each stands for 5,000 people, which makes rare orders many without
 * changing what an agent sees.
 */
export function advertisingStudy(platform: BrandPlatform): Study<AdvertisingPart> {
  return {
    id: `advertising-${platform}`,
    parts: ({ quick }) => (quick ? 3 : 6),
    part(settings, network) {
      const scenario = defaultScenario(campaignOn(platform), settings)
      const world = prepareWorld({ scenario, networks: {} }, network)
      const key = replicationKey(settings.seed, network)
      const plan = planCampaign(scenario, scenario.strategies[0]!, world, {
        influencers: purposeKey(key, 'influencer'),
        production: purposeKey(key, 'production'),
      })
      const part = { impressions: 0, adClicks: 0, visits: 0, orders: 0 }
      simulateCampaign(world, plan, key, (tree) =>
        listenTo({
          impression: () => (part.impressions += world.peoplePerAgent),
          reaction(kind, _hours, _person, node, people) {
            const isAd = tree.parent[node]! < 0 && tree.posts[tree.post[node]!]!.channel === 'ad'
            if (kind === 'click' && isAd) part.adClicks += people
          },
          visit: (_hours, _person, _node, people) => (part.visits += people),
          order(kind, _hours, _person, _node, people) {
            if (kind === 'visit') part.orders += people
          },
        }),
      )
      return part
    },
  }
}

function campaignOn(profile: BrandPlatform): DefaultWorld {
  return {
    profile,
    agents: '20k',
    horizon: '30d',
    peoplePerAgent: 5000,
    campaign: [
      'product: {name: thing, price: 100 USD, margin: 40%, baselineOrders: {rate: 0/d, per: 1k people}}',
      'creatives: {any: {format: text}}',
      'strategies: {one: {budget: {total: 200k USD, split: {paid: 100%}}, content: {mix: {any: 100%}}, paid: {platforms: {p: 100%}}}}',
    ],
  }
}
