import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assumptionsOf, limitsOf } from '../../../src/experiment/assumptions.js'
import { requireScenario } from '../../../src/scenario/parse.js'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import { persianAssumption } from '../../../web/compare/persian-assumptions.js'
import { PERSIAN_KPIS } from '../../../web/compare/persian-kpis.js'
import { PERSIAN_SCENARIOS, persianScenario } from '../../../web/scenarios/persian-scenarios.js'
import { formatValue, persianFigures } from '../../../web/compare/values.js'
import { language } from '../../../web/words/language.js'

const FILES = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))

beforeEach(() => {
  language.value = 'fa'
})

afterEach(() => {
  language.value = 'en'
})

test('every scenario of ours says in Persian what it is about', () => {
  for (const name of FILES) expect(persianScenario(`scenarios/${name}`), name).not.toBeNull()
  expect(Object.keys(PERSIAN_SCENARIOS)).toHaveLength(FILES.length)
  expect(persianScenario('constructor.yaml')).toBeNull()
})

test.each(FILES)('the assumptions of %s and all limits have Persian sentences', (name) => {
  const scenario = requireScenario(readFileSync(`scenarios/${name}`, 'utf8'), name)
  for (const sentence of [...assumptionsOf(scenario, 5000), ...limitsOf()]) {
    const persian = persianAssumption(sentence)
    expect(persian, sentence).not.toBeNull()
    // Names of platforms and settings stay; digits do not.
    expect(persian).not.toMatch(/[0-9]/)
  }
})

test('strategies are called by their Persian names', () => {
  const sentence =
    'Buying signals are recognised (Careful, Sloppy) with a sensitivity of 60 % and a specificity of 1.'
  const names = new Map([
    ['Careful', 'دقیق'],
    ['Sloppy', 'سرسری'],
  ])
  expect(persianAssumption(sentence, names)).toContain(
    '\u2068 (دقیق، سرسری)\u2069 با حساسیت \u2068۶۰٪\u2069 ',
  )
})

test('every KPI has a name', () => {
  for (const kpi of KPI_IDS) expect(PERSIAN_KPIS[kpi]).toMatch(/^[^A-Za-z]+$/)
})

test('values are written as Persian does', () => {
  expect(formatValue(1234.4, 'profit', 'USD')).toBe('۱٬۲۳۰ دلار')
  expect(formatValue(-42, 'profit', 'USD')).toBe('\u200e−۴۲ دلار')
  expect(formatValue(2.5, 'halfLifeHours', 'USD')).toBe('۲٫۵ ساعت')
  expect(formatValue(null, 'profit', 'USD')).toBe('نامشخص')
  expect(persianFigures('−1,234.5')).toBe('\u200e−۱٬۲۳۴٫۵')
  language.value = 'en'
  expect(formatValue(1234.4, 'profit', 'USD')).toBe('1,230 USD')
})
