/** Values as sentences of this screen have them. */
import { digits } from '../words/format.js'
import { language } from '../words/language.js'

/** A whole number to the last digit. */
export function exactly(n: number): string {
  return digits(String(n).replace(/\B(?=(\d{3})+$)/g, language.value === 'fa' ? '٬' : ','))
}

/** A name in letters of its own, kept together in a sentence of another direction. */
export function isolatedName(name: string): string {
  return `\u2068${name}\u2069`
}

/** About how long: `40 s`, `3 min`, `2 h`. */
export function timeLeft(seconds: number): string {
  const persian = language.value === 'fa'
  const about = (amount: number, english: string, inPersian: string): string =>
    persian ? `حدود ${exactly(amount)} ${inPersian}` : `about ${exactly(amount)} ${english}`
  if (seconds < 90) return about(Math.max(1, seconds), 's', 'ثانیه')
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? about(minutes, 'min', 'دقیقه') : about(Math.round(minutes / 60), 'h', 'ساعت')
}
