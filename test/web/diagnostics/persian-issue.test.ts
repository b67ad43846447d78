import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Issue } from '../../../src/errors.js'
import { parseSpec } from '../../../src/network/spec.js'
import { toPlainFailure } from '../../../src/errors.js'
import { parseScenario } from '../../../src/scenario/parse.js'
import { asTyped } from '../../../web/diagnostics/saying.js'
import { persianSentence, say, sayIssue } from '../../../web/diagnostics/persian-issue.js'
import { language } from '../../../web/words/language.js'
import { EVERY_LEVER } from '../../scenario/every-lever-text.js'
import { sentencesOf, valuesOf } from './sentences.js'

beforeEach(() => {
  language.value = 'fa'
})

afterEach(() => {
  language.value = 'en'
})

/** Sources whose issues a page can meet. */
const SOURCES = [
  ...sourcesIn('src/scenario'),
  ...sourcesIn('src/network/readers'),
  ...sourcesIn('src/network/generators'),
  'src/network/spec.ts',
  'src/network/generator-table.ts',
  'src/network/from-graph.ts',
  'src/units.ts',
  'src/did-you-mean.ts',
  'src/random/parse-delay.ts',
  'src/experiment/prepare.ts',
  'src/experiment/seed-nodes.ts',
  'src/campaign/anchor.ts',
  'src/campaign/feed/calibration.ts',
].filter(
  (file) =>
    !/(node-read-network|config|field-reference|json-schema|templates|typed-scenario)\.ts$/.test(file),
)

/** Texts of several words in those sources that are no part of an issue. */
const NO_ISSUES = new Set([
  // Units and kinds of values, for the reference of the file.
  's, min, h, d or w',
  '% or a number from 0 to 1',
  'a plain number',
  'a whole number, k and M understood',
  'a whole number per h, d or week',
  'people, k and M understood',
  "the scenario's currency",
  'two whole numbers, the lower first',
  'hours and minutes',
  // Parts of sentences, which stand whole elsewhere.
  '7, or 7',
  'above $1, at most',
  'from 7',
  'to 7',
  'fewer people per agent, a shorter horizon',
  '7 or a smaller assumptions.inquiries',
  '7 or a higher signals.specificity',
  'comments on',
  "people's activity",
  "a post's appeal that nobody can foresee",
  "a person's taste for a post",
  // Places in a file, states of a reader, times.
  'node 7',
  'edge 7',
  ', or end',
  'value or ]',
  'key or }',
  'bound passed',
  '1 people',
  'per day',
  'for ever',
])

/** Meanings in the reference, texts of its examples, summaries of generators, patterns. */
function isReference(text: string): boolean {
  return /^[A-Z].*[.?]$|^7 \*|^a chain|^everybody is tied|^node 0|^marriages|kite|karate/.test(text)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
}

/** Isolated parts with English words in them: what was taken for a value, but is a sentence. */
function leftInEnglish(persian: string): string[] {
  return [...persian.matchAll(/[\u2066\u2068](.*?)\u2069/g)]
    .map(([, part]) => part!)
    .filter((part) => /[a-z]{2,} [a-z]{3,}/.test(part) && !/^[\w-]+: /.test(part))
}

describe('in the sources', () => {
  const texts = new Set(
    SOURCES.flatMap((file) => [
      ...sentencesOf(file, file.endsWith('generator-table.ts') ? ['meaning'] : []),
      ...valuesOf(file, ['message', 'hint', 'fault', 'mend']),
    ]),
  )
  const sentences = [...texts].filter((text) => !NO_ISSUES.has(text) && !isReference(text))

  test('the test sees them', () => {
    expect(sentences.length).toBeGreaterThan(300)
    for (const known of [
      'unknown key "7"',
      'merge keys are not supported',
      'this is not GraphML',
      'missing',
    ]) {
      expect(sentences).toContain(known)
    }
  })

  test('each sentence of an issue has Persian', () => {
    expect(sentences.filter((text) => persianSentence(text) === null)).toEqual([])
  })

  test('nothing but what is typed stays English', () => {
    for (const text of sentences) expect(leftInEnglish(persianSentence(text)!), text).toEqual([])
  })

  test('so have those of the YAML parser', () => {
    const folder = 'node_modules/yaml/dist'
    const files = [
      ...readdirSync(`${folder}/compose`).map((name) => `compose/${name}`),
      'doc/directives.js',
      'parse/parser.js',
    ]
    const found = files
      .flatMap((file) => sentencesOf(`${folder}/${file}`))
      .filter(
        (text) =>
          !/^(use strict|flow (map|sequence)|explicit indentation indicator|first line|.* indicator (character )?.|reserved character 7|a tab character)$/.test(
            text,
          ),
      )
    expect(found.length).toBeGreaterThan(40)
    // As the reader of scenarios tells them.
    const told = found
      .map((text) => text.replace(/\.$/, ''))
      .map((text) => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text))
    expect(told.filter((text) => persianSentence(text) === null)).toEqual([])
  })
})

/** All texts that Persian readers would see in English. */
function englishIn(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) => {
    const { message, got, expected, hint } = sayIssue(issue)
    const value = got?.language === 'en' && /^(a |the |nothing)/.test(got.text) ? [got] : []
    return [message, expected, hint, ...value].flatMap((said) => {
      if (said === null) return []
      return said.language === 'en' ? [said.text] : leftInEnglish(said.text)
    })
  })
}

