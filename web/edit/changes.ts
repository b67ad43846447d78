/** What differs between two scenarios, value by value: comments and layout do not count. */
import type { Tree } from '../../src/scenario/tree.js'
import { flowText, writtenOf, type Written } from './written.js'

export interface Change {
  readonly path: readonly string[]
  /** Null where there is none. */
  readonly before: Written | null
  readonly after: Written | null
}

/** In the order of the newer file, what was taken out at the end of its map. */
export function changesBetween(before: Tree, after: Tree): readonly Change[] {
  const changes: Change[] = []
  compare(before, after, [], changes)
  return changes
}

function compare(
  before: Tree | undefined,
  after: Tree | undefined,
  path: readonly string[],
  changes: Change[],
): void {
  if (before?.kind === 'map' && after?.kind === 'map') {
    const keys = new Set([...after.entries.keys(), ...before.entries.keys()])
    for (const key of keys)
      compare(before.entries.get(key)?.value, after.entries.get(key)?.value, [...path, key], changes)
    return
  }
  const old = before === undefined ? null : writtenOf(before)
  const now = after === undefined ? null : writtenOf(after)
  if (old !== null && now !== null && flowText(old) === flowText(now)) return
  changes.push({ path, before: old, after: now })
}
