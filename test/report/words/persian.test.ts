import { describe, expect, test } from 'vitest'
import { ASSUMPTION_IDS } from '../../../src/campaign/assumptions.js'
import { MEASURED_TARGETS } from '../../../src/experiment/cascade-targets.js'
import { LEVER_IDS } from '../../../src/experiment/levers/levers.js'
import { SWITCH_IDS } from '../../../src/experiment/levers/switches.js'
import { PIECE_FIGURES, type SensitivityRow } from '../../../src/experiment/result.js'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import { ENGLISH } from '../../../src/report/words.js'
import { PERSIAN } from '../../../src/report/words/persian.js'
import { ATTRIBUTION_MODELS, BUDGET_LINES } from '../../../src/scenario/scenario.js'
import { expectPersian } from './persian-text.js'

/** Where the arguments are no finished texts, what they may be instead. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  kpi: KPI_IDS.map((kpi) => [kpi]),
  line: BUDGET_LINES.map((line) => [line]),
  lever: [...LEVER_IDS, ...SWITCH_IDS, 'wordOfMouth'].map((lever) => [lever]),
  'pieces.figure': PIECE_FIGURES.map((figure) => [figure]),
  'credit.model': ATTRIBUTION_MODELS.map((model) => [model]),
  kicker: [[1], [3]],
  generations: [[1], [7]],
  outcomeOf: [[3]],
  outcomesAlt: [['«سود»', ['الف.', 'ب.']]],
  differencesAlt: [['سود', ['الف.']]],
  differenceAltPart: [true, false].map((clear) => ['الف', 'ب', '12', '−1', '25', clear]),
  timeAlt: [['بازدیدها', '14\u00a0days', ['الف.']]],
  spendAlt: [[['الف.']]],
  targetsCount: ['0', '2'].map((unknown) => ['22', '10', '5', '7', unknown]),
  timesMeasured: [
    ['1.3', 'above'],
    ['0.5', 'below'],
  ],
  outside: [['above'], ['below']],
  tableNote: [
    ['1', '95\u00a0%'],
    ['100', '95\u00a0%'],
  ],
  'facts.peopleOf': [
    ['5,000', '5,000', '1'],
    ['50,000', '5,000', '10'],
  ],
  'facts.judgedByOf': ['more', 'less', null].map((direction) => ['سود', direction]),
  'cascadeFacts.sharersOf': [
    ['12', '12', '1'],
    ['12', '120', '10'],
  ],
  'levers.alt': [['سود', ['الف.']]],
  'levers.altPart': [true, false].map((clear) => ['لحن', 'الف', 'ب', '12', '1–20', clear]),
  'sensitivity.alt': [['سود', 'الف', 'ب', ['پ.']]],
  'daily.note': [
    ['روز', 1],
    ['روز', 2],
  ],
  'credit.note': [[true], [false]],
  'credit.pathsHeading': [[true], [false]],
  'credit.alt': [true, false].map((product) => [product, ['الف.']]),
  'credit.altPart': [['الف', '12', ['ب', 'پ']]],
  'credit.incrementalAlt': [['سود', ['الف.']]],
  'credit.incrementalAltPart': [['الف', ['ب', 'پ']]],
  'testing.alt': [[['الف.']]],
  'testing.settled': [
    ['الف', []],
    ['الف', ['ب', 'پ']],
  ],
  'funnel.heading': [[true], [false]],
  'funnel.note': [[true], [false]],
  'funnel.alt': [[['الف.']]],
  'funnel.altPart': [['الف', ['ب', 'پ']]],
  'terminal.credit': [[true], [false]],
  'terminal.credited': [['یکسان', ['الف', 'ب']]],
}

/** Said by the engine, or by the tests of what the engine says; figures and a moment are no words. */
const ELSEWHERE = /^(?:sentences|given)\.|^(?:language|direction|figures|moment)$/

