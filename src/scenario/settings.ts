/** `--set PATH=VALUE`: single values over those of the file, checked like them. */
import { didYouMean } from '../did-you-mean.js'
import type { Either, Field } from './fields.js'
import { shortened } from '../units.js'
import { LIMITS } from './limits.js'
import type { Problems } from './problems.js'
import { readYaml } from './read-yaml.js'
import { SETTING_FILE, sourceText, type Place } from './source-text.js'
import { SCENARIO } from './table.js'
import { FORBIDDEN_KEYS } from './tree-builder.js'
import { isNull, type Entry, type MapTree, type Tree } from './tree.js'

/**
 * The tree with each `PATH=VALUE` applied in order: maps on the way are made, `null` takes a value out, and
 * a key that belongs to another form of its map (a `file:` where a `model:` stood) makes it that form.
 */
export function applySettings(
  tree: Tree,
  settings: readonly string[],
  problems: Problems,
  trusted: boolean,
): Tree {
  let result = tree
  for (const setting of settings.slice(0, LIMITS.settings))
    result = applySetting(result, setting, problems, trusted)
  if (settings.length > LIMITS.settings) {
    const place = { source: sourceText(SETTING_FILE, settings[LIMITS.settings]!), offset: 0, length: 1 }
    problems.add(place, { message: 'too many settings', expected: `at most ${LIMITS.settings}` })
  }
  return result
}

function applySetting(tree: Tree, setting: string, problems: Problems, trusted: boolean): Tree {
  const source = sourceText(SETTING_FILE, setting)
  const place = (offset: number, length: number): Place => ({ source, offset, length: Math.max(1, length) })
  const equals = setting.indexOf('=')
  if (equals < 1) {
    const expected = 'PATH=VALUE, such as replications=50'
    problems.add(place(0, setting.length), { message: 'invalid setting', got: setting, expected })
    return tree
  }
  const keys = setting.slice(0, equals).trim().split('.')
  const leading = setting.length - setting.trimStart().length
  if (
    !checkPath(keys, tree, (index, problem) => {
      const offset = leading + keys.slice(0, index).join('.').length + (index > 0 ? 1 : 0)
      problems.add(place(offset, keys[index]!.length), {
        path: keys.slice(0, index + 1).join('.'),
        ...problem,
      })
    })
  ) {
    return tree
  }
  const value = readYaml(source, problems, { from: equals + 1, trusted })
  if (value === null) return tree
  if (setting.slice(equals + 1).trim() === '') {
    const expected = 'a value after the equals sign; null takes the value of the file out'
    problems.add(place(equals, 1), { path: keys.join('.'), message: 'no value', expected })
    return tree
  }
  return put(tree, SCENARIO, keys, value, place(leading, keys.join('.').length))
}

/** The first of the words, an ellipsis for the rest. */
function listed(words: readonly string[]): string {
  return words.length > 16 ? `${words.slice(0, 16).join(', ')}, …` : words.join(', ')
}

interface PathProblem {
  readonly message: string
  readonly expected?: string | undefined
  readonly hint?: string | undefined
}

/** Whether the path leads along the table, and through names that the document has. */
function checkPath(
  keys: readonly string[],
  tree: Tree,
  blame: (index: number, problem: PathProblem) => void,
): boolean {
  let fields: readonly Field[] = [SCENARIO]
  let here: Tree | undefined = tree
  for (const [index, key] of keys.entries()) {
    const under: readonly Field[] = fields.flatMap((field) => child(field, key))
    const open = fields.filter((field) => field.type === 'map')
    if (under.length === 0 || FORBIDDEN_KEYS.has(key)) {
      const known = fields.flatMap(keysOf)
      const home = fields.find((field) => field.type === 'section' && field.elsewhere?.keys.includes(key))
      const message =
        known.length > 0 || open.length > 0
          ? `unknown key "${shortened(key, 40)}"`
          : 'there are no keys below a single value'
      blame(index, {
        message,
        expected: listed(known) || undefined,
        hint: home?.type === 'section' ? home.elsewhere!.hint : didYouMean(key, known),
      })
      return false
    }
    const last = index === keys.length - 1
    const entry: Entry | undefined = here?.kind === 'map' ? here.entries.get(key) : undefined
    const defines = open.find((field) => field.defines !== undefined)?.defines
    if (defines !== undefined && !last && entry === undefined) {
      const known: readonly string[] = here?.kind === 'map' ? [...here.entries.keys()] : []
      blame(index, {
        message: `there is no ${defines} "${key}"`,
        expected: listed(known),
        hint: didYouMean(key, known),
      })
      return false
    }
    fields = under
    here = entry?.value
  }
  return true
}

/** The fields that a key may mean below a field; several where the field has several forms. */
function child(field: Field, key: string): readonly Field[] {
  if (field.type === 'section') return Object.hasOwn(field.fields, key) ? [field.fields[key]!] : []
  if (field.type === 'map') return key === '' ? [] : [field.value]
  if (field.type === 'either') return field.variants.flatMap((variant) => child(variant.field, key))
  return []
}

function keysOf(field: Field): readonly string[] {
  if (field.type === 'section') return Object.keys(field.fields)
  if (field.type === 'either') return field.variants.flatMap((variant) => keysOf(variant.field))
  return []
}

/** `patches`: inside a strategy a null must stay, for it takes out what `defaults` gives. */
function put(
  tree: Tree | undefined,
  field: Field,
  keys: readonly string[],
  value: Tree,
  keyPlace: Place,
  patches = false,
): Tree {
  const [key, ...rest] = keys as [string, ...string[]]
  const base =
    tree?.kind === 'map' ? tree : ({ kind: 'map', place: keyPlace, entries: new Map() } satisfies MapTree)
  const { form, kept } = formFor(field, key, base)
  const entries = new Map([...base.entries].filter(([name]) => kept(name)))
  const next = child(form, key)[0]!
  const inStrategy = patches || (field.type === 'map' && field.defines === 'strategy')
  const under =
    rest.length === 0 ? value : put(entries.get(key)?.value, next, rest, value, keyPlace, inStrategy)
  if (rest.length === 0 && isNull(value) && !patches) entries.delete(key)
  else entries.set(key, { keyPlace, value: under, inherited: false })
  return { ...base, entries }
}

/** The form of a map that has this key: the present one if it does, else the first that does, without foreign keys. */
function formFor(field: Field, key: string, tree: MapTree): { form: Field; kept: (name: string) => boolean } {
  if (field.type !== 'either') return { form: field, kept: () => true }
  const form =
    presentForm(field, key, tree) ?? field.variants.find((variant) => child(variant.field, key).length > 0)
  const known = form!.field
  return { form: known, kept: (name) => known.type !== 'section' || Object.hasOwn(known.fields, name) }
}

function presentForm(field: Either, key: string, tree: MapTree) {
  const present = field.variants.find(
    ({ when }) => when === 'map' || (typeof when === 'object' && tree.entries.has(when.key)),
  )
  return present !== undefined && child(present.field, key).length > 0 ? present : undefined
}
