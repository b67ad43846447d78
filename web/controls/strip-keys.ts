export type StripAction = 'toggle' | 'back' | 'forward' | 'hour-back' | 'hour-forward'

/** What of a pressed key matters here; a `KeyboardEvent` is one. */
export interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Where the focus is: nowhere in particular, on a button or link, on the time slider, or where keys have other work. */
export type Focus = 'page' | 'button' | 'slider' | 'elsewhere'

/** What a key asks of the clock; right is later in every language. */
export function stripAction(pressed: PressedKey, focus: Focus): StripAction | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed
  if (focus === 'elsewhere' || ctrlKey || altKey || metaKey) return null
  if (key === 'ArrowRight') return shiftKey ? 'hour-forward' : 'forward'
  if (key === 'ArrowLeft') return shiftKey ? 'hour-back' : 'back'
  // Space presses a button that has the focus.
  if (key === ' ' && focus !== 'button' && !shiftKey) return 'toggle'
  return null
}

/** Where a key was pressed, as `stripAction` asks; `slider` is the one of the time. */
export function focusOf(target: EventTarget | null, slider: Element | null): Focus {
  if (!(target instanceof Element)) return 'page'
  if (target === slider) return 'slider'
  if (target === document.body || target === document.documentElement) return 'page'
  // The role may make other use of arrows: tabs, menus, the network.
  return target.matches('button:not([role]), a:not([role])') &&
    target.closest('[role="application"]') === null
    ? 'button'
    : 'elsewhere'
}
