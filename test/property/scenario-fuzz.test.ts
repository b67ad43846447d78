import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { LIMITS } from '../../src/scenario/limits.js'
import { parseScenario, type ParsedScenario } from '../../src/scenario/parse.js'
import { typedScenarios, type Typed } from '../scenario/scenario-arbitrary.js'
import { EVERY_LEVER } from '../scenario/every-lever-text.js'

/** Fixed luck; FUZZ_SEED and FUZZ_FACTOR try other and more of it by hand. */
function runs(numRuns: number): { seed: number; numRuns: number } {
  const factor = Number(process.env['FUZZ_FACTOR'] ?? 1)
  return { seed: Number(process.env['FUZZ_SEED'] ?? 1), numRuns: numRuns * factor }
}

/** A scenario, or issues that each say where and what; never both, never a throw. */
function judge(text: string, settings: readonly string[] = []): ParsedScenario {
  const parsed = parseScenario(text, 'f.yaml', { settings })
  expect(parsed.scenario === null).toBe(parsed.issues.length > 0)
  expect(parsed.issues.length).toBeLessThanOrEqual(2 * (LIMITS.issues + 1))
  const lines = text.split('\n')
  for (const issue of parsed.issues) {
    expect(issue.message.length).toBeGreaterThan(0)
    expect(issue.message.length).toBeLessThan(300)
    if (issue.message.startsWith('and ')) continue
    expect(issue.line).toBeGreaterThanOrEqual(1)
    expect(issue.column).toBeGreaterThanOrEqual(1)
    if (issue.file === 'f.yaml') expect(issue.line).toBeLessThanOrEqual(lines.length)
    expect([...(issue.got ?? '')].length).toBeLessThanOrEqual(80)
    if (issue.source !== undefined) expect(issue.source.text).not.toMatch(/[\n\t]/)
  }
  return parsed
}

type Path = readonly (string | number)[]

