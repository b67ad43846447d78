/** What test advertising would find with endless impressions: the expected successes per impression of every creative. */
import { expm1 } from '../../math/expm1.js'
import type { Team } from '../../scenario/scenario.js'
import type { AdStream, CampaignPlan } from '../plan.js'
import { platformState } from '../platform-state.js'
import { TASKS } from '../team/tasks.js'
import type { World } from '../world.js'

/**
 * By creative, for a viewer of ads as the audience has them: first impressions by people of average activity, their topics
 * averaged over the segments. Fatigue and repeats lower all creatives alike, so comparisons between creatives hold.
 */
export function trueRates(world: World, plan: CampaignPlan, stream: AdStream): number[] {
  const platform = platformState(world.platforms[stream.platform]!, world.assume)
  const { profile } = platform.world
  const { assume } = world
  const segments = segmentShares(world, platform.world.members)
  return plan.voice.effects.slice(0, stream.shares.length).map((effects, creative) => {
    const { click, like, share, convert, landMobile, landDesktop } = effects[stream.platform]!
    const topics = plan.voice.affinity[creative]!
    const expected = (hazard: number): number =>
      assume.viewability * segments.reduce((sum, s, i) => sum - s * expm1(-hazard * topics[i]!), 0)
    switch (plan.testing.metric) {
      case 'likes':
        return expected(platform.likeHazard * like)
      case 'shares':
        return expected(platform.world.basePressure * share)
      case 'clicks':
        return expected(platform.adClickHazard * click)
      case 'orders': {
        const phone = profile.mobileShare * landMobile
        const desktop = (1 - profile.mobileShare) * landDesktop
        const orders = profile.conversionRate * convert * (phone * assume.mobileConversion + desktop)
        return expected(platform.adClickHazard * click) * Math.min(1, orders)
      }
    }
  })
}

/** Hours from an impression until its outcome can decide: an analyst's report and the exchange of the advertisement. */
export function reportDelayHours({ roles }: Team): number {
  if (roles.analyst === 0 || roles.ads === 0) return Infinity
  return TASKS.report.hours / Math.min(1, roles.analyst) + TASKS.swap.hours / Math.min(1, roles.ads)
}

function segmentShares(world: World, members: Uint32Array): number[] {
  const counts: number[] = []
  for (const person of members) {
    const segment = world.segmentOf[person]!
    while (counts.length <= segment) counts.push(0)
    counts[segment]!++
  }
  return counts.map((count) => count / Math.max(1, members.length))
}
