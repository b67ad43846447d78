/**
 * From a strategy to what it does: which posts go out when, which influencers are booked, how many ad slots
 * are bought, and what each costs. Nothing here depends on what people do, so a plan is made once a run;
 * money is spent in the order of time and never beyond its line.
 */
import { followerCount } from '../network/network.js'
import { textKey, uniform, type Key } from '../random/keyed.js'
import { log } from '../math/log.js'
import type { BudgetLine, Creative, Format, Scenario, Strategy } from '../scenario/scenario.js'
import { affinityFactor, effectsOf, fitOf, type Effects } from './effects.js'
import { postingSlots, postTimes, quotaSequence } from './schedule.js'
import type { World } from './world.js'

/** Author of a post that is not a person. */
export const BRAND = -1

/** One message: however many times and wherever it is posted, it has one ledger. */
export interface Message {
  /** Stable across strategies, e.g. `post:how-to:3`. */
  readonly name: string
  readonly key: number
  readonly creative: number
}

export type Channel = 'owned' | 'influencer' | 'ad'

export interface PlannedPost {
  readonly time: number
  readonly platform: number
  /** Person id of the influencer, or `BRAND`. */
  readonly author: number
  readonly message: number
  readonly channel: Channel
  /** Multiplies clicks and shares on the post itself. */
  readonly trust: number
}

/** Ads on one platform: slots bought at a fixed price, each shown to one person of the audience. */
export interface AdStream {
  readonly platform: number
  readonly slots: number
  readonly costPerSlot: number
  /** Segment index, or -1 for everyone. */
  readonly segment: number
  /** Index of the ad's post by creative; -1 for a creative outside the mix. */
  readonly postOfCreative: Int32Array
  readonly shares: readonly number[]
}

export interface CampaignPlan {
  readonly messages: readonly Message[]
  /** Owned and influencer posts in order of time, then the ads' posts (time 0). */
  readonly posts: readonly PlannedPost[]
  readonly ads: readonly AdStream[]
  readonly pace: Strategy['budget']['pace']
  readonly frequencyCap: Strategy['paid']['frequencyCap']
  /** Fixed spending by line; the paid line is spent slot by slot as ads are served. */
  readonly spend: Readonly<Record<BudgetLine, number>>
  /** By creative x platform. */
  readonly effects: readonly (readonly Effects[])[]
  /** By creative x segment. */
  readonly affinity: readonly (readonly number[])[]
  /** Posts that the production line could not pay for. */
  readonly postsSkipped: number
}

/** Creator hours a piece takes, and what a creator's hour costs (MODEL 5.2, assumptions). */
const PRODUCTION_HOURS: Readonly<Record<Format, number>> = { text: 1, image: 3, video: 10 }
const CREATOR_HOUR = 35
/** Cost of cutting a piece anew for a further platform, as a share of making it. */
const ADAPTATION = 0.2

/** A piece that costs exactly what is left is paid: shares of a budget are not exact in binary. */
const ROUNDING = 1 + 1e-12

/** Price premium of a narrow audience: CPM x (1 + 0.15 ln(N / audience)). */
const NARROW_PREMIUM = 0.15

export function planCampaign(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  keys: { influencers: Key },
): CampaignPlan {
  const { creatives, platforms } = scenario
  const platformIds = platforms.map((platform) => platform.id)
  const shares = creatives.map((creative) => strategy.content.mix[creative.id] ?? 0)
  const budget = (line: BudgetLine): number => strategy.budget.total * strategy.budget.split[line]

  const messages: Message[] = []
  const messageIndex = new Map<string, number>()
  const message = (name: string, creative: number): number => {
    let index = messageIndex.get(name)
    if (index === undefined) {
      index = messages.length
      messageIndex.set(name, index)
      messages.push({ name, key: textKey(name), creative })
    }
    return index
  }

  const owned = ownedPosts(scenario, strategy, shares, budget('production'), message)
  const booked = influencerPosts(
    scenario,
    strategy,
    world,
    shares,
    budget('influencers'),
    keys.influencers,
    message,
  )
  const posts: PlannedPost[] = [...owned.posts, ...booked.posts].sort(
    (a, b) => a.time - b.time || a.platform - b.platform || a.author - b.author || a.message - b.message,
  )
  const ads = adStreams(scenario, strategy, world, shares, budget('paid'), message, posts)

  return {
    messages,
    posts,
    ads,
    pace: strategy.budget.pace,
    frequencyCap: strategy.paid.frequencyCap,
    spend: {
      production: owned.cost,
      paid: 0,
      influencers: booked.cost,
      staff: budget('staff'),
      tools: budget('tools'),
    },
    effects: creatives.map((creative) =>
      world.platforms.map((platform) =>
        effectsOf(
          creative,
          fitOf(creative, platform.id, platformIds, strategy.content.adapt),
          platform.profile,
        ),
      ),
    ),
    affinity: creatives.map((creative) =>
      scenario.population.segments.map((segment) =>
        affinityFactor(topicsOf(creative, scenario), segment.interests),
      ),
    ),
    postsSkipped: owned.skipped,
  }
}

