/**
 * The kinds of values that a person types into a scenario: how each is read, what was expected where it
 * cannot be, and how an editor checks it. A kind knows nothing about where it is used.
 */
import { KPI_IDS, isKpiId, type KpiId } from '../measure/kpi-ids.js'
import { formatCount, parseClock, parseCount, parseCountPer, parseDuration, parseMoney } from '../units.js'
import { isParsed, parseNumber, parseProbability, parseRange, parseRate } from '../units.js'
import type { Parsed } from '../units.js'
import { didYouMean } from '../did-you-mean.js'
import type { JsonSchema } from './json-schema-types.js'
import { LIMITS } from './limits.js'
import { AUDIENCES } from './scenario.js'
import { describeTree, type ScalarTree } from './tree.js'

/** What maps of the file give names to. */
export type Named = 'segment' | 'platform' | 'competitor' | 'creative' | 'strategy'

/** What a value may depend on beyond its own text. */
export interface ReadContext {
  readonly currency: string
  readonly ids: Readonly<Record<Named, ReadonlySet<string>>>
}

export interface Kind<T> {
  /** Short name for documentation, e.g. `duration`. */
  readonly name: string
  /** The unit, or what is counted, in words. */
  readonly unit: string
  read(scalar: ScalarTree, context: ReadContext): Parsed<T>
  readonly schema: JsonSchema
}

const DIGIT = '[0-9\u06f0-\u06f9\u0660-\u0669]'
const AMOUNT = `[+\\-\u2212]?${DIGIT}*[.\u066b]?${DIGIT}+([eE][+-]?[0-9]+)?`
const pattern = (text: string): JsonSchema => ({ type: 'string', pattern: `^ *${text} *$` })
const either = (...anyOf: JsonSchema[]): JsonSchema => ({ anyOf })

/** A kind whose reader looks at the text only. */
function quantity<T>(
  name: string,
  unit: string,
  parse: (text: string, context: ReadContext) => Parsed<T>,
  schema: JsonSchema,
): Kind<T> {
  const read = (scalar: ScalarTree, context: ReadContext): Parsed<T> => {
    const parsed = parse(scalar.text, context)
    if (isParsed(parsed) && (typeof scalar.value === 'boolean' || scalar.value === null)) {
      return { got: describeTree(scalar), expected: name }
    }
    return isParsed(parsed) ? parsed : { ...parsed, got: describeTree(scalar) }
  }
  return { name, unit, read, schema }
}

const TIME_UNIT = '(s|sec|seconds?|min|minutes?|h|hours?|d|days?|w|weeks?)'

export const duration = quantity(
  'duration',
  's, min, h, d or w',
  parseDuration,
  pattern(`${AMOUNT} *${TIME_UNIT}`),
)
export const rate = quantity('rate', 'per h, d or week', parseRate, pattern(`${AMOUNT} */ *${TIME_UNIT}`))
/** Times per day, for figures that are kept by the day. */
export const perDay = quantity(
  'daily rate',
  'per h, d or week',
  (text) => {
    const parsed = parseCountPer(text)
    return isParsed(parsed) ? { value: parsed.value.count * (24 / parsed.value.perHours) } : parsed
  },
  rate.schema,
)
/** At most a whole number of times per stretch of time. */
export const cap = quantity(
  'cap',
  'a whole number per h, d or week',
  (text) => {
    const parsed = parseCountPer(text)
    if (!isParsed(parsed) || (Number.isInteger(parsed.value.count) && parsed.value.count >= 1)) return parsed
    return { got: text, expected: 'a whole number, 1 or more, per time, such as 3/d' }
  },
  pattern(`${AMOUNT} */ *${TIME_UNIT}`),
)
export const probability = quantity(
  'probability',
  '% or a number from 0 to 1',
  parseProbability,
  either({ type: 'number', minimum: 0, maximum: 1 }, pattern(`${AMOUNT} *[%\u066a]?`)),
)
export const count = quantity(
  'count',
  'a whole number, k and M understood',
  parseCount,
  either({ type: 'integer', minimum: 0 }, pattern(`${AMOUNT} *[kKM]?`)),
)
/** A count that may name what it counts: `1k people`. */
export const people = quantity(
  'number of people',
  'people, k and M understood',
  (text) => {
    const parsed = parseCount(text.replace(/ +people *$/, ''))
    return isParsed(parsed) ? parsed : { ...parsed, expected: 'a number of people such as 1k people' }
  },
  either({ type: 'integer', minimum: 0 }, pattern(`${AMOUNT} *[kKM]?( +people)?`)),
)
export const money = quantity(
  'money',
  "the scenario's currency",
  (text, { currency }) => parseMoney(text, currency),
  pattern(`${AMOUNT} *[kKM]? *[A-Z]{3}`),
)
export const range = quantity(
  'range',
  'two whole numbers, the lower first',
  parseRange,
  pattern(`${AMOUNT} *[kKM]? *\\.\\. *${AMOUNT} *[kKM]?`),
)
export const clock = quantity(
  'time of day',
  'hours and minutes',
  parseClock,
  pattern(`${DIGIT}{1,2}:${DIGIT}{2}`),
)
export const number = quantity(
  'number',
  'a plain number',
  parseNumber,
  either({ type: 'number' }, pattern(AMOUNT)),
)

