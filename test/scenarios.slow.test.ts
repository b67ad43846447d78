/**
 * What the `Notice` of each scenario says, held against the scenario: at its own seed, so that a reader who
 * runs it sees the same. Where a Notice says "more", the paired 95 % interval must lie on one side of 0. Where fewer
 * replications than the scenario's own are enough for that, fewer are run.
 */
import { expect, test } from 'vitest'
import type { RunOutcome } from '../src/experiment/result.js'
import {
  compareScenario,
  headerOf,
  kpi,
  leadOf,
  leadOver,
  meanOf,
  valuesOf,
  type ComparedScenario,
  type Measure,
} from './compare-scenario.js'

const profit = kpi('profit')
const reach = kpi('reach')
const views = kpi('views')
const visits = kpi('visits')
const orders = kpi('conversions')
const shares = kpi('shares')
const likes = kpi('likes')
const cost = kpi('cost')
const posts = kpi('postsPublished')

function expectMore(compared: ComparedScenario, a: string, b: string, measure: Measure): void {
  expect(leadOf(compared, a, b, measure).low, `${a} above ${b}`).toBeGreaterThan(0)
}

function expectUndecided(compared: ComparedScenario, a: string, b: string, measure: Measure): void {
  const { low, high } = leadOf(compared, a, b, measure)
  expect(low, `${a} against ${b}`).toBeLessThan(0)
  expect(high, `${a} against ${b}`).toBeGreaterThan(0)
}

function ratio(compared: ComparedScenario, a: string, b: string, measure: Measure): number {
  return meanOf(compared, a, measure) / meanOf(compared, b, measure)
}

function expectBetween(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThan(low)
  expect(value).toBeLessThan(high)
}

/** Share of a strategy's orders by where they come from. */
function attributed(compared: ComparedScenario, strategy: string): { paid: number; rest: number } {
  const { paid, owned, earned } = compared.result.strategies.find(({ id }) => id === strategy)!.attribution
  const sum = paid + owned + earned
  return { paid: paid / sum, rest: (owned + earned) / sum }
}

/** People reached within the first `hours`. */
const reachWithin =
  (hours: number): Measure =>
  ({ curves }: RunOutcome) =>
    curves.reach.reduce((sum, people, i) => ((i + 1) * curves.binHours <= hours ? sum + people : sum), 0)

/** The Notice itself, so that words and claims are changed together. */
function expectNotice(file: string, ...words: readonly string[]): void {
  const header = headerOf(file)
  for (const phrase of words) expect(header).toContain(phrase)
}

test('product-launch: big-bang is seen by most first, always-on earns most', async () => {
  const file = 'product-launch.yaml'
  expectNotice(
    file,
    'big-bang advertising is seen by most people in the first week',
    'always-on content earns most by the end',
    'two thirds of its orders come through its own posts and through what people pass on',
    'A few influencers cost more than they sell',
  )
  const compared = await compareScenario(file, { replications: 20 })
  for (const rival of ['influencers', 'always-on', 'many-fans'])
    expectMore(compared, 'big-bang', rival, reachWithin(7 * 24))
  for (const rival of ['big-bang', 'influencers', 'many-fans'])
    expectMore(compared, 'always-on', rival, profit)
  expect(compared.result.verdict.best).toBe('always-on')
  expectBetween(attributed(compared, 'always-on').rest, 0.6, 0.73)
  const { low, high } = compared.result.strategies.find(({ id }) => id === 'influencers')!.kpis.profit
  expect(low).toBeLessThan(0)
  expect(high).toBeLessThan(0)
  // Every budget is spent but for crumbs.
  for (const { id } of compared.scenario.strategies) expectBetween(meanOf(compared, id, cost), 18_500, 20_000)
}, 240_000)

test('ads-or-influencers: half and half earns more than either alone', async () => {
  const file = 'ads-or-influencers.yaml'
  expectNotice(
    file,
    'half and half earns most',
    'Which of the two earns more alone is too close to call',
    'over a third more of them',
    'though influencers alone reach',
  )
  const compared = await compareScenario(file, { replications: 100 })
  expect(compared.result.verdict.best).toBe('half-and-half')
  for (const alone of ['ads', 'influencers']) expectMore(compared, 'half-and-half', alone, profit)
  expectUndecided(compared, 'ads', 'influencers', profit)
  expectMore(compared, 'influencers', 'half-and-half', reach)
  expectBetween(ratio(compared, 'influencers', 'ads', reach), 1.34, 1.42)
  // "they click most": more visits of each thousand views.
  expectMore(compared, 'ads', 'influencers', (run) => visits(run) / views(run))
  for (const { id } of compared.scenario.strategies) expect(meanOf(compared, id, cost)).toBeGreaterThan(5800)
})

