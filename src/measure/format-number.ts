/**
 * Numbers for people, in sentences and tables: English, with a true minus sign (U+2212), the same on every machine
 * (no locale). What programs read is written by JavaScript's own conversion, in ASCII.
 */
import type { KpiUnit } from './kpi-ids.js'

/**
 * A KPI's value with its unit where that needs saying: `1,900 USD`, `12,300`, `0.0123`, `19 h`.
 * People and counts of ten and more are whole. An undefined value (NaN) reads `n/a`.
 *
 * @param currency as in the scenario, e.g. `USD`; used for money only.
 * @param significant digits kept, default 3: 12,345 becomes 12,300.
 */
export function formatKpi(value: number, unit: KpiUnit, currency: string, significant = 3): string {
  const whole = (unit === 'people' || unit === 'count') && Math.abs(value) >= 10
  const text = formatNumber(whole ? Math.round(value) : value, significant)
  if (value !== value) return text
  if (unit === 'money') return `${text} ${currency}`
  return unit === 'hours' ? `${text} h` : text
}

/**
 * `significant` digits (default 3) with thousands separators, without trailing zeros after the point:
 * `−1,230,000`, `12.3`, `0.00123`; above 1e15 and below 1e-6 `1.2e−9`.
 */
export function formatNumber(value: number, significant = 3): string {
  if (value !== value) return 'n/a'
  if (value === 0) return '0'
  const sign = value < 0 ? '−' : ''
  if (value === Infinity || value === -Infinity) return `${sign}infinite`
  const size = Number(Math.abs(value).toPrecision(significant))
  if (size >= 1e15 || size < 1e-6) return sign + size.toExponential().replace('e+', 'e').replace('e-', 'e−')
  const [whole, fraction] = size.toFixed(decimalsOf(size, significant)).split('.') as [string, string?]
  const kept = fraction === undefined ? '' : fraction.replace(/0+$/, '')
  return `${sign}${groupThousands(whole)}${kept === '' ? '' : `.${kept}`}`
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Digits after the point that show `significant` digits of a size in [1e-6, 1e15). */
function decimalsOf(size: number, significant: number): number {
  const exponent = Number(size.toExponential().split('e')[1])
  return Math.max(0, significant - 1 - exponent)
}
