/** The scenario table by path: what a path of a file means, in which order keys belong, and how it is called in general. */
import type { Either, Field } from '../../src/scenario/fields.js'
import { SCENARIO } from '../../src/scenario/table.js'
import type { Tree } from '../../src/scenario/tree.js'
import { isNull } from '../../src/scenario/tree.js'

/** The field at a path; where there are several forms, that of the first which knows the path. */
export function fieldAt(path: readonly string[]): Field | undefined {
  let field: Field | undefined = SCENARIO
  for (const key of path) field = field === undefined ? undefined : fieldUnder(field, key)
  return field
}

export function fieldUnder(field: Field, key: string): Field | undefined {
  if (field.type === 'section') return Object.hasOwn(field.fields, key) ? field.fields[key] : undefined
  if (field.type === 'map') return field.value
  if (field.type !== 'either') return undefined
  for (const { field: form } of field.variants) {
    const under = fieldUnder(form, key)
    if (under !== undefined) return under
  }
  return undefined
}

export function keyOrder(path: readonly string[]): readonly string[] {
  const field = fieldAt(path)
  if (field?.type === 'section') return Object.keys(field.fields)
  if (field?.type !== 'either') return []
  return field.variants.flatMap(({ field: form }) =>
    form.type === 'section' ? Object.keys(form.fields) : [],
  )
}

/** Whether a map that says nothing may as well be left out; an empty `product` is still a product. */
export function isDropped(path: readonly string[]): boolean {
  const field = fieldAt(path)
  if (path.length === 0 || field?.type !== 'section' || field.optional === true) return false
  return fieldAt(path.slice(0, -1))?.type !== 'map'
}

/** `strategies.*.budget.total` for any strategy, and for `defaults`, which have the same keys. */
export function patternOf(path: readonly string[]): string {
  const parts: string[] = []
  let field: Field | undefined = SCENARIO
  for (const key of path) {
    const isNamed: boolean = isMapOfNames(field, key)
    parts.push(isNamed ? '*' : key)
    field = field === undefined ? undefined : fieldUnder(field, key)
  }
  return parts.join('.').replace(/^defaults(?=\.)/, 'strategies.*')
}

function isMapOfNames(field: Field | undefined, key: string): boolean {
  if (field?.type === 'map') return true
  if (field?.type !== 'either') return false
  return field.variants.find(({ field: form }) => fieldUnder(form, key) !== undefined)?.field.type === 'map'
}

/** Which of several forms a value has; what is left out has the usual one. */
export function formOf(field: Either, tree: Tree | undefined): number {
  if (tree === undefined || isNull(tree)) return field.default ?? 0
  const found = field.variants.findIndex(({ when }) => {
    if (when === 'scalar' || when === 'map') return tree.kind === when
    return tree.kind === 'map' && tree.entries.has(when.key)
  })
  return Math.max(0, found)
}
