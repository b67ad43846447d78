import { signal, type ReadonlySignal } from '@preact/signals'

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-reduced-motion: reduce)')
const wanted = signal(query?.matches ?? false)
query?.addEventListener('change', ({ matches }) => (wanted.value = matches))

/** Whether this person asked for less motion; followed while the page is open. */
export const reducedMotion: ReadonlySignal<boolean> = wanted
