/** Values of results in the page's language. */
import { formatKpi, formatNumber } from '../../src/measure/format-number.js'
import { KPIS, type KpiId } from '../../src/measure/kpi-ids.js'
import { KPI_NAMES } from '../../src/measure/kpi-names.js'
import type { Label } from '../../src/scenario/scenario.js'
import { digits } from '../words/format.js'
import { language } from '../words/language.js'
import { PERSIAN_KPIS } from './persian-kpis.js'

const PERSIAN_CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'دلار',
  EUR: 'یورو',
  GBP: 'پوند',
  IRR: 'ریال',
  IRT: 'تومان',
}

export function kpiName(kpi: KpiId): string {
  return language.value === 'fa' ? PERSIAN_KPIS[kpi] : KPI_NAMES[kpi]
}

export function labelOf(label: Label): string {
  return (language.value === 'fa' ? label.fa : undefined) ?? label.en
}

export function currencyName(currency: string): string {
  return language.value === 'fa' ? (PERSIAN_CURRENCIES[currency] ?? currency) : currency
}

/** A KPI's value with its unit, as the command line writes it or as Persian does. */
export function formatValue(value: number | null, kpi: KpiId, currency: string, significant = 3): string {
  const { unit } = KPIS[kpi]
  const text = formatKpi(value ?? NaN, unit === 'money' ? 'number' : unit, '', significant)
  if (language.value === 'fa') {
    const persian = persianFigures(text.replace(/ h$/, ' ساعت').replace('n/a', 'نامشخص'))
    return unit === 'money' && value !== null ? `${persian} ${currencyName(currency)}` : persian
  }
  return formatKpi(value ?? NaN, unit, currency, significant)
}

/** The same without its currency, which the head of the column names. */
export function formatBare(value: number | null, kpi: KpiId): string {
  const { unit } = KPIS[kpi]
  const text = formatKpi(value ?? NaN, unit === 'money' ? 'number' : unit, '')
  return language.value === 'fa'
    ? persianFigures(text.replace(/ h$/, ' ساعت').replace('n/a', 'نامشخص'))
    : text
}

/** A whole number to the last digit. */
export function formatExact(n: number): string {
  const text = formatNumber(n, 15)
  return language.value === 'fa' ? persianFigures(text) : text
}

/** The engine's way of writing numbers turned into the Persian one: `−1,234.5` reads «−۱٬۲۳۴٫۵». */
export function persianFigures(text: string): string {
  const signed = text.replace(/(^|[^\d])−(?=\d)/g, '$1\u200e−')
  return digits(signed.replace(/(\d),(?=\d{3})/g, '$1٬').replace(/(\d)\.(?=\d)/g, '$1٫'))
}
