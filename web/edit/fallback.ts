/** What holds where a file says nothing, and whence. */
import { isParsed } from '../../src/units.js'
import type { Leaf } from '../../src/scenario/fields.js'
import type { ScalarTree, Tree } from '../../src/scenario/tree.js'
import type { HeldValue } from './check-worker.js'
import { treeAt, type Path } from './document.js'
import { idsOf } from './form-model.js'

export interface Fallback {
  /** As it would be typed; null where it is known in words only, or not at all. */
  readonly text: string | null
  readonly from: 'defaults' | 'profile' | 'built-in'
}

/** @param held what the checked scenario holds, by path */
export function fallbackOf(
  path: Path,
  leaf: Leaf<unknown> | null,
  tree: Tree | null,
  held: ReadonlyMap<string, HeldValue>,
): Fallback {
  const [section, , ...rest] = path
  const inherited = section === 'strategies' ? treeAt(tree, ['defaults', ...rest]) : undefined
  if (inherited?.kind === 'scalar' && inherited.value !== null)
    return { text: inherited.text, from: 'defaults' }
  const value = held.get(path.join('.'))
  if (value?.from.startsWith('profile ')) return { text: value.text, from: 'profile' }
  if (value?.from === 'built-in default') return { text: value.text, from: 'built-in' }
  const text = leaf?.default?.replace('¤', currencyOf(tree)) ?? null
  return { text, from: 'built-in' }
}

export function currencyOf(tree: Tree | null): string {
  const given = treeAt(tree, ['currency'])
  return given?.kind === 'scalar' && /^[A-Z]{3}$/.test(given.text) ? given.text : 'USD'
}

/** Whether two spellings mean the same: `0.03` and `3%`. */
export function isSame(leaf: Leaf<unknown>, a: string, b: string, tree: Tree | null): boolean {
  if (a === b) return true
  const none: ReadonlySet<string> = new Set()
  const segment = new Set(idsOf('segment', tree))
  const ids = { segment, platform: none, competitor: none, creative: none, strategy: none }
  const read = (text: string): unknown => {
    const value = text === 'true' ? true : text === 'false' ? false : text
    const scalar = { kind: 'scalar', value, text, trusted: false } as unknown as ScalarTree
    const parsed = leaf.kind.read(scalar, { currency: currencyOf(tree), ids })
    return isParsed(parsed) ? JSON.stringify(parsed.value) : null
  }
  const left = read(a)
  return left !== null && left === read(b)
}
