/**
 * The one document of the editor is its text. What the form changes is spliced into it; each change is read again, and
 * one that does not give exactly what was asked for (an anchor is shared, say) is not made.
 */
import { parseDocument } from 'yaml'
import { Problems } from '../../src/scenario/problems.js'
import { ID_PATTERN } from '../../src/scenario/read-fields.js'
import { readYaml } from '../../src/scenario/read-yaml.js'
import { sourceText } from '../../src/scenario/source-text.js'
import type { MapTree, Tree } from '../../src/scenario/tree.js'
import { FORBIDDEN_KEYS } from '../../src/scenario/tree-builder.js'
import { isDropped, keyOrder } from './fields-at.js'
import { referencesTo } from './references.js'
import { aliasSplice, removeSplice, renameSplice, setSplice, spliced, type Splice } from './splices.js'
import { writtenOf, type Written } from './written.js'

export type Path = readonly string[]

/** The form follows texts up to this length; longer ones are edited as text. */
export const LONGEST_FORM = 200_000

/** The texts read last: before a change, after it, and where it set out are asked for again and again. */
const recent: { readonly text: string; readonly tree: MapTree | null }[] = []
const MOST_RECENT = 4

/** The text as a map of values that know where they stand; null while it cannot be read as one. */
export function readTree(text: string): MapTree | null {
  if (text.length > LONGEST_FORM) return null
  const known = recent.find((each) => each.text === text)
  if (known !== undefined) return known.tree
  const problems = new Problems()
  const read = readYaml(sourceText('', text), problems)
  const tree = read?.kind === 'map' && problems.none ? read : null
  recent.unshift({ text, tree })
  recent.length = Math.min(recent.length, MOST_RECENT)
  return tree
}

export function treeAt(tree: Tree | null | undefined, path: Path): Tree | undefined {
  let here: Tree | undefined = tree ?? undefined
  for (const key of path) here = here?.kind === 'map' ? here.entries.get(key)?.value : undefined
  return here
}

/** The text with a value at a path; null where that cannot be done without changing anything else. */
export function withValue(text: string, path: Path, value: Written): string | null {
  if (path.length === 0 || path.some((key) => FORBIDDEN_KEYS.has(key))) return null
  const plain = withoutAliases(text, path)
  return plain === null ? null : changed(plain, path, value)
}

/** The text without the value at a path, and without sections that would be left with nothing to say. */
export function withoutValue(text: string, path: Path): string | null {
  const plain = withoutAliases(text, path)
  if (plain === null) return null
  const parent = path.slice(0, -1)
  const tree = readTree(plain)
  if (tree === null) return null
  const map = treeAt(tree, parent)
  if (map?.kind !== 'map' || !map.entries.has(path.at(-1)!)) return plain
  if (map.entries.size === 1 && isDropped(parent)) return withoutValue(plain, parent)
  return changed(plain, path, undefined)
}

/** Why an id cannot be given. */
export type IdFault = 'invalid' | 'taken'

export function idFault(tree: Tree | null, map: Path, id: string): IdFault | null {
  if (!ID_PATTERN.test(id) || FORBIDDEN_KEYS.has(id)) return 'invalid'
  return treeAt(tree, [...map, id]) === undefined ? null : 'taken'
}

/** An entry of a map of named things under another id, and what refers to it. */
export function withId(text: string, path: Path, id: string): string | null {
  const tree = readTree(text)
  if (tree === null || idFault(tree, path.slice(0, -1), id) !== null) return null
  const document = parseDocument(text)
  const own = renameSplice(document, path, id)
  if (own === null) return null
  const splices: Splice[] = [own]
  for (const reference of referencesTo(tree, path)) {
    const splice =
      reference.kind === 'key'
        ? renameSplice(document, reference.path, id)
        : setSplice(document, text, reference.path, reference.renamed(id), keyOrder)
    if (splice === null) return null
    splices.push(splice)
  }
  const renamed = spliced(text, splices)
  return readTree(renamed) === null ? null : renamed
}

/** The text without an entry and all that refers to it by key. */
export function withoutEntry(text: string, path: Path): string | null {
  const tree = readTree(text)
  if (tree === null) return null
  let next: string | null = text
  for (const reference of referencesTo(tree, path)) {
    if (reference.kind === 'key' && next !== null) next = changed(next, reference.path, undefined)
  }
  return next === null ? null : withoutValue(next, path)
}

/** Replaces by their values the aliases that stand on the way to a path. */
function withoutAliases(text: string, path: Path): string | null {
  if (!text.includes('*')) return text
  let plain = text
  for (let depth = 1; depth < path.length; depth++) {
    const tree = readTree(plain)
    if (tree === null) return null
    const value = treeAt(tree, path.slice(0, depth))
    if (value === undefined) return plain
    const splice = aliasSplice(parseDocument(plain), path.slice(0, depth), writtenOf(value))
    if (splice !== null) plain = spliced(plain, [splice])
  }
  return plain
}

function changed(text: string, path: Path, value: Written | undefined): string | null {
  const before = readTree(text)
  if (before === null && text.trim() !== '') return null
  const document = parseDocument(text)
  const splice =
    value === undefined
      ? removeSplice(document, text, path)
      : setSplice(document, text, path, value, keyOrder)
  if (splice === null) return null
  const next = spliced(text, [splice])
  const after = readTree(next)
  if (after === null) return null
  const wanted = withPart(before === null ? {} : writtenOf(before), path, value)
  return JSON.stringify(sorted(writtenOf(after))) === JSON.stringify(sorted(wanted)) ? next : null
}

/** What must be read once a value is set, or taken out where it is undefined. */
function withPart(written: Written, path: Path, value: Written | undefined): Written {
  const [key, ...rest] = path
  if (key === undefined) return value ?? {}
  const map = typeof written === 'object' && !Array.isArray(written) ? { ...written } : {}
  if (rest.length === 0 && value === undefined) return omit(map as Record<string, Written>, key)
  return { ...map, [key]: withPart((map as Record<string, Written>)[key] ?? {}, rest, value) }
}

function omit(map: Readonly<Record<string, Written>>, key: string): Written {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key))
}

function sorted(written: Written): unknown {
  if (typeof written === 'string') return written
  if (Array.isArray(written)) return (written as readonly Written[]).map(sorted)
  return Object.entries(written)
    .map(([key, value]) => [key, sorted(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
