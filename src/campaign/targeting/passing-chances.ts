/**
 * A platform as an independent cascade: with which chance neutral content passes from one person to the next.
 *
 * Left out: fatigue, age, returned ties, topics, voice, and that several posts by one author are seen by more people
 * than one. A follower sees a post with the platform's view probability (bent for large audiences), and passes it
 * on with 1 - e^(-Lambda a C), in the mean over appeal and taste C, as the R-anchor has it; what comes after the horizon
 * does not count. Where sharing is private, a share goes to as many contacts as near the start of a chain.
 */
import { pow } from '../../math/pow.js'
import { followerCount } from '../../network/network.js'
import { parseDelay } from '../../random/parse-delay.js'
import { reproductionAt } from '../anchor.js'
import type { Forwarding } from '../profiles.js'
import { viewProbabilityOf, type PlatformWorld } from '../world.js'

export interface PassingChances {
  /** A given follower of the person sees in time what they post. */
  readonly posting: Float64Array
  /** The same for what they share. */
  readonly passing: Float64Array
  /** The person, having seen it, shares it. */
  readonly heeding: Float64Array
}

export function passingChances(platform: PlatformWorld, horizonHours: number): PassingChances {
  const { network, members, profile, basePressure } = platform
  const posting = new Float64Array(network.nodes)
  const passing = new Float64Array(network.nodes)
  const heeding = new Float64Array(network.nodes)
  const inTime = parseDelay(profile.delay).cdf(horizonHours)
  const variance = profile.contentSpread * profile.contentSpread + profile.tasteSpread * profile.tasteSpread
  const one = { activity: new Float64Array(1), arrivals: Float64Array.of(1), onward: Float64Array.of(1) }
  for (const person of members) {
    // The anchor's formula for one person: the same mean over appeal and taste as in the reproduction number.
    one.activity[0] = platform.activity[person]!
    heeding[person] = reproductionAt(basePressure, one, variance)
    const followers = followerCount(network, person)
    if (followers === 0) continue
    posting[person] = inTime * viewProbabilityOf(platform, followers)
    passing[person] =
      profile.fanOut === 'broadcast'
        ? posting[person]!
        : (inTime * forwardedViews(followers, profile.forwarding)) / followers
  }
  return { posting, passing, heeding }
}

/** Mean number of contacts who see what somebody with so many forwards. */
export function forwardedViews(contacts: number, { most, seen, tailExponent }: Forwarding): number {
  let sum = 0
  for (let x = 1; x <= Math.min(most, contacts); x++) sum += pow(x, -tailExponent)
  return seen * sum
}

/** A chain's mean length is estimated for reproduction numbers up to this one. */
const MOST_REPRODUCTION = 0.9

/**
 * People (agents) whom any author's post reaches beyond the followers: those to whom it is offered there, and the
 * chains that they start. A viewer drawn anywhere brings y further ones, a viewer in a chain R: 1 + y / (1 - R).
 * @param followees how many people each person follows
 */
export function reachBeyondFollowers(
  platform: PlatformWorld,
  { passing, heeding }: PassingChances,
  followees: (person: number) => number,
  horizonHours: number,
): number {
  const { network, members, profile } = platform
  const offered = Math.round(platform.ambientAudience)
  if (offered === 0 || members.length === 0) return 0
  let anywhere = 0
  let inChains = 0
  for (const person of members) {
    const brought = heeding[person]! * passing[person]! * followerCount(network, person)
    anywhere += brought / members.length
    inChains += (brought * followees(person)) / Math.max(1, network.edges)
  }
  const chain = anywhere / (1 - Math.min(MOST_REPRODUCTION, inChains))
  return offered * profile.viewProbability * parseDelay(profile.delay).cdf(horizonHours) * (1 + chain)
}
