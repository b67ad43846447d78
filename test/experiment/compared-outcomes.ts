import { KPI_IDS, type KpiId } from '../../src/measure/kpi-ids.js'
import type { ComparisonFacts } from '../../src/experiment/comparison-facts.js'
import { PIECE_FIGURES, type RunOutcome } from '../../src/experiment/result.js'
import { noCascades } from '../../src/measure/cascade-counts.js'

/** Facts of a comparison of `ids` by profit, everything else ordinary. */
export function factsOf(ids: readonly string[], more: Partial<ComparisonFacts> = {}): ComparisonFacts {
  return {
    strategies: ids.map((id, index) => ({ index, id, label: { en: id }, budget: 1000 })),
    redraw: 1,
    currency: 'USD',
    kpi: 'profit',
    shown: ['profit', 'reach'],
    confidence: 0.95,
    flopBelow: null,
    creatives: ['film', 'tip'],
    platforms: ['x'],
    ...more,
  }
}

/** One run with given KPIs (all others 0) and three bins of people reached (as many visits, engagements and orders). */
export function outcome(
  replication: number,
  strategy: number,
  kpis: Partial<Record<KpiId, number>>,
  reach: readonly number[] = [1, 2, 3],
): RunOutcome {
  return {
    replication,
    strategy,
    kpis: Float64Array.from(KPI_IDS, (kpi) => kpis[kpi] ?? 0),
    spend: Float64Array.of(100, 50, 25, 0, 0),
    attribution: Float64Array.of(1, 2, 3),
    paths: Float64Array.of(4, 2, 0, 1, 2, 3, 2, 2, 2, 3, 1, 2),
    pieces: new Float64Array(2 * PIECE_FIGURES.length),
    testing: new Float64Array(0),
    curves: {
      bins: reach.length,
      binHours: 24,
      reach: Float64Array.from(reach),
      visits: Float64Array.from(reach),
      engagements: Float64Array.from(reach),
      orders: Float64Array.from(reach),
    },
    cascades: noCascades(),
    largest: {
      title: `post of ${replication}`,
      platform: 'x',
      size: 2,
      parents: Int32Array.of(-1, 0),
      hours: Float64Array.of(0, 1),
      people: ['brand', 'ada'],
    },
  }
}

/** Runs of several strategies from a table of judged values: `profits[strategy][replication]`. */
export function outcomesOf(profits: readonly (readonly number[])[]): RunOutcome[] {
  return profits.flatMap((series, strategy) =>
    series.map((profit, r) => outcome(r, strategy, { profit, reach: r })),
  )
}
