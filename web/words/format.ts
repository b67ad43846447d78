/** Numbers as the page's language writes them; read inside JSX or `computed`, they follow the language. */
import { language } from './language.js'

const NBSP = '\u00a0'
const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'

/** How each language writes a size that is too long to be read digit by digit. */
const SCALES = [
  { size: 1e9, en: 'bn', fa: `${NBSP}میلیارد` },
  { size: 1e6, en: 'M', fa: `${NBSP}میلیون` },
  { size: 1e3, en: 'k', fa: `${NBSP}هزار` },
] as const

/** A count: `1,234`; from 10,000 with three digits and a scale, `12.3k`, «۱۲٫۳ هزار»; below 10 with one decimal if any. */
export function formatCount(n: number): string {
  if (!Number.isFinite(n)) return undefinedText(n)
  const size = Math.abs(n)
  if (size < 9_999.5) return plain(n, size < 10 ? 1 : 0)
  const rounded = Number(size.toPrecision(3))
  const scale = SCALES.find((each) => rounded >= each.size)!
  const shown = plain((Math.sign(n) * rounded) / scale.size, 2)
  return shown + (language.value === 'fa' ? scale.fa : scale.en)
}

/**
 * A share or chance: `3 %`, «۳٪»; two digits below 10 %, whole above. What is only close to 0 or 1 is not said to be
 * it: `<0.01 %`, `>99 %`.
 */
export function formatShare(p: number): string {
  if (!Number.isFinite(p)) return undefinedText(p)
  const percent = 100 * Math.abs(p)
  if (percent > 0 && percent < 0.005) return near('below', 0.01)
  if (percent > 99 && percent < 100 && Math.round(percent) === 100) return near('above', 99)
  const decimals = percent >= 9.95 ? 0 : percent >= 0.095 ? 1 : 2
  return `${plain(100 * p, decimals)}${percentSign()}`
}

/** A time since the start: `20 min`, `1 h 30 min`, `18 h`, `2 d 4 h`; «۱۸ ساعت», «۲ روز و ۴ ساعت». */
export function formatHours(h: number): string {
  if (!Number.isFinite(h)) return undefinedText(h)
  const minutes = Math.round(60 * Math.abs(h))
  const sign = h < 0 && minutes > 0 ? minus() : ''
  const hours = Math.round(Math.abs(h))
  const parts =
    minutes < 600
      ? [unit(Math.floor(minutes / 60), 'h', 'ساعت'), unit(minutes % 60, 'min', 'دقیقه')]
      : [unit(Math.floor(hours / 24), 'd', 'روز'), unit(hours % 24, 'h', 'ساعت')]
  const said = parts.filter((part) => part !== '')
  if (said.length === 0) return language.value === 'fa' ? `${digits('0')}${NBSP}ساعت` : `0${NBSP}h`
  return sign + said.join(language.value === 'fa' ? ' و ' : ' ')
}

/** A number with at most `decimals` digits (1) after the point and none that say nothing: `3.1`, «۳٫۱». */
export function formatDecimal(x: number, decimals = 1): string {
  return Number.isFinite(x) ? plain(x, decimals) : undefinedText(x)
}

const DIGIT_SETS = [
  { first: 0x06f0, pattern: /[\u06f0-\u06f9]/g },
  { first: 0x0660, pattern: /[\u0660-\u0669]/g },
] as const

/**
 * What somebody typed: Persian, Arabic or Latin digits, a decimal sign of either language, thousands separators where
 * they belong, a percent sign (which divides by 100). Null where that is no number; nothing is guessed.
 */
export function parseNumber(text: string): number | null {
  let latin = text.replace(/[\s\u00a0\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  const foreign = /[\u06f0-\u06f9\u0660-\u0669]/.test(latin)
  for (const { first, pattern } of DIGIT_SETS) {
    latin = latin.replace(pattern, (digit) => String(digit.charCodeAt(0) - first))
  }
  latin = latin
    .replace(/\u2212/g, '-')
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
  // Persian keyboards have the decimal sign on the slash.
  if (foreign) latin = latin.replace('/', '.')
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?([%\u066a\uff05]?)$/.exec(latin)
  if (match === null) return null
  const [, sign, whole, fraction = '', percent] = match as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  const figure = `${whole.replaceAll(',', '')}${fraction}`
  if (!/\d/.test(figure)) return null
  const value = Number(`${sign}${figure}`)
  // Through text, so that 3 % is the very number 0.03.
  return percent === '' ? value : Number(`${value}e-2`)
}

/** Kept together and in its own direction wherever a picture puts it (SVG and canvas have no paragraphs). */
export function isolated(text: string): string {
  return `${language.value === 'fa' ? '\u2067' : '\u2068'}${text}\u2069`
}

/** Latin digits of a finished text in the digits of the language. */
export function digits(text: string): string {
  return language.value === 'fa' ? text.replace(/\d/g, (digit) => PERSIAN_DIGITS[Number(digit)]!) : text
}

function plain(x: number, decimals: number): string {
  const [whole, fraction = ''] = Math.abs(x).toFixed(decimals).split('.') as [string, string?]
  const kept = fraction.replace(/0+$/, '')
  const sign = x < 0 && (Number(whole) !== 0 || kept !== '') ? minus() : ''
  const persian = language.value === 'fa'
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, persian ? '٬' : ',')
  return sign + digits(`${grouped}${kept === '' ? '' : `${persian ? '٫' : '.'}${kept}`}`)
}

/** The mark before the sign keeps it to the left of Persian digits. */
function minus(): string {
  return language.value === 'fa' ? '\u200e−' : '−'
}

function percentSign(): string {
  return language.value === 'fa' ? '٪' : `${NBSP}%`
}

function near(side: 'below' | 'above', percent: number): string {
  const value = `${plain(percent, 2)}${percentSign()}`
  if (language.value === 'fa') return `${side === 'below' ? 'کمتر' : 'بیشتر'} از ${value}`
  return `${side === 'below' ? '<' : '>'}${value}`
}

function unit(amount: number, en: string, fa: string): string {
  if (amount === 0) return ''
  return `${plain(amount, 0)}${NBSP}${language.value === 'fa' ? fa : en}`
}

function undefinedText(x: number): string {
  if (Number.isNaN(x)) return language.value === 'fa' ? 'نامشخص' : 'n/a'
  const word = language.value === 'fa' ? 'بی‌نهایت' : 'infinite'
  return x < 0 ? `${minus()}${word}` : word
}