test('cadence: the team sets it, and a third post a day costs more than it brings', async () => {
  const file = 'cadence.yaml'
  expectNotice(
    file,
    'ten hours a week make fewer than half of the posts that three a day ask for',
    'two a day earn more than three',
    'seen mostly by the same people, who click less the more they have seen',
    'it costs more than it brings',
  )
  const compared = await compareScenario(file, { replications: 100 })
  expectBetween(meanOf(compared, 'asked-too-much', posts), 84 / 3, 84 / 2)
  // The first post of each is due before anybody can have written it.
  expect(meanOf(compared, 'three-a-day', posts)).toBeCloseTo(83, 0)
  expect(meanOf(compared, 'two-a-day', posts)).toBeCloseTo(55, 0)
  expectMore(compared, 'two-a-day', 'three-a-day', profit)
  expectMore(compared, 'three-a-day', 'two-a-day', orders)
  expectBetween(ratio(compared, 'three-a-day', 'two-a-day', views), 1.45, 1.55)
  expectBetween(ratio(compared, 'three-a-day', 'two-a-day', reach), 1, 1.08)
  const rising = ['weekly', 'daily', 'asked-too-much', 'two-a-day', 'three-a-day']
  for (let i = 1; i < rising.length; i++) {
    expectMore(compared, rising[i]!, rising[i - 1]!, reach)
    expectMore(compared, rising[i - 1]!, rising[i]!, kpi('ctr'))
  }
  // Every post is paid at an hour's wage, the few that come too late as well.
  for (const id of rising)
    expectBetween(meanOf(compared, id, cost) - 35 * meanOf(compared, id, posts), -0.01, 2.5 * 35)
})

test('platform-choice: reach, visits and profit have different winners', async () => {
  const file = 'platform-choice.yaml'
  expectNotice(
    file,
    'Instagram is seen by most people and brings most visits',
    'Telegram, seen by the fewest, earns most, for its visitors are taken to order more often',
    'Being everywhere reaches more people still and brings more visits, but no more orders',
    'Telegram would earn less than Instagram',
  )
  const compared = await compareScenario(file, { replications: 40 })
  for (const rival of ['only-x', 'only-telegram']) {
    expectMore(compared, 'only-instagram', rival, reach)
    expectMore(compared, 'only-instagram', rival, visits)
  }
  for (const rival of ['only-x', 'only-instagram', 'everywhere']) {
    expectMore(compared, rival, 'only-telegram', reach)
    expectMore(compared, 'only-telegram', rival, profit)
  }
  for (const rival of ['only-x', 'only-instagram'])
    expectMore(compared, 'only-telegram', rival, (run) => orders(run) / visits(run))
  for (const rival of ['only-x', 'only-instagram', 'only-telegram']) {
    expectMore(compared, 'everywhere', rival, reach)
    expectMore(compared, 'everywhere', rival, visits)
  }
  expect(leadOf(compared, 'everywhere', 'only-telegram', orders).low).toBeLessThan(0)
  for (const { id } of compared.scenario.strategies) expect(meanOf(compared, id, cost)).toBeGreaterThan(2700)

  const alike = await compareScenario(file, {
    replications: 100,
    settings: [
      'platforms.telegram.conversionRate=0.8%',
      'strategies.only-x=null',
      'strategies.everywhere=null',
    ],
  })
  expectMore(alike, 'only-instagram', 'only-telegram', profit)
})

test('one-message-or-fitted: more posts reach more people, fitted ones bring more visits', async () => {
  const file = 'one-message-or-fitted.yaml'
  expectNotice(
    file,
    'the same 3,000 USD make 24 posts or 18',
    'the 24 posts reach a few more people than the 18',
    'the fewer posts bring more shares and over a quarter more visits',
  )
  const compared = await compareScenario(file, { replications: 100 })
  expect(['one-for-all', 'fitted'].map((id) => meanOf(compared, id, posts))).toEqual([24, 18])
  expectMore(compared, 'one-for-all', 'fitted', reach)
  expect(ratio(compared, 'one-for-all', 'fitted', reach)).toBeLessThan(1.1)
  expectMore(compared, 'fitted', 'one-for-all', shares)
  expectMore(compared, 'fitted', 'one-for-all', visits)
  expect(compared.result.verdict.best).toBe('fitted')
  expectBetween(ratio(compared, 'fitted', 'one-for-all', visits), 1.25, 1.33)
})

