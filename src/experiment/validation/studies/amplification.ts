import { simulateCampaign } from '../../../campaign/simulate.js'
import { tasteTable } from '../../../campaign/taste.js'
import { viewProbabilityOf, type PlatformWorld, type World } from '../../../campaign/world.js'
import { expm1 } from '../../../math/expm1.js'
import { followerCount } from '../../../network/network.js'
import { parseDelay } from '../../../random/parse-delay.js'
import { uniform } from '../../../random/keyed.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultWorld, LARGE_X } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'

export interface AmplificationPart {
  readonly views: number
  /** Views of the posts themselves. */
  readonly rootViews: number
  /** Views that the sharers among those who saw a post itself should bring, by the anchor's equation; 0 where people differ. */
  readonly expectedSecond: number
  readonly sharers: number
  /** Sharers of generation 2 and deeper. */
  readonly laterSharers: number
}

/** Long enough that the delays leave nothing out: the anchor counts what comes within it. */
const HORIZON = '60d'

/**
 * Posts of people drawn evenly on X-like networks, without returned ties' weight, ageing or a first appeal of their own:
 * the anchor's world. `alike`: people of one activity and messages of one appeal, for which the anchor's equation is exact
 * but for saturation; else both have the spreads of X.
 */
export function amplificationStudy(alike: boolean): Study<AmplificationPart> {
  return {
    id: alike ? 'amplification-alike' : 'amplification-spread',
    parts: ({ quick }) => (quick ? 2 : 5),
    part(settings, network) {
      const overrides = alike ? { activitySpread: '0', contentSpread: '0' } : {}
      const drawn = defaultWorld({ ...LARGE_X, horizon: HORIZON, overrides }, settings, network)
      const platform = drawn.platforms[0]!
      const profile = { ...platform.profile, tieFactor: 1, freshnessHours: Infinity, rootSpread: 0 }
      const world: World = { ...drawn, platforms: [{ ...platform, profile }] }
      const { members } = platform
      const key = replicationKey(settings.seed, network)
      const authorKey = purposeKey(key, 'author')
      const posts = Array.from({ length: settings.quick ? 6000 : 16_000 }, (_, i) => ({
        author: members[Math.floor(uniform(authorKey, i, 0) * members.length)]!,
        message: `amplified:${i}`,
      }))
      const second = secondViews(world.platforms[0]!, drawn.horizonHours)
      const part = { views: 0, rootViews: 0, expectedSecond: 0, sharers: 0, laterSharers: 0 }
      simulateCampaign(world, freePosts(world, posts), key, (tree) =>
        listenTo({
          view(_hours, person, node) {
            part.views++
            if (tree.parent[node]! >= 0) return
            part.rootViews++
            if (alike) part.expectedSecond += second(person)
          },
          share(_hours, node) {
            part.sharers++
            if (tree.generation[node]! > 1) part.laterSharers++
          },
        }),
      )
      return part
    },
  }
}

/** Views that somebody of activity 1 who sees an ordinary message once brings: P(share) x attentive followers in time. */
function secondViews(platform: PlatformWorld, horizonHours: number): (person: number) => number {
  const { basePressure, network, profile, reciprocity } = platform
  const within = parseDelay(profile.delay).cdf(horizonHours)
  const tastes = tasteTable(profile.tasteSpread)
  const shares = tastes.reduce((sum, taste) => sum - expm1(-basePressure * taste), 0) / tastes.length
  return (person) => {
    const followers = followerCount(network, person)
    const onward = Math.max(0, followers - reciprocity)
    return shares * onward * viewProbabilityOf(platform, followers) * within
  }
}
