/** Many simulated campaigns, as columns for the page. */
import { resultHash } from '../../../src/experiment/result-hash.js'
import type { Curves, RunOutcome } from '../../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import { meanEstimate, tInterval } from '../../../src/measure/statistics/t-interval.js'
import type { PairedOutcomes } from '../../charts/types.js'
import type { LeverEffect } from '../types.js'

const STRATEGIES = 2
const CONFIDENCE = 0.95

/** Gathers replications in the order of their numbers. */
export class OutcomeGatherer {
  private readonly outcomes: RunOutcome[] = []

  constructor(private readonly target: number) {}

  add(replication: readonly RunOutcome[]): void {
    this.outcomes.push(...replication)
  }

  get finished(): number {
    return this.outcomes.length / STRATEGIES
  }

  /** @param last a hash takes as long as dozens of campaigns: it is made once, of all that were finished */
  soFar(last: boolean): PairedOutcomes {
    const { outcomes, finished, target } = this
    const of = (strategy: number): RunOutcome[] => outcomes.filter((outcome) => outcome.strategy === strategy)
    const [a, b] = [of(0), of(1)]
    return {
      finished,
      target,
      visits: [kpiOf(a, 'visits'), kpiOf(b, 'visits')],
      reach: [kpiOf(a, 'reach'), kpiOf(b, 'reach')],
      curveHours: curveHours(outcomes[0]?.curves),
      curves: [reachCurves(a), reachCurves(b)],
      resultHash: last ? resultHash(outcomes) : '',
    }
  }
}

/** Visits of A and of B, by replication. */
export type PairedVisits = readonly [Float64Array, Float64Array]

/** What the lever did to each strategy, replication by replication with the same luck. */
export function leverEffect(
  lever: LeverEffect['lever'],
  before: PairedVisits,
  after: PairedVisits,
): LeverEffect {
  const both = <T>(of: (strategy: 0 | 1) => T): [T, T] => [of(0), of(1)]
  const intervals = both((strategy) => {
    const differences = after[strategy].map((visits, i) => visits - before[strategy][i]!)
    return tInterval(meanEstimate(differences), CONFIDENCE)
  })
  return {
    lever,
    runs: before[0].length,
    before: both((strategy) => meanEstimate(before[strategy]).mean),
    after: both((strategy) => meanEstimate(after[strategy]).mean),
    low: both((strategy) => intervals[strategy].low),
    high: both((strategy) => intervals[strategy].high),
  }
}

function kpiOf(outcomes: readonly RunOutcome[], id: KpiId): Float64Array {
  const place = KPI_IDS.indexOf(id)
  return Float64Array.from(outcomes, ({ kpis }) => kpis[place]!)
}

/** Ends of the bins, after the start. */
function curveHours(curves: Curves | undefined): Float64Array {
  if (curves === undefined) return new Float64Array(0)
  return Float64Array.from({ length: curves.bins + 1 }, (_, bin) => bin * curves.binHours)
}

/** Of the counts per bin, how many people were reached by its end. */
function reachCurves(outcomes: readonly RunOutcome[]): Float64Array {
  const hours = (outcomes[0]?.curves.bins ?? 0) + 1
  const curves = new Float64Array(outcomes.length * hours)
  outcomes.forEach(({ curves: { reach } }, campaign) => {
    for (let bin = 0; bin < reach.length; bin++) {
      const at = campaign * hours + bin
      curves[at + 1] = curves[at]! + reach[bin]!
    }
  })
  return curves
}
