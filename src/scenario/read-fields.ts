/**
 * Walks a tree along the table: values where they are right, problems where they are not, and for every
 * value that the file gives, where it stands. Nothing here knows a key of the scenario by name.
 */
import { formatPercent, isParsed } from '../units.js'
import { didYouMean } from '../did-you-mean.js'
import type { Either, Field, Leaf, ListOf, MapOf, Section, Variant } from './fields.js'
import type { Named, ReadContext } from './kinds.js'
import { LIMITS } from './limits.js'
import { AUDIENCES } from './scenario.js'
import type { Problems } from './problems.js'
import type { Place } from './source-text.js'
import { describeTree, isNull, type Entry, type ScalarTree, type Tree } from './tree.js'

/** Where a value of the file stands. */
export interface Origin {
  readonly place: Place
  /** True where a strategy has it from `defaults`. */
  readonly inherited: boolean
  /** A single value or a list, not a map. */
  readonly single: boolean
}

export interface Reading extends ReadContext {
  readonly problems: Problems
  /** By dotted path, every map, list and single value that the file gives. */
  readonly origins: Map<string, Origin>
  /** Read only what is there: no defaults, nothing is missing, no totals. For `defaults` itself. */
  readonly partial: boolean
}

/** Where a field is looked for: its path, and the place to blame when it is missing. */
interface Spot {
  readonly path: string
  readonly place: Place
  readonly inherited: boolean
}

export const ID_PATTERN = /^[a-z][a-z0-9-]{0,39}$/
const ID_EXPECTED = 'an id of small letters, digits and hyphens that starts with a letter'
const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map()
/** Shares may miss their total by this much, for thirds and the like. */
const TOTAL_TOLERANCE = 1e-6

/** The value of a field; undefined where it is missing without a default, or wrong (then a problem says so). */
export function readField(field: Field, tree: Tree | undefined, spot: Spot, reading: Reading): unknown {
  if (tree === undefined && reading.partial) return undefined
  if (tree !== undefined) {
    const single = tree.kind !== 'map'
    reading.origins.set(spot.path, { place: tree.place, inherited: spot.inherited, single })
  }
  if (field.type === 'leaf') return readLeaf(field, tree, spot, reading)
  if (field.type === 'section') return readSection(field, tree, spot, reading)
  if (field.type === 'map') return readMap(field, tree, spot, reading)
  if (field.type === 'list') return readList(field, tree, spot, reading)
  return readEither(field, tree, spot, reading)
}

function readLeaf(field: Leaf<unknown>, tree: Tree | undefined, spot: Spot, reading: Reading): unknown {
  if (tree === undefined) {
    if (field.default !== undefined) return valueOfDefault(field, field.default, reading)
    if (field.required === true) missing(spot, reading, field.example)
    return undefined
  }
  const invalid = `invalid ${field.kind.name}`
  if (tree.kind !== 'scalar') {
    const parsed = field.kind.read(emptyScalar(tree.place), reading)
    const expected = isParsed(parsed) ? `a ${field.kind.name}` : parsed.expected
    report(tree.place, spot, reading, { message: invalid, got: describeTree(tree), expected })
    return undefined
  }
  const parsed = field.kind.read(tree, reading)
  if (!isParsed(parsed)) {
    report(tree.place, spot, reading, { message: invalid, ...parsed })
    return undefined
  }
  if (tree.value === null) {
    report(tree.place, spot, reading, { message: invalid, got: 'nothing', expected: `a ${field.kind.name}` })
    return undefined
  }
  const range = brokenRange(field, parsed.value, reading)
  if (range !== null) {
    report(tree.place, spot, reading, { message: 'out of range', got: describeTree(tree), expected: range })
    return undefined
  }
  return parsed.value
}

/** The range in words if the value lies outside, else null. */
function brokenRange(field: Leaf<unknown>, value: unknown, reading: Reading): string | null {
  // Only kinds with a word for it give Infinity, and the word is no number that a bound could hold for.
  if (typeof value !== 'number' || value === Infinity) return null
  const bound = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : (valueOfDefault(field, text, reading) as number)
  const inside =
    value >= bound(field.min, -Infinity) &&
    value <= bound(field.max, Infinity) &&
    value > bound(field.above, -Infinity)
  return inside ? null : rangeInWords(field, reading.currency)
}

/** `from 1h to 730d`, `above 0`, `at most 100/d`; empty where a field has no bounds. */
export function rangeInWords(field: Leaf<unknown>, currency: string): string {
  const words = [
    field.above === undefined ? '' : `above ${field.above}`,
    field.min === undefined ? '' : field.max === undefined ? `at least ${field.min}` : `from ${field.min}`,
    field.max === undefined ? '' : field.min === undefined ? `at most ${field.max}` : `to ${field.max}`,
  ]
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/above (\S+) at most/, 'above $1, at most')
    .replaceAll('¤', currency)
}

