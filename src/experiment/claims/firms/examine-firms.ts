/**
 * The two published figures, "133 %" and "76 %", as claims to examine: no source is given with them, so it is said how they
 * are read. A family of plausible firms is simulated, each in the base world with its own demand, money and content.
 */
import { meanEstimate } from '../../../measure/statistics/t-interval.js'
import { requireScenario } from '../../../scenario/parse.js'
import type { Scenario } from '../../../scenario/scenario.js'
import type { DerivedExperiments } from '../../levers/derived-experiments.js'
import { kpiSeries } from '../../estimates.js'
import { sortedOutcomes } from '../../result-hash.js'
import type { BaseWorld } from '../examine.js'
import { familyOfFirms } from './family.js'
import type { FirmsFigures } from './figures.js'
import { sumUpFirms, UPLIFT, type FirmOutcome } from './sum-up-firms.js'

const FIRMS = 216
/** Campaigns of each firm. */
const RUNS = 2

export interface FirmsOptions {
  /** Default 216. */
  readonly firms?: number
  /** Campaigns of each, at most 2. */
  readonly mostRuns?: number
}

export async function examineFirms(
  base: BaseWorld,
  experiments: DerivedExperiments,
  { firms: count = FIRMS, mostRuns = RUNS }: FirmsOptions = {},
): Promise<FirmsFigures> {
  const runs = Math.min(RUNS, mostRuns)
  const { confidence, firms, scenarios } = family(base, count)
  const outcomes = await experiments.run(
    'firms',
    scenarios.map((scenario) => ({ scenario, replications: runs })),
    {
      take: (results, index): FirmOutcome => {
        const series = sortedOutcomes(results)
        const uplifts = kpiSeries(series, 'revenueUplift')
        const mean = (kpi: 'visits' | 'conversions' | 'profit'): number =>
          meanEstimate(kpiSeries(series, kpi)).mean
        return {
          firm: firms[index]!,
          spentPerOrder: spentPerOrder(scenarios[index]!),
          uplift: meanEstimate(uplifts).mean,
          visits: mean('visits'),
          orders: mean('conversions'),
          profit: mean('profit'),
          reached: uplifts.filter((uplift) => uplift >= UPLIFT).length,
        }
      },
    },
  )
  return sumUpFirms(outcomes, runs, confidence)
}

function family(base: BaseWorld, count: number) {
  const read = (settings: readonly string[]) =>
    requireScenario(base.text, base.file, { settings: [...base.settings, ...settings], trusted: true })
  const { compare, seed } = read([])
  const firms = familyOfFirms(count, seed)
  const scenarios = firms.map(({ settings }) => {
    const scenario = read(settings)
    return { ...scenario, strategies: scenario.strategies.slice(0, 1), expect: [] }
  })
  return { confidence: compare.confidence, firms, scenarios }
}

function spentPerOrder({ horizonHours, population, product, strategies }: Scenario): number {
  const people = population.agents * population.peoplePerAgent
  return strategies[0]!.budget.total / (product!.baselineOrdersPerPersonHour * people * horizonHours)
}
