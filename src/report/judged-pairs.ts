import type { Difference } from '../experiment/result.js'
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
  const ranks = new Map([...context.strategies].sort(byStrength).map((strategy, rank) => [strategy, rank]))
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

/** The strategy that the verdict names, or the one that comes first most often. */
export function strongest(strategies: readonly ReportStrategy[]): ReportStrategy | undefined {
  return [...strategies].sort(byStrength)[0]
}

function byStrength(a: ReportStrategy, b: ReportStrategy): number {
  return (
    Number(b.leads) - Number(a.leads) ||
    b.result.probabilityBest - a.result.probabilityBest ||
    a.index - b.index
  )
}

function pairOf(a: ReportStrategy, b: ReportStrategy, { mean, low, high }: Difference): Pair {
  return { a, b, mean: mean ?? NaN, low, high, clear: low !== null && high !== null && (low > 0 || high < 0) }
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
