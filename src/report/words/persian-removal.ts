import { formatKpi } from '../../measure/format-number.js'
import { KPIS } from '../../measure/kpi-ids.js'
import type { RemovalEffect, RunFigures } from '../../experiment/why/answer.js'
import type { RemovalWording } from '../../experiment/why/removal-sentence.js'
import { plainText } from '../plain-text.js'
import { persianFigures } from './persian-figures.js'
import { PERSIAN_KPIS } from './persian-names.js'
import { isolate } from './persian-sayings.js'

type Removal = Omit<RemovalEffect, 'sentence'>

/** What a campaign would have lost, from the same numbers as the engine's sentence. */
export function persianRemoval(effect: Removal, wording: RemovalWording): string {
  const lost = amounts(effect.lost, 1)
  const gained = amounts(effect.lost, -1)
  const clauses = [
    ...(lost.length > 0 ? [`${joined(lost)} از دست می‌داد`] : []),
    ...(gained.length > 0 ? [`${joined(gained)} به دست می‌آورد`] : []),
  ]
  const did = clauses.length === 0 ? 'چیزی از دست نمی‌داد' : clauses.join(' و ')
  return `${whatOf(effect)}، «${isolate(plainText(wording.strategy))}» ${did}.${kpiSentence(effect, wording)}`
}

function whatOf({ what, which, shares, brought }: Removal): string {
  const named = /^\d+$/.test(which) ? persianFigures(which) : isolate(plainText(which))
  switch (what) {
    case 'person':
      return brought === null || shares === 0
        ? `بدون شخص ${named} که چیزی را بازنشر نکرد`
        : `بدون شخص ${named} که ${count(shares + brought)} بازنشر به او برمی‌گردد`
    case 'post':
      return `بدون ${named} که ${count(shares)} بار بازنشر شد`
    case 'hour':
      return `اگر در ${clockOf(Number(which))} کسی چیزی را بازنشر نمی‌کرد، که ${count(shares)} بازنشر در آن بود`
  }
}

const COUNTED = [
  ['shares', 'بازنشر'],
  ['reach', 'بیننده'],
  ['visits', 'بازدید'],
  ['orders', 'سفارش'],
] as const

function amounts(lost: RunFigures, sign: 1 | -1): string[] {
  return COUNTED.flatMap(([figure, noun]) => {
    const amount = sign * (lost[figure] ?? 0)
    return amount > 0 ? [`${count(amount)} ${noun}`] : []
  })
}

/** Nothing where the judged KPI is one of the counts above, or where it stays. */
function kpiSentence({ without }: Removal, { currency, figures, kpi }: RemovalWording): string {
  if (kpi === 'shares' || kpi === 'reach' || kpi === 'visits' || kpi === 'conversions') return ''
  const after = without.kpi
  if (figures.kpi === null || after === null || after === figures.kpi) return ''
  const text = (value: number): string => persianFigures(formatKpi(value, KPIS[kpi].unit, currency, 4))
  const turn = after < figures.kpi ? 'کم' : 'زیاد'
  return ` «${PERSIAN_KPIS[kpi]}» آن از ${text(figures.kpi)} به ${text(after)} ${turn} می‌شد.`
}

const WEEKDAYS = ['دوشنبهٔ', 'سه‌شنبهٔ', 'چهارشنبهٔ', 'پنجشنبهٔ', 'جمعهٔ', 'شنبهٔ', 'یکشنبهٔ']

/** Hours count from Monday 00:00. */
function clockOf(hour: number): string {
  const day = Math.floor(hour / 24)
  const clock = (h: number): string => persianFigures(`${String(h).padStart(2, '0')}:00`)
  const week = count(Math.floor(day / 7) + 1)
  return `ساعتِ ${clock(hour % 24)} تا ${clock((hour % 24) + 1)} ${WEEKDAYS[day % 7]!} هفتهٔ ${week}`
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('، ')} و ${parts.at(-1)!}`
}

function count(n: number): string {
  return persianFigures(formatKpi(n, 'count', '', 15))
}
