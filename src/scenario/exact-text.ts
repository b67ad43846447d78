/**
 * Values back into the texts a person would type, without loss: reading the text gives the same number to
 * the last bit. Short where a short form is exact, long where only the long one is.
 */
import { isParsed, parseDuration, parseMoney, parseProbability, parseRate, type Parsed } from '../units.js'

export type Typed = string | number | boolean

/** `3%`, or the number itself where no percentage is exact. */
export function exactProbability(value: number): Typed {
  const text = `${shortest(value * 100)}%`
  return gives(parseProbability(text), value) ? text : value
}

/** `14d`, `36h`, `3.2h`, `30min`, `20s`; `none` for ever. */
export function exactDuration(hours: number): string {
  if (hours === Infinity) return 'none'
  if (hours >= 1 && hours < 48 && String(hours).length <= 5) return `${hours}h`
  const candidates = [
    [hours / 24, 'd', hours >= 48],
    [hours, 'h', true],
    [hours * 60, 'min', true],
    [hours * 3600, 's', true],
  ] as const
  for (const [amount, unit, sensible] of candidates) {
    const text = `${shortest(amount)}${unit}`
    if (sensible && Number.isInteger(Number(shortest(amount))) && gives(parseDuration(text), hours))
      return text
  }
  return `${hours}h`
}

/** `4/week`, `2/d`, `12.5/h`. */
export function exactRate(perHour: number): string {
  if (perHour >= 1 && String(perHour).length <= 5) return `${perHour}/h`
  for (const [hours, unit] of [
    [24, 'd'],
    [168, 'week'],
    [1, 'h'],
  ] as const) {
    const amount = shortest(perHour * hours)
    if (Number.isInteger(Number(amount)) && gives(parseRate(`${amount}/${unit}`), perHour))
      return `${amount}/${unit}`
  }
  for (const [hours, unit] of [
    [24, 'd'],
    [168, 'week'],
  ] as const) {
    const text = `${shortest(perHour * hours)}/${unit}`
    if (gives(parseRate(text), perHour)) return text
  }
  return `${perHour}/h`
}

/** `20k USD`, `0.01 USD`. */
export function exactMoney(amount: number, currency: string): string {
  const text = `${exactCount(amount)} ${currency}`
  return gives(parseMoney(text, currency), amount) ? text : `${amount} ${currency}`
}

/** `20k`, `5M`, `950`. */
export function exactCount(value: number): Typed {
  if (value !== 0 && value % 1e6 === 0 && value < 1e15) return `${value / 1e6}M`
  if (value !== 0 && value % 1e3 === 0 && value < 1e12) return `${value / 1e3}k`
  return value
}

/** `3/d`. */
export function exactCap(cap: { readonly count: number; readonly perHours: number }): string {
  const units = [
    [168, 'week'],
    [24, 'd'],
    [1, 'h'],
    [1 / 60, 'min'],
    [1 / 3600, 's'],
  ] as const
  return `${cap.count}/${units.find(([hours]) => hours === cap.perHours)![1]}`
}

/** `09:00`. */
export function exactClock(hours: number): string {
  const minutes = Math.round(hours * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `0.02/d`, from times per day. */
export function exactPerDay(perDay: number): string {
  return `${perDay}/d`
}

/** A number, or `none` for one without bound. */
export function exactNumber(value: number): Typed {
  return value === Infinity ? 'none' : value
}

/** The number as a value of this kind would be typed. */
export function typedValue(kind: { readonly name: string }, value: number, currency: string): Typed {
  if (kind.name === 'probability') return exactProbability(value)
  if (kind.name.startsWith('duration')) return exactDuration(value)
  if (kind.name === 'daily rate') return exactPerDay(value)
  return kind.name === 'money' ? exactMoney(value, currency) : exactNumber(value)
}

/** Twelve digits: the noise of a division gone. */
function shortest(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function gives(parsed: Parsed<number>, value: number): boolean {
  return isParsed(parsed) && parsed.value === value
}
