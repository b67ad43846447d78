import type { Difference } from '../experiment/result.js'
import { KPIS } from '../measure/kpi-ids.js'
import { isClear } from './interval.js'
import type { ReportContext, ReportStrategy } from './report-context.js'

/** A difference between two strategies, turned so that the stronger one stands first. */
export interface Pair {
  readonly a: ReportStrategy
  readonly b: ReportStrategy
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** Whether the interval leaves 0 out. */
  readonly clear: boolean
}

/** The differences of the judged KPI, strongest strategy first. */
export function judgedPairs(context: ReportContext): Pair[] {
  const byId = new Map(context.strategies.map((strategy) => [strategy.result.id, strategy]))
  const ranks = new Map(byStrength(context).map((strategy, rank) => [strategy, rank]))
  return context.result.differences
    .filter((difference) => difference.kpi === context.judged)
    .flatMap((difference) => {
      const a = byId.get(difference.a)
      const b = byId.get(difference.b)
      if (a === undefined || b === undefined || difference.mean === null || !Number.isFinite(difference.mean))
        return []
      return [ranks.get(a)! <= ranks.get(b)! ? pairOf(a, b, difference) : turned(pairOf(a, b, difference))]
    })
    .sort((one, two) => ranks.get(one.a)! - ranks.get(two.a)! || ranks.get(one.b)! - ranks.get(two.b)!)
}

/**
 * The strategies, best first: the one that the verdict names, then by how often they come first, then by the
 * mean of the judged KPI.
 */
export function byStrength({ strategies, judged }: ReportContext): ReportStrategy[] {
  const sign = KPIS[judged].better === 'less' ? -1 : 1
  const merit = ({ result }: ReportStrategy): number => sign * (result.kpis[judged].mean ?? -sign * Infinity)
  return [...strategies].sort(
    (a, b) =>
      Number(b.leads) - Number(a.leads) ||
      b.result.probabilityBest - a.result.probabilityBest ||
      (merit(a) === merit(b) ? 0 : merit(b) - merit(a)) ||
      a.index - b.index,
  )
}

function pairOf(a: ReportStrategy, b: ReportStrategy, { mean, low, high }: Difference): Pair {
  return { a, b, mean: mean ?? NaN, low, high, clear: isClear({ low, high }) }
}

function turned({ a, b, mean, low, high, clear }: Pair): Pair {
  return {
    a: b,
    b: a,
    mean: -mean,
    low: high === null ? null : -high,
    high: low === null ? null : -low,
    clear,
  }
}