test('hubs-or-many: fans reach more because posts travel beyond followers; chosen ones more again', async () => {
  const file = 'hubs-or-many.yaml'
  expectNotice(
    file,
    'the fans reach more than twice as many people as the hubs',
    "a hub's post passes through more hands",
    'without that (`--set platforms.x.ambientAudience=0`) the two are level',
    'reaches three fifths as many people again',
  )
  const compared = await compareScenario(file, { replications: 100 })
  expectMore(compared, 'many', 'hubs', reach)
  expectBetween(ratio(compared, 'many', 'hubs', reach), 2, 2.3)
  expectMore(compared, 'hubs', 'many', kpi('structuralVirality'))
  expectMore(compared, 'chosen', 'many', reach)
  expectBetween(ratio(compared, 'chosen', 'many', reach), 1.5, 1.67)
  const spent = (id: string): number => meanOf(compared, id, (run) => run.spend[2]!)
  for (const id of ['hubs', 'many', 'chosen']) expectBetween(spent(id), 1750, 2040)
  expectBetween(spent('hubs') / 5, 350, 400)
  expectBetween(spent('many') / (meanOf(compared, 'many', posts) - 3), 23, 28)

  const followersOnly = await compareScenario(file, {
    replications: 40,
    settings: ['platforms.x.ambientAudience=0', 'strategies.chosen=null', 'strategies.nobody=null'],
  })
  expectUndecided(followersOnly, 'many', 'hubs', reach)
})

test('team-and-answers: an answer that comes too late costs as much and brings nothing', async () => {
  const file = 'team-and-answers.yaml'
  expectNotice(
    file,
    'an answer costs the same at any hour',
    'In office hours two questions in three are answered too late, and answering costs more than it brings',
    'day and night wins',
    'many times the hundred-odd USD by which day and night beats until ten',
  )
  const compared = await compareScenario(file, { replications: 60 })
  const late = (id: string): number =>
    meanOf(compared, id, kpi('repliesMissed')) / meanOf(compared, id, kpi('questions'))
  expectBetween(late('office'), 0.62, 0.72)
  expectBetween(late('always'), 0.03, 0.1)
  expectMore(compared, 'nobody', 'office', profit)
  for (const rival of ['nobody', 'office', 'late']) expectMore(compared, 'always', rival, profit)
  const staff: Measure = (run) => run.spend[3]!
  expectBetween(ratio(compared, 'always', 'office', staff), 0.98, 1.04)
  expectBetween(meanOf(compared, 'always', profit) - meanOf(compared, 'late', profit), 75, 199)
  // Ten hours of a night for ninety nights at the wage of 22 USD an hour.
  expect(10 * 90 * 22).toBeGreaterThan(50 * 199)
})

test('signals-or-broad: a careful detector pays, a sloppy one buries what it finds', async () => {
  const file = 'signals-or-broad.yaml'
  expectNotice(
    file,
    'sales that follow a careful detector win nearly a quarter more orders, which pays for the work and more',
    'buries them among five times as many posts',
    'it earns less than no detector',
    'Ads for business owners alone reach fewer people at a higher price, and earn less',
  )
  const compared = await compareScenario(file, { replications: 50 })
  expectMore(compared, 'careful', 'broad', profit)
  expectBetween(ratio(compared, 'careful', 'broad', orders), 1.18, 1.27)
  expectMore(compared, 'broad', 'sloppy', profit)
  expectBetween(ratio(compared, 'sloppy', 'careful', kpi('signalsDetected')), 4.6, 5.9)
  expectBetween(ratio(compared, 'sloppy', 'careful', cost), 0.99, 1.01)
  expectMore(compared, 'broad', 'owners', profit)
  expectMore(compared, 'broad', 'owners', reach)
})

test('test-before-you-spend: testing pays where drafts differ, and promises too much', async () => {
  const file = 'test-before-you-spend.yaml'
  expectNotice(
    file,
    'any test about doubles the profit',
    'the best draft is clicked nearly a third more than the average one',
    'the lift that a pilot measures is above the true one',
    'Where drafts do not differ, a pilot still "finds" a lift, and every test costs more than it brings',
  )
  const lifts = (compared: ComparedScenario, id: string): { measured: number; true: number } => {
    const { measuredLift, trueLift } = compared.result.strategies.find((each) => each.id === id)!.testing!
    return { measured: measuredLift.mean!, true: trueLift.mean! }
  }
  const compared = await compareScenario(file, { replications: 40 })
  for (const method of ['pilot', 'halving', 'thompson']) {
    expectMore(compared, method, 'none', profit)
    expectBetween(ratio(compared, method, 'none', profit), 1.6, 2.6)
  }
  // Thompson sampling nearly always ends with the best one.
  expectBetween(lifts(compared, 'thompson').true, 0.29, 0.33)
  const pilot = lifts(compared, 'pilot')
  expect(pilot.measured).toBeGreaterThan(pilot.true + 0.03)

  const alike = await compareScenario(file, {
    replications: 40,
    settings: ['assumptions.contentEffects=0'],
  })
  expect(lifts(alike, 'pilot').true).toBe(0)
  expect(lifts(alike, 'pilot').measured).toBeGreaterThan(0.08)
  expectMore(alike, 'none', 'pilot', visits)
  for (const method of ['pilot', 'halving', 'thompson']) expectMore(alike, 'none', method, profit)
})