const JUNK = [
  '',
  'nonsense',
  '[1, 2]',
  '{a: 1}',
  '-1',
  '130%',
  '1e30',
  '7 apples',
  'true',
  '9 EUR',
  '20,000',
  '.nan',
]

/** The text with one value after the other replaced by junk. */
function* broken(): Generator<string> {
  const places: [number, number][] = []
  visit(parseDocument(EVERY_LEVER), {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && (isScalar(value) || isMap(value) || isSeq(value))) {
        const [start, end] = value.range!
        if (isScalar(value) || EVERY_LEVER[start] === '{' || EVERY_LEVER[start] === '[')
          places.push([start, end])
      }
    },
  })
  for (const [index, [start, end]] of places.entries()) {
    const junk = JUNK[(5 * index) % JUNK.length]!
    yield EVERY_LEVER.slice(0, start) + junk + EVERY_LEVER.slice(end)
  }
}

describe('provoked', () => {
  test('whatever value of a scenario is wrong', () => {
    const english = new Set<string>()
    let issues = 0
    for (const text of broken()) {
      const found = parseScenario(text, 'broken.yaml').issues
      issues += found.length
      for (const each of englishIn(found)) english.add(each)
    }
    expect(issues).toBeGreaterThan(150)
    expect([...english]).toEqual([])
  })

  test('whatever is wrong with a whole scenario', () => {
    const texts = [
      '',
      'a',
      '- a',
      '\u0000',
      'a: *b',
      'a: &b [*b]',
      '%TAG ! x\n---\na: 1',
      'a: 1\n---\nb: 1',
      '<<: 1',
      '__proto__: 1',
      '? [a]\n: 1',
      'a: !!set x',
      'a: "\\x',
      'a: {b: 1',
      'a: [1, 2',
      'a:\n\t- b',
      'a: b: c',
      'a: |x\n b',
      '- a\nb: c',
      'a: @b',
      'version: 1',
      'version: 1\nstrategies: {}\nplatforms: {x: {}}\nseed: {}',
      '['.repeat(40),
    ]
    for (const text of texts) {
      const { issues } = parseScenario(text, 'broken.yaml')
      expect(issues.length, text).toBeGreaterThan(0)
      expect(englishIn(issues), text).toEqual([])
    }
  })

  test('whatever is wrong with a setting', () => {
    const settings = [
      'horizon',
      'horizon=',
      'horizonn=3d',
      'seed.a=1',
      'strategies.no.label=x',
      'strategies.=1',
    ]
    for (const setting of settings) {
      const { issues } = parseScenario(EVERY_LEVER, 'x.yaml', { settings: [setting] })
      expect(issues.length, setting).toBeGreaterThan(0)
      expect(englishIn(issues), setting).toEqual([])
    }
  })

  test('whatever is wrong with a generator call', () => {
    const calls = [
      'x',
      'nobody(a=1)',
      'star()',
      'star(nodes=0)',
      'star(nodes=a)',
      'star(nodes)',
      'star(nodes=1, nodes=2)',
      'star(knots=3)',
      'follower(nodes=10, followers=9)',
      'follower(nodes=9, law=x)',
      'erdos-renyi(nodes=200M, degree=199M)',
      'erdos-renyi(nodes=9, degree=20)',
      'watts-strogatz(nodes=9, degree=3, rewire=2)',
      'stochastic-block(sizes=5/5, matrix=0.1)',
    ]
    for (const call of calls) {
      const issues = issuesOf(() => parseSpec(call))
      expect(issues.length, call).toBeGreaterThan(0)
      expect(englishIn(issues), call).toEqual([])
      // The same as the reason of a value of a scenario.
      const text = EVERY_LEVER.replace(/spec: .*?\)/, `spec: "${call}"`)
      expect(englishIn(parseScenario(text, 'x.yaml').issues), call).toEqual([])
    }
  })
})

function issuesOf(work: () => unknown): readonly Issue[] {
  try {
    work()
    return []
  } catch (thrown) {
    return toPlainFailure(thrown).issues
  }
}

test('values stay as they are typed, in their own direction', () => {
  expect(persianSentence('did you mean "seeds"?')).toBe('منظورتان «\u2066seeds\u2069» است؟')
  expect(persianSentence('it stands on line 12 already')).toBe('پیش‌تر در خط ۱۲ آمده است')
  expect(persianSentence('at most 1,250.5')).toBe('حداکثر ۱٬۲۵۰٫۵')
  expect(asTyped('سلام')).toBe('\u2068سلام\u2069')
})

test('several reasons, with path and mend', () => {
  expect(persianSentence('star.nodes: not a count; star: unknown parameter, did you mean "nodes"?')).toBe(
    '\u2066star.nodes\u2069: تعداد نیست؛ \u2066star\u2069: پارامتر ناشناخته، منظورتان «\u2066nodes\u2069» است؟',
  )
})

test('what has no Persian stays English, and says so', () => {
  expect(say('the moon shines upon us')).toEqual({ text: 'the moon shines upon us', language: 'en' })
  language.value = 'en'
  expect(say('merge keys are not supported')).toEqual({
    text: 'merge keys are not supported',
    language: 'en',
  })
})
