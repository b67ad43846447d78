/** What a key means and what holds without it, in the language of the page. */
import type { Field, Leaf } from '../../src/scenario/fields.js'
import { digits } from '../words/format.js'
import { language } from '../words/language.js'
import { PERSIAN_MEANINGS, PERSIAN_OTHERWISE } from './persian-meanings.js'
import { words } from './words.js'

export function meaningOf(pattern: string, field: Field): string {
  if (language.value === 'en') return field.meaning
  const persian = PERSIAN_MEANINGS[pattern] ?? field.meaning
  const plausible = /plausible from (\S+) to (\S+)\. Source: \[([LDM])\]/.exec(field.meaning)
  if (plausible === null) return persian
  const [, low, high, source] = plausible as unknown as [string, string, string, 'L' | 'D' | 'M']
  return `${persian} ${words.value.plausible(low, high, source)}`
}

export function otherwiseOf(otherwise: string): string {
  if (language.value === 'en') return otherwise
  return Object.hasOwn(PERSIAN_OTHERWISE, otherwise) ? PERSIAN_OTHERWISE[otherwise]! : digits(otherwise)
}

/** `from 1h to 730d`; empty where there are no bounds. */
export function rangeOf({ min, max, above }: Leaf<unknown>, currency: string): string {
  const { atLeast, atMost, between, moreThan, moreThanAtMost } = words.value
  const typed = (bound: string): string => bound.replace('¤', currency)
  if (above !== undefined) {
    return max === undefined ? moreThan(typed(above)) : moreThanAtMost(typed(above), typed(max))
  }
  if (min !== undefined) return max === undefined ? atLeast(typed(min)) : between(typed(min), typed(max))
  return max === undefined ? '' : atMost(typed(max))
}
