import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { remember, remembered } from './remembered.js'

export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

const chosen = signal<Theme>('system')
const systemIsDark = signal(false)

/** As chosen; `system` follows the machine. */
export const theme: ReadonlySignal<Theme> = chosen
/** What is shown: pictures that are painted rather than styled are painted anew when it changes. */
export const shownTheme: ReadonlySignal<'light' | 'dark'> = computed(() =>
  chosen.value === 'system' ? (systemIsDark.value ? 'dark' : 'light') : chosen.value,
)

export function chooseTheme(next: Theme): void {
  remember('theme', next)
  applyTheme(next)
}

/** Takes up the theme of the last visit, and follows the machine from now on. */
export function startTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  systemIsDark.value = system.matches
  system.addEventListener('change', () => (systemIsDark.value = system.matches))
  const kept = remembered('theme')
  applyTheme(THEMES.find((each) => each === kept) ?? 'system')
}

/** The style sheet reads the attribute; so it is set before anybody paints by the signal. */
function applyTheme(next: Theme): void {
  if (next === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset['theme'] = next
  chosen.value = next
}
