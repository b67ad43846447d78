/**
 * Quantities as people write them: `2h`, `3%`, `500 USD`, `20k`, `4/week`, `500..10k`, `09:00`.
 *
 * Parsers are strict: a text is understood wholly or refused with what was expected. They never throw.
 * Persian and Arabic digits and their decimal and percent signs are read like Latin ones. Decimal shifts
 * (`%`, `k`, `M`) are done in the text, so that `33.3%` and `0.333` are the same number to the last bit.
 */

/** A value, or why there is none. `expected` says what would have been right; `hint` is the mend. */
export type Parsed<T> =
  { readonly value: T } | { readonly got: string; readonly expected: string; readonly hint?: string }

export function isParsed<T>(parsed: Parsed<T>): parsed is { readonly value: T } {
  return 'value' in parsed
}

const LONGEST_QUANTITY = 60
const NUMBER = String.raw`([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?)`
const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`)
const PLAIN = whole(NUMBER)
const WITH_WORD = whole(`${NUMBER} *([a-zA-Z]*)`)
const PER_WORD = whole(`${NUMBER} */ *([a-zA-Z]+)`)
const WITH_PERCENT = whole(`${NUMBER} *(%?)`)
const WITH_LETTER = whole(`${NUMBER} *([a-zA-Z]?)`)
const WITH_CURRENCY = whole(`${NUMBER} *([kKmM]?) *([a-zA-Z]*)`)
const HOURS_MINUTES = whole(String.raw`(\d{1,2}):(\d{2})`)

/** Hours per unit of time, by every spelling that is understood. */
const HOURS: Readonly<Record<string, number>> = {
  s: 1 / 3600,
  min: 1 / 60,
  h: 1,
  d: 24,
  w: 168,
}
const TIME_SPELLINGS: Readonly<Record<string, string>> = {
  ...{ s: 's', sec: 's', second: 's', seconds: 's' },
  ...{ min: 'min', minute: 'min', minutes: 'min' },
  ...{ h: 'h', hour: 'h', hours: 'h' },
  ...{ d: 'd', day: 'd', days: 'd' },
  ...{ w: 'w', week: 'w', weeks: 'w' },
}

const DURATION = 'a duration such as 30min, 2h, 14d or 4w'
const RATE = 'a rate such as 4/week, 2/d or 0.5/h'
const PROBABILITY = 'a probability such as 3% or 0.03'
const COUNT = 'a whole number such as 20000, 20k or 1M'
const RANGE = 'a range such as 500..10k'
const CLOCK = 'a time of day such as "09:00"'

/** A number without a unit: `0.5`, `1e-3`, `12`. */
export function parseNumber(text: string): Parsed<number> {
  const match = matchWhole(text, PLAIN)
  if (match === null) return refuse(text, 'a number such as 0.5')
  return finite(text, Number(match[1]), 'a finite number')
}

/** Hours, from `300s`, `30min`, `2h`, `14d`, `4w`. A bare number is refused: it could mean anything. */
export function parseDuration(text: string): Parsed<number> {
  const match = matchWhole(text, WITH_WORD)
  if (match === null) return refuse(text, DURATION)
  const unit = TIME_SPELLINGS[match[2]!]
  if (unit === undefined) return refuse(text, DURATION, unitHint(match[1]!, match[2]!))
  const value = inHours(Number(match[1]), unit)
  if (value < 0) return refuse(text, DURATION, 'a duration cannot be negative')
  return finite(text, value, DURATION)
}

/** Events per hour, from `4/week`, `2/d`, `0.5/h`. */
export function parseRate(text: string): Parsed<number> {
  const parsed = parseCountPer(text)
  if (!isParsed(parsed)) return parsed
  return finite(text, parsed.value.count / parsed.value.perHours, RATE)
}

/** A count and the hours it holds for, from `3/d`: for caps, where `3/d` is not `1/8h`. */
export function parseCountPer(text: string): Parsed<{ readonly count: number; readonly perHours: number }> {
  const match = matchWhole(text, PER_WORD)
  if (match === null) {
    const bare = matchWhole(text, PLAIN)
    return refuse(text, RATE, bare === null ? undefined : `say per what: ${bare[1]!}/d or ${bare[1]!}/week`)
  }
  const unit = TIME_SPELLINGS[match[2]!]
  if (unit === undefined) return refuse(text, RATE, 'per h, d or week')
  const count = Number(match[1])
  if (!(count >= 0 && count < Infinity)) return refuse(text, RATE, 'a rate is finite and not negative')
  return { value: { count, perHours: HOURS[unit]! } }
}

/** A probability in [0, 1], from `3%` or `0.03`. A bare number above 1 is refused, for it is surely a percentage. */
export function parseProbability(text: string): Parsed<number> {
  const match = matchWhole(text, WITH_PERCENT)
  if (match === null) return refuse(text, PROBABILITY)
  const value = match[2] === '%' ? shifted(match[1]!, -2) : Number(match[1])
  if (value < 0) return refuse(text, PROBABILITY, 'a probability cannot be negative')
  if (value <= 1) return { value }
  if (match[2] === '%') return refuse(text, 'at most 100%')
  return refuse(text, PROBABILITY, value <= 100 ? `did you mean ${match[1]!}%?` : undefined)
}

/** A whole number that is not negative, from `20000`, `20k`, `1.5M`. */
export function parseCount(text: string): Parsed<number> {
  const match = matchWhole(text, WITH_LETTER)
  if (match === null) return refuse(text, COUNT, separatorHint(text))
  const shift = shiftOf(match[2]!)
  if (shift === null) return refuse(text, COUNT, match[2] === 'm' ? 'M is million' : undefined)
  const value = shifted(match[1]!, shift)
  if (!Number.isSafeInteger(value) || value < 0) return refuse(text, COUNT)
  return { value }
}

/** Money in the scenario's currency, from `500 USD`, `20k USD`, `1.2M USD`. May be negative. */
export function parseMoney(text: string, currency: string): Parsed<number> {
  const expected = `an amount such as 500 ${currency} or 20k ${currency}`
  const match = matchWhole(text, WITH_CURRENCY)
  if (match === null) {
    const sign = /[$€£¥﷼]/.test(text)
    return refuse(text, expected, sign ? `write the currency as ${currency}` : separatorHint(text))
  }
  const [, digits, suffix, code] = match as unknown as [string, string, string, string]
  const shift = shiftOf(suffix)
  if (shift === null) return refuse(text, expected, 'M is million')
  if (code === '') return refuse(text, expected, `add the currency: ${digits}${suffix} ${currency}`)
  if (code !== currency) {
    const hint =
      code.toUpperCase() === currency
        ? `did you mean ${currency}?`
        : `every amount is in the scenario's currency, ${currency}`
    return refuse(text, expected, hint)
  }
  return finite(text, shifted(digits, shift), expected)
}

