import type { Scenario, Strategy } from '../scenario/scenario.js'
import { BRAND, OURS, type AdStream, type MessageMaker, type PlannedPost } from './plan.js'
import { adAudience, narrownessFactor, parseAudience } from './targeting/ad-audience.js'
import type { World } from './world.js'

/** Ads: the paid line split over platforms, each at its own price per slot of `peoplePerAgent` impressions. */
export function adStreams(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  shares: readonly number[],
  money: number,
  message: MessageMaker,
  posts: PlannedPost[],
): AdStream[] {
  const audience = parseAudience(strategy.paid.audience, scenario.population.segments)
  const streams: AdStream[] = []
  // More than the frequency cap lets anybody see cannot be served: that money stays unspent.
  const { count, perHours } = strategy.paid.frequencyCap
  const mostSlots = (people: number): number => people * count * Math.ceil(scenario.horizonHours / perHours)
  world.platforms.forEach((platform, index) => {
    const line = money * (strategy.paid.platforms[platform.id] ?? 0)
    // Anybody may yet give a signal.
    const people = (audience.kind === 'signals' ? platform.members : adAudience(world, index, audience))
      .length
    if (line <= 0 || people === 0) return
    const thousand = platform.profile.cpm * world.assume.adPrices
    const costPerSlot = (thousand / 1000) * narrownessFactor(world, index, people) * world.peoplePerAgent
    const slots = Math.min(affordable(line, costPerSlot), mostSlots(people))
    if (slots === 0) return
    const postOfCreative = new Int32Array(shares.length).fill(-1)
    shares.forEach((share, creative) => {
      if (share <= 0) return
      postOfCreative[creative] = posts.length
      const ad = message(`ad:${scenario.creatives[creative]!.id}`, creative)
      posts.push({
        time: 0,
        platform: index,
        author: BRAND,
        message: ad,
        channel: 'ad',
        trust: 1,
        brand: OURS,
      })
    })
    streams.push({ platform: index, slots, costPerSlot, money: line, audience, postOfCreative, shares })
  })
  return streams
}

/** How many pieces of a price the money buys: the quotient may be rounded up to a whole number that it does not reach. */
function affordable(money: number, price: number): number {
  const pieces = Math.floor(money / price)
  return pieces * price > money ? pieces - 1 : pieces
}
