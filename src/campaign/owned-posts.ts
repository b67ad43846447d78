import type { Key } from '../random/keyed.js'
import type { Scenario, Strategy } from '../scenario/scenario.js'
import { BRAND, OURS, type MessageMaker, type PlannedPost } from './plan.js'
import { postingSlots, postTimes, quotaSequence } from './schedule.js'
import type { Piece } from './team/piece.js'
import { scheduleProduction } from './team/production.js'

export interface OwnedPostsPlan {
  readonly scenario: Scenario
  readonly strategy: Strategy
  /** Share of each creative in the mix, in the order of the scenario's creatives. */
  readonly shares: readonly number[]
  /** What the production line holds. */
  readonly money: number
  /** What the staff line holds for approvals. */
  readonly staffMoney: number
  /** Names the luck of those who make and approve the content. */
  readonly key: Key
  readonly message: MessageMaker
}

export interface OwnedPosts {
  /** In order of time. */
  readonly posts: PlannedPost[]
  /** Spent from the production line and, for approvals, from the staff line. */
  readonly cost: number
  readonly staffCost: number
  /** Posts left out because a line could not pay for them, and because they were not ready in time. */
  readonly skipped: number
  readonly late: number
}

/**
 * The brand's own posts. The n-th post of every platform carries the n-th piece, so a piece is made once and
 * cut anew for each further platform (or sent unchanged, for nothing). A post is left out whose piece a line of the
 * budget cannot pay, or the team does not have ready by then.
 */
export function ownedPosts(plan: OwnedPostsPlan): OwnedPosts {
  const { scenario, strategy, shares, message } = plan
  const wanted = wantedPosts(scenario, strategy)
  const names = namesOfPieces(
    scenario,
    shares,
    wanted.reduce((most, { piece }) => Math.max(most, piece + 1), 0),
  )
  // A mix of nothing makes no pieces.
  const posted = wanted.filter(({ piece }) => piece < names.length)
  const cuts = names.map((): Posting[] => [])
  for (const post of posted) cuts[post.piece]!.push(post)

  const pieces = names.map(({ name, creative }, piece): Piece => {
    const { format } = scenario.creatives[creative]!
    return { name, format, cuts: cuts[piece]!.map(({ platform, time }) => ({ platform, due: time })) }
  })
  const production = scheduleProduction(pieces, {
    team: strategy.team,
    adapt: strategy.content.adapt,
    key: plan.key,
    productionMoney: plan.money,
    staffMoney: plan.staffMoney,
  })

  const posts: PlannedPost[] = []
  const missed = { unpaid: 0, late: 0 }
  for (const post of posted) {
    const { time, platform, piece } = post
    const { state } = production.pieces[piece]![cuts[piece]!.indexOf(post)]!
    if (state !== 'ready') {
      missed[state]++
      continue
    }
    const { name, creative } = names[piece]!
    posts.push({
      time,
      platform,
      author: BRAND,
      message: message(name, creative),
      channel: 'owned',
      trust: 1,
      brand: OURS,
    })
  }
  const { cost, staffCost } = production
  return { posts, cost, staffCost, skipped: missed.unpaid, late: missed.late }
}

interface Posting {
  readonly time: number
  readonly platform: number
  readonly piece: number
}

/** What the cadence asks for, in order of time. */
function wantedPosts(scenario: Scenario, { content }: Strategy): Posting[] {
  const slots = postingSlots(scenario.horizonHours, content.times)
  const wanted = scenario.platforms.flatMap(({ id }, platform) =>
    postTimes(content.cadence[id] ?? 0, scenario.horizonHours, slots).map((time, piece) => ({
      time,
      platform,
      piece,
    })),
  )
  return wanted.sort((a, b) => a.time - b.time || a.platform - b.platform || a.piece - b.piece)
}

/** The creative of every piece, and a name that does not change when other creatives join the mix. */
function namesOfPieces(
  scenario: Scenario,
  shares: readonly number[],
  count: number,
): { name: string; creative: number }[] {
  const occurrence = shares.map(() => 0)
  return quotaSequence(shares, count).map((creative) => ({
    name: `post:${scenario.creatives[creative]!.id}:${occurrence[creative]!++}`,
    creative,
  }))
}
