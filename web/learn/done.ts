/** Which lessons this reader has played through, on this machine. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { remember, remembered } from '../settings/remembered.js'

const NAME = 'lessons'
const ids = signal<ReadonlySet<string>>(new Set((remembered(NAME) ?? '').split(' ')))

export const lessonsDone: ReadonlySignal<ReadonlySet<string>> = ids

export function markDone(id: string): void {
  if (ids.peek().has(id)) return
  ids.value = new Set(ids.peek()).add(id)
  remember(NAME, [...ids.peek()].join(' ').trim())
}
