/** What claims are about: the KPIs of a run, and a few figures made of them that show what a lever reached and what not. */
import { isKpiId, KPI_IDS, KPIS, type KpiId, type KpiUnit } from '../../measure/kpi-ids.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { RunOutcome } from '../result.js'

interface DerivedMeasure {
  readonly unit: KpiUnit
  readonly meaning: string
  of(run: RunOutcome, scenario: Scenario): number
}

const DERIVED = {
  baselineOrders: {
    unit: 'count',
    meaning: 'orders without any social activity',
    of: (run, { product }) => {
      if (product === null) return 0
      // A whole number of orders: what rounding of money leaves over is taken off.
      const others = (kpiOf(run, 'revenue') - kpiOf(run, 'repeatRevenue')) / product.price
      return Math.round(others - kpiOf(run, 'conversions'))
    },
  },
  ordinaryShares: {
    unit: 'count',
    meaning: "shares of ordinary people's posts in the same network",
    of: ({ cascades }) => cascades.generations.reduce((sum, sharers) => sum + sharers, 0),
  },
  clicksPerView: {
    unit: 'ratio',
    meaning: 'clicks per view',
    of: (run) => kpiOf(run, 'clicks') / kpiOf(run, 'views'),
  },
  visitsPerClick: {
    unit: 'ratio',
    meaning: 'share of clicks that reach the site',
    of: (run) => kpiOf(run, 'visits') / kpiOf(run, 'clicks'),
  },
  repeatsPerOrder: {
    unit: 'ratio',
    meaning: 'repeat purchases per order won',
    of: (run, { product }) =>
      kpiOf(run, 'repeatRevenue') / (product?.price ?? NaN) / kpiOf(run, 'conversions'),
  },
  sharesPerView: {
    unit: 'ratio',
    meaning: 'shares per view',
    of: (run) => kpiOf(run, 'shares') / kpiOf(run, 'views'),
  },
} as const satisfies Record<string, DerivedMeasure>

export type MeasureId = KpiId | keyof typeof DERIVED

/** A measure of one run; NaN where it is not defined. */
export function measureOf(id: MeasureId, run: RunOutcome, scenario: Scenario): number {
  const value = isKpiId(id) ? kpiOf(run, id) : (DERIVED[id] as DerivedMeasure).of(run, scenario)
  return Number.isFinite(value) ? value : NaN
}

/** What a measure counts, and in what. */
export function measureInfo(id: MeasureId): { readonly unit: KpiUnit; readonly meaning: string } {
  return isKpiId(id) ? KPIS[id] : DERIVED[id]
}

function kpiOf(run: RunOutcome, kpi: KpiId): number {
  return run.kpis[KPI_IDS.indexOf(kpi)]!
}
