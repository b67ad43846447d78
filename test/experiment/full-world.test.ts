import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CampaignObserver } from '../../src/campaign/observer.js'
import { aggregate } from '../../src/experiment/aggregate.js'
import { comparisonFacts } from '../../src/experiment/comparison-facts.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { replicate } from '../../src/experiment/replicate.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../src/measure/kpi-ids.js'
import { Relay } from '../../src/observe/relay.js'
import {
  ATTRIBUTION_MODELS,
  BUDGET_LINES,
  type Scenario,
  type Strategy,
} from '../../src/scenario/scenario.js'
import { fullWorldScenario } from './full-world-scenario.js'

const kpi = (run: RunOutcome, id: KpiId): number => run.kpis[KPI_IDS.indexOf(id)]!
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

function runs(scenario: Scenario, replication: number): RunOutcome[] {
  const inputs = { scenario, networks: {} }
  return replicate(inputs, prepareWorld(inputs, replication % scenario.population.redraw), replication)
}

/** What a strategy came to, whatever its place. The cascades of ordinary people lie with whichever comes first. */
function own({ strategy: _place, cascades: _ordinary, ...outcome }: RunOutcome): object {
  return outcome
}

const withStrategies = (scenario: Scenario, strategies: readonly Strategy[]): Scenario => ({
  ...scenario,
  strategies,
})

describe('the full world', () => {
  const scenario = fullWorldScenario()
  const REPLICATION = 1
  let outcomes: RunOutcome[]

  beforeAll(() => {
    outcomes = runs(scenario, REPLICATION)
  })

  test('has every mechanism at work, so that the tests below mean something', () => {
    const total = (id: KpiId): number => sum(outcomes.map((run) => kpi(run, id) || 0))
    for (const id of [
      'conversions',
      'repeatRevenue',
      'sourViews',
      'customerPosts',
      'questions',
      'repliesMissed',
      'followersGained',
      'signalsDetected',
      'leads',
      'postsSkipped',
      'testRegret',
      'shares',
    ] as const)
      expect([id, total(id) > 0]).toEqual([id, true])
    expect(outcomes.every((run) => kpi(run, 'shareOfVoice') < 1)).toBe(true)
    expect(new Set(outcomes.map((run) => kpi(run, 'profit'))).size).toBe(4)
  })

  test('identical strategies differ by exactly nothing', () => {
    const twins = scenario.strategies.flatMap((strategy) => [
      strategy,
      { ...strategy, id: `${strategy.id}-again` },
    ])
    const both = runs(withStrategies(scenario, twins), REPLICATION)
    outcomes.forEach((outcome, i) => {
      expect(own(both[2 * i]!)).toEqual(own(outcome))
      expect(own(both[2 * i + 1]!)).toEqual(own(outcome))
    })
  })

  test('the order of strategies changes nothing', () => {
    const reversed = runs(withStrategies(scenario, [...scenario.strategies].reverse()), REPLICATION)
    reversed.reverse().forEach((outcome, i) => expect(own(outcome)).toEqual(own(outcomes[i]!)))
  })

  test('the strategies beside it change nothing', () => {
    scenario.strategies.forEach((strategy, i) => {
      const [alone] = runs(withStrategies(scenario, [strategy]), REPLICATION)
      expect(own(alone!)).toEqual(own(outcomes[i]!))
    })
  })

  test('another replication, seed or network is another run', () => {
    const others = [
      runs(scenario, REPLICATION + 2),
      runs(scenario, REPLICATION + 1),
      runs({ ...scenario, seed: 'other' }, REPLICATION),
    ]
    for (const other of others)
      other.forEach((outcome, i) => expect(outcome.kpis).not.toEqual(outcomes[i]!.kpis))
  })
})