function* everyText(words: object, path = ''): Generator<[path: string, text: string]> {
  for (const [key, entry] of Object.entries(words) as [string, unknown][]) {
    const here = path === '' ? key : `${path}.${key}`
    if (ELSEWHERE.test(here)) continue
    if (typeof entry === 'string') yield [here, entry]
    else if (typeof entry === 'function') {
      const texts = Array.from({ length: entry.length }, (_, i) => ['۱۲', '۹۰۰', '۴۵', '۳', '۶', '۷'][i])
      for (const values of ARGUMENTS[here] ?? [texts]) {
        yield [`${here}(${values.join()})`, (entry as (...values: unknown[]) => string)(...values)]
      }
    } else yield* everyText(entry as object, here)
  }
}

/** What an assumption is about, where the result itself does not say it. */
function meaning(assumption: string): string {
  return PERSIAN.given.assumption({ assumption, meaning: '' } as SensitivityRow)
}

describe('the Persian dictionary', () => {
  test('has Persian words, digits and spelling everywhere', () => {
    const texts = [...everyText(PERSIAN)]
    expect(texts.length).toBeGreaterThan(300)
    for (const [path, text] of texts) expectPersian(PERSIAN.figures(text), path)
  })

  test('says something of its own wherever English does', () => {
    const paths = (words: object): string[] => [...new Set([...everyText(words)].map(([path]) => path))]
    expect(paths(PERSIAN)).toEqual(expect.arrayContaining(paths(ENGLISH)))
  })

  test('calls different KPIs, levers and assumptions by different names', () => {
    const different = (names: readonly string[]): void => expect(new Set(names).size).toBe(names.length)
    different(KPI_IDS.map(PERSIAN.kpi))
    different(LEVER_IDS.map(PERSIAN.lever))
    different(ASSUMPTION_IDS.map(meaning))
  })

  test('keeps the names of what it does not know', () => {
    expect(PERSIAN.lever('toString')).toBe('toString')
    expect(meaning('__proto__')).toBe('__proto__')
    expect(PERSIAN.given.targetSource('constructor')).toBe('constructor')
    expect(PERSIAN.cascadeTitle('offer', 'x')).toBe('پستِ offer در x')
  })

  test('knows every assumption, every measured figure and its source', () => {
    for (const id of ASSUMPTION_IDS) expectPersian(meaning(id), id)
    for (const row of MEASURED_TARGETS) {
      expectPersian(PERSIAN.given.target({ ...row, simulated: null }), row.name)
      expectPersian(PERSIAN.given.targetSource(row.source), row.source)
    }
    const names = MEASURED_TARGETS.map((row) => PERSIAN.given.target({ ...row, simulated: null }))
    expect(new Set(names).size).toBe(names.length)
  })

  test('tells posts of one creative apart', () => {
    expect(PERSIAN.cascadeTitle('how-to (no. 15)', 'x')).toBe('پستِ شمارهٔ ۱۵ با how-to در x')
    expect(PERSIAN.cascadeTitle('film (posted by 812)', 'x')).toBe('پستِ شخص ۸۱۲ با film در x')
    expect(PERSIAN.cascadeTitle('film (advertisement shared by ada1)', 'x')).toBe(
      'تبلیغِ film با بازنشرِ ada1 در x',
    )
    expect(PERSIAN.cascadeTitle('words of a customer (7)', 'x')).toBe('حرفِ یک مشتری، شخص ۷، در x')
  })

  test('tells the time by the Iranian calendar', () => {
    expect(PERSIAN.moment('2026-11-24T02:18:42.123Z')).toBe('۳ آذر ۱۴۰۵، ساعت ۰۲:۱۸ به وقت گرینویچ')
    expect(PERSIAN.moment('2026-03-20T23:59:00Z')).toBe('۲۹ اسفند ۱۴۰۴، ساعت ۲۳:۵۹ به وقت گرینویچ')
    expect(PERSIAN.moment('2026-03-21T00:00:00Z')).toBe('۱ فروردین ۱۴۰۵، ساعت ۰۰:۰۰ به وقت گرینویچ')
    expect(PERSIAN.moment('some day')).toBe('some day')
  })
})
