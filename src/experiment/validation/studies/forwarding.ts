import { planCampaign } from '../../../campaign/plan-campaign.js'
import type { Forwarding } from '../../../campaign/profiles.js'
import { simulateCampaign } from '../../../campaign/simulate.js'
import type { World } from '../../../campaign/world.js'
import { prepareWorld } from '../../prepare.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultScenario } from '../default-world.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'

/** Forwards that were seen: all, and of messages that had come five hops or more. */
interface Forwards {
  all: number
  far: number
}

export interface ForwardingPart {
  /** At most 20 contacts; at most 5; at most 5, and 1 for messages that have come far (the default). */
  readonly twenty: Forwards
  readonly five: Forwards
  readonly oneWhenFar: Forwards
}

const RULES: Readonly<Record<keyof ForwardingPart, Partial<Forwarding>>> = {
  twenty: { most: 20, mostWhenFar: 20 },
  five: { most: 5, mostWhenFar: 5 },
  oneWhenFar: {},
}

/**
 * 180 messages of a channel that a fifth of 50,000 people follow, passed on privately under three rules with the same
 * pressure to share: what a person wants to pass on is not changed by how often the app allows it. A part is a network.
 */
export const forwardingStudy: Study<ForwardingPart> = {
  id: 'forwarding',
  parts: ({ quick }) => (quick ? 2 : 4),
  part(settings, network) {
    const scenario = defaultScenario(
      {
        profile: 'messenger',
        agents: settings.quick ? '20k' : '50k',
        horizon: '30d',
        brandFollowers: '20%',
        overrides: { fatigue: '0' },
        campaign: [
          'creatives: {any: {format: text}}',
          'strategies: {one: {budget: {total: 100k USD, split: {production: 100%}}, content: {mix: {any: 100%}, cadence: {p: 6/d}}}}',
        ],
      },
      settings,
    )
    const world = prepareWorld({ scenario, networks: {} }, network)
    const key = replicationKey(settings.seed, network)
    const plan = planCampaign(scenario, scenario.strategies[0]!, world, {
      influencers: purposeKey(key, 'influencer'),
      production: purposeKey(key, 'production'),
    })
    const run = (rule: Partial<Forwarding>): Forwards => {
      const forwards = { all: 0, far: 0 }
      const ruled = withForwarding(world, rule)
      const { farHops } = ruled.platforms[0]!.profile.forwarding
      simulateCampaign(ruled, plan, key, (tree) =>
        listenTo({
          view(_hours, _person, node) {
            const hops = tree.generation[node]!
            if (hops > 0) forwards.all++
            if (hops > farHops) forwards.far++
          },
        }),
      )
      return forwards
    }
    return { twenty: run(RULES.twenty), five: run(RULES.five), oneWhenFar: run(RULES.oneWhenFar) }
  },
}

function withForwarding(world: World, rule: Partial<Forwarding>): World {
  const platform = world.platforms[0]!
  const profile = { ...platform.profile, forwarding: { ...platform.profile.forwarding, ...rule } }
  return { ...world, platforms: [{ ...platform, profile }] }
}