describe('without social activity', () => {
  const still = [
    ...['x', 'instagram', 'linkedin', 'telegram'].map((id) => `platforms.${id}.reproductionNumber=0`),
  ]

  test('no money and nobody passing anything on: exactly the world that profit is measured against', () => {
    const broke = fullWorldScenario([...still, 'defaults.budget.total=0 USD'])
    for (const outcome of runs(broke, 0)) {
      for (const id of KPI_IDS) {
        const value = kpi(outcome, id)
        if (id === 'revenue') expect(value).toBeGreaterThan(0)
        else if (id === 'postsSkipped') expect(value).toBeGreaterThan(0)
        else if (id !== 'loyaltyMean') expect([id, value === 0 || Number.isNaN(value)]).toEqual([id, true])
      }
      for (const id of [
        'views',
        'conversions',
        'cost',
        'profit',
        'revenueUplift',
        'shareOfVoice',
        'leads',
      ] as const)
        expect([id, kpi(outcome, id)]).toEqual([id, 0])
      expect(sum(outcome.spend)).toBe(0)
      // Nobody's mind was changed: loyalty is what it is among people who know nothing of the brand.
      expect(kpi(outcome, 'loyaltyMean')).toBeCloseTo(0.05, 12)
    }
    // The baseline is the same luck as where there is a campaign.
    const rich = runs(fullWorldScenario(), 0)
    const { price } = fullWorldScenario().product!
    runs(broke, 0).forEach((outcome, i) => {
      const social = price * kpi(rich[i]!, 'conversions') + kpi(rich[i]!, 'repeatRevenue')
      expect(kpi(outcome, 'revenue')).toBeCloseTo(kpi(rich[i]!, 'revenue') - social, 6)
    })
  })

  test('R0 = 0 is the same as a world in which nobody may pass anything on', () => {
    const scenario = fullWorldScenario(['population.agents=600'])
    const inputs = { scenario, networks: {} }
    const forbidden = replicate(inputs, prepareWorld(inputs, 0), 0, undefined, undefined, { noSharing: true })
    const unwilling = runs(fullWorldScenario(['population.agents=600', ...still]), 0)
    unwilling.forEach((outcome, i) => {
      expect(kpi(outcome, 'shares')).toBe(0)
      expect(kpi(outcome, 'views')).toBeGreaterThan(0)
      expect(own(outcome)).toEqual(own(forbidden[i]!))
    })
  })
})

/** What holds in every run, whatever the levers. */
function expectSound(scenario: Scenario, run: RunOutcome): void {
  const { budget } = scenario.strategies[run.strategy]!
  // Money: shares of a budget and sums of prices are not exact in binary.
  const cent = 1e-9 * Math.max(1, budget.total)
  BUDGET_LINES.forEach((line, i) => {
    expect([line, run.spend[i]! >= 0]).toEqual([line, true])
    expect([line, run.spend[i]! <= budget.total * budget.split[line] + cent]).toEqual([line, true])
  })
  expect(Math.abs(kpi(run, 'cost') - sum(run.spend))).toBeLessThanOrEqual(cent)
  expect(kpi(run, 'cost')).toBeLessThanOrEqual(budget.total + cent)

  // Funnel
  expect(kpi(run, 'impressions')).toBeGreaterThanOrEqual(kpi(run, 'views'))
  expect(kpi(run, 'views')).toBeGreaterThanOrEqual(kpi(run, 'reach'))
  expect(kpi(run, 'views')).toBeGreaterThanOrEqual(kpi(run, 'clicks'))
  expect(kpi(run, 'clicks')).toBeGreaterThanOrEqual(kpi(run, 'visits'))
  expect(kpi(run, 'reach')).toBeLessThanOrEqual(
    scenario.population.agents * scenario.population.peoplePerAgent,
  )
  expect(kpi(run, 'sourViews')).toBeLessThanOrEqual(kpi(run, 'views'))
  expect(kpi(run, 'repliesMissed')).toBeLessThanOrEqual(kpi(run, 'questions'))
  expect(kpi(run, 'leads')).toBeLessThanOrEqual(kpi(run, 'signalsDetected'))
  expect(kpi(run, 'engagements')).toBe(
    kpi(run, 'likes') + kpi(run, 'comments') + kpi(run, 'shares') + kpi(run, 'clicks'),
  )
  for (const [i, value] of run.kpis.entries())
    if (!['profit', 'roi', 'roas', 'cac', 'revenueUplift'].includes(KPI_IDS[i]!))
      expect([KPI_IDS[i], Number.isNaN(value) || value >= 0]).toEqual([KPI_IDS[i], true])
  expect(run.kpis.every((value) => Math.abs(value) !== Infinity)).toBe(true)

  // Every order goes back to a source, by every model; the last view is what platforms report.
  const orders = kpi(run, 'conversions')
  expect(sum(run.attribution)).toBe(orders)
  ATTRIBUTION_MODELS.forEach((model, m) => {
    const credited = run.paths.subarray(3 * m, 3 * m + 3)
    expect(Math.abs(sum(credited) - orders)).toBeLessThanOrEqual(1e-9 * Math.max(1, orders))
    if (model === 'last') expect([...credited]).toEqual([...run.attribution])
  })

  // Curves hold what the KPIs hold.
  expect(sum(run.curves.reach)).toBe(kpi(run, 'reach'))
  expect(sum(run.curves.visits)).toBe(kpi(run, 'visits'))
  expect(sum(run.curves.orders)).toBe(orders)
  expect(sum(run.curves.engagements)).toBe(kpi(run, 'engagements'))
}

