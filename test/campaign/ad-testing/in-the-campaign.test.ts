import { beforeAll, describe, expect, test } from 'vitest'
import { trueRates } from '../../../src/campaign/ad-testing/true-rates.js'
import { planCampaign } from '../../../src/campaign/plan-campaign.js'
import { simulateCampaign, type CampaignTotals } from '../../../src/campaign/simulate.js'
import { aggregate } from '../../../src/experiment/aggregate.js'
import { comparisonFacts } from '../../../src/experiment/comparison-facts.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { purposeKey, replicationKey } from '../../../src/experiment/replication-keys.js'
import { TEST_FIGURES, type RunOutcome } from '../../../src/experiment/result.js'
import { pilotPickProbabilities } from '../../../src/measure/ab-testing.js'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import { Relay } from '../../../src/observe/relay.js'
import { RunRecorder } from '../../../src/observe/run-recorder.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { BUDGET_LINES, type Scenario } from '../../../src/scenario/scenario.js'
import { fullWorldScenario } from '../../experiment/full-world-scenario.js'
import { advertised, SlotOutcomes, type Advertised } from './advertised.js'

const CHOSEN = TEST_FIGURES.indexOf('chosen')
const MEASURED_LIFT = TEST_FIGURES.indexOf('measuredLift')
const TRUE_LIFT = TEST_FIGURES.indexOf('trueLift')
const REGRET = TEST_FIGURES.indexOf('regret')
const IMPRESSIONS = TEST_FIGURES.indexOf('impressions')

interface Served {
  readonly totals: CampaignTotals
  readonly outcomes: SlotOutcomes
  readonly recorder: RunRecorder
}

function serve({ world, plan }: Advertised, run: number): Served {
  const recorder = new RunRecorder(world.peoplePerAgent, world.horizonHours)
  let outcomes!: SlotOutcomes
  const totals = simulateCampaign(world, plan, deriveKey(rootKey('pilots'), run), (tree) => {
    outcomes = new SlotOutcomes(recorder, tree, plan.testing.metric, world.peoplePerAgent)
    return outcomes
  })
  return { totals, outcomes, recorder }
}

/** Two creatives with true click rates per impression of `rates`: 1 - (1 - base)^click with all ads seen. */
function withRates(rates: readonly number[], perArm: number, slots: number): Advertised {
  const base = 0.05
  const click = (rate: number): number => Math.log1p(-rate) / Math.log1p(-base)
  return advertised(
    rates.map((rate) => ({ click: click(rate) })),
    {
      people: 2 * slots,
      slots,
      viewability: 1,
      profile: { adClickRate: base },
      testing: { method: 'pilot', impressions: rates.length * perArm },
    },
  )
}

