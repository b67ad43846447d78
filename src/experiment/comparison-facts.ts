import { HearsayError } from '../errors.js'
import { isKpiId, type KpiId } from '../measure/kpi-ids.js'
import type { Label, Scenario } from '../scenario/scenario.js'

/** What the statistics must know of the scenario. */
export interface ComparisonFacts {
  /** In file order; `index` is what `RunOutcome.strategy` holds. */
  readonly strategies: readonly StrategyFacts[]
  /**
   * Worlds drawn: replication r lives on world r mod redraw, and intervals allow for the likeness of runs in one
   * world. 1: every statement is about that one world.
   */
  readonly redraw: number
  readonly currency: string
  /** The KPI that the verdict is about. */
  readonly kpi: KpiId
  /** KPIs for which differences are worked out; the judged one is put first. */
  readonly shown: readonly KpiId[]
  /** Confidence of every interval, e.g. 0.95. */
  readonly confidence: number
  /** A run whose judged KPI lies below this is a flop; null: no flop line. */
  readonly flopBelow: number | null
  /** Ids, in file order: `RunOutcome.pieces` is laid out by them. */
  readonly creatives: readonly string[]
  readonly platforms: readonly string[]
}

export interface StrategyFacts {
  readonly index: number
  readonly id: string
  readonly label: Label
  /** The whole budget, in money. */
  readonly budget: number
}

/**
 * The facts of a validated scenario.
 * @param only indices of the strategies that are run; default: all, in file order.
 * @throws HearsayError (internal) when a KPI's name slipped through the validator.
 */
export function comparisonFacts(
  scenario: Scenario,
  only: readonly number[] = scenario.strategies.map((_, index) => index),
): ComparisonFacts {
  const { also, confidence, flopBelow, kpi } = scenario.compare
  const judged = knownKpi(kpi)
  return {
    strategies: only.map((index) => {
      const { budget, id, label } = scenario.strategies[index]!
      return { index, id, label, budget: budget.total }
    }),
    redraw: scenario.population.redraw,
    currency: scenario.currency,
    kpi: judged,
    shown: [...new Set([judged, ...also.map(knownKpi)])],
    confidence,
    flopBelow,
    creatives: scenario.creatives.map(({ id }) => id),
    platforms: scenario.platforms.map(({ id }) => id),
  }
}

function knownKpi(text: string): KpiId {
  if (isKpiId(text)) return text
  throw new HearsayError('internal', `unknown KPI ${text}`)
}
