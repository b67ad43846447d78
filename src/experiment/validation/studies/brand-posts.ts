import { planCampaign } from '../../../campaign/plan-campaign.js'
import { simulateCampaign } from '../../../campaign/simulate.js'
import type { ProfileId } from '../../../scenario/scenario.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultScenario, type DefaultWorld } from '../default-world.js'
import { prepareWorld } from '../../prepare.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'

/** What came of the brand's posts, one entry a post; all but `views` count people. */
export interface BrandPostsPart {
  readonly followers: number
  readonly reach: Float64Array
  readonly views: Float64Array
  readonly likes: Float64Array
  readonly comments: Float64Array
  readonly clicks: Float64Array
  readonly shares: Float64Array
}

/** Posts a week of brands, as published benchmarks have them (Rival IQ 2022; LinkedIn assumed). */
const CADENCE = { x: '3.9/week', instagram: '4.5/week', linkedin: '3/week', facebook: '5/week' } as const
export type BrandPlatform = keyof typeof CADENCE & ProfileId

/** A post is watched for this long. */
const WATCHED_HOURS = 168

/**
 * A brand that a twentieth of the people follow posts ordinary content for two months. Everything is at its default:
 * repeats tire, content ages, people pass it on. A part is a network of 20,000 agents who stand for 50 people each.
 */
export function brandPostsStudy(platform: BrandPlatform): Study<BrandPostsPart> {
  return {
    id: `brand-posts-${platform}`,
    parts: ({ quick }) => (quick ? 3 : 10),
    part(settings, network) {
      const scenario = defaultScenario(campaignOn(platform), settings)
      const world = prepareWorld({ scenario, networks: {} }, network)
      const key = replicationKey(settings.seed, network)
      const plan = planCampaign(scenario, scenario.strategies[0]!, world, {
        influencers: purposeKey(key, 'influencer'),
        production: purposeKey(key, 'production'),
      })
      const posts = plan.posts.filter(({ time }) => time + WATCHED_HOURS <= world.horizonHours).length
      const column = (): Float64Array => new Float64Array(posts)
      const part = { reach: column(), views: column(), shares: column() }
      const reactions = { like: column(), comment: column(), click: column() }
      const seen = Array.from({ length: posts }, () => new Set<number>())
      const people = world.peoplePerAgent
      simulateCampaign(world, plan, key, (tree) =>
        listenTo({
          view(_hours, person, node) {
            const post = tree.post[node]!
            if (post >= posts) return
            part.views[post]! += people
            if (seen[post]!.has(person)) return
            seen[post]!.add(person)
            part.reach[post]! += people
          },
          reaction(kind, _hours, _person, node, count) {
            const post = tree.post[node]!
            if (post < posts) reactions[kind][post]! += count
          },
          share(_hours, node) {
            const post = tree.post[node]!
            if (post < posts) part.shares[post]! += people
          },
        }),
      )
      const followers = world.platforms[0]!.brandFollowers.length * people
      const { like: likes, comment: comments, click: clicks } = reactions
      return { followers, ...part, likes, comments, clicks }
    },
  }
}

function campaignOn(profile: BrandPlatform): DefaultWorld {
  return {
    profile,
    agents: '20k',
    horizon: '60d',
    peoplePerAgent: 50,
    campaign: [
      'creatives: {any: {format: text}}',
      `strategies: {one: {budget: {total: 50k USD, split: {production: 100%}}, content: {mix: {any: 100%}, cadence: {p: ${CADENCE[profile]}}}}}`,
    ],
  }
}