describe('accounts', () => {
  test('add up in every strategy of the full world', () => {
    const scenario = fullWorldScenario()
    for (const replication of [0, 1])
      for (const run of runs(scenario, replication)) expectSound(scenario, run)
  })

  test('money spent and money left are the budget', () => {
    const scenario = fullWorldScenario(['population.agents=400', 'horizon=3d'])
    const outcomes = [0, 1].flatMap((replication) => runs(scenario, replication))
    const { strategies } = aggregate(comparisonFacts(scenario), outcomes)
    strategies.forEach(({ spend }, i) => {
      const { total } = scenario.strategies[i]!.budget
      expect(spend.total).toBeCloseTo(sum(Object.values(spend.byLine)), 9)
      expect(spend.total + spend.unspent).toBeCloseTo(total, 9)
      expect(spend.unspent).toBeGreaterThanOrEqual(0)
    })
    expect(strategies.some(({ spend }) => spend.unspent > 100)).toBe(true)
  })

  test('no line is overspent and nothing is lost or made up, whatever the levers (60 combinations)', () => {
    fc.assert(
      fc.property(levers, fc.nat(5), (settings, replication) => {
        const scenario = fullWorldScenario([
          'population.agents=300',
          'horizon=4d',
          'strategies={one: {}}',
          ...settings,
        ])
        for (const run of runs(scenario, replication)) expectSound(scenario, run)
      }),
      { seed: 7, numRuns: 60 },
    )
  })
})

/** A share for each name, in whole percent, together `total` at most (`exactly`: exactly 100). */
function sharesOf(names: readonly string[], exactly: boolean): fc.Arbitrary<string> {
  return fc
    .tuple(...names.map(() => fc.nat(9)))
    .filter((weights) => sum(weights) > 0)
    .map((weights) => {
      const whole = sum(weights) + (exactly ? 0 : 2)
      const percents = weights.map((weight) => Math.floor((100 * weight) / whole))
      if (exactly) percents[weights.findIndex((weight) => weight > 0)]! += 100 - sum(percents)
      return `{${names.map((name, i) => `${name}: ${percents[i]}%`).join(', ')}}`
    })
}

const PLATFORMS = ['x', 'instagram', 'linkedin', 'telegram']
const staff = fc.constantFrom('0', '0.5', '1', '3')
const rate = fc.constantFrom('0/d', '2/week', '1/d', '3/d')

/** One setting of every lever, as of `--set`. */
const levers: fc.Arbitrary<string[]> = fc
  .record({
    'budget.total': fc.constantFrom('0 USD', '300 USD', '3k USD', '20k USD', '100k USD', '500k USD'),
    'budget.split': sharesOf([...BUDGET_LINES], false),
    'budget.pace': fc.constantFrom('even', 'front-loaded', 'back-loaded'),
    'content.mix': sharesOf(['launch-film', 'how-to', 'offer', 'friend-story'], true),
    'content.adapt': fc.constantFrom('true', 'false'),
    'content.cadence': fc
      .tuple(rate, rate, rate, rate)
      .map((rates) => `{${PLATFORMS.map((id, i) => `${id}: ${rates[i]}`).join(', ')}}`),
    'paid.platforms': sharesOf(PLATFORMS, false),
    'paid.audience': fc.constantFrom('everyone', 'followers', 'lookalike', 'signals', 'students'),
    'paid.frequencyCap': fc.constantFrom('1/d', '3/d', '20/week'),
    'influencers.pick': fc.constantFrom('degree', 'random', 'pagerank', 'lookalike', 'influence'),
    'influencers.count': fc.constantFrom('1', '7', '200'),
    'influencers.posts': fc.constantFrom('1', '5'),
    'influencers.priceSpread': fc.constantFrom('0', '1'),
    'voice.tone': fc.constantFrom('neutral', 'friendly', 'formal'),
    'team.structure': fc.constantFrom('central', 'platform'),
    'team.approvals': fc.constantFrom('0', '2'),
    'team.calendar': fc.constantFrom('office', 'extended', 'always'),
    'team.roles': fc
      .tuple(fc.oneof(staff, fc.constant('none')), staff, staff, staff, staff, staff)
      .map(
        ([creator, approver, community, analyst, ads, sales]) =>
          `{creator: ${creator}, approver: ${approver}, community: ${community}, analyst: ${analyst}, ads: ${ads}, sales: ${sales}}`,
      ),
    'replies.answer': fc.constantFrom('[]', '[questions]', '[questions, complaints]'),
    'signals.sensitivity': fc.constantFrom('20%', '100%'),
    'signals.specificity': fc.constantFrom('50%', '99%'),
    'signals.outreach': fc.constantFrom('sales', 'none'),
    testing: fc
      .tuple(
        fc.constantFrom('none', 'pilot', 'halving', 'thompson'),
        fc.constantFrom('5%', '50%', '100%'),
        fc.constantFrom('clicks', 'likes', 'shares', 'orders'),
      )
      .map(
        ([method, share, metric]) =>
          `{method: ${method}, share: ${share}, impressions: 5k, metric: ${metric}}`,
      ),
    detect: fc.boolean(),
    product: fc.constantFrom('product.quality=0.3', 'product.quality=1', 'product.reviews.forwarded=false'),
    rivals: fc.constantFrom('competitors.rival.headToHead=true', 'competitors.rival.headToHead=false'),
    attention: fc.constantFrom(...new Array<string>(5).fill('independent'), 'feed'),
  })
  .map(({ detect, product, rivals, attention, testing, ...strategy }) => {
    const creatives = strategy['content.mix'].match(/ [1-9]\d*%/g)!.length
    return [
      ...Object.entries(strategy).map(([lever, value]) => `defaults.${lever}=${value}`),
      // Ads for buying signals need somebody who looks for them, a test something to choose from.
      `defaults.signals.detect=${detect || strategy['paid.audience'] === 'signals'}`,
      ...(creatives > 1 ? [`defaults.testing=${testing}`] : []),
      `attention.mode=${attention}`,
      product,
      rivals,
    ]
  })

