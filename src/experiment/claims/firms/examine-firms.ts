/**
 * The two published figures, "133 %" and "76 %", as claims to examine: no source is given with them, so it is said how they
 * are read. A family of plausible firms is simulated, each in the base world with its own demand, money and content.
 */
import { quantileSorted } from '../../../measure/quantile.js'
import { wilsonInterval } from '../../../measure/statistics/proportion.js'
import { meanEstimate } from '../../../measure/statistics/t-interval.js'
import { formatNumber } from '../../../measure/format-number.js'
import { requireScenario } from '../../../scenario/parse.js'
import type { Scenario } from '../../../scenario/scenario.js'
import type { DerivedExperiments } from '../../levers/derived-experiments.js'
import { kpiSeries } from '../../estimates.js'
import { sortedOutcomes } from '../../result-hash.js'
import type { BaseWorld } from '../examine.js'
import { familyOfFirms, FIRM_TRAITS, thirdOf, traitAt, type Firm } from './family.js'
import type { FigureClaim, FirmsFigures, FirmsShare } from './figures.js'

export const FIRMS = 108
const RUNS = 3
/** The published uplift, and the published share of firms. */
const UPLIFT = 1.33
const SHARE = 0.76

/** Means over a firm's runs, and how many of these reach the published uplift. */
export interface FirmOutcome {
  readonly firm: Firm
  /** Budget over the orders expected without social media. */
  readonly spentPerOrder: number
  readonly uplift: number
  readonly visits: number
  readonly orders: number
  readonly profit: number
  readonly reached: number
}

export interface FirmsOptions {
  readonly firms?: number
  readonly runs?: number
}

export async function examineFirms(
  base: BaseWorld,
  experiments: DerivedExperiments,
  { firms: count = FIRMS, runs = RUNS }: FirmsOptions = {},
): Promise<FirmsFigures> {
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
  return figuresOf(outcomes, runs, confidence)
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

/** Everything that is said of the family, out of what became of its firms. */
export function figuresOf(outcomes: readonly FirmOutcome[], runs: number, confidence: number): FirmsFigures {
  const share = (of: readonly FirmOutcome[], holds: (firm: FirmOutcome) => boolean): FirmsShare => {
    const hits = of.filter(holds).length
    return {
      count: hits,
      of: of.length,
      share: hits / of.length,
      ...wilsonInterval(hits, of.length, confidence),
    }
  }
  const uplifts = Float64Array.from(outcomes, ({ uplift }) => uplift).sort()
  const high = outcomes.filter(({ uplift }) => uplift >= UPLIFT)
  const atLeast = share(outcomes, ({ uplift }) => uplift >= UPLIFT)
  const region = regionOf(outcomes, runs)
  const better = [
    { reading: 'more people come to the site', ...share(outcomes, ({ visits }) => visits > 0) },
    { reading: 'more is sold', ...share(outcomes, ({ orders }) => orders > 0) },
    { reading: 'revenue rises by a tenth or more', ...share(outcomes, ({ uplift }) => uplift >= 0.1) },
    { reading: 'the campaign earns more than it costs', ...share(outcomes, ({ profit }) => profit > 0) },
  ]
  const figures = {
    firms: outcomes.length,
    runs,
    traits: FIRM_TRAITS.map(({ high: most, low, meaning, unit }) => ({ meaning, unit, low, high: most })),
    uplift: {
      mean: meanEstimate(uplifts).mean,
      p05: quantileSorted(uplifts, 0.05),
      p25: quantileSorted(uplifts, 0.25),
      p50: quantileSorted(uplifts, 0.5),
      p75: quantileSorted(uplifts, 0.75),
      p95: quantileSorted(uplifts, 0.95),
      bestQuarter: meanEstimate(uplifts.slice(-Math.ceil(uplifts.length / 4))).mean,
    },
    atLeast,
    paying: share(high, ({ profit }) => profit > 0),
    region,
    better,
  }
  return { ...figures, claims: [upliftClaim(figures), betterClaim(figures)] }
}

/** Bounds of the columns of the region: money spent per order that comes without social media. */
const SPENT_PER_ORDER = [10, 60] as const

function regionOf(outcomes: readonly FirmOutcome[], runs: number): FirmsFigures['region'] {
  const buying = FIRM_TRAITS.findIndex(({ id }) => id === 'buying')
  const trait = FIRM_TRAITS[buying]!
  const [some, much] = SPENT_PER_ORDER
  const column = ({ spentPerOrder }: FirmOutcome): number =>
    spentPerOrder < some ? 0 : spentPerOrder < much ? 1 : 2
  const chances = [0, 1, 2].map((row) =>
    [0, 1, 2].map((place) => {
      const inside = outcomes.filter(
        (outcome) => thirdOf(trait, outcome.firm.values[buying]!) === row && column(outcome) === place,
      )
      const reached = inside.reduce((sum, firm) => sum + firm.reached, 0)
      return { firms: inside.length, chance: inside.length === 0 ? null : reached / (inside.length * runs) }
    }),
  )
  const ends = [0, 1, 2, 3].map((third) => formatNumber(traitAt(trait, third / 3), 2))
  return {
    rows: [0, 1, 2].map((third) => `${ends[third]!} to ${ends[third + 1]!} ${trait.unit}`),
    columns: [`below ${some} USD`, `${some} to ${much} USD`, `${much} USD and more`],
    chances,
  }
}

type Figures = Omit<FirmsFigures, 'claims'>

function upliftClaim({ atLeast, region, uplift }: Figures): FigureClaim {
  const cells = region.chances.flatMap((row, r) =>
    row.flatMap(({ chance }, c) =>
      (chance ?? 0) > 0.5
        ? [
            `${region.columns[c]!} is spent per order that comes anyway and ${region.rows[r]!} of the visitors buy`,
          ]
        : [],
    ),
  )
  const verdict =
    atLeast.low > 0.5 ? 'supported' : cells.length > 0 ? 'supported only where' : 'not supported'
  return {
    id: 'uplift-133',
    claim: 'Firms that use social media effectively raise their revenue by 133 %.',
    verdict,
    condition: verdict === 'supported only where' ? cells.join('; ') : null,
    because:
      `A mean over firms that were picked because they did well cannot be the mean of all firms: here the best quarter has ${percent(uplift.bestQuarter)}, ` +
      `the middle firm ${percent(uplift.p50)}. What decides is how little the firm sells without social media: a rise in per cent is large where there is little to rise from.`,
  }
}

function betterClaim({ better }: Figures): FigureClaim {
  const holding = better.filter(({ low }) => low >= SHARE)
  const refuted = better.filter(({ high }) => high < SHARE)
  const verdict =
    holding.length === better.length
      ? 'supported'
      : holding.length > 0
        ? 'supported only where'
        : refuted.length === better.length
          ? 'not supported'
          : 'too close to call'
  return {
    id: 'better-76',
    claim: '76 % of the firms that use social media do better with it.',
    verdict,
    condition:
      verdict === 'supported only where'
        ? `"better" means that ${holding.map(({ reading }) => reading).join(', or that ')}`
        : null,
    because:
      'The figure comes without a source, so it is read as "at least 76 %" in several ways. That social media bring some visits and ' +
      'orders is built into the model, which takes nothing away from what is sold without them; whether they pay is not.',
  }
}

function percent(fraction: number): string {
  return `${formatNumber(100 * fraction, 2)} %`
}
