import { didYouMean } from '../did-you-mean.js'
import { HearsayError, inputError, type Issue } from '../errors.js'
import { deriveKey, rootKey } from '../random/keyed.js'
import { PURPOSE } from '../random/purposes.js'
import { formatCount, isParsed, parseCount, parseNumber, parseProbability, shortened } from '../units.js'
import { GENERATORS, SpecValues, type Parameter, type ParameterValue } from './generator-table.js'
import type { Network } from './network.js'

export { GENERATORS } from './generator-table.js'

/** A generator call as understood: `barabasi-albert(nodes=10k, links=8, seed=a)`. */
export interface Spec {
  readonly name: string
  /** Every parameter, defaults filled in. */
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** Any text; 1 where none was given. The network depends on nothing else. */
  readonly seed: string
}

const LONGEST_SPEC = 20_000
const CALL = /^\s*([A-Za-z][A-Za-z0-9-]{0,60})\s*\(([\s\S]*)\)\s*$/
const DEFAULT_SEED = '1'

/** Offsets of a network are 32 bits wide. */
const MOST_EDGES = 4294967294
/** Bytes at the peak of building, and the most of them; each but `place` copies at the end what was kept. */
const PEAK = {
  columns: { perNode: 40, perEdge: 20, most: 16e9 },
  rows: { perNode: 8, perEdge: 8, most: 16e9 },
  place: { perNode: 4, perEdge: 4, most: 16e9 },
  graph: { perNode: 500, perEdge: 250, most: 1e9 },
} as const

/** Whether a text has the form of a generator call: a word and something in brackets. */
export function isSpec(text: string): boolean {
  return text.length <= LONGEST_SPEC && CALL.test(text)
}

/**
 * Reads a generator call. Values may be written `10k`, `1M`, `1e5`, `3%`; lists `50/50`; a seed may stand in quotes.
 * @throws HearsayError (input) that lists every problem with what was got and expected, and near names
 */
export function parseSpec(text: string): Spec {
  const call = text.length <= LONGEST_SPEC ? CALL.exec(text) : null
  if (call === null) {
    throw inputError({
      message: 'this is not a generator call',
      got: shortened(text),
      expected: 'such as barabasi-albert(nodes=100000, links=8)',
    })
  }
  const name = call[1]!.toLowerCase()
  const generator = Object.hasOwn(GENERATORS, name) ? GENERATORS[name]! : null
  if (generator === null) {
    throw inputError(
      issue('unknown generator', call[1]!, oneOf(Object.keys(GENERATORS)), name, Object.keys(GENERATORS)),
    )
  }

  const issues: Issue[] = []
  const known = [...Object.keys(generator.parameters), 'seed']
  const written = new Map<string, string>()
  for (const argument of splitArguments(call[2]!)) {
    const sign = argument.indexOf('=')
    const key = argument.slice(0, Math.max(0, sign)).trim()
    if (sign < 0) {
      issues.push({
        ...issue('a parameter has no name', argument, `name=value, ${oneOf(known)}`),
        path: name,
      })
    } else if (!known.includes(key)) {
      issues.push({ ...issue('unknown parameter', key, oneOf(known), key, known), path: name })
    } else if (written.has(key)) {
      issues.push({ ...issue('given twice', argument, `${key} once`), path: `${name}.${key}` })
    } else {
      written.set(key, argument.slice(sign + 1).trim())
    }
  }

  const values = new Map<string, ParameterValue>()
  for (const [key, parameter] of Object.entries(generator.parameters)) {
    const value = written.get(key) ?? parameter.default
    const at = `${name}.${key}`
    if (value === null) {
      issues.push({
        path: at,
        message: 'missing',
        got: 'nothing',
        expected: `${key}=… (${parameter.meaning})`,
      })
      continue
    }
    const result = readValue(value, parameter, written.has(key))
    if ('issue' in result) issues.push({ ...result.issue, path: at })
    else values.set(key, result.value)
  }
  const seed = unquoted(written.get('seed') ?? DEFAULT_SEED)
  if (issues.length > 0) throw inputError(issues)

  const misfit = generator.misfit?.(new SpecValues(values)) ?? null
  if (misfit !== null) {
    const { parameter, ...rest } = misfit
    const got = written.get(parameter) ?? generator.parameters[parameter]!.default ?? ''
    throw inputError({ path: `${name}.${parameter}`, message: 'does not fit', got: shortened(got), ...rest })
  }
  checkSize(name, new SpecValues(values), text)
  return { name, parameters: Object.fromEntries(values), seed }
}