/** From 0 to 1; 0.5 is ordinary. */
export const score = quantity(
  'score',
  'from 0 to 1, 0.5 is ordinary',
  (text) => {
    const parsed = parseNumber(text)
    const expected = 'a score from 0 to 1, 0.5 is ordinary'
    if (isParsed(parsed) && parsed.value >= 0 && parsed.value <= 1) return parsed
    if (!isParsed(parsed) && parsed.got.endsWith('%'))
      return { got: text, expected, hint: 'scores carry no %' }
    return { got: text, expected }
  },
  either({ type: 'number', minimum: 0, maximum: 1 }, pattern(AMOUNT)),
)

/** A duration, or `none` for one that never ends. */
export const durationOrNone = orNone(duration, 'none')
/** A number, or `none` for one without bound. */
export const numberOrNone = orNone(number, 'none')

function orNone(kind: Kind<number>, word: string): Kind<number> {
  return {
    name: `${kind.name} or ${word}`,
    unit: kind.unit,
    read(scalar, context) {
      if (scalar.text === word) return { value: Infinity }
      const parsed = kind.read(scalar, context)
      return isParsed(parsed) ? parsed : { ...parsed, expected: `${parsed.expected}, or ${word}` }
    },
    schema: { anyOf: [{ type: 'string', enum: [word] }, ...(kind.schema.anyOf ?? [kind.schema])] },
  }
}

export const boolean: Kind<boolean> = {
  name: 'yes or no',
  unit: 'true or false',
  read(scalar) {
    if (typeof scalar.value === 'boolean') return { value: scalar.value }
    const wordy = /^(yes|no|on|off|y|n)$/i.test(scalar.text)
    const hint = wordy ? `write ${/^(yes|on|y)$/i.test(scalar.text) ? 'true' : 'false'}` : undefined
    return { got: describeTree(scalar), expected: 'true or false', ...(hint === undefined ? {} : { hint }) }
  },
  schema: { type: 'boolean' },
}

/** A text; numbers count as what is written. */
export const text = textUpTo('text', LIMITS.textCharacters)

function textUpTo(name: string, most: number): Kind<string> {
  const figure = formatCount(most)
  return {
    name,
    unit: `at most ${figure} characters`,
    read(scalar) {
      const expected = `a text of at most ${figure} characters`
      if (typeof scalar.value === 'boolean' || scalar.value === null) {
        return { got: describeTree(scalar), expected, hint: 'put it in quotes if it is meant as a text' }
      }
      const value = scalar.text.trim()
      if (value === '' || value.length > most) return { got: describeTree(scalar), expected }
      return { value }
    },
    schema: either({ type: 'string', minLength: 1, maxLength: most }, { type: 'number' }),
  }
}

