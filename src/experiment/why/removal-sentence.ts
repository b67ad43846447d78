import { formatKpi } from '../../measure/format-number.js'
import { KPIS, type KpiId } from '../../measure/kpi-ids.js'
import { KPI_NAMES } from '../../measure/kpi-names.js'
import type { RemovalEffect, RunFigures } from './answer.js'

export interface RemovalWording {
  /** Name of the strategy. */
  readonly strategy: string
  readonly kpi: KpiId
  readonly currency: string
  /** Of the run as it was. */
  readonly figures: RunFigures
}

/** What a campaign would have lost, in one or two sentences of plain English. */
export function removalSentence(effect: Omit<RemovalEffect, 'sentence'>, wording: RemovalWording): string {
  const { strategy } = wording
  const lost = amounts(effect.lost, 1)
  const gained = amounts(effect.lost, -1)
  const clauses = [
    ...(lost.length > 0 ? [`lost ${joined(lost)}`] : []),
    ...(gained.length > 0 ? [`gained ${joined(gained)}`] : []),
  ]
  const did = clauses.length === 0 ? 'lost nothing' : clauses.join(' and ')
  return `${whatOf(effect)}, ${strategy} would have ${did}.${kpiSentence(effect, wording)}`
}

function whatOf({ what, which, shares, brought }: Omit<RemovalEffect, 'sentence'>): string {
  switch (what) {
    case 'person':
      return brought === null || shares === 0
        ? `Without person ${which}, who passed nothing on`
        : `Without person ${which}, to whom ${counted(shares + brought, 'share goes', 'shares go')} back`
    case 'post':
      return `Without ${which}, which was shared ${counted(shares, 'time', 'times')}`
    case 'hour':
      return `If nobody had shared in hour ${which} (${clockOf(Number(which))}), in which ${counted(shares, 'share', 'shares')} fell`
  }
}

const COUNTED = [
  ['shares', 'share', 'shares'],
  ['reach', 'person reached', 'people reached'],
  ['visits', 'visit', 'visits'],
  ['orders', 'order', 'orders'],
] as const

function amounts(lost: RunFigures, sign: 1 | -1): string[] {
  return COUNTED.flatMap(([figure, one, many]) => {
    const amount = sign * (lost[figure] ?? 0)
    return amount > 0 ? [counted(amount, one, many)] : []
  })
}

/** Nothing where the judged KPI is one of the counts above, or where it stays. */
function kpiSentence(effect: Omit<RemovalEffect, 'sentence'>, wording: RemovalWording): string {
  const { currency, figures, kpi } = wording
  if (kpi === 'shares' || kpi === 'reach' || kpi === 'visits' || kpi === 'conversions') return ''
  const after = effect.without.kpi
  if (figures.kpi === null || after === null || after === figures.kpi) return ''
  const text = (value: number): string => formatKpi(value, KPIS[kpi].unit, currency, 4)
  const turn = after < figures.kpi ? 'fall' : 'rise'
  return ` Its ${KPI_NAMES[kpi]} would ${turn} from ${text(figures.kpi)} to ${text(after)}.`
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Tuesday of week 1, 18:00 to 19:00`: hours count from Monday 00:00. */
function clockOf(hour: number): string {
  const day = Math.floor(hour / 24)
  const from = hour % 24
  const clock = (h: number): string => `${String(h).padStart(2, '0')}:00`
  return `${WEEKDAYS[day % 7]!} of week ${Math.floor(day / 7) + 1}, ${clock(from)} to ${clock(from + 1)}`
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
}

function counted(n: number, one: string, many: string): string {
  return `${formatKpi(n, 'count', '', 15)} ${n === 1 ? one : many}`
}
