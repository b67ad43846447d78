import type { LeverEffect } from '../experiment/result.js'
import type { ReportContext, ReportStrategy } from './report-context.js'

/** The effect of one lever with the strategies as they are drawn; its mean is null where no run defines it. */
export interface NamedEffect extends LeverEffect {
  readonly of: ReportStrategy
  readonly as: ReportStrategy
}

/** What the settings of one strategy would do for another. */
export interface EffectGroup {
  readonly of: ReportStrategy
  readonly as: ReportStrategy
  /** The largest first. */
  readonly effects: readonly NamedEffect[]
}

/** Effects by the strategy that is changed, in the order of the result: the leader's closest rival first. */
export function effectGroups(context: ReportContext): EffectGroup[] {
  const effects = leverEffects(context)
  const keyOf = (effect: LeverEffect): string => JSON.stringify([effect.strategy, effect.towards])
  const keys = new Set((context.result.explained ?? []).map(keyOf))
  return [...keys].flatMap((key) => {
    const own = effects.filter((effect) => keyOf(effect) === key)
    return own.length === 0 ? [] : [{ of: own[0]!.of, as: own[0]!.as, effects: own }]
  })
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
