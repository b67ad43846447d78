/** Where a scenario speaks of a thing by its id: the table says which maps and values hold ids of what. */
import type { Field } from '../../src/scenario/fields.js'
import type { Named } from '../../src/scenario/kinds.js'
import { SCENARIO } from '../../src/scenario/table.js'
import type { MapTree, Tree } from '../../src/scenario/tree.js'
import { fieldAt } from './fields-at.js'
import { flowText, textLiteral, writtenOf } from './written.js'

export type Reference =
  | { readonly kind: 'key'; readonly path: readonly string[] }
  | { readonly kind: 'value'; readonly path: readonly string[]; readonly renamed: (id: string) => string }

/** Everything that refers to the entry at `path`, such as `platforms.x`. */
export function referencesTo(tree: MapTree, path: readonly string[]): readonly Reference[] {
  const owner = fieldAt(path.slice(0, -1))
  if (owner?.type !== 'map' || owner.defines === undefined) return []
  const found: Reference[] = []
  collect(SCENARIO, tree, [], owner.defines, path.at(-1)!, found)
  return found
}

function collect(
  field: Field,
  tree: Tree,
  path: readonly string[],
  named: Named,
  id: string,
  found: Reference[],
): void {
  if (field.type === 'either') {
    // Of several forms at most one has ids, and only if it is a map.
    for (const { field: form } of field.variants)
      if (form.type !== 'leaf') collect(form, tree, path, named, id, found)
    return
  }
  if (field.type === 'leaf') {
    if (field.kind.name !== 'audience' || named !== 'segment' || tree.kind !== 'scalar') return
    if (tree.text === id) found.push({ kind: 'value', path, renamed: textLiteral })
    return
  }
  if (field.type === 'list') {
    if (path.length === 1 && path[0] === 'expect' && named === 'strategy') expectations(tree, path, id, found)
    return
  }
  if (tree.kind !== 'map') return
  for (const [key, { value }] of tree.entries) {
    const here = [...path, key]
    if (field.type === 'map') {
      if (field.refersTo === named && key === id) found.push({ kind: 'key', path: here })
      collect(field.value, value, here, named, id, found)
    } else if (Object.hasOwn(field.fields, key)) {
      collect(field.fields[key]!, value, here, named, id, found)
    }
  }
}

/** `always-on.profit > 0 USD`: the whole list is written anew. */
function expectations(tree: Tree, path: readonly string[], id: string, found: Reference[]): void {
  if (tree.kind !== 'list') return
  const start = `${id}.`
  const speaks = tree.items.some((item) => item.kind === 'scalar' && item.text.trimStart().startsWith(start))
  if (!speaks) return
  const renamed = (name: string): string =>
    flowText(
      tree.items.map((item) => {
        const isMeant = item.kind === 'scalar' && item.text.trimStart().startsWith(start)
        return isMeant ? textLiteral(`${name}${item.text.trimStart().slice(id.length)}`) : writtenOf(item)
      }),
    )
  found.push({ kind: 'value', path, renamed })
}