function topicsOf(creative: Creative, scenario: Scenario): readonly string[] {
  return creative.interests ?? scenario.product?.interests ?? []
}

type MessageMaker = (name: string, creative: number) => number

/**
 * The brand's own posts. The n-th post of every platform carries the n-th piece, so a piece is made once and
 * cut anew for each further platform (or sent unchanged, for nothing). A post whose piece the production
 * line cannot pay is skipped.
 */
function ownedPosts(
  scenario: Scenario,
  strategy: Strategy,
  shares: readonly number[],
  money: number,
  message: MessageMaker,
): { posts: PlannedPost[]; cost: number; skipped: number } {
  const slots = postingSlots(scenario.horizonHours, strategy.content.times)
  const wanted = scenario.platforms.flatMap((platform, index) =>
    postTimes(strategy.content.cadence[platform.id] ?? 0, scenario.horizonHours, slots).map(
      (time, piece) => ({
        time,
        platform: index,
        piece,
      }),
    ),
  )
  wanted.sort((a, b) => a.time - b.time || a.platform - b.platform || a.piece - b.piece)
  const pieces = wanted.reduce((most, post) => Math.max(most, post.piece + 1), 0)
  const creativeOfPiece = quotaSequence(shares, pieces)
  const occurrence = shares.map(() => 0)
  const occurrenceOfPiece = creativeOfPiece.map((creative) => occurrence[creative]!++)

  const made = new Set<number>()
  const posts: PlannedPost[] = []
  let cost = 0
  let skipped = 0
  for (const { time, platform, piece } of wanted) {
    const creative = creativeOfPiece[piece]
    if (creative === undefined) continue
    const { id, format } = scenario.creatives[creative]!
    const making = PRODUCTION_HOURS[format] * CREATOR_HOUR
    const price = !made.has(piece) ? making : strategy.content.adapt ? making * ADAPTATION : 0
    if (cost + price > money * ROUNDING) {
      skipped++
      continue
    }
    cost += price
    made.add(piece)
    const index = message(`post:${id}:${occurrenceOfPiece[piece]}`, creative)
    posts.push({ time, platform, author: BRAND, message: index, channel: 'owned', trust: 1 })
  }
  return { posts, cost, skipped }
}

/** Books influencers in order of preference as far as the line reaches; each posts on their largest platform. */
function influencerPosts(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  shares: readonly number[],
  money: number,
  key: Key,
  message: MessageMaker,
): { posts: PlannedPost[]; cost: number } {
  const { count, posts: postsEach, trust, feePerFollower } = strategy.influencers
  const posts: PlannedPost[] = []
  let cost = 0
  if (count === 0 || postsEach === 0 || money <= 0) return { posts, cost }
  const creatives = quotaSequence(shares, postsEach)
  let booked = 0
  const feeOf = (followers: number): number => feePerFollower * followers * world.peoplePerAgent * postsEach
  const affordable = (followers: number): boolean => feeOf(followers) <= money * ROUNDING
  for (const { person, platform, followers } of influencerCandidates(world, strategy, affordable, key)) {
    if (booked === count) break
    const fee = feeOf(followers)
    if (cost + fee > money * ROUNDING) continue
    cost += fee
    booked++
    const phase = uniform(key, person, 1)
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
        trust,
      })
    }
  }
  return { posts, cost }
}

