import { describe, expect, it } from 'vitest'
import type { ExperimentResult } from '../../src/experiment/result.js'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { compareJson } from '../../src/report/json.js'
import { resultFixture } from './result-fixture.js'

/** Every key of the contract's example, as paths; `[]` stands for the entries of a list. */
const CONTRACT_PATHS = [
  'command',
  'scenario.name',
  'scenario.hash',
  'seed',
  'replications',
  'strategies[].id',
  'strategies[].label',
  ...['mean', 'low', 'high', 'p05', 'p50', 'p95', 'undefined'].flatMap((key) =>
    KPI_IDS.map((kpi) => `strategies[].kpis.${kpi}.${key}`),
  ),
  'strategies[].spend.total',
  ...['production', 'paid', 'influencers', 'staff', 'tools'].map(
    (line) => `strategies[].spend.byLine.${line}`,
  ),
  ...['paid', 'owned', 'earned'].map((source) => `strategies[].attribution.${source}`),
  ...['first', 'last', 'linear', 'position'].flatMap((model) =>
    ['paid', 'owned', 'earned'].map((source) => `strategies[].attributionPaths.${model}.${source}`),
  ),
  ...[
    'creative',
    'platform',
    'posts',
    'views',
    'likes',
    'comments',
    'shares',
    'clicks',
    'visits',
    'orders',
  ].map((key) => `strategies[].pieces[].${key}`),
  'strategies[].testing.chosen.launch-film',
  'strategies[].testing.impressions',
  ...['measuredLift', 'trueLift', 'regret'].flatMap((figure) =>
    ['mean', 'low', 'high', 'p05', 'p50', 'p95', 'undefined'].map(
      (key) => `strategies[].testing.${figure}.${key}`,
    ),
  ),
  'strategies[].risk.worst5Mean',
  'strategies[].risk.backlash',
  ...['reach', 'engagements', 'visits', 'orders'].map((figure) => `strategies[].daily.${figure}[]`),
  ...['strategy', 'towards', 'lever', 'kpi', 'mean', 'low', 'high', 'replications', 'sentence'].map(
    (key) => `explained[].${key}`,
  ),
  ...['kpi', 'leader', 'rival', 'trajectories', 'replications', 'leaderKept', 'sentence'].map(
    (key) => `sensitivity.${key}`,
  ),
  ...['assumption', 'meaning', 'low', 'high', 'muStar', 'mu', 'sigma', 'leadLow', 'leadHigh'].map(
    (key) => `sensitivity.rows[].${key}`,
  ),
  ...['strategy', 'kpi', 'replications'].map((key) => `incremental[].${key}`),
  ...['lever', 'mean', 'low', 'high'].map((key) => `incremental[].levers[].${key}`),
  'strategies[].probabilityBest',
  'strategies[].probabilityFlop',
  ...['a', 'b', 'kpi', 'mean', 'low', 'high', 'probabilityAExceedsB', 'varianceReduction'].map(
    (key) => `differences[].${key}`,
  ),
  ...['kpi', 'best', 'probability', 'sentence'].map((key) => `verdict.${key}`),
  'attributionModels[]',
  'resultHash',
  ...['version', 'node', 'startedAt', 'wallSeconds'].map((key) => `manifest.${key}`),
]

function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => pathsOf(entry, `${path}[]`)))]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, path === '' ? key : `${path}.${key}`))
}

/** The result with every number in it replaced by NaN or an infinity. */
function spoiled<T>(value: T, numbers: () => number): T {
  if (typeof value === 'number') return numbers() as T
  if (Array.isArray(value)) return value.map((entry) => spoiled(entry, numbers)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, spoiled(entry, numbers)])) as T
}

describe('compareJson', () => {
  const result = resultFixture({ replications: 30 })

  it('has every key of the contract', () => {
    const paths = pathsOf(compareJson(result))
    expect(paths).toEqual(expect.arrayContaining(CONTRACT_PATHS))
  })

  it('survives a round trip through JSON text unchanged', () => {
    const document = compareJson(result)
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('carries the numbers of the result as they are, labels as texts', () => {
    const document = compareJson(result) as {
      strategies: {
        id: string
        label: string
        labels: { fa: string }
        kpis: Record<string, { mean: number; undefined: number }>
      }[]
    }
    expect(document.strategies.map(({ id }) => id)).toEqual([
      'big-bang',
      'influencers',
      'always-on',
      'many-fans',
    ])
    expect(document.strategies[0]!.label).toBe('Big-bang advertising')
    expect(document.strategies[0]!.labels.fa).toBe('تبلیغات یک‌باره')
    expect(document.strategies[1]!.kpis.profit!.mean).toBe(result.strategies[1]!.kpis.profit.mean)
    expect(document.strategies[1]!.kpis.structuralVirality!.undefined).toBe(
      result.strategies[1]!.kpis.structuralVirality.undefined,
    )
  })

  it('carries what further runs added as it is, and null where nothing was asked for', () => {
    const document = compareJson(result) as Record<string, unknown>
    expect(document['explained']).toEqual(result.explained)
    expect(document['sensitivity']).toEqual(result.sensitivity)
    expect(document['incremental']).toEqual(result.incremental)
    const plain = compareJson(resultFixture({ replications: 5, details: false })) as {
      strategies: { testing: unknown }[]
    }
    expect(plain).toMatchObject({ explained: null, sensitivity: null, incremental: null })
    expect(plain.strategies.map(({ testing }) => testing)).toEqual([null, null, null, null])
  })

  it('writes null for whatever is not finite, in every place that holds a measured number', () => {
    let i = 0
    const hostile: ExperimentResult = spoiled(result, () => [NaN, Infinity, -Infinity][i++ % 3]!)
    const text = JSON.stringify(compareJson(hostile))
    // JSON.stringify turns what is not finite into null by itself; so look at the document before it.
    const walk = (value: unknown): void => {
      if (typeof value === 'number') throw new Error(`a list holds ${value}`)
      if (Array.isArray(value)) value.forEach(walk)
      else if (typeof value === 'object' && value !== null)
        Object.entries(value).forEach(([key, entry]) => checkEntry(key, entry))
    }
    const counts = new Set([
      'undefined',
      'replications',
      'confidence',
      'horizonHours',
      'agents',
      'peoplePerAgent',
    ])
    const checkEntry = (key: string, entry: unknown): void => {
      if (typeof entry !== 'number') walk(entry)
      else if (!counts.has(key)) throw new Error(`${key} is ${entry}`)
    }
    expect(() => walk(compareJson(hostile))).not.toThrow()
    expect(text).not.toMatch(/NaN|Infinity/)
  })
})
