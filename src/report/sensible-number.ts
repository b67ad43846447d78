import { KPIS, type KpiId } from '../measure/kpi-ids.js'

/**
 * Numbers as people read them: three or four significant digits, thousands separated by a comma, a true
 * minus sign, `M`, `bn` and `tn` for large ones. Own code instead of `Intl`, so that a report of the same
 * result is the same text on every machine.
 */

/** What stands where a number is not defined. */
export const UNDEFINED_MARK = '–'

const NO_BREAK_SPACE = '\u00a0'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LARGE_UNITS = [
  { size: 1e12, name: 'tn' },
  { size: 1e9, name: 'bn' },
  { size: 1e6, name: 'M' },
] as const

/** Ratios that people quote in per cent; the other ratios (frequency, ROAS, …) are plain factors. */
const PERCENT_KPIS: ReadonlySet<KpiId> = new Set([
  'engagementRate',
  'ctr',
  'conversionRate',
  'roi',
  'revenueUplift',
  'shareOfVoice',
])

export function isPercentKpi(kpi: KpiId): boolean {
  return PERCENT_KPIS.has(kpi)
}

/** A plain number; null and values that are not finite become `–`. */
export function sensibleNumber(value: number | null | undefined): string {
  if (!isDefined(value)) return UNDEFINED_MARK
  if (value === 0) return '0'
  const size = Math.abs(value)
  const sign = value < 0 ? '−' : ''
  if (size >= 1e15 || size < 1e-4) return sign + scientific(size)
  if (size >= 999_995) return sign + large(size)
  if (size >= 10_000) return sign + groupThousands(Number(size.toPrecision(4)).toFixed(0))
  if (Number.isInteger(size) || size >= 99.95) return sign + groupThousands(size.toFixed(0))
  if (size >= 9.995) return sign + size.toFixed(1)
  if (size >= 0.9995) return sign + size.toFixed(2)
  return sign + size.toPrecision(3)
}

/** A count to its last digit: 1,000,000. Above 10^15 as `sensibleNumber`. */
export function exactCount(count: number): string {
  return Number.isInteger(count) && Math.abs(count) < 1e15
    ? `${count < 0 ? '−' : ''}${groupThousands(Math.abs(count).toFixed(0))}`
    : sensibleNumber(count)
}

/** A fraction in per cent: 0.784 gives `78 %`. */
export function formatPercent(fraction: number | null | undefined): string {
  if (!isDefined(fraction)) return UNDEFINED_MARK
  const percent = fraction * 100
  const size = Math.abs(percent)
  const text = size >= 9.95 && size < 1e6 ? groupThousands(size.toFixed(0)) : sensibleNumber(size)
  return `${percent < 0 && text !== '0' ? '−' : ''}${text}${NO_BREAK_SPACE}%`
}

/** A probability estimated from runs: never finer than a per cent, `< 1 %` and `> 99 %` at the ends. */
export function formatProbability(probability: number | null | undefined): string {
  if (!isDefined(probability)) return UNDEFINED_MARK
  if (probability > 0 && probability < 0.01) return `<${NO_BREAK_SPACE}1${NO_BREAK_SPACE}%`
  if (probability < 1 && probability > 0.99) return `>${NO_BREAK_SPACE}99${NO_BREAK_SPACE}%`
  return `${Math.round(probability * 100)}${NO_BREAK_SPACE}%`
}

/** A value of a KPI without the currency, for a column whose head names it. */
export function formatKpiBare(kpi: KpiId, value: number | null | undefined): string {
  if (!isDefined(value)) return UNDEFINED_MARK
  if (isPercentKpi(kpi)) return formatPercent(value)
  if (KPIS[kpi].unit === 'hours') return `${sensibleNumber(value)}${NO_BREAK_SPACE}h`
  return sensibleNumber(value)
}

/** A value of a KPI with its unit. */
export function formatKpi(kpi: KpiId, value: number | null | undefined, currency: string): string {
  const bare = formatKpiBare(kpi, value)
  return KPIS[kpi].unit === 'money' && isDefined(value) ? withUnit(bare, currency) : bare
}

