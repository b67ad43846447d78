import type { ExperimentResult, StrategyResult } from '../experiment/result.js'
import { KPIS, type KpiId } from '../measure/kpi-ids.js'
import type { Label } from '../scenario/scenario.js'
import { plainText } from './plain-text.js'
import { formatKpi, formatKpiBare, formatRange, withUnit } from './sensible-number.js'
import type { Words } from './words.js'

/** What every part of a report needs to know. */
export interface ReportContext {
  readonly result: ExperimentResult
  readonly words: Words
  readonly strategies: readonly ReportStrategy[]
  readonly judged: KpiId
  /** False where strategies are only run: nothing is first, nothing is subtracted. */
  readonly compared: boolean
  /** Whether anything is sold: decides what attribution counts. */
  readonly product: boolean
  readonly currency: string
  readonly confidence: string
}

/** A strategy with how it is drawn. */
export interface ReportStrategy {
  readonly index: number
  readonly name: string
  readonly result: StrategyResult
  /** CSS class that sets its colour and dash. */
  readonly className: string
  readonly leads: boolean
}

/** Up to this many strategies have a colour of their own; above, only the winner stands out. */
export const OWN_COLOURS = 4

export function reportContext(result: ExperimentResult, words: Words): ReportContext {
  const own = result.strategies.length <= OWN_COLOURS
  return {
    result,
    words,
    judged: result.verdict.kpi,
    compared: result.command === 'compare' && result.strategies.length > 1,
    product: result.strategies.some((strategy) => strategy.kpis.conversions.p50 !== null),
    currency: plainText(result.scenario.currency),
    confidence: `${Math.round(result.confidence * 1000) / 10}\u00a0%`,
    strategies: result.strategies.map((strategy, index) => {
      const leads = strategy.id === result.verdict.best
      return {
        index,
        name: nameOf(strategy.label, strategy.id, words),
        result: strategy,
        className: own ? `s${index + 1}` : leads ? 's1' : 'sx',
        leads,
      }
    }),
  }
}

/** The label in the language of the report, or else the English one. */
export function nameOf({ en, fa = '' }: Label, fallback: string, words: Words): string {
  return (words.language === 'fa' && plainText(fa)) || plainText(en) || plainText(fallback)
}

/** `Profit, USD`: a KPI as the head of a column. */
export function kpiHead(context: ReportContext, kpi: KpiId): string {
  const name = capitalised(context.words.kpi(kpi))
  return KPIS[kpi].unit === 'money' ? `${name}, ${context.currency}` : name
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A value of the judged KPI with its unit. */
export function judgedValue(context: ReportContext, value: number | null): string {
  return formatKpi(context.judged, value, context.currency)
}

/** A range of the judged KPI; the unit is written once. */
export function judgedRange(context: ReportContext, low: number | null, high: number | null): string {
  const range = formatRange(formatKpiBare(context.judged, low), formatKpiBare(context.judged, high))
  return KPIS[context.judged].unit === 'money' ? withUnit(range, context.currency) : range
}