/** A default or bound of the table as a value. */
export function valueOfDefault(field: Leaf<unknown>, text: string, context: ReadContext): unknown {
  const typed = text.replace('¤', context.currency)
  const value =
    typed === 'true' ? true : typed === 'false' ? false : /^\d+$/.test(typed) ? Number(typed) : typed
  const place: Place = { source: NO_SOURCE, offset: 0, length: 0 }
  const parsed = field.kind.read({ ...emptyScalar(place), value, text: typed }, context)
  if (!isParsed(parsed)) throw new Error(`the table's own "${text}" is no ${field.kind.name}`)
  return parsed.value
}

const NO_SOURCE = { file: '', text: '' } as Place['source']

function emptyScalar(place: Place): ScalarTree {
  return { kind: 'scalar', place, value: null, text: '', trusted: false }
}

function readSection(field: Section, tree: Tree | undefined, spot: Spot, reading: Reading): unknown {
  if (tree === undefined && field.optional === true) return undefined
  const entries = entriesOf(tree, spot, reading, () => `a map with ${listed(Object.keys(field.fields))}`)
  if (entries === null) return undefined
  for (const [key, entry] of entries) {
    if (!Object.hasOwn(field.fields, key)) unknownKey(field, key, entry, spot, reading)
  }
  const values: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(field.fields)) {
    const entry = entries.get(key)
    const value = readField(part, entry?.value, spotOf(spot, key, entry), reading)
    if (value !== undefined) values[key] = value
  }
  if (field.total !== undefined)
    checkTotal(field.total, values, Object.keys(field.fields), tree, spot, reading)
  return values
}

function readMap(field: MapOf, tree: Tree | undefined, spot: Spot, reading: Reading): unknown {
  const what = field.defines ?? field.refersTo ?? 'entry'
  if (tree === undefined) {
    if (field.least !== undefined && field.otherwise === undefined) {
      missing(spot, reading, undefined, `at least one ${what}`)
    }
    return undefined
  }
  const entries = entriesOf(tree, spot, reading, () => `a map by ${what}`)
  if (entries === null) return undefined
  const least = reading.partial ? 0 : (field.least ?? 0)
  const most = field.most ?? LIMITS.entries
  if (entries.size < least) missing(spot, reading, undefined, `at least one ${what}`)
  if (entries.size > most) {
    const expected = `at most ${most} ${`${what}s`.replace(/ys$/, 'ies')}`
    report(tree.place, spot, reading, { message: 'too many entries', got: String(entries.size), expected })
    return undefined
  }
  const values: Record<string, unknown> = {}
  for (const [key, entry] of entries) {
    const under = spotOf(spot, key, entry)
    // What is wrong stays as a hole, so that nobody takes it for left out.
    values[key] = checkKey(field, key, entry, under, reading)
      ? readField(field.value, entry.value, under, reading)
      : undefined
  }
  if (field.total !== undefined && !reading.partial) {
    checkTotal(field.total, values, [...entries.keys()], tree, spot, reading)
  }
  return values
}

function checkKey(field: MapOf, key: string, entry: Entry, spot: Spot, reading: Reading): boolean {
  if (field.refersTo !== undefined) return checkReference(field.refersTo, key, entry, spot, reading)
  const reserved = field.defines === 'segment' && (AUDIENCES as readonly string[]).includes(key)
  if (ID_PATTERN.test(key) && !reserved) return true
  const expected = reserved ? `another id: \`${key}\` means an audience of ads already` : ID_EXPECTED
  report(entry.keyPlace, spot, reading, {
    message: `invalid id of a ${field.defines ?? 'entry'}`,
    got: key,
    expected,
  })
  return false
}

function checkReference(named: Named, key: string, entry: Entry, spot: Spot, reading: Reading): boolean {
  const known = reading.ids[named]
  // Where the names themselves are missing, that is the one problem to tell.
  if (known.has(key) || known.size === 0) return true
  report(entry.keyPlace, spot, reading, {
    message: `there is no ${named} "${short(key)}"`,
    expected: listed([...known]),
    hint: didYouMean(key, known),
  })
  return false
}

