import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownedPosts, type OwnedPosts, type OwnedPostsPlan } from '../../src/campaign/owned-posts.js'
import { postingSlots, postTimes, quotaSequence } from '../../src/campaign/schedule.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { CALENDARS, type Strategy, type Team } from '../../src/scenario/scenario.js'
import { tinyScenario } from '../experiment/tiny-scenario.js'
import { teamOf } from './team/team-of.js'

const scenario = tinyScenario(['horizon=28d'])
const [platformX, telegram] = scenario.platforms.map(({ id }) => id) as [string, string]
const SHARES = [0.5, 0.5]

interface Wish {
  readonly team: Team
  /** Posts per week on the two platforms. */
  readonly cadence: readonly [number, number]
  readonly adapt?: boolean
  readonly shares?: readonly number[]
}

function strategyOf({ team, cadence, adapt = true }: Wish): Strategy {
  const strategy = scenario.strategies[0]!
  const perHour = { [platformX]: cadence[0] / 168, [telegram]: cadence[1] / 168 }
  return { ...strategy, team, content: { ...strategy.content, adapt, cadence: perHour } }
}

interface Made extends OwnedPosts {
  /** Names of the messages, by index. */
  readonly names: readonly string[]
}

function made(wish: Wish, changes: Partial<OwnedPostsPlan> = {}): Made {
  const names: string[] = []
  const owned = ownedPosts({
    scenario,
    strategy: strategyOf(wish),
    shares: wish.shares ?? SHARES,
    money: 1e9,
    staffMoney: 1e9,
    key: rootKey('owned'),
    message: (name) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1),
    ...changes,
  })
  return { ...owned, names }
}

/** The rule of money alone, written down once more: in order of time, the first post of a piece pays its making. */
function boughtPosts(wish: Wish, money: number): { posts: string[]; cost: number; skipped: number } {
  const { content } = strategyOf(wish)
  const slots = postingSlots(scenario.horizonHours, content.times)
  const wanted = [platformX, telegram].flatMap((id, platform) =>
    postTimes(content.cadence[id]!, scenario.horizonHours, slots).map((time, piece) => ({
      time,
      platform,
      piece,
    })),
  )
  wanted.sort((a, b) => a.time - b.time || a.platform - b.platform || a.piece - b.piece)
  const creatives = quotaSequence(SHARES, wanted.length)
  const paid = new Set<number>()
  const posts: string[] = []
  let cost = 0
  for (const { time, platform, piece } of wanted) {
    const making = 35 * (creatives[piece] === 0 ? 10 : 1)
    const price = !paid.has(piece) ? making : wish.adapt === false ? 0 : making * 0.2
    if (cost + price > money) continue
    cost += price
    paid.add(piece)
    const { id } = scenario.creatives[creatives[piece]!]!
    const nth = creatives.slice(0, piece).filter((creative) => creative === creatives[piece]).length
    posts.push(`${time} ${platform} post:${id}:${nth}`)
  }
  return { posts, cost, skipped: wanted.length - posts.length }
}

const written = ({ posts, names }: Made): string[] =>
  posts.map(({ time, platform, message }) => `${time} ${platform} ${names[message]}`)

const cadences = fc.tuple(fc.integer({ min: 0, max: 21 }), fc.integer({ min: 0, max: 21 }))
const moneyAlone = teamOf({ roles: { creator: null } })

describe('production bound by money alone', () => {
  test('is the plain rule: in order of time, what the production line can pay', () => {
    fc.assert(
      fc.property(
        cadences,
        fc.boolean(),
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        (cadence, adapt, money) => {
          const wish = { team: moneyAlone, cadence, adapt }
          const owned = made(wish, { money, staffMoney: 0 })
          const wanted = boughtPosts(wish, money)
          expect(written(owned)).toEqual(wanted.posts)
          expect(owned.cost).toBeCloseTo(wanted.cost, 9)
          expect([owned.skipped, owned.late, owned.staffCost]).toEqual([wanted.skipped, 0, 0])
        },
      ),
      { numRuns: 150, seed: 1 },
    )
  })

  test('a mix of nothing makes nothing', () => {
    const owned = made({ team: moneyAlone, cadence: [7, 3], shares: [0, 0] })
    expect(owned).toMatchObject({ posts: [], cost: 0, staffCost: 0, skipped: 0, late: 0 })
  })
})

