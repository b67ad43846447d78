/** The form as data: every key of the scenario table has an input, made from its kind. */
import type { Field, Leaf, ListOf } from '../../src/scenario/fields.js'
import type { Named } from '../../src/scenario/kinds.js'
import { AUDIENCES } from '../../src/scenario/scenario.js'
import { SCENARIO } from '../../src/scenario/table.js'
import type { Tree } from '../../src/scenario/tree.js'
import { treeAt, type Path } from './document.js'
import { patternOf } from './fields-at.js'
import { typedQuantity } from './typed.js'
import { textLiteral, valueLiteral, type Written, type WrittenMap } from './written.js'

export type InputKind = 'text' | 'long-text' | 'quantity' | 'select' | 'checkbox'

/** By the name of a kind. */
export const INPUTS: Readonly<Record<string, InputKind>> = {
  text: 'text',
  seed: 'text',
  post: 'long-text',
  choice: 'select',
  KPI: 'select',
  audience: 'select',
  'yes or no': 'checkbox',
  version: 'quantity',
  currency: 'quantity',
  duration: 'quantity',
  'duration or none': 'quantity',
  rate: 'quantity',
  'daily rate': 'quantity',
  cap: 'quantity',
  probability: 'quantity',
  count: 'quantity',
  'number of people': 'quantity',
  money: 'quantity',
  range: 'quantity',
  'time of day': 'quantity',
  number: 'quantity',
  'number or none': 'quantity',
  score: 'quantity',
  file: 'quantity',
  'delay law': 'quantity',
  network: 'quantity',
}

export function inputOf(leaf: Leaf<unknown>): InputKind {
  return INPUTS[leaf.kind.name] ?? 'quantity'
}

/** What a select offers. */
export function optionsOf(leaf: Leaf<unknown>, tree: Tree | null): readonly string[] {
  if (leaf.kind.name === 'audience') return [...AUDIENCES, ...idsOf('segment', tree)]
  return (leaf.kind.schema.enum ?? []).map(String)
}

const OWNERS: Readonly<Record<Named, Path>> = {
  segment: ['population', 'segments'],
  platform: ['platforms'],
  competitor: ['competitors'],
  creative: ['creatives'],
  strategy: ['strategies'],
}

/** The ids that the file gives to things of a sort. */
export function idsOf(named: Named, tree: Tree | null): readonly string[] {
  const map = treeAt(tree, OWNERS[named])
  if (map?.kind === 'map') return [...map.entries.keys()]
  return named === 'segment' ? ['people'] : []
}

/** What somebody typed into the field of a leaf, as the file wants it. */
export function literalOf(leaf: Leaf<unknown>, typed: string, currency: string): string {
  const input = inputOf(leaf)
  if (input === 'text' || input === 'long-text') return textLiteral(typed.trim())
  return valueLiteral(input === 'quantity' ? typedQuantity(leaf.kind.name, typed, currency) : typed)
}

export function itemsLiteral({ item }: ListOf, typed: readonly string[], currency: string): Written {
  return typed.map((each) => literalOf(item, each, currency))
}

/** The least that a new entry must say. */
export function startOf(field: Field, currency: string): Written {
  if (field.type === 'leaf') return literalOf(field, field.example, currency)
  if (field.type !== 'section') return {}
  const needed = Object.entries(field.fields).filter(([, part]) => part.type === 'leaf' && part.required)
  return Object.fromEntries(needed.map(([key, part]) => [key, startOf(part, currency)])) as WrittenMap
}

/** A part of the form that is found by its path. */
export interface FormItem {
  readonly path: Path
  readonly field: Field
}

/** Every part that holds a value, for the things that the file has names for. */
export function formItems(tree: Tree | null): readonly FormItem[] {
  const items: FormItem[] = []
  collect(SCENARIO, [], tree, items)
  return items
}

function collect(field: Field, path: Path, tree: Tree | null, items: FormItem[]): void {
  if (field.type === 'section') {
    for (const [key, part] of Object.entries(field.fields)) collect(part, [...path, key], tree, items)
  } else if (field.type === 'map' && field.defines !== undefined) {
    for (const id of idsOf(field.defines, tree)) collect(field.value, [...path, id], tree, items)
  } else {
    items.push({ path, field })
  }
}

/** The items whose path or meaning has every word of a search. */
export function matching(
  items: readonly FormItem[],
  search: string,
  meaning: (pattern: string, field: Field) => string,
): readonly FormItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ path, field }) => {
    const haystack = `${path.join('.')} ${meaning(patternOf(path), field)}`.toLowerCase()
    return words.every((word) => haystack.includes(word))
  })
}

/** Every pattern of the table with the field that stands for it: forms of one key count as that key. */
export function allFields(): ReadonlyMap<string, Field> {
  const all = new Map<string, Field>()
  walk(SCENARIO, '', all)
  return all
}

function walk(field: Field, pattern: string, all: Map<string, Field>): void {
  if (pattern !== '' && !all.has(pattern)) all.set(pattern, field)
  // The same keys as those of a strategy.
  if (pattern === 'defaults') return
  const below = (key: string): string => (pattern === '' ? key : `${pattern}.${key}`)
  if (field.type === 'section')
    for (const [key, part] of Object.entries(field.fields)) walk(part, below(key), all)
  if (field.type === 'map') walk(field.value, below('*'), all)
  if (field.type === 'either') for (const { field: form } of field.variants) walk(form, pattern, all)
}