/** The paths of every value of the document, maps and lists among them. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner =
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) =>
          pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : []
  return path.length === 0 ? inner : [path, ...inner]
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  if (Array.isArray(value))
    return value.map((part: unknown, i) => (i === key ? replaced(part, rest, by) : part))
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, by) }
}

const DATA = parse(EVERY_LEVER) as Record<string, unknown>
const PATHS = pathsOf(DATA)
const at = (path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], DATA)

describe('wrong types at every path of a scenario with every lever', () => {
  test('there are paths to try', () => expect(PATHS.length).toBeGreaterThan(250))

  // What can stand at no single value of the scenario, and so must always be refused.
  const impossible: readonly unknown[] = [
    NaN,
    -Infinity,
    {},
    { a: { b: [] } },
    [[]],
    '\u{1F525}?'.repeat(3000),
  ]

  test('impossible values are refused at single values, in the right place', () => {
    const single = PATHS.filter((path) => typeof at(path) !== 'object')
    for (const [i, path] of single.entries()) {
      // Two of them each, by unlike rules, so that neighbours do not meet the same ones.
      for (const choice of new Set([path.join('.').length, i].map((n) => n % impossible.length))) {
        const bad = impossible[choice]
        const { scenario, issues } = judge(stringify(replaced(DATA, path, bad), { lineWidth: 0 }))
        const label = `${path.join('.')} = ${String(bad)}`
        expect(scenario, label).toBeNull()
        const told = issues.some(
          (issue) => issue.path?.startsWith(path.join('.')) || /finite/.test(issue.message),
        )
        expect(told, `${label}: ${JSON.stringify(issues)}`).toBe(true)
      }
    }
  })

  test('whatever stands anywhere, the answer is a scenario or issues with places', () => {
    const anything = fc.oneof(
      fc.constantFrom<unknown>(
        NaN,
        Infinity,
        -1,
        0,
        1e300,
        null,
        true,
        '',
        '∞',
        '3 %',
        '1e999',
        [],
        {},
        [null],
        '0..0',
        '\u202e',
      ),
      fc.jsonValue({ maxDepth: 3 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), anything, fc.boolean(), (path, value, asJson) => {
        const data = replaced(DATA, path, value)
        judge(asJson ? JSON.stringify(data) : stringify(data, { lineWidth: 0 }))
      }),
      runs(60),
    )
  })
})

test('a scenario with lines cut, doubled, moved or garbled is read or refused, never more', () => {
  const lines = EVERY_LEVER.split('\n')
  const edit = fc.record({
    line: fc.nat(lines.length - 1),
    column: fc.nat(80),
    kind: fc.nat(5),
    insert: fc.string({ maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const copy = [...lines]
      for (const { line, column, kind, insert } of edits) {
        const text = copy[line] ?? ''
        if (kind === 0) copy.splice(line, 1)
        if (kind === 1) copy.splice(line, 0, text)
        if (kind === 2) copy[line] = text.slice(0, column) + insert + text.slice(column)
        if (kind === 3) copy[line] = text.slice(0, column) + text.slice(column + 1)
        if (kind === 4) copy[line] = `${' '.repeat(column % 5)}${text}`
        if (kind === 5) copy.splice(line, 2, ...copy.slice(line, line + 2).reverse())
      }
      judge(copy.join('\n'))
    }),
    runs(60),
  )
})

test('random bytes and random YAML punctuation', () => {
  const punctuation = fc.array(
    fc.constantFrom(
      'a',
      'version',
      ': ',
      ':',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '\n',
      '\n  ',
      '"',
      "'",
      '#',
      '&a ',
      '*a',
      '!t ',
      '|\n',
      '>',
      '%',
      '---\n',
      '? ',
      '<<',
      '~',
      '1',
      '.nan',
      '\t',
      '__proto__',
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        punctuation.map((parts) => parts.join('')),
        punctuation.map((parts) => `version: 1\n${parts.join('')}`),
        fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)),
        fc.string({ unit: 'binary', maxLength: 100 }),
      ),
      (text) => void judge(text),
    ),
    runs(300),
  )
  expect(judge('\u001f\u008b\b\0garbage').issues[0]!.message).toBe('this is not a text file')
})

test('random settings', () => {
  const keys = fc.constantFrom(
    'strategies',
    'big-bang',
    'budget',
    'platforms',
    'x',
    'network',
    'file',
    'population',
    'segments',
    'name',
    'en',
    '',
    '*',
    'constructor',
    '0',
  )
  const value = fc.oneof(
    fc.constantFrom(
      '1',
      '5%',
      'null',
      '{}',
      '[]',
      '{a: [',
      '!x y',
      '&a *a',
      '',
      ' ',
      '{__proto__: 1}',
      '9k USD',
    ),
    fc.string({ maxLength: 8 }),
  )
  const setting = fc.oneof(
    fc
      .tuple(fc.array(keys, { minLength: 1, maxLength: 5 }), value)
      .map(([path, text]) => `${path.join('.')}=${text}`),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  fc.assert(
    fc.property(
      fc.array(setting, { minLength: 1, maxLength: 3 }),
      (settings) => void judge(EVERY_LEVER, settings),
    ),
    runs(40),
  )
})

test('nothing reaches the prototype of objects', () => {
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    for (const section of [
      '',
      'population:\n  segments:\n    ',
      'platforms:\n  ',
      'creatives:\n  a:\n    fit:\n      ',
    ]) {
      const { scenario } = judge(`version: 1\n${section}${key}: {polluted: yes}\n`)
      expect(scenario).toBeNull()
    }
    judge(EVERY_LEVER, [`${key}.polluted=yes`, `strategies.${key}={}`])
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a valid scenario written as JSON or as YAML is the same scenario', () => {
  fc.assert(
    fc.property(typedScenarios, (typed) => {
      const json = judge(JSON.stringify(typed))
      const yaml = judge(stringify(typed as Typed))
      expect(json.scenario).not.toBeNull()
      expect(yaml.scenario).toEqual(json.scenario)
    }),
    runs(20),
  )
  expect(judge(JSON.stringify(DATA)).scenario).toEqual(judge(EVERY_LEVER).scenario)
})
