import { planCampaign } from '../../../campaign/plan-campaign.js'
import { simulateCampaign } from '../../../campaign/simulate.js'
import { prepareWorld } from '../../prepare.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultScenario } from '../default-world.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'

export interface DiffusionCurvePart {
  /** First orders by week. */
  readonly orders: Float64Array
  /** The same where nobody passes anything on. */
  readonly alone: Float64Array
}

export const WEEKS = 52
const HOURS_A_WEEK = 168

/**
 * A year of a new product on X: four posts a week to a tenth of the people, 2,000 USD of ads a month for a million people.
 * A part is a network of 20,000 agents who stand for 50 people each.
 */
export const diffusionCurveStudy: Study<DiffusionCurvePart> = {
  id: 'diffusion-curve',
  parts: ({ quick }) => (quick ? 2 : 5),
  part(settings, network) {
    const scenario = defaultScenario(
      {
        profile: 'x',
        agents: '20k',
        horizon: `${WEEKS * 7}d`,
        peoplePerAgent: 50,
        brandFollowers: '10%',
        campaign: [
          'product: {name: thing, price: 75 USD, margin: 40%, baselineOrders: {rate: 0/d, per: 1k people}}',
          'creatives: {any: {format: text}}',
          'strategies: {one: {budget: {total: 60k USD, split: {production: 60%, paid: 40%}}, content: {mix: {any: 100%}, cadence: {p: 4/week}}, paid: {platforms: {p: 100%}}}}',
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
    const run = (noSharing: boolean): Float64Array => {
      const orders = new Float64Array(WEEKS)
      const observer = listenTo({
        order(kind, hours, _person, _node, people) {
          if (kind !== 'repeat') orders[Math.floor(hours / HOURS_A_WEEK)]! += people
        },
      })
      simulateCampaign(world, plan, key, () => observer, { noSharing })
      return orders
    }
    return { orders: run(false), alone: run(true) }
  },
}