/** Two counts, the lower first, from `500..10k`. */
export function parseRange(text: string): Parsed<{ readonly min: number; readonly max: number }> {
  const parts = plainDigits(text).split('..')
  if (parts.length !== 2) return refuse(text, RANGE)
  const min = parseCount(parts[0]!)
  const max = parseCount(parts[1]!)
  if (!isParsed(min) || !isParsed(max)) return refuse(text, RANGE)
  if (min.value > max.value) return refuse(text, RANGE, 'the lower bound comes first')
  return { value: { min: min.value, max: max.value } }
}

/** Hours since midnight in [0, 24), from `09:00`. */
export function parseClock(text: string): Parsed<number> {
  const match = matchWhole(text, HOURS_MINUTES)
  if (match === null) return refuse(text, CLOCK)
  const hours = Number(match[1])
  const minutes = Number(match[2])
  if (hours > 23 || minutes > 59) return refuse(text, CLOCK, 'from 00:00 to 23:59')
  return { value: (hours * 60 + minutes) / 60 }
}

/** Hours for people: `45min`, `36h`, `14d`; three significant digits. */
export function formatDuration(hours: number): string {
  if (!Number.isFinite(hours)) return hours > 0 ? 'for ever' : '–'
  const size = Math.abs(hours)
  if (size === 0) return '0h'
  if (size < 1 / 60) return `${significant(hours * 3600)}s`
  if (size < 1) return `${significant(hours * 60)}min`
  return size < 48 ? `${significant(hours)}h` : `${significant(hours / 24)}d`
}

