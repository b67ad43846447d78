import { BRAND } from '../../src/campaign/plan.js'
import type { Label } from '../../src/scenario/scenario.js'
import { digits } from '../words/format.js'
import { language } from '../words/language.js'

/** People have no name but the number that files have. */
export function nameOf(person: number): string {
  return person === BRAND ? 'the company' : `person ${person}`
}

export function persianNameOf(person: number): string {
  return person === BRAND ? 'شرکت' : `نفر شمارهٔ ${digits(String(person))}`
}

/** In the language of the page. */
export function called(person: number): string {
  return language.value === 'fa' ? persianNameOf(person) : nameOf(person)
}

export function labelText(label: Label): string {
  return (language.value === 'fa' ? label.fa : undefined) ?? label.en
}