describe('questions', () => {
  interface Entry {
    readonly kind: 'asked' | 'missed' | 'answered'
    readonly time: number
    readonly people: number
    readonly wait: number
  }

  /** What became of what each person asked, in order of time. */
  class Conversations extends Relay {
    readonly of = new Map<number, Entry[]>()

    override question(time: number, person: number, people: number): void {
      super.question(time, person, people)
      this.add(person, { kind: 'asked', time, people, wait: 0 })
    }

    override missed(time: number, person: number, people: number): void {
      super.missed(time, person, people)
      this.add(person, { kind: 'missed', time, people, wait: 0 })
    }

    override answer(time: number, person: number, people: number, wait: number): void {
      super.answer(time, person, people, wait)
      this.add(person, { kind: 'answered', time, people, wait })
    }

    people(kind: Entry['kind'], entries: readonly Entry[] = [...this.of.values()].flat()): number {
      return sum(entries.flatMap((entry) => (entry.kind === kind ? [entry.people] : [])))
    }

    private add(person: number, entry: Entry): void {
      this.of.set(person, [...(this.of.get(person) ?? []), entry])
    }
  }

  test('each is answered in time, missed, or still waiting; some that were missed are answered all the same', () => {
    const scenario = fullWorldScenario([
      'assumptions.inquiries=0.05/d',
      'defaults.team.roles.community=0.5',
      'defaults.budget.total=40k USD',
    ])
    const conversations: Conversations[] = []
    const inputs = { scenario, networks: {} }
    const outcomes = replicate(inputs, prepareWorld(inputs, 0), 0, undefined, undefined, {
      watch(next: CampaignObserver) {
        const watched = new Conversations(next)
        conversations.push(watched)
        return watched
      },
    })
    const ends = { inTime: 0, missed: 0, late: 0, waiting: 0 }
    conversations.forEach((watched, strategy) => {
      expect(watched.people('asked')).toBe(kpi(outcomes[strategy]!, 'questions'))
      expect(watched.people('missed')).toBe(kpi(outcomes[strategy]!, 'repliesMissed'))
      for (const entries of watched.of.values()) {
        // Every answer is to a question of this person, and to none twice.
        const open = entries.filter(({ kind }) => kind === 'asked')
        for (const { kind, people, time, wait } of entries) {
          if (kind !== 'answered') continue
          expect(wait).toBeGreaterThanOrEqual(0)
          const to = open.findIndex(
            (asked) => asked.people === people && Math.abs(asked.time + wait - time) < 1e-6,
          )
          expect(to).toBeGreaterThanOrEqual(0)
          open.splice(to, 1)
        }
        expect(watched.people('missed', entries)).toBeLessThanOrEqual(watched.people('asked', entries))
        // Of who asked once, the end is known for sure.
        const [first, second, third, ...more] = entries
        if (entries.filter(({ kind }) => kind === 'asked').length > 1) continue
        expect([first!.kind, more.length]).toEqual(['asked', 0])
        for (const later of [second, third]) if (later !== undefined) expect(later.people).toBe(first!.people)
        const end = [second?.kind, third?.kind].join(' ')
        if (end === 'answered ') ends.inTime += first!.people
        else if (end === 'missed ') ends.missed += first!.people
        else if (end === 'missed answered') ends.late += first!.people
        else {
          expect(end).toBe(' ')
          ends.waiting += first!.people
        }
      }
    })
    for (const [end, people] of Object.entries(ends)) expect([end, people > 0]).toEqual([end, true])
  })
})