test('culture: each tone has its platform and its use', async () => {
  const file = 'culture.yaml'
  expectNotice(
    file,
    "playful posts are liked more, an expert's bring a third more visits, most of them from LinkedIn",
    'Keeping the tone half of the time brings half of what it does',
    'bring most visits, though they reach little more than half as many people',
  )
  const compared = await compareScenario(file, { replications: 60 })
  expectMore(compared, 'playful', 'expert', likes)
  expectMore(compared, 'expert', 'playful', visits)
  expectBetween(ratio(compared, 'expert', 'playful', visits), 1.28, 1.4)
  const { pieces } = compared.result.strategies.find(({ id }) => id === 'expert')!
  const from = (platform?: string): number =>
    pieces.reduce(
      (sum, piece) => (piece.platform === (platform ?? piece.platform) ? sum + piece.visits : sum),
      0,
    )
  expect(from('linkedin') / from()).toBeGreaterThan(0.8)
  const visited = (id: string): number => meanOf(compared, id, visits)
  const gain = (id: string): number => visited(id) - visited('neutral')
  expectBetween(gain('now-and-then') / gain('expert'), 0.4, 0.6)
  for (const rival of ['neutral', 'playful', 'expert', 'now-and-then'])
    expectMore(compared, 'expert-linkedin', rival, visits)
  expectBetween(ratio(compared, 'expert-linkedin', 'expert', reach), 0.5, 0.58)
})

test('rivals: head to head who speaks first wins, otherwise the rival takes little', async () => {
  const file = 'rivals.yaml'
  expectNotice(
    file,
    'who speaks first is passed on most, and who waits loses a quarter of that',
    'Without that rule it makes next to no difference when the money is spent',
    'in attention post by post nothing but share of voice, in a ranked feed a few views',
  )
  const compared = await compareScenario(file, { replications: 12 })
  expectMore(compared, 'early', 'even', shares)
  expectMore(compared, 'even', 'late', shares)
  expectBetween(ratio(compared, 'late', 'early', shares), 0.7, 0.8)

  const peace = 'competitors.rival.headToHead=false'
  const alone = 'competitors.rival.cadence.x=0/d'
  const singly = 'attention.mode=independent'
  const world = (...settings: readonly string[]): Promise<ComparedScenario> =>
    compareScenario(file, { replications: 6, settings })
  const feed = await world(peace)
  const posts = await world(peace, singly)
  for (const each of [feed, posts]) expectBetween(ratio(each, 'late', 'early', shares), 0.95, 1.07)
  const feedAlone = await world(peace, alone)
  expect(leadOver(feedAlone, feed, 'even', views).low).toBeGreaterThan(0)
  expectBetween(meanOf(feed, 'even', views) / meanOf(feedAlone, 'even', views), 0.95, 1)
  const postsAlone = await world(peace, singly, alone)
  expectBetween(meanOf(posts, 'even', views) / meanOf(postsAlone, 'even', views), 0.998, 1.002)
  expect(meanOf(posts, 'even', kpi('shareOfVoice'))).toBeLessThan(0.5)
})

test('bad-product: advertising finds the buyers, the product does not keep them', async () => {
  const file = 'bad-product.yaml'
  expectNotice(
    file,
    'advertising brings about as many people and first orders as it would for a good product',
    'fewer than half as many orders after the first',
    'it costs more than it brings',
    'Where only one box in twenty disappoints, the same advertising earns most',
  )
  const bad = await compareScenario(file, { replications: 60 })
  const good = await compareScenario(file, { replications: 40, settings: ['product.quality=95%'] })
  for (const measure of [reach, orders])
    expectBetween(meanOf(bad, 'some-ads', measure) / meanOf(good, 'some-ads', measure), 0.95, 1.05)
  const again = kpi('repeatRevenue')
  expect(meanOf(bad, 'some-ads', again) / meanOf(good, 'some-ads', again)).toBeLessThan(0.5)
  for (const rival of ['some-ads', 'loud']) expectMore(bad, 'quiet', rival, profit)
  for (const rival of ['quiet', 'loud']) expectMore(good, 'some-ads', rival, profit)
  expect(valuesOf(bad, 'loud', profit).filter((value) => value > 0).length).toBeLessThan(6)
})