const anyPost = textUpTo('post', LIMITS.postCharacters)
/** Control characters but tab and line feed, halves of surrogate pairs, and what stands for no character. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd-\uffff\p{Surrogate}]/u

/** The text of a post: long, of several lines, and nothing but text. */
export const postText: Kind<string> = {
  ...anyPost,
  read(scalar, context) {
    const lines = scalar.text.replace(/\r\n?/g, '\n')
    const foreign = NO_TEXT.exec(lines)
    if (foreign === null) return anyPost.read({ ...scalar, text: lines }, context)
    const code = foreign[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return { got: `the character U+${code}`, expected: 'a text without control characters' }
  },
}

/** Any text, the empty one too; a bare number is its text. */
export const seed: Kind<string> = {
  ...text,
  name: 'seed',
  read(scalar, context) {
    return scalar.value === '' ? { value: '' } : text.read(scalar, context)
  },
  schema: either({ type: 'string', maxLength: LIMITS.textCharacters }, { type: 'number' }),
}

/** One of a few words. */
export function choice<const T extends string>(words: readonly T[]): Kind<T> {
  const expected = words.length === 1 ? words[0]! : `one of ${words.join(', ')}`
  return {
    name: 'choice',
    unit: words.join(' | '),
    read(scalar) {
      const found = words.find((word) => word === scalar.text)
      if (found !== undefined) return { value: found }
      const hint = didYouMean(scalar.text, words)
      return { got: describeTree(scalar), expected, ...(hint === undefined ? {} : { hint }) }
    },
    schema: { type: 'string', enum: words },
  }
}

export const version: Kind<1> = {
  name: 'version',
  unit: '1',
  read: (scalar) =>
    scalar.value === 1
      ? { value: 1 }
      : { got: describeTree(scalar), expected: '1, the version of the file format' },
  schema: { type: 'integer', enum: [1] },
}

export const currencyCode: Kind<string> = {
  name: 'currency',
  unit: 'ISO 4217 code',
  read(scalar) {
    if (/^[A-Z]{3}$/.test(scalar.text)) return { value: scalar.text }
    return { got: describeTree(scalar), expected: 'a currency code of three capitals such as USD' }
  },
  schema: { type: 'string', pattern: '^[A-Z]{3}$' },
}

export const kpi: Kind<KpiId> = {
  name: 'KPI',
  unit: 'see the list of KPIs',
  read(scalar) {
    if (isKpiId(scalar.text)) return { value: scalar.text }
    const hint = didYouMean(scalar.text, KPI_IDS)
    return { got: describeTree(scalar), expected: 'the id of a KPI', ...(hint === undefined ? {} : { hint }) }
  },
  schema: { type: 'string', enum: KPI_IDS },
}

/** One of the audiences that every scenario has, or the id of a segment. */
export const audience: Kind<string> = {
  name: 'audience',
  unit: `${AUDIENCES.join(' | ')}, or a segment`,
  read(scalar, { ids }) {
    const known = [...AUDIENCES, ...ids.segment]
    if (known.includes(scalar.text)) return { value: scalar.text }
    const hint = didYouMean(scalar.text, known)
    const expected = `one of ${known.slice(0, 14).join(', ')}`
    return { got: describeTree(scalar), expected, ...(hint === undefined ? {} : { hint }) }
  },
  schema: { type: 'string' },
}

/** The path of a data file. From a scenario that came from elsewhere it must stay below the scenario's folder. */
export const filePath: Kind<string> = {
  name: 'file',
  unit: "a path below the scenario's folder",
  read(scalar) {
    const path = scalar.text
    const expected = "a path relative to the scenario's folder, without .."
    const got = describeTree(scalar)
    if (typeof scalar.value !== 'string' || path === '' || path.length > 1000 || path.includes('\0'))
      return { got, expected }
    if (scalar.trusted) return { value: path }
    const parts = path.split(/[/\\]/)
    const leaves =
      path.startsWith('/') || path.startsWith('\\') || path.startsWith('~') || parts.includes('..')
    const hint = 'another place can be named on the command line with --set'
    if (leaves || path.includes(':')) return { got, expected, hint }
    return { value: path }
  },
  schema: { type: 'string', minLength: 1 },
}
