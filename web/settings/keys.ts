/** Keys that do something wherever the focus is. They can be switched off (WCAG 2.1.4) and are not heard while typing. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { remember, remembered } from './remembered.js'

export interface KeyHelp {
  /** As on the keyboard: `Space`, `Shift + →`. */
  readonly keys: string
  readonly does: string
}

/** The keys of the screen that is shown; a screen sets them when it appears. The shell empties them when it goes. */
export const screenKeys: Signal<readonly KeyHelp[]> = signal([])

const on = signal(remembered('keys') !== 'off')

export const keysOn: ReadonlySignal<boolean> = on

export function switchKeys(to: boolean): void {
  on.value = to
  remember('keys', to ? 'on' : 'off')
}

/** Whether a key press may be taken for a command: nobody is typing, choosing or in a dialog, and keys are on. */
export function isCommand(event: KeyboardEvent): boolean {
  if (!on.value || event.defaultPrevented || event.isComposing) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { target } = event
  return !(target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]'))
}