describe('production by a team', () => {
  const teams = fc
    .record({
      structure: fc.constantFrom('central' as const, 'platform' as const),
      approvals: fc.integer({ min: 0, max: 2 }),
      calendar: fc.constantFrom(...CALENDARS),
      roles: fc.record({ creator: fc.constantFrom(0, 0.5, 1, 3), approver: fc.constantFrom(0, 0.5, 1) }),
    })
    .map(teamOf)
  const line = fc.oneof(fc.constant(1e9), fc.double({ min: 0, max: 5000, noNaN: true }))

  test('every wanted post goes out, is unpaid or is late; no line is overspent; times stay those of the slots', () => {
    fc.assert(
      fc.property(teams, cadences, fc.boolean(), line, line, (team, cadence, adapt, money, staffMoney) => {
        const owned = made({ team, cadence, adapt }, { money, staffMoney })
        const all = made({ team: moneyAlone, cadence, adapt })
        expect(owned.posts.length + owned.skipped + owned.late).toBe(all.posts.length)
        expect(owned.cost).toBeLessThanOrEqual(money * (1 + 1e-12))
        expect(owned.staffCost).toBeLessThanOrEqual(staffMoney * (1 + 1e-12))
        const possible = new Set(written(all))
        for (const post of written(owned)) expect(possible.has(post)).toBe(true)
        if (team.roles.creator === 0) expect(owned.posts).toEqual([])
      }),
      { numRuns: 150, seed: 2 },
    )
  })

  test('a team with people to spare and a late first slot posts everything that a day of lead allows', () => {
    const team = teamOf({ calendar: 'always', roles: { creator: 500, approver: 500 } })
    const owned = made({ team, cadence: [7, 7] })
    const wanted = made({ team: moneyAlone, cadence: [7, 7] })
    const safe = wanted.posts.filter(({ time }) => time > 72)
    expect(owned.posts.filter(({ time }) => time > 72)).toHaveLength(safe.length)
    expect(owned.cost).toBeLessThanOrEqual(wanted.cost)
  })

  test('approvals: 45 an hour and step for every piece, from the staff line', () => {
    const team = teamOf({ calendar: 'always', approvals: 2, roles: { creator: 500, approver: 500 } })
    const owned = made({ team, cadence: [7, 0] })
    const pieces = new Set(owned.posts.map(({ message }) => message)).size
    expect(owned.staffCost).toBeGreaterThanOrEqual(3 * 45 * pieces)
    expect(owned.staffCost).toBeLessThanOrEqual(3 * 45 * (pieces + 2))
    const poor = made({ team, cadence: [7, 0] }, { staffMoney: 3 * 45 * 5 })
    expect(poor.staffCost).toBe(3 * 45 * 5)
    expect(poor.skipped).toBe(owned.posts.length - poor.posts.length)
    expect(poor.late).toBe(owned.late)
  })

  test('the same luck: posts on a further platform change nothing on the first while people are enough', () => {
    const team = teamOf({ roles: { creator: 500, approver: 500 } })
    const [alone, both] = [made({ team, cadence: [10, 0] }), made({ team, cadence: [10, 10] })]
    expect(written(both).filter((post) => post.split(' ')[1] === '0')).toEqual(written(alone))
    expect(alone.late).toBeGreaterThan(0)
    expect(both.posts.length).toBeGreaterThan(1.5 * alone.posts.length)
  })

  test('beyond what a team can make, twice the cadence adds nothing but posts that are missed', () => {
    const team = teamOf({ approvals: 0 })
    const films = (perWeek: number): { out: number; missed: number } => {
      let out = 0
      let missed = 0
      for (let run = 0; run < 30; run++) {
        const owned = made(
          { team, cadence: [perWeek, 0], shares: [1, 0] },
          { key: deriveKey(rootKey('films'), run) },
        )
        out += owned.posts.length
        missed += owned.late + owned.skipped
      }
      return { out: out / 30, missed: missed / 30 }
    }
    const [once, twice] = [films(10), films(20)]
    expect(Math.abs(twice.out / once.out - 1)).toBeLessThan(0.1)
    expect(twice.missed - once.missed).toBeGreaterThan(38)
  })
})
