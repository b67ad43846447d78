import { shortened } from '../units.js'
import type { Place } from './source-text.js'

/** A document as plain data in which every value and key knows where it stands. Immutable; parts may be shared. */
export type Tree = ScalarTree | MapTree | ListTree

export interface ScalarTree {
  readonly kind: 'scalar'
  readonly place: Place
  readonly value: string | number | boolean | null
  /** As written, quotes taken off: `007` stays `007`. */
  readonly text: string
  /** Given by the person at the keyboard: may name any file. */
  readonly trusted: boolean
}

export interface MapTree {
  readonly kind: 'map'
  readonly place: Place
  readonly entries: ReadonlyMap<string, Entry>
}

export interface ListTree {
  readonly kind: 'list'
  readonly place: Place
  readonly items: readonly Tree[]
}

export interface Entry {
  readonly keyPlace: Place
  readonly value: Tree
  /** True where a strategy has this from `defaults`. */
  readonly inherited: boolean
}

export function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null
}

/** What a value is, for messages: `a map`, `a list`, `nothing`, or the text itself. */
export function describeTree(tree: Tree): string {
  if (tree.kind === 'map') return 'a map'
  if (tree.kind === 'list') return 'a list'
  if (tree.value === null) return 'nothing'
  return tree.text === '' ? '""' : shortened(tree.text)
}

/**
 * JSON Merge Patch (RFC 7396) of `patch` over `base`: maps combine key by key, null deletes, anything else
 * replaces. Values keep the places where they stand; what comes from `base` is marked as inherited.
 */
export function mergePatch(base: MapTree | null, patch: Tree): Tree {
  if (patch.kind !== 'map') return patch
  const entries = new Map<string, Entry>()
  for (const [key, entry] of base?.entries ?? []) entries.set(key, { ...entry, inherited: true })
  for (const [key, entry] of patch.entries) {
    if (isNull(entry.value)) {
      entries.delete(key)
      continue
    }
    const under = entries.get(key)?.value
    const value = mergePatch(under?.kind === 'map' ? under : null, entry.value)
    entries.set(key, { ...entry, value })
  }
  return { ...patch, entries }
}
