import { HearsayError } from '../errors.js'
import { pairedDifference } from '../measure/statistics/paired.js'
import { ATTRIBUTION_MODELS, BUDGET_LINES, type BudgetLine } from '../scenario/scenario.js'
import { bandOf, evenlySpaced } from './bands.js'
import type { ComparisonFacts } from './comparison-facts.js'
import { dailyMeans } from './daily-means.js'
import { estimates, kpiSeries, meanOf, orNull } from './estimates.js'
import { firstPlaces } from './first-places.js'
import { pieceResults } from './piece-results.js'
import type { Difference, RunOutcome, SourceShares, StrategyResult, Verdict } from './result.js'
import { sortedOutcomes } from './result-hash.js'
import { riskOf } from './risk.js'
import { testingResult } from './testing-result.js'
import { FEWEST_RUNS, judge, orientation, type Contest, type Judgement } from './verdict.js'
import { verdictSentence } from './verdict-sentence.js'

export interface Aggregate {
  readonly strategies: readonly StrategyResult[]
  /** For every pair (a before b in file order), for each shown KPI, the judged one first. */
  readonly differences: readonly Difference[]
  readonly verdict: Verdict
}

/** Values of the judged KPI kept for dot plots. */
const MOST_DOTS = 2000

/**
 * From single runs to the comparison. The order of `outcomes` does not matter, to the last bit.
 * Intervals allow for replications that share a network (`clusteredMean`); differences are paired.
 *
 * @throws HearsayError (internal) unless every replication holds each strategy exactly once.
 */
export function aggregate(facts: ComparisonFacts, outcomes: readonly RunOutcome[]): Aggregate {
  const runs = runsByStrategy(facts, outcomes)
  const networks = networksOf(runs[0] ?? [], facts.redraw)
  const judged = runs.map((series) => kpiSeries(series, facts.kpi))
  const firsts = firstPlaces(judged, orientation(facts.kpi))
  const contest = { kpi: facts.kpi, confidence: facts.confidence, values: judged, networks }
  const replications = judged[0]?.length ?? 0
  const probabilityBest = firsts.map((first) => (replications === 0 ? 0 : first / replications))

  const strategies = facts.strategies.map((strategy, i): StrategyResult => {
    const series = runs[i]!
    return {
      id: strategy.id,
      label: strategy.label,
      kpis: estimates(series, networks, facts.confidence),
      spend: spendOf(series, strategy.budget),
      attribution: sharesOf(series, (run) => run.attribution),
      attributionPaths: attributionPathsOf(series),
      pieces: pieceResults(facts, series),
      testing: testingResult(facts, series, networks),
      risk: riskOf(judged[i]!, facts.kpi, series),
      probabilityBest: probabilityBest[i]!,
      probabilityFlop: facts.flopBelow === null ? null : shareBelow(judged[i]!, facts.flopBelow),
      outcomes: evenlySpaced(judged[i]!.length, MOST_DOTS).map((run) => orNull(judged[i]![run]!)),
      bands: {
        reach: bandOf(series, (curves) => curves.reach),
        visits: bandOf(series, (curves) => curves.visits),
      },
      daily: {
        reach: dailyMeans(series, (curves) => curves.reach),
        engagements: dailyMeans(series, (curves) => curves.engagements),
        visits: dailyMeans(series, (curves) => curves.visits),
        orders: dailyMeans(series, (curves) => curves.orders),
      },
      largest: largestCascade(series),
    }
  })
  return {
    strategies,
    differences: differencesOf(facts, runs, networks),
    verdict: verdictOf(facts, contest, firsts, probabilityBest),
  }
}

/** Outcomes by strategy (in the order of the facts), each by replication. */
function runsByStrategy(facts: ComparisonFacts, outcomes: readonly RunOutcome[]): RunOutcome[][] {
  const byIndex = new Map<number, RunOutcome[]>(facts.strategies.map(({ index }) => [index, []]))
  for (const outcome of sortedOutcomes(outcomes)) {
    const series = byIndex.get(outcome.strategy)
    if (series === undefined) throw incomplete(`strategy ${outcome.strategy} is not part of this comparison`)
    series.push(outcome)
  }
  const runs = facts.strategies.map(({ index }) => byIndex.get(index)!)
  const expected = runs[0] ?? []
  for (const series of runs) {
    const matches = series.length === expected.length
    if (!matches || series.some((run, i) => run.replication !== expected[i]!.replication)) {
      throw incomplete('not every replication holds every strategy')
    }
  }
  return runs
}

