import { KPIS, type KpiId } from '../measure/kpi-ids.js'
import { isParsed, parseCount, parseDuration, parseMoney, parseNumber, parseProbability } from '../units.js'
import type { Parsed } from '../units.js'

/** KPIs that exist only where something is sold. */
const NEED_PRODUCT: ReadonlySet<KpiId> = new Set<KpiId>([
  'conversions',
  'conversionRate',
  'revenue',
  'profit',
  'roi',
  'roas',
  'cac',
  'revenueUplift',
  'repeatRevenue',
])

export function needsProduct(kpi: KpiId): boolean {
  return NEED_PRODUCT.has(kpi)
}

/** A value of a KPI as people write it: money for profit, `20k` for reach, `5%` or a number for ratios, `6h` for times. */
export function parseKpiValue(kpi: KpiId, text: string, currency: string): Parsed<number> {
  const { unit } = KPIS[kpi]
  if (unit === 'money') return parseMoney(text, currency)
  if (unit === 'hours') return parseDuration(text)
  if (unit === 'ratio' && text.trim().endsWith('%')) return parsePercentage(text)
  const plain = parseNumber(text)
  return isParsed(plain) || unit === 'ratio' || unit === 'number' ? plain : parseCount(text)
}

/** Unlike a probability, a ratio such as ROI may pass 100 % and may be negative. */
function parsePercentage(text: string): Parsed<number> {
  const digits = text.trim().replace(/ *[%٪]$/, '')
  const hundredth = parseNumber(`${digits}e-2`)
  if (isParsed(hundredth)) return hundredth
  const probability = parseProbability(text)
  return isParsed(probability) ? probability : { got: text, expected: 'a percentage such as 5%, or a number' }
}
