import { beforeAll, describe, expect, test } from 'vitest'
import { BRAND, type CampaignPlan } from '../../src/campaign/plan.js'
import { planCampaign } from '../../src/campaign/plan-campaign.js'
import type { World } from '../../src/campaign/world.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { followerCount } from '../../src/network/network.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { tinyScenario } from '../experiment/tiny-scenario.js'

const keys = { influencers: deriveKey(rootKey('plan'), 1), production: deriveKey(rootKey('plan'), 2) }
let world: World

beforeAll(() => {
  world = prepareWorld({ scenario: tinyScenario(), networks: {} }, 0)
})

function plan(strategy: string, settings: readonly string[] = []): CampaignPlan {
  const scenario = tinyScenario(settings)
  return planCampaign(
    scenario,
    scenario.strategies.find(({ id }) => id === strategy)!,
    world,
    keys,
  )
}

const owned = (made: CampaignPlan): CampaignPlan['posts'] =>
  made.posts.filter(({ channel }) => channel === 'owned')

describe('owned posts', () => {
  test('as many as the cadence says, the mix kept, the same piece on both platforms', () => {
    const made = plan('even', ['defaults.budget.total=100k USD'])
    expect(owned(made).filter(({ platform }) => platform === 0)).toHaveLength(7)
    expect(owned(made).filter(({ platform }) => platform === 1)).toHaveLength(3)
    const names = new Set(owned(made).map(({ message }) => made.messages[message]!.name))
    // Three of the seven messages go out on both platforms.
    expect(names.size).toBe(7)
    expect([...names].sort()).toEqual([
      'post:film:0',
      'post:film:1',
      'post:film:2',
      'post:film:3',
      'post:tip:0',
      'post:tip:1',
      'post:tip:2',
    ])
    expect(made.postsSkipped).toBe(0)
    expect(owned(made).every(({ author }) => author === BRAND)).toBe(true)
  })

  test('a piece costs creator hours once and a fifth for a further platform; unchanged it costs nothing more', () => {
    // 4 films at 350 and 3 tips at 35 USD on x; pieces 0, 1, 2 (film, tip, film) cut again for telegram.
    const fitted = plan('even', ['defaults.budget.total=100k USD'])
    expect(fitted.spend.production).toBeCloseTo(4 * 350 + 3 * 35 + 0.2 * (350 + 35 + 350), 9)
    const same = plan('even', ['defaults.budget.total=100k USD', 'defaults.content.adapt=false'])
    expect(same.spend.production).toBeCloseTo(4 * 350 + 3 * 35, 9)
  })

  test('what the production line cannot pay is skipped, and the line is never overspent', () => {
    for (const total of ['100 USD', '500 USD', '1500 USD', '3k USD']) {
      const made = plan('even', [`defaults.budget.total=${total}`])
      const money = Number(total.split(' ')[0]!.replace('k', '000')) * 0.4
      expect(made.spend.production).toBeLessThanOrEqual(money)
      expect(owned(made).length + made.postsSkipped).toBe(10)
    }
    expect(plan('even', ['defaults.budget.total=100 USD']).postsSkipped).toBeGreaterThan(5)
  })

  test('messages keep their names when another creative joins the mix', () => {
    const before = new Set(plan('even').messages.map(({ name }) => name))
    const after = new Set(
      plan('even', ['defaults.content.mix={film: 40%, tip: 60%}']).messages.map(({ name }) => name),
    )
    expect([...before].filter((name) => after.has(name)).length).toBeGreaterThan(5)
  })
})

describe('influencers', () => {
  test('by degree: the most followed first, at 0.01 a follower and post, in the limits of the line', () => {
    const made = plan('people', ['strategies.people.influencers={pick: degree, count: 3, posts: 2}'])
    const authors = [
      ...new Set(made.posts.filter(({ channel }) => channel === 'influencer').map(({ author }) => author)),
    ]
    expect(authors).toHaveLength(3)
    const most = (person: number): number =>
      Math.max(...world.platforms.map(({ network }) => followerCount(network, person)))
    const all = Array.from({ length: world.people }, (_, person) => most(person)).sort((a, b) => b - a)
    expect(authors.map(most).sort((a, b) => b - a)).toEqual(all.slice(0, 3))
    const fees = authors.reduce((sum, person) => sum + 0.01 * most(person) * world.peoplePerAgent * 2, 0)
    expect(made.spend.influencers).toBeCloseTo(fees, 9)
    expect(made.spend.influencers).toBeLessThanOrEqual(0.8 * 3000)
  })

  test('at random: within the range of followers, fewer when the money ends, each posting as often as booked', () => {
    const made = plan('people', [
      'strategies.people.influencers={pick: random, among: {followers: 200..500}, count: 1000, posts: 2}',
    ])
    const posts = made.posts.filter(({ channel }) => channel === 'influencer')
    const authors = new Set(posts.map(({ author }) => author))
    expect(authors.size).toBeGreaterThan(10)
    expect(posts).toHaveLength(authors.size * 2)
    expect(made.spend.influencers).toBeLessThanOrEqual(2400)
    expect(made.spend.influencers).toBeGreaterThan(2300)
    for (const author of authors) {
      const most = Math.max(...world.platforms.map(({ network }) => followerCount(network, author)))
      expect(most * world.peoplePerAgent).toBeGreaterThanOrEqual(200)
      expect(most * world.peoplePerAgent).toBeLessThanOrEqual(500)
    }
  })
})

describe('ads', () => {
  test('the line buys whole slots at the price of the platform; a narrow audience costs more', () => {
    const [all] = plan('ads').ads
    // 2,400 USD at 6.46 USD per thousand, 20 people a slot.
    expect(all!.costPerSlot).toBeCloseTo((6.46 / 1000) * 20, 12)
    expect(all!.slots).toBe(Math.floor(2400 / all!.costPerSlot))
    const [young] = plan('ads', ['defaults.paid.audience=young']).ads
    const members = world.platforms[0]!.members
    const share = members.filter((person) => world.segmentOf[person] === 0).length / members.length
    expect(young!.costPerSlot / all!.costPerSlot).toBeCloseTo(1 + 0.15 * Math.log(1 / share), 9)
    expect(young!.slots * young!.costPerSlot).toBeLessThanOrEqual(2400)
  })

  test('buys no more slots than the frequency cap lets the audience see, however large the budget', () => {
    const [rich] = plan('ads', ['defaults.budget.total=1000M USD']).ads
    const { members } = world.platforms[0]!
    // Three a day for seven days.
    expect(rich!.slots).toBe(members.length * 3 * 7)
  })
})