function incomplete(message: string): HearsayError {
  return new HearsayError('internal', `cannot aggregate: ${message}`)
}

/** The network of each replication, or null where there is only one. */
function networksOf(series: readonly RunOutcome[], redraw: number): Uint32Array | null {
  return redraw <= 1 ? null : Uint32Array.from(series, (run) => run.replication % redraw)
}

/** Share of the defined values below the line; null when none is defined. */
function shareBelow(values: Float64Array, line: number): number | null {
  const defined = values.filter((value) => value === value)
  return defined.length === 0 ? null : defined.filter((value) => value < line).length / defined.length
}

function spendOf(series: readonly RunOutcome[], budget: number): StrategyResult['spend'] {
  const lines = BUDGET_LINES.map((line, i) => [line, meanOf(series, (run) => run.spend[i]!)] as const)
  const byLine = Object.fromEntries(lines) as Record<BudgetLine, number>
  const total = lines.reduce((sum, [, money]) => sum + money, 0)
  return { total, byLine, unspent: budget - total }
}

const SOURCES = ['paid', 'owned', 'earned'] as const

function sharesOf(
  series: readonly RunOutcome[],
  column: (run: RunOutcome) => Float64Array,
  from = 0,
): SourceShares {
  const means = SOURCES.map((source, i) => [source, meanOf(series, (run) => column(run)[from + i]!)] as const)
  return Object.fromEntries(means) as Record<keyof SourceShares, number>
}

function attributionPathsOf(series: readonly RunOutcome[]): StrategyResult['attributionPaths'] {
  const models = ATTRIBUTION_MODELS.map(
    (model, i) => [model, sharesOf(series, (run) => run.paths, i * SOURCES.length)] as const,
  )
  return Object.fromEntries(models) as StrategyResult['attributionPaths']
}

/** The largest cascade; of equals that of the earliest replication. */
function largestCascade(series: readonly RunOutcome[]): StrategyResult['largest'] {
  const first = series[0]
  if (first === undefined)
    return { replication: 0, title: '', platform: '', size: 0, parents: [], hours: [], people: [] }
  const run = series.reduce((best, other) => (other.largest.size > best.largest.size ? other : best), first)
  const { hours, parents, people, platform, size, title } = run.largest
  return {
    replication: run.replication,
    title,
    platform,
    size,
    parents: Array.from(parents),
    hours: Array.from(hours),
    people,
  }
}

function differencesOf(
  facts: ComparisonFacts,
  runs: readonly RunOutcome[][],
  networks: Uint32Array | null,
): Difference[] {
  const kpis = [facts.kpi, ...facts.shown.filter((kpi) => kpi !== facts.kpi)]
  const differences: Difference[] = []
  facts.strategies.forEach((a, i) => {
    facts.strategies.slice(i + 1).forEach((b, ahead) => {
      for (const kpi of kpis) {
        const paired = pairedDifference(
          kpiSeries(runs[i]!, kpi),
          kpiSeries(runs[i + 1 + ahead]!, kpi),
          networks,
          facts.confidence,
        )
        differences.push({
          a: a.id,
          b: b.id,
          kpi,
          mean: orNull(paired.difference.mean),
          low: orNull(paired.interval.low),
          high: orNull(paired.interval.high),
          probabilityAExceedsB: paired.probabilityAExceedsB,
          varianceReduction: paired.varianceReduction,
        })
      }
    })
  })
  return differences
}

function verdictOf(
  facts: ComparisonFacts,
  contest: Contest,
  firsts: readonly number[],
  probabilityBest: readonly number[],
): Verdict {
  const judgement = judge(contest)
  const best = judgement.kind === 'settled' ? judgement.leader : null
  const names = facts.strategies.map(({ label }) => label.en)
  return {
    kpi: facts.kpi,
    best: best === null ? null : facts.strategies[best]!.id,
    probability: best === null ? null : probabilityBest[best]!,
    sentence: verdictSentence(contest, judgement, { names, currency: facts.currency, firsts }),
    moreReplications: moreReplicationsOf(contest, judgement),
  }
}

function moreReplicationsOf(contest: Contest, judgement: Judgement): number | null {
  if (judgement.kind === 'open') return judgement.moreReplications
  return judgement.kind === 'too-few-runs' ? FEWEST_RUNS - contest.values[0]!.length : null
}