interface Candidate {
  readonly person: number
  readonly platform: number
  readonly followers: number
}

/** People who could be booked, the preferred first; a person counts with the platform of most followers. */
function influencerCandidates(
  world: World,
  strategy: Strategy,
  affordable: (followers: number) => boolean,
  key: Key,
): Candidate[] {
  const { among, pick, count } = strategy.influencers
  const best = new Int32Array(world.people)
  const home = new Int8Array(world.people).fill(-1)
  world.platforms.forEach((platform, index) => {
    for (const person of platform.members) {
      const followers = followerCount(platform.network, person)
      if (followers > best[person]!) {
        best[person] = followers
        home[person] = index
      }
    }
  })
  const least = among === null ? 1 : among.min / world.peoplePerAgent
  const most = among === null ? Infinity : among.max / world.peoplePerAgent
  const eligible: number[] = []
  for (let person = 0; person < world.people; person++) {
    if (best[person]! > 0 && best[person]! >= least && best[person]! <= most && affordable(best[person]!))
      eligible.push(person)
  }
  // Sorting a million people to take ten would be waste: a generous short list is enough.
  const wanted = 1000 + count * 4
  const shortList =
    pick === 'degree'
      ? mostFollowed(eligible, best, wanted)
      : drawnFirst(eligible, key, wanted / eligible.length)
  const rank =
    pick === 'degree' ? (person: number) => -best[person]! : (person: number) => uniform(key, person, 0)
  return shortList
    .sort((a, b) => rank(a) - rank(b) || a - b)
    .map((person) => ({ person, platform: home[person]!, followers: best[person]! }))
}

/** About `wanted` people with the most followers, ties included. */
function mostFollowed(people: number[], followers: Int32Array, wanted: number): number[] {
  if (people.length <= wanted) return people
  const ascending = Int32Array.from(people, (person) => followers[person]!).sort()
  const threshold = ascending[ascending.length - wanted]!
  return people.filter((person) => followers[person]! >= threshold)
}

/** The people whose draw lies below `share`: those who come first in the order of draws. */
function drawnFirst(people: number[], key: Key, share: number): number[] {
  return share >= 1 ? people : people.filter((person) => uniform(key, person, 0) < share)
}

/** Ads: the paid line split over platforms, each at its own price per slot of `peoplePerAgent` impressions. */
function adStreams(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  shares: readonly number[],
  money: number,
  message: MessageMaker,
  posts: PlannedPost[],
): AdStream[] {
  const segment = scenario.population.segments.findIndex(({ id }) => id === strategy.paid.audience)
  const streams: AdStream[] = []
  // More than the frequency cap lets anybody see cannot be served: that money stays unspent.
  const { count, perHours } = strategy.paid.frequencyCap
  const mostSlots = (audience: number): number =>
    audience * count * Math.ceil(scenario.horizonHours / perHours)
  world.platforms.forEach((platform, index) => {
    const line = money * (strategy.paid.platforms[platform.id] ?? 0)
    const audience =
      segment < 0
        ? platform.members.length
        : platform.members.reduce((sum, person) => sum + (world.segmentOf[person] === segment ? 1 : 0), 0)
    if (line <= 0 || audience === 0) return
    const premium = 1 + NARROW_PREMIUM * log(platform.members.length / audience)
    const costPerSlot = (platform.profile.cpm / 1000) * premium * world.peoplePerAgent
    const slots = Math.min(Math.floor(line / costPerSlot), mostSlots(audience))
    if (slots === 0) return
    const postOfCreative = new Int32Array(shares.length).fill(-1)
    shares.forEach((share, creative) => {
      if (share <= 0) return
      postOfCreative[creative] = posts.length
      const ad = message(`ad:${scenario.creatives[creative]!.id}`, creative)
      posts.push({ time: 0, platform: index, author: BRAND, message: ad, channel: 'ad', trust: 1 })
    })
    streams.push({ platform: index, slots, costPerSlot, segment, postOfCreative, shares })
  })
  return streams
}
