import { formatKpi, formatNumber } from '../../measure/format-number.js'
import { KPIS, type KpiId } from '../../measure/kpi-ids.js'
import { KPI_NAMES } from '../../measure/kpi-names.js'
import type { SensitivityRow } from '../result.js'

export interface SensitivityFacts {
  readonly kpi: KpiId
  readonly currency: string
  /** Names of the two strategies. */
  readonly leader: string
  readonly rival: string
  /** Points tried, and at how many of them both strategies have a value. */
  readonly points: number
  readonly defined: number
  /** At how many the leader is ahead. */
  readonly kept: number
  /** At how many the rival is ahead; at the rest nobody is. */
  readonly behind: number
  /** Of which an effect is known, most influential first. */
  readonly rows: readonly SensitivityRow[]
}

/** Whether the answer holds under other assumptions, and which of them would change it, for somebody who plans a campaign. */
export function sensitivitySentence(facts: SensitivityFacts): string {
  const { defined, points } = facts
  const undefinedAt =
    defined === points
      ? ''
      : ` At ${points - defined} further points there is no ${KPI_NAMES[facts.kpi]} to compare.`
  return standing(facts) + undefinedAt
}

function standing(facts: SensitivityFacts): string {
  const { behind, defined, kept, leader, rival, rows } = facts
  const [most] = rows
  if (most === undefined || !(most.muStar > 0)) {
    const place = kept === defined ? 'at every one' : `at ${kept}`
    return `${leader} is ahead of ${rival} ${place} of the ${defined} points tried; no assumption moves the lead.`
  }
  if (kept === defined) {
    return (
      `${leader} stays ahead of ${rival} at every one of the ${defined} points tried; what moves the lead most is ` +
      `${nameOf(most)}: it is about ${leadText(facts, most.leadLow)} in the lower half of that range and ` +
      `${leadText(facts, most.leadHigh)} in the upper half.`
    )
  }
  if (behind === defined) {
    return (
      `${rival} is ahead of ${leader} at every one of the ${defined} points tried: ` +
      `the lead of ${leader} rests on the defaults of the assumptions, most of all on ${nameOf(most)}.`
    )
  }
  const ahead = `${leader} is ahead of ${rival} at ${kept} of the ${defined} points tried.`
  const turning = rows.find((row) => weakest(row) < 0)
  if (turning !== undefined) {
    return (
      `${ahead} What would change the answer is ${nameOf(turning)}: in the ${weakEnd(turning)} half of that range ` +
      `${rival} is ahead by about ${leadText(facts, -weakest(turning))}, averaged over everything else.`
    )
  }
  const nearest = rows.reduce((least, row) => (weakest(row) < weakest(least) ? row : least))
  return (
    `${ahead} No single assumption changes the answer on average, only several together; what comes nearest is ` +
    `${nameOf(nearest)}: in the ${weakEnd(nearest)} half of that range the lead is about ${leadText(facts, weakest(nearest))}.`
  )
}

function nameOf({ meaning, low, high }: SensitivityRow): string {
  return `the assumed "${meaning}" (${formatNumber(low, 4)} to ${formatNumber(high, 4)})`
}

/** The mean lead in the half of the range in which it is smaller. */
function weakest({ leadHigh, leadLow }: SensitivityRow): number {
  return leadHigh < leadLow ? leadHigh : leadLow
}

function weakEnd({ leadHigh, leadLow }: SensitivityRow): 'upper' | 'lower' {
  return leadHigh < leadLow ? 'upper' : 'lower'
}

function leadText({ currency, kpi }: SensitivityFacts, lead: number): string {
  return formatKpi(lead, KPIS[kpi].unit, currency, 2)
}
