import type { LeverEffect } from '../experiment/result.js'
import type { ReportContext, ReportStrategy } from './report-context.js'

/** The effect of one lever with the strategies as they are drawn; its mean is null where no run defines it. */
export interface NamedEffect extends LeverEffect {
  readonly of: ReportStrategy
  readonly as: ReportStrategy
}

/** The largest effect first, unknown ones last; those on the judged KPI before all others. */
export function leverEffects({ judged, result, strategies }: ReportContext): NamedEffect[] {
  const byId = new Map(strategies.map((strategy) => [strategy.result.id, strategy]))
  return (result.explained ?? [])
    .flatMap((effect) => {
      const [of, as] = [byId.get(effect.strategy), byId.get(effect.towards)]
      const mean = Number.isFinite(effect.mean) ? effect.mean : null
      return of === undefined || as === undefined ? [] : [{ ...effect, of, as, mean }]
    })
    .sort((a, b) => Number(b.kpi === judged) - Number(a.kpi === judged) || sizeOf(b) - sizeOf(a))
}

function sizeOf({ mean }: NamedEffect): number {
  return mean === null ? -1 : Math.abs(mean)
}
