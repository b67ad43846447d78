import { signal } from '@preact/signals'
import type { Path } from './document.js'

/** Which groups of the form are open, by path; they stay so while other screens are shown. */
export const openGroups = signal<ReadonlySet<string>>(new Set(['']))

export function openGroup(path: Path): void {
  openGroups.value = new Set([...openGroups.value, path.join('.')])
}