function readList(field: ListOf, tree: Tree | undefined, spot: Spot, reading: Reading): unknown {
  if (tree === undefined) return field.default?.map((text) => valueOfDefault(field.item, text, reading))
  const name = field.item.kind.name
  if (tree.kind !== 'list') {
    const hint = tree.kind === 'scalar' && tree.value !== null ? 'put it in brackets: [ ]' : undefined
    const expected = `a list such as ${field.example}`
    report(tree.place, spot, reading, { message: 'invalid list', got: describeTree(tree), expected, hint })
    return undefined
  }
  if (tree.items.length > field.most) {
    const got = String(tree.items.length)
    report(tree.place, spot, reading, {
      message: 'too many items',
      got,
      expected: `at most ${field.most}, each a ${name}`,
    })
    return undefined
  }
  return tree.items.map((item, index) =>
    readField(field.item, item, { ...spot, path: `${spot.path}.${index}` }, reading),
  )
}

function readEither(field: Either, tree: Tree | undefined, spot: Spot, reading: Reading): unknown {
  const variant = tree === undefined ? field.variants[field.default ?? -1] : variantOf(field, tree)
  if (variant === undefined) {
    if (tree === undefined) return undefined
    const expected = field.meaning.replace(/^.*?: /, '').replace(/\.$/, '')
    report(tree.place, spot, reading, { message: 'invalid value', got: describeTree(tree), expected })
    return undefined
  }
  return readField(variant.field, tree, spot, reading)
}

/** Which form a value has; the first one that fits. */
export function variantOf(field: Either, tree: Tree): Variant | undefined {
  return field.variants.find(({ when }) => {
    if (when === 'scalar') return tree.kind === 'scalar' && !isNull(tree)
    if (when === 'map') return tree.kind === 'map'
    return tree.kind === 'map' && tree.entries.has(when.key)
  })
}

function entriesOf(
  tree: Tree | undefined,
  spot: Spot,
  reading: Reading,
  expected: () => string,
): ReadonlyMap<string, Entry> | null {
  if (tree === undefined) return NO_ENTRIES
  if (tree.kind === 'map') return tree.entries
  const hint = isNull(tree) ? 'write {} for an empty map, or leave the key out' : undefined
  report(tree.place, spot, reading, {
    message: 'invalid map',
    got: describeTree(tree),
    expected: expected(),
    hint,
  })
  return null
}

function unknownKey(field: Section, key: string, entry: Entry, spot: Spot, reading: Reading): void {
  // Told where it stands, under `defaults`.
  if (entry.inherited) return
  const known = Object.keys(field.fields)
  const stray = field.elsewhere?.keys.includes(key) === true
  const hint = stray ? field.elsewhere!.hint : didYouMean(key, known)
  const expected = stray ? undefined : listed(known)
  const under = { ...spot, path: join(spot.path, short(key)) }
  report(entry.keyPlace, under, reading, { message: `unknown key "${short(key)}"`, expected, hint })
}

function checkTotal(
  total: '1' | 'at most 1',
  values: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  tree: Tree | undefined,
  spot: Spot,
  reading: Reading,
): void {
  let sum = 0
  for (const key of keys) {
    const value = values[key]
    if (typeof value === 'number') sum += value
    else if (tree?.kind === 'map' && tree.entries.has(key)) return
  }
  const broken = sum > 1 + TOTAL_TOLERANCE || (total === '1' && sum < 1 - TOTAL_TOLERANCE)
  if (!broken || reading.partial) return
  const inherits = tree?.kind === 'map' && [...tree.entries.values()].some((entry) => entry.inherited)
  const mend = 'what `defaults` gives stays, unless set to null here'
  report(tree?.place ?? spot.place, spot, reading, {
    message: total === '1' ? 'the shares do not add up to 100%' : 'the shares add up to more than 100%',
    got: formatPercent(sum, 4),
    expected: total === '1' ? '100%' : 'at most 100%',
    hint: inherits ? mend : undefined,
  })
}

function missing(spot: Spot, reading: Reading, example?: string, expected?: string): void {
  if (reading.partial) return
  const parts = spot.path.split('.')
  report(spot.place, spot, reading, {
    message: `"${parts[parts.length - 1]!}" is missing`,
    expected:
      expected ??
      (example === undefined ? undefined : `for instance ${parts[parts.length - 1]!}: ${example}`),
  })
}

interface Finding {
  readonly message: string
  readonly got?: string | undefined
  readonly expected?: string | undefined
  readonly hint?: string | undefined
}

function report(place: Place, spot: Spot, reading: Reading, finding: Finding): void {
  reading.problems.add(place, { path: spot.path, ...finding })
}

function spotOf(parent: Spot, key: string, entry: Entry | undefined): Spot {
  return {
    path: join(parent.path, key),
    place: entry?.keyPlace ?? parent.place,
    inherited: parent.inherited || entry?.inherited === true,
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function short(key: string): string {
  return key.length <= 40 ? key : `${key.slice(0, 39)}…`
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 16).map(short).join(', ')
  return words.length > 16 ? `one of ${shown}, …` : words.length === 1 ? shown : `one of ${shown}`
}