describe('a pilot in the campaign', () => {
  /** Half of the runs with the better creative first, as a tie goes to the earlier one and to either in the formula. */
  function shareOfBest(worse: number, better: number, perArm: number, slots: number, runs: number): number {
    const orders = [
      { made: withRates([worse, better], perArm, slots), best: 1 },
      { made: withRates([better, worse], perArm, slots), best: 0 },
    ]
    let picked = 0
    for (let run = 0; run < runs; run++) {
      const { made, best } = orders[run % 2]!
      const rates = trueRates(made.world, made.plan, made.stream)
      expect(rates[best]!).toBeCloseTo(better, 12)
      expect(rates[1 - best]!).toBeCloseTo(worse, 12)
      const { testing } = serve(made, run).totals
      expect(testing![IMPRESSIONS]).toBe(2 * perArm)
      if (testing![CHOSEN] === best) picked++
    }
    return picked / runs
  }

  test('AB-01: settles on the truly better creative as often as the formula says (4.5 sigma)', () => {
    const runs = 800
    const [, wanted] = pilotPickProbabilities([0.1, 0.14], 100)
    expect(wanted).toBeCloseTo(0.806, 2)
    const share = shareOfBest(0.1, 0.14, 100, 300, runs)
    expect(Math.abs(share - wanted!)).toBeLessThan(4.5 * Math.sqrt((wanted! * (1 - wanted!)) / runs))
  })

  test('AB-01: 2 % against 2.5 % after 2,000 impressions each: 85.69 % (4.5 sigma)', () => {
    const runs = 100
    const wanted = 0.8568672588423577
    const share = shareOfBest(0.02, 0.025, 2000, 4400, runs)
    expect(Math.abs(share - wanted)).toBeLessThan(4.5 * Math.sqrt((wanted * (1 - wanted)) / runs))
  })

  test('without any difference it settles on either as often (4.5 sigma)', () => {
    const share = shareOfBest(0.1, 0.1, 40, 140, 600)
    expect(Math.abs(share - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / 600))
  })

  test('figures: what was measured, what is true, and what it cost', () => {
    const made = withRates([0.1, 0.16], 150, 900)
    const rates = trueRates(made.world, made.plan, made.stream)
    for (let run = 0; run < 20; run++) {
      const { totals, outcomes } = serve(made, run)
      const figures = totals.testing!
      const { bySlot } = outcomes
      // Every impression of the worse creative, before and after the test, loses the difference.
      expect(figures[REGRET]).toBeCloseTo(bySlot[0]!.length * (rates[1]! - rates[0]!), 9)
      const measured = bySlot.map(
        (slots) => slots.slice(0, 150).reduce((sum, clicks) => sum + clicks, 0) / 150,
      )
      const chosen = measured[1]! > measured[0]! ? 1 : 0
      expect(figures[CHOSEN]).toBe(chosen)
      const lift = (of: readonly number[]): number => of[chosen]! / ((of[0]! + of[1]!) / 2) - 1
      expect(figures[MEASURED_LIFT]).toBeCloseTo(lift(measured), 12)
      expect(figures[TRUE_LIFT]).toBeCloseTo(lift(rates), 12)
      // After the report the chosen one has all slots; while it is written, the mix runs on for a few.
      expect(bySlot[1 - chosen]!.length).toBeLessThan(165)
      expect(bySlot[chosen]!.length).toBeGreaterThan(600)
    }
  })

  test('takes nothing from the ads: the same slots, people and payments as without a test', () => {
    const tested = withRates([0.1, 0.16], 150, 900)
    for (const method of ['pilot', 'halving', 'thompson', 'none'] as const) {
      const plan = { ...tested.plan, testing: { ...tested.plan.testing, method } }
      const { totals, recorder } = serve({ ...tested, plan }, 3)
      const usual = serve(tested, 3)
      expect(totals.adSpend).toBe(usual.totals.adSpend)
      expect(recorder.adImpressions).toBe(usual.recorder.adImpressions)
      expect(recorder.reach).toBe(usual.recorder.reach)
      expect(totals.testing === null).toBe(method === 'none')
    }
  })

  test('costs the staff line the hours of its reports and exchanges; unpaid, nothing is tested', () => {
    const tested = withRates([0.1, 0.16], 150, 900)
    // A report of 2 h at 40 and an exchange of 20 min at 38; Thompson sampling asks for both every week of 2,000 hours.
    const decision = 80 + 38 / 3
    for (const [method, decisions] of [
      ['pilot', 1],
      ['halving', 1],
      ['thompson', 12],
      ['none', 0],
    ] as const) {
      const testing = { ...tested.plan.testing, method }
      const run = (staffMoney: number): CampaignTotals =>
        serve({ ...tested, plan: { ...tested.plan, testing, staffMoney } }, 3).totals
      const cost = decisions * decision
      expect(run(1e6).staffSpend).toBeCloseTo(cost, 9)
      expect(run(cost).testing === null).toBe(method === 'none')
      const broke = run(cost * 0.999)
      expect([broke.staffSpend, broke.testing]).toEqual([0, null])
    }
  })

  test('brings more clicks than the mix where creatives differ, on average', () => {
    const tested = withRates([0.05, 0.2], 60, 600)
    const mix = {
      ...tested,
      plan: { ...tested.plan, testing: { ...tested.plan.testing, method: 'none' as const } },
    }
    let [withTest, without] = [0, 0]
    for (let run = 0; run < 10; run++) {
      withTest += serve(tested, run).recorder.reactions.click
      without += serve(mix, run).recorder.reactions.click
    }
    // 0.185 against 0.125 per impression.
    expect(withTest / without).toBeGreaterThan(1.3)
    expect(withTest / without).toBeLessThan(1.65)
  })

  test('without anybody to read the report, the mix runs on: nothing is chosen and the regret is that of the mix', () => {
    const made = withRates([0.1, 0.16], 150, 900)
    const idle = { ...made.plan.team, roles: { ...made.plan.team.roles, analyst: 0 } }
    const { totals, outcomes } = serve({ ...made, plan: { ...made.plan, team: idle } }, 1)
    expect(totals.testing![CHOSEN]).toBeNaN()
    expect(totals.testing![TRUE_LIFT]).toBeNaN()
    expect(totals.testing![REGRET]).toBeCloseTo(outcomes.bySlot[0]!.length * 0.06, 9)
    expect(outcomes.bySlot[0]!.length).toBeGreaterThan(380)
  })
})