export function withUnit(text: string, unit: string): string {
  return `${text}${NO_BREAK_SPACE}${unit}`
}

/** `+` before what is above 0: for differences. */
export function withSign(text: string, value: number | null): string {
  return isDefined(value) && value > 0 ? `+${text}` : text
}

const RANGE_UNIT = /\u00a0(?:%|M|bn|tn|h|days|min)$/

/**
 * `900–4,100`, or `−400 to 4,100` where a minus sign would be read as a dash. A unit that both ends share
 * is written once.
 */
export function formatRange(low: string, high: string): string {
  if (low === UNDEFINED_MARK && high === UNDEFINED_MARK) return UNDEFINED_MARK
  const unit = RANGE_UNIT.exec(low)?.[0]
  const from = unit !== undefined && high.endsWith(unit) ? low.slice(0, -unit.length) : low
  return /[−–<]/.test(low + high) ? `${from} to ${high}` : `${from}–${high}`
}

/** A duration: minutes below an hour, hours up to two days, then days. */
export function formatHours(hours: number | null | undefined): string {
  if (!isDefined(hours)) return UNDEFINED_MARK
  if (hours > 0 && hours < 1) return `${Math.max(1, Math.round(hours * 60))}${NO_BREAK_SPACE}min`
  if (hours < 48) return `${sensibleNumber(hours)}${NO_BREAK_SPACE}h`
  const days = hours / 24
  return `${sensibleNumber(days)}${NO_BREAK_SPACE}days`
}

/**
 * How the labels of one axis are written: all in the same unit and with the same number of decimals, as
 * many as the distance between ticks needs.
 */
export function axisFormat(ticks: readonly number[], percent = false): (value: number) => string {
  const factor = percent ? 100 : 1
  const suffix = percent ? `${NO_BREAK_SPACE}%` : ''
  const sizes = ticks.map((tick) => Math.abs(tick * factor))
  const largest = Math.max(0, ...sizes)
  if (largest >= 1e15 || (largest > 0 && largest < 1e-4)) {
    return (value) => (value === 0 ? '0' : sensibleNumber(value * factor)) + suffix
  }
  const unit =
    LARGE_UNITS.find((candidate) => largest >= candidate.size) ??
    (largest >= 1e4 ? { size: 1e3, name: 'k' } : { size: 1, name: '' })
  const decimals = decimalsNeeded(ticks.map((tick) => (tick * factor) / unit.size))
  return (value) => {
    const scaled = (value * factor) / unit.size
    const text = groupThousands(Math.abs(scaled).toFixed(decimals))
    const name = unit.name === '' ? '' : NO_BREAK_SPACE + unit.name
    return scaled === 0 ? `0${suffix}` : `${scaled < 0 ? '−' : ''}${text}${name}${suffix}`
  }
}

/** The least number of decimals with which every value is still written exactly (up to rounding noise). */
function decimalsNeeded(values: readonly number[]): number {
  for (let decimals = 0; decimals < 8; decimals++) {
    if (values.every((value) => Math.abs(Number(value.toFixed(decimals)) - value) <= Math.abs(value) * 1e-9))
      return decimals
  }
  return 8
}

function isDefined(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value)
}

function large(size: number): string {
  const unit = LARGE_UNITS.find((candidate) => size >= candidate.size * 0.999_995) ?? LARGE_UNITS[2]
  const scaled = size / unit.size
  const digits = scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2
  return `${scaled.toFixed(digits)}${NO_BREAK_SPACE}${unit.name}`
}

function scientific(size: number): string {
  const [mantissa = '', exponent = '0'] = size.toExponential(1).split('e')
  const power = Array.from(exponent.replace('+', ''), (digit) =>
    digit === '-' ? '⁻' : SUPERSCRIPTS[Number(digit)],
  ).join('')
  return `${mantissa}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${power}`
}

/** Commas between groups of three digits of a plain decimal. */
function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