/**
 * Makes the network that a generator call describes. Its randomness comes from its own `seed` alone, so two
 * commands with the same SPEC see the same network.
 * @throws HearsayError (input) as `parseSpec`, or where memory does not suffice
 */
export function networkFromSpec(text: string): Network {
  const { name, parameters, seed } = parseSpec(text)
  const key = deriveKey(rootKey(seed), PURPOSE.network)
  try {
    return GENERATORS[name]!.build(new SpecValues(new Map(Object.entries(parameters))), key)
  } catch (thrown) {
    if (thrown instanceof HearsayError || !(thrown instanceof RangeError)) throw thrown
    throw inputError({
      path: name,
      message: 'memory does not suffice',
      got: shortened(text),
      expected: 'a smaller network',
    })
  }
}

/** The arguments between commas; commas inside quotes do not count. */
function splitArguments(text: string): string[] {
  const parts: string[] = []
  let quote = ''
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") {
      quote = letter
    } else if (letter === ',') {
      parts.push(text.slice(start, i).trim())
      start = i + 1
    }
  }
  parts.push(text.slice(start).trim())
  return parts.length === 1 && parts[0] === '' ? [] : parts
}

function unquoted(text: string): string {
  const match = /^(["'])([\s\S]*)\1$/.exec(text)
  return match === null ? text : match[2]!
}

type ReadValue = { readonly value: ParameterValue } | { readonly issue: Issue }

function readValue(text: string, parameter: Parameter, given: boolean): ReadValue {
  const { kind } = parameter
  if (kind === 'word') {
    const words = parameter.words ?? []
    if (words.includes(text)) return { value: text }
    return { issue: issue('not one of the words', text, oneOf(words), text, words) }
  }
  if (kind === 'counts' || kind === 'shares') {
    if (!given && text === '') return { value: [] }
    const list: number[] = []
    const parts = text.split(/[/|]/)
    for (const part of parts) {
      const entry = readNumber(part, kind === 'counts' ? 'count' : 'share', parameter)
      if ('issue' in entry) return entry
      list.push(entry.value)
    }
    return { value: list }
  }
  return readNumber(text, kind, parameter)
}

function readNumber(
  text: string,
  kind: 'count' | 'number' | 'share',
  parameter: Parameter,
): { readonly value: number } | { readonly issue: Issue } {
  const trimmed = text.trim()
  let parsed =
    kind === 'count'
      ? parseCount(trimmed)
      : kind === 'share'
        ? parseProbability(trimmed)
        : parseNumber(trimmed)
  if (kind === 'number' && !isParsed(parsed) && isParsed(parseCount(trimmed))) parsed = parseCount(trimmed)
  if (!isParsed(parsed)) {
    const { got, expected, hint } = parsed
    const message = `not ${kind === 'count' ? 'a count' : kind === 'share' ? 'a share' : 'a number'}`
    return { issue: hint === undefined ? { message, got, expected } : { message, got, expected, hint } }
  }
  const { min = -Infinity, max = Infinity } = parameter
  if (parsed.value >= min && parsed.value <= max) return parsed
  return { issue: issue('out of range', trimmed, `${min} to ${max}, ${parameter.meaning}`) }
}

function checkSize(name: string, values: SpecValues, text: string): void {
  const generator = GENERATORS[name]!
  const { nodes, edges } = generator.size(values)
  const { perNode, perEdge, most } = PEAK[generator.builtIn ?? 'columns']
  const bytes = nodes * perNode + edges * perEdge
  const refuse = (got: string, expected: string): Error =>
    inputError({ path: name, message: `the network of ${shortened(text, 60)} is too large`, got, expected })
  if (nodes > 200_000_000) throw refuse(`${formatCount(nodes)} nodes`, 'at most 200M nodes')
  if (edges > MOST_EDGES) throw refuse(`${formatCount(edges)} edges`, 'fewer than 2^32 - 1 edges')
  if (bytes > most) {
    throw refuse(`about ${formatCount(bytes / 1e9)} GB of memory`, `at most ${formatCount(most / 1e9)} GB`)
  }
}

function issue(
  message: string,
  got: string,
  expected: string,
  typed?: string,
  names?: Iterable<string>,
): Issue {
  const base: Issue = { message, got: shortened(got === '' ? '""' : got), expected }
  const hint = typed === undefined || names === undefined ? undefined : didYouMean(typed, names)
  return hint === undefined ? base : { ...base, hint }
}

function oneOf(names: readonly string[]): string {
  return `one of ${names.join(', ')}`
}
