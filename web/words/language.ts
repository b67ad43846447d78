/** Which language the page speaks. Every part of the page keeps its own words beside each other in both. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'

export type Language = 'en' | 'fa'

export const language = signal<Language>('en')
export const direction: ReadonlySignal<'ltr' | 'rtl'> = computed(() =>
  language.value === 'fa' ? 'rtl' : 'ltr',
)

/** Words of one part of the page: the Persian ones have the shape of the English ones. */
export function inBoth<Words>(words: { readonly en: Words; readonly fa: Words }): ReadonlySignal<Words> {
  return computed(() => words[language.value])
}
