/** What test advertising would find with endless impressions: the expected successes per impression of every creative. */
import { expm1 } from '../../math/expm1.js'
import type { Strategy, Team } from '../../scenario/scenario.js'
import type { AdStream, CampaignPlan } from '../plan.js'
import { platformState } from '../platform-state.js'
import { adAudience } from '../targeting/ad-audience.js'
import { TASKS } from '../team/tasks.js'
import type { World } from '../world.js'
import { halvingPlan } from './halving-plan.js'

/**
 * By creative, for a viewer of ads as the audience has them: first impressions by people of average activity, their topics
 * averaged over the segments. Fatigue and repeats lower all creatives alike, so comparisons between creatives hold.
 * @param appealOf factor on the pressure to share, of a creative's advertisement for a segment: in a run, with the message's luck; default: without
 */
export function trueRates(
  world: World,
  plan: CampaignPlan,
  stream: AdStream,
  appealOf = (creative: number, segment: number): number =>
    plan.voice.effects[creative]![stream.platform]!.share * plan.voice.affinity[creative]![segment]!,
): number[] {
  const platform = platformState(world.platforms[stream.platform]!, world.assume)
  const { profile } = platform.world
  const { assume } = world
  const segments = segmentShares(world, stream)
  return plan.voice.effects.slice(0, stream.shares.length).map((effects, creative) => {
    if (!(stream.shares[creative]! > 0)) return 0
    const { click, like, convert, landMobile, landDesktop } = effects[stream.platform]!
    const topics = plan.voice.affinity[creative]!
    const expected = (hazardOf: (segment: number) => number): number =>
      assume.viewability * segments.reduce((sum, share, i) => sum - share * expm1(-hazardOf(i)), 0)
    switch (plan.testing.metric) {
      case 'likes':
        return expected((segment) => platform.likeHazard * like * topics[segment]!)
      case 'shares':
        return expected((segment) => platform.world.basePressure * appealOf(creative, segment))
      case 'clicks':
        return expected((segment) => platform.adClickHazard * click * topics[segment]!)
      case 'orders': {
        const phone = profile.mobileShare * landMobile
        const desktop = (1 - profile.mobileShare) * landDesktop
        const orders = profile.conversionRate * convert * (phone * assume.mobileConversion + desktop)
        const clicks = expected((segment) => platform.adClickHazard * click * topics[segment]!)
        return clicks * Math.min(1, orders)
      }
    }
  })
}

/** Hours from an impression until its outcome can decide: an analyst's report and the exchange of the advertisement. */
export function reportDelayHours({ roles }: Team): number {
  if (roles.analyst === 0 || roles.ads === 0) return Infinity
  return TASKS.report.hours / Math.min(1, roles.analyst) + TASKS.swap.hours / Math.min(1, roles.ads)
}

/** Of those whom the ads find: the audience, by time online. People with signals may be anybody. */
function segmentShares(world: World, stream: AdStream): number[] {
  const platform = world.platforms[stream.platform]!
  const { audience } = stream
  const people = audience.kind === 'signals' ? platform.members : adAudience(world, stream.platform, audience)
  const weights: number[] = []
  let sum = 0
  for (const person of people) {
    const segment = world.segmentOf[person]!
    while (weights.length <= segment) weights.push(0)
    const weight = Math.sqrt(platform.activity[person]!)
    weights[segment]! += weight
    sum += weight
  }
  return weights.map((weight) => (sum > 0 ? weight / sum : 0))
}

/** Reports and exchanges of creatives that a test takes: one a decision, one a week where the decision is made anew all the time. */
export function testingCost(
  { method }: Strategy['testing'],
  creatives: number,
  horizonHours: number,
): number {
  const decisions = {
    none: 0,
    pilot: 1,
    halving: halvingPlan(creatives, 0).arms.length,
    thompson: Math.ceil(horizonHours / 168),
  }
  return decisions[method] * (TASKS.report.hours * TASKS.report.wage + TASKS.swap.hours * TASKS.swap.wage)
}