/** Money for people: `20,000 USD`, `12.50 USD`; cents only below 1,000. */
export function formatMoney(amount: number, currency: string): string {
  if (!Number.isFinite(amount)) return '–'
  const cents = Math.abs(amount) < 1000 && !Number.isInteger(amount)
  return `${grouped(amount.toFixed(cents ? 2 : 0))} ${currency}`
}

/** A ratio for people: `3.1%`, `0.012%`; `digits` significant ones, two unless told. */
export function formatPercent(ratio: number, digits = 2): string {
  if (!Number.isFinite(ratio)) return '–'
  return `${significant(ratio * 100, Math.abs(ratio) >= 0.1 ? Math.max(digits, 3) : digits)}%`
}

/** A count for people: `950`, `12,300`, `1.23M`. */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) return '–'
  const size = Math.abs(count)
  if (size >= 1e9) return `${significant(count / 1e9)}B`
  if (size >= 1e6) return `${significant(count / 1e6)}M`
  if (size >= 100 || Number.isInteger(count)) return grouped(count.toFixed(0))
  return significant(count)
}

/** Persian and Arabic digits and signs as Latin ones; marks of writing direction dropped; trimmed. */
export function plainDigits(text: string): string {
  // Nearly every text is plain already.
  if (/^[\x21-\x7e]*$/.test(text)) return text
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/٫/g, '.')
    .replace(/٪/g, '%')
    .replace(/\u2212/g, '-')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
}

/** A text shortened to at most `most` characters, for messages. */
export function shortened(text: string, most = 80): string {
  const points = [...text.slice(0, most * 2)]
  return points.length <= most && text.length <= most * 2 ? text : `${points.slice(0, most - 1).join('')}…`
}

function refuse(text: string, expected: string, hint?: string): Parsed<never> {
  const got = shortened(text.trim() === '' ? '""' : text.trim())
  return hint === undefined ? { got, expected } : { got, expected, hint }
}

function finite(text: string, value: number, expected: string): Parsed<number> {
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : refuse(text, expected)
}

function matchWhole(text: string, pattern: RegExp): RegExpExecArray | null {
  return text.length > LONGEST_QUANTITY ? null : pattern.exec(plainDigits(text))
}

/** Whole divisions keep `5min` and `300s` the same number; multiplying by 1/60 would not. */
function inHours(amount: number, unit: string): number {
  if (unit === 's') return amount / 3600
  if (unit === 'min') return amount / 60
  return amount * HOURS[unit]!
}

/** `digits` x 10^shift, correctly rounded. */
function shifted(digits: string, shift: number): number {
  const [mantissa, exponent = '0'] = digits.toLowerCase().split('e') as [string, string?]
  const value = Number(`${mantissa}e${Number(exponent) + shift}`)
  return value === 0 ? 0 : value
}

function shiftOf(suffix: string): number | null {
  if (suffix === '') return 0
  if (suffix === 'k' || suffix === 'K') return 3
  return suffix === 'M' ? 6 : null
}

function unitHint(amount: string, unit: string): string {
  if (unit === '') return `add a unit: ${amount}h or ${amount}d`
  if (unit === 'm') return 'm is ambiguous: write min for minutes'
  if (/^(y|yr|year|mo|month)s?$/.test(unit)) return 'write years and months in days or weeks'
  return 'the units are s, min, h, d, w'
}

function separatorHint(text: string): string | undefined {
  return /\d[,_٬ ]\d/.test(plainDigits(text)) ? 'write no thousands separators: 20000 or 20k' : undefined
}

function significant(value: number, digits = 3): string {
  const text = value.toPrecision(digits)
  if (text.includes('e')) return String(Number(text))
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function grouped(text: string): string {
  const [whole, fraction] = text.split('.') as [string, string?]
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}
