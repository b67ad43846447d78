import { budgetedCoverage } from '../kernel/max-coverage.js'
import { uniform, type Key } from '../random/keyed.js'
import type { Scenario, Strategy } from '../scenario/scenario.js'
import { OURS, type MessageMaker, type PlannedPost } from './plan.js'
import { ROUNDING } from './rounding.js'
import { quotaSequence } from './schedule.js'
import { homeAccounts } from './targeting/home-accounts.js'
import { rankedPeople } from './targeting/ranked-people.js'
import { reachSets } from './targeting/reach-sets.js'
import { DRAW, ownTerm } from './targeting/terms.js'
import type { World } from './world.js'

/**
 * Books influencers, each for posts on the platform where they have most followers, as far as places and the line
 * reach. Fees and trust are each person's own, lognormal around the strategy's figures; the fee is known when people
 * are chosen, the trust only shows in what their posts do.
 */
export function influencerPosts(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  shares: readonly number[],
  money: number,
  key: Key,
  message: MessageMaker,
): { posts: PlannedPost[]; cost: number } {
  const { count, posts: postsEach, trust, feePerFollower, priceSpread, trustSpread } = strategy.influencers
  const posts: PlannedPost[] = []
  let cost = 0
  if (count === 0 || postsEach === 0 || money <= 0) return { posts, cost }
  const { platform: home, followers } = homeAccounts(world)
  const feeOf = (person: number): number => {
    const usual = feePerFollower * followers[person]! * world.peoplePerAgent * postsEach
    return ownTerm(usual, priceSpread, key, person, DRAW.price)
  }
  const budget = money * ROUNDING
  const creatives = quotaSequence(shares, postsEach)
  let booked = 0
  for (const person of candidates(world, strategy, budget, feeOf, key)) {
    if (booked === count) break
    const fee = feeOf(person)
    if (cost + fee > budget) continue
    cost += fee
    booked++
    const platform = home[person]!
    const phase = uniform(key, person, DRAW.phase)
    const ownTrust = ownTerm(trust, trustSpread, key, person, DRAW.trust)
    for (let i = 0; i < creatives.length; i++) {
      const creative = creatives[i]!
      const name = `influencer:${world.platforms[platform]!.id}:${person}:${scenario.creatives[creative]!.id}:${i}`
      const time = ((i + phase) / postsEach) * scenario.horizonHours
      posts.push({
        time,
        platform,
        author: person,
        message: message(name, creative),
        channel: 'influencer',
        trust: ownTrust,
        brand: OURS,
      })
    }
  }
  return { posts, cost }
}

/** Whom to ask, in order: people with followers, in the range, whose fee the whole line could pay. */
function candidates(
  world: World,
  strategy: Strategy,
  budget: number,
  feeOf: (person: number) => number,
  key: Key,
): readonly number[] {
  const { among, pick, count } = strategy.influencers
  const { followers } = homeAccounts(world)
  const least = among === null ? 1 : among.min / world.peoplePerAgent
  const most = among === null ? Infinity : among.max / world.peoplePerAgent
  const eligible: number[] = []
  for (let person = 0; person < world.people; person++) {
    const audience = followers[person]!
    if (audience > 0 && audience >= least && audience <= most && feeOf(person) <= budget)
      eligible.push(person)
  }
  if (pick !== 'influence') return rankedPeople(world, pick, eligible, 1000 + count * 4, key)
  const prices = new Float64Array(world.people).fill(Infinity)
  for (const person of eligible) prices[person] = feeOf(person)
  const { index, beyond } = reachSets(world)
  return budgetedCoverage(index, { count, prices, budget, bonus: beyond }).chosen
}
