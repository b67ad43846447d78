import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { comparableDifferences, scenarioHash } from '../../src/scenario/hash.js'
import { requireScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { typedScenarios, type Typed } from './scenario-arbitrary.js'
import { LAUNCH } from './launch-text.js'

const launch = (...edits: (readonly [string, string])[]): Scenario => {
  let text = LAUNCH
  for (const [from, to] of edits) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  return requireScenario(text, 'f.yaml')
}
const hash = scenarioHash(launch())

test('is a SHA-256 in hex: checked against another implementation on a scenario without fractions', () => {
  const { attribution: _, incremental: __, ...compare } = launch().compare
  const scenario = { ...launch(), compare }
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
    if (value !== null && typeof value === 'object') {
      const skipped = ['name', 'label', 'expect', 'replications']
      const entries = Object.entries(value).filter(([key]) => !skipped.includes(key))
      entries.sort(([a], [b]) => (a < b ? -1 : 1))
      return `{${entries.map(([key, part]) => `"${key}":${canonical(part)}`).join(',')}}`
    }
    return typeof value === 'number' ? String(Number(value.toPrecision(12))) : JSON.stringify(value)
  }
  expect(hash).toBe(createHash('sha256').update(canonical(scenario)).digest('hex'))
})

test('does not see comments, order of keys, spelling of units, labels, replications', () => {
  expect(scenarioHash(launch(['horizon: 30d', 'horizon: 720h']))).toBe(hash)
  expect(scenarioHash(launch(['total: 20k USD', 'total: 0.02M USD']))).toBe(hash)
  expect(scenarioHash(launch(['homophily: 40%', 'homophily: 0.4']))).toBe(hash)
  expect(scenarioHash(launch(['rate: 0.02/d, per: 1k people', 'rate: 20/d, per: 1M']))).toBe(hash)
  expect(scenarioHash(launch(['replications: 200', 'replications: 50']))).toBe(hash)
  expect(scenarioHash(launch(['Espresso maker', 'Coffee maker']))).toBe(hash)
  expect(scenarioHash(launch(['currency: USD', '#'], ['seed: spring', 'currency: USD\nseed: spring']))).toBe(
    hash,
  )
  expect(scenarioHash(launch(['compare:', 'expect: [always-on.profit > 0 USD]\ncompare:']))).toBe(hash)
})

test('does not see how orders are credited: no run depends on it', () => {
  const others = ['[first]', '[position, linear]', '[last, incremental]'].map((attribution) =>
    launch(['compare:', `compare:\n  attribution: ${attribution}`]),
  )
  expect(new Set(others.map(({ compare }) => JSON.stringify(compare))).size).toBe(3)
  expect(others.map(scenarioHash)).toEqual([hash, hash, hash])
  const judged = launch(
    ['compare:', 'compare:\n  attribution: [incremental]'],
    ['kpi: profit', 'kpi: revenue'],
  )
  expect(scenarioHash(judged)).not.toBe(hash)
})

test('sees every other value', () => {
  const others = [
    launch(['seed: spring', 'seed: autumn']),
    launch(['horizon: 30d', 'horizon: 31d']),
    launch(['trust: 1.3', 'trust: 1.31']),
    launch(['visual: 0.3', 'visual: 0.31']),
    launch(['    profile: x\n', '    profile: x\n    freshness: none\n']),
    launch(['    profile: x\n', '    profile: x\n    freshness: 1000d\n']),
    launch(['kpi: profit', 'kpi: revenue']),
  ]
  const hashes = new Set([hash, ...others.map(scenarioHash)])
  expect(hashes.size).toBe(others.length + 1)
})

test('sees figures of things that happen to be called like a key without effect', () => {
  const posts = (cadence: string) =>
    requireScenario(
      `version: 1\nplatforms: {label: {profile: x}, name: {profile: x}, expect: {profile: x}}\ncreatives: {c: {}}\nstrategies: {s: {content: {cadence: ${cadence}}}}`,
      'f.yaml',
    )
  const cadences = ['{label: 1/d}', '{label: 2/d}', '{name: 1/d}', '{expect: 1/d}', '{expect: 2/d}']
  expect(new Set(cadences.map((cadence) => scenarioHash(posts(cadence)))).size).toBe(cadences.length)
})

/** The same data with the keys of every map that names nothing in reverse order. */
function reversed(value: Typed, path: string): Typed {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const named = /^(population\.segments|platforms|competitors|creatives|strategies)$/.test(path)
  const entries = Object.entries(value).map(
    ([key, part]) => [key, reversed(part, path === '' ? key : `${path}.${key}`)] as const,
  )
  return Object.fromEntries(named ? entries : entries.reverse())
}

test('the order of keys never matters', () => {
  fc.assert(
    fc.property(typedScenarios, (typed) => {
      const one = requireScenario(JSON.stringify(typed), 'a')
      const other = requireScenario(JSON.stringify(reversed(typed, '')), 'b')
      expect(scenarioHash(other)).toBe(scenarioHash(one))
    }),
    { numRuns: 30, seed: 12 },
  )
})

test('differences are listed in the keys of the file, outside strategies, defaults, name and expect', () => {
  expect(comparableDifferences(launch(), launch())).toEqual([])
  const other = launch(
    ['horizon: 30d', 'horizon: 31d'],
    ['Product launch', 'Other name'],
    ['agents: 20k', 'agents: 10k'],
    ['total: 20k USD', 'total: 30k USD'],
    ['label: {en: Big-bang', 'label: {en: Huge-bang'],
    ['followers: 15', 'followers: 16'],
    ['quality: 0.8, shareability: 0.7', 'quality: 0.9, shareability: 0.7'],
    ['rate: 0.02/d', 'rate: 0.03/d'],
    ['compare:', 'expect: [always-on.profit > 0 USD]\ncompare:'],
  )
  expect(comparableDifferences(launch(), other)).toEqual([
    'horizon',
    'population.agents',
    'platforms.telegram.network.followers',
    'product.baselineOrders.rate',
    'creatives.launch-film.quality',
  ])
  expect(comparableDifferences(launch(['flopBelow: 0 USD', '#']), launch())).toEqual(['compare.flopBelow'])
})

test('another order of platforms is a difference, for luck is drawn by place', () => {
  const text = 'version: 1\nplatforms: {A}\ncreatives: {c: {}}\nstrategies: {s: {}}'
  const one = requireScenario(text.replace('A', 'x: {profile: x}, y: {profile: x}'), 'a')
  const other = requireScenario(text.replace('A', 'y: {profile: x}, x: {profile: x}'), 'b')
  expect(comparableDifferences(one, other)).toEqual(['platforms'])
  expect(scenarioHash(one)).not.toBe(scenarioHash(other))
})