describe('shares as the metric of a test', () => {
  test('the truth is that of the messages in this run: their own luck, and chains that share it out (4.5 sigma)', () => {
    const made = advertised([{ share: 1.5 }, { share: 0.8 }], {
      people: 24_000,
      topics: [
        [1, 1],
        [1, 1.6],
      ],
      basePressure: 0.1,
      viewability: 1,
      profile: { reproductionNumber: 0.3, contentSpread: 0.5, rootSpread: 1 },
      testing: { method: 'pilot', metric: 'shares', impressions: 12_000 },
    })
    const plain = trueRates(made.world, made.plan, made.stream)
    let surprises = 0
    for (let run = 0; run < 6; run++) {
      const { totals, outcomes } = serve(made, run)
      const rates = outcomes.bySlot.map(
        (slots) => slots.reduce((sum, share) => sum + share, 0) / slots.length,
      )
      const error = Math.sqrt(
        rates.reduce((sum, rate, i) => sum + (rate * (1 - rate)) / outcomes.bySlot[i]!.length, 0),
      )
      const worse = rates[0]! < rates[1]! ? 0 : 1
      const lost = totals.testing![REGRET]! / outcomes.bySlot[worse]!.length
      expect(Math.abs(lost - (rates[1 - worse]! - rates[worse]!))).toBeLessThan(4.5 * error)
      if (lost < 9 * error) continue
      expect(totals.testing![CHOSEN]).toBe(1 - worse)
      // Luck makes other differences than qualities alone.
      const difference = worse === 1 ? lost : -lost
      if (Math.abs(difference - (plain[0]! - plain[1]!)) > 9 * error) surprises++
    }
    expect(surprises).toBeGreaterThan(2)
  })
})

describe('test advertising on several platforms of the full world', () => {
  /** Impressions by platform x creative. */
  class Shown extends Relay {
    readonly impressions = new Map<string, number>()

    constructor(
      next: ConstructorParameters<typeof Relay>[0],
      private readonly tree: Served['totals']['tree'],
      private readonly peoplePerAgent: number,
    ) {
      super(next)
    }

    override impression(...event: Parameters<Relay['impression']>): void {
      super.impression(...event)
      const { platform, message } = this.tree.posts[this.tree.post[event[2]]!]!
      const name = `${platform} ${this.tree.messages[message]!.creative}`
      this.impressions.set(name, (this.impressions.get(name) ?? 0) + this.peoplePerAgent)
    }
  }

  test.each(['pilot', 'halving', 'thompson'])(
    '%s: the regret is impressions x (best rate - rate), summed over platforms and creatives',
    (method) => {
      const scenario = fullWorldScenario([
        'population.agents=600',
        'strategies.big-bang.content={mix: {launch-film: 40%, how-to: 30%, offer: 30%}}',
        `strategies.big-bang.testing={method: ${method}, share: 60%, impressions: 20k, metric: clicks}`,
      ])
      const world = prepareWorld({ scenario, networks: {} }, 0)
      let shown!: Shown
      const [run] = replicate({ scenario, networks: {} }, world, 0, [0], undefined, {
        watch: (next, { tree }) => (shown = new Shown(next, tree, world.peoplePerAgent)),
      })
      const key = replicationKey(scenario.seed, 0)
      const plan = planCampaign(scenario, scenario.strategies[0]!, world, {
        influencers: purposeKey(key, 'influencer'),
        production: purposeKey(key, 'production'),
      })
      expect(plan.ads).toHaveLength(3)
      let regret = 0
      for (const stream of plan.ads) {
        const rates = trueRates(world, plan, stream)
        const inMix = stream.shares.flatMap((share, creative) => (share > 0 ? [creative] : []))
        expect(inMix).toEqual([0, 1, 2])
        const best = Math.max(...inMix.map((creative) => rates[creative]!))
        for (const creative of inMix)
          regret += (shown.impressions.get(`${stream.platform} ${creative}`) ?? 0) * (best - rates[creative]!)
      }
      expect(regret).toBeGreaterThan(1)
      expect(run!.testing[REGRET]! / regret).toBeCloseTo(1, 9)
      expect(run!.kpis[KPI_IDS.indexOf('testRegret')]).toBe(run!.testing[REGRET])
      if (method === 'thompson') {
        const all = [...shown.impressions.values()].reduce((sum, impressions) => sum + impressions, 0)
        expect(run!.testing[IMPRESSIONS]).toBe(all)
      } else expect(run!.testing[IMPRESSIONS]).toBeLessThanOrEqual(20_000)
    },
  )
})

