import type { LeverEffect } from '../experiment/result.js'
import type { ReportContext, ReportStrategy } from './report-context.js'

/** The effect of one lever with the strategies as they are drawn. */
export interface NamedEffect extends LeverEffect {
  readonly mean: number
  readonly of: ReportStrategy
  readonly as: ReportStrategy
}

/** Effects that are known, the largest first; those on the judged KPI before all others. */
export function leverEffects({ judged, result, strategies }: ReportContext): NamedEffect[] {
  const byId = new Map(strategies.map((strategy) => [strategy.result.id, strategy]))
  return (result.explained ?? [])
    .flatMap((effect) => {
      const [of, as, mean] = [byId.get(effect.strategy), byId.get(effect.towards), effect.mean]
      return of === undefined || as === undefined || mean === null || !Number.isFinite(mean)
        ? []
        : [{ ...effect, of, as, mean }]
    })
    .sort(
      (a, b) => Number(b.kpi === judged) - Number(a.kpi === judged) || Math.abs(b.mean) - Math.abs(a.mean),
    )
}
