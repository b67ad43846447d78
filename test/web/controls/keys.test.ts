import { expect, test } from 'vitest'
import { stripAction, type Focus, type PressedKey } from '../../../web/controls/strip-keys.js'

function press(key: string, focus: Focus, held: Partial<PressedKey> = {}): string | null {
  return stripAction({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held }, focus)
}

test('arrows step, with Shift by an hour', () => {
  expect(press('ArrowRight', 'page')).toBe('forward')
  expect(press('ArrowLeft', 'button')).toBe('back')
  expect(press('ArrowRight', 'slider', { shiftKey: true })).toBe('hour-forward')
  expect(press('ArrowLeft', 'page', { shiftKey: true })).toBe('hour-back')
})

test('Space plays but where it presses a button', () => {
  expect(press(' ', 'page')).toBe('toggle')
  expect(press(' ', 'slider')).toBe('toggle')
  expect(press(' ', 'button')).toBeNull()
})

test('nothing is taken from fields, from the browser, or of other keys', () => {
  for (const key of [' ', 'ArrowRight', 'ArrowLeft']) expect(press(key, 'elsewhere')).toBeNull()
  expect(press('ArrowLeft', 'page', { altKey: true })).toBeNull()
  expect(press('ArrowRight', 'page', { metaKey: true })).toBeNull()
  expect(press('ArrowDown', 'slider')).toBeNull()
})