describe('advertising to people with a buying signal', () => {
  /** The one strategy that advertises to them. */
  const alwaysOn = (...settings: string[]): Scenario => {
    const scenario = fullWorldScenario(['population.agents=600', 'replications=3', ...settings])
    return { ...scenario, strategies: scenario.strategies.filter(({ id }) => id === 'always-on') }
  }
  let scenario: Scenario
  let outcomes: RunOutcome[]
  /** Of every impression, whether a signal of that person had been detected before. */
  const known: boolean[] = []
  let detections = 0

  beforeAll(() => {
    scenario = alwaysOn()
    const inputs = { scenario, networks: {} }
    outcomes = [0, 1, 2].flatMap((replication) =>
      replicate(inputs, prepareWorld(inputs, replication % 2), replication, undefined, undefined, {
        watch(next) {
          const detected = new Set<number>()
          return new (class extends Relay {
            override signal(...event: Parameters<Relay['signal']>): void {
              super.signal(...event)
              if (!event[2]) return
              detected.add(event[1])
              detections++
            }

            override impression(...event: Parameters<Relay['impression']>): void {
              super.impression(...event)
              known.push(detected.has(event[1]))
            }
          })(next)
        },
      }),
    )
  })

  test('ads go to nobody else', () => {
    expect(scenario.strategies[0]!.paid.audience).toBe('signals')
    expect(detections).toBeGreaterThan(30)
    expect(known.length).toBeGreaterThan(30)
    expect(known.every(Boolean)).toBe(true)
  })

  test('what they did not cost is told as not spent, to the last cent of the budget', () => {
    const result = aggregate(comparisonFacts(scenario), outcomes)
    const [paid, line] = [BUDGET_LINES.indexOf('paid'), scenario.strategies[0]!.budget]
    const { spend } = result.strategies[0]!
    const mean = outcomes.reduce((sum, outcome) => sum + outcome.spend[paid]!, 0) / 3
    expect(spend.byLine.paid).toBeCloseTo(mean, 9)
    expect(spend.byLine.paid).toBeGreaterThan(0)
    expect(spend.byLine.paid).toBeLessThan(line.total * line.split.paid)
    expect(spend.unspent).toBeCloseTo(line.total - spend.total, 9)
    expect(spend.unspent).toBeGreaterThanOrEqual(line.total * line.split.paid - spend.byLine.paid - 1e-9)
  })

  test('where nothing is detected, nothing is shown and the whole line stays', () => {
    const blind = alwaysOn(
      'strategies.always-on.signals.sensitivity=0%',
      'strategies.always-on.signals.specificity=100%',
    )
    const inputs = { scenario: blind, networks: {} }
    const [run] = replicate(inputs, prepareWorld(inputs, 0), 0)
    expect(run!.spend[BUDGET_LINES.indexOf('paid')]).toBe(0)
    expect(run!.kpis[KPI_IDS.indexOf('impressions')]).toBe(run!.kpis[KPI_IDS.indexOf('views')])
  })
})
