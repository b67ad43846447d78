/** What people type into the form, as the scenario file wants it: Latin digits, `3%`, `2h`, `500 USD`. */
import { plainDigits } from '../../src/units.js'

/** Words that Persian readers write for units; the longer come first. */
const PERSIAN_UNITS: readonly (readonly [RegExp, string])[] = [
  [/\s*درصد/g, '%'],
  [/(?:\s*بار)?\s*در\s*/g, '/'],
  [/\s*هزار/g, 'k'],
  [/\s*میلیون/g, 'M'],
  [/ثانیه/g, 's'],
  [/دقیقه/g, 'min'],
  [/ساعت/g, 'h'],
  [/روز/g, 'd'],
  [/هفته/g, 'week'],
  [/دلار/g, 'USD'],
  [/یورو/g, 'EUR'],
  [/ریال/g, 'IRR'],
  [/\s*نفر/g, ' people'],
]

const BARE_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

/** A quantity of a kind as it is written in the file; what is not understood stays, for the check to name it. */
export function typedQuantity(kind: string, typed: string, currency: string): string {
  let text = plainDigits(typed).replaceAll('\uff05', '%')
  for (const [word, unit] of PERSIAN_UNITS) text = text.replace(word, unit)
  if (/^\d{1,3}(?:[,٬]\d{3})+(?!\d)/.test(text)) text = text.replace(/[,٬]/g, '')
  text = text.trim()
  if (/^(?:duration|rate|daily rate|cap)/.test(kind)) {
    text = text.replace(/\s+/g, '').replace(/(?<=\d)week$/, 'w')
  }
  // Nobody means a chance of 300 %: above 1 it is a percentage.
  if (kind === 'probability' && BARE_NUMBER.test(text) && Number(text) > 1) return `${text}%`
  if (kind === 'money' && /^[+-]?[\d.]+[kM]?$/.test(text)) return `${text} ${currency}`
  if (kind === 'currency') return text.toUpperCase()
  return text
}

/** Items between commas, Latin or Persian. */
export function typedItems(typed: string): readonly string[] {
  return typed
    .split(/[,،\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
