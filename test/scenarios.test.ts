import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gridPoints, parseAxis } from '../src/experiment/sweep.js'
import { networkFromSpec } from '../src/network/spec.js'
import { BUDGET_LINES } from '../src/scenario/scenario.js'
import { compareScenario, headerOf, kpi, scenarioOf, valuesOf } from './compare-scenario.js'
import type { KpiId } from '../src/measure/kpi-ids.js'

const FILES = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))

/** In place of a network file: as many people as the others get here. */
const STAND_IN = networkFromSpec('barabasi-albert(nodes=1500, links=4, seed=a)')

test.each(FILES)('%s compares all its strategies by a KPI that each of them has', async (file) => {
  const { platforms } = scenarioOf(file)
  const networks = Object.fromEntries(
    platforms.filter(({ network }) => network.kind === 'file').map(({ id }) => [id, STAND_IN]),
  )
  const compared = await compareScenario(file, {
    replications: 2,
    settings: ['population.agents=1500'],
    networks,
  })
  const { result, scenario } = compared
  expect(result.strategies.map(({ id }) => id)).toEqual(scenario.strategies.map(({ id }) => id))
  expect(result.strategies.length).toBeGreaterThanOrEqual(2)
  for (const { id, budget } of scenario.strategies) {
    const values = valuesOf(compared, id, kpi(scenario.compare.kpi as KpiId))
    expect(values).toHaveLength(2)
    for (const value of values) expect(Number.isFinite(value)).toBe(true)
    for (const value of valuesOf(compared, id, kpi('reach'))) expect(value).toBeGreaterThan(0)
    for (const spent of valuesOf(compared, id, kpi('cost'))) {
      expect(spent).toBeGreaterThan(0)
      expect(spent).toBeLessThanOrEqual(budget.total * (1 + 1e-9))
    }
    for (const line of BUDGET_LINES) expect(budget.split[line]).toBeGreaterThanOrEqual(0)
  }
  expect(result.verdict.kpi).toBe(scenario.compare.kpi)
  expect(result.verdict.sentence).not.toBe('')
})

test.each(FILES)('%s is no larger than an example should be', (file) => {
  const { population, replications, name, strategies } = scenarioOf(file)
  expect(population.agents).toBeLessThanOrEqual(20_000)
  expect(replications).toBeLessThanOrEqual(100)
  expect(name.fa).toBeDefined()
  for (const { label } of strategies) expect(label.fa).toBeDefined()
})

test.each(FILES)('%s says first what to notice, and its commands fit it', (file) => {
  const header = headerOf(file)
  expect(header).toContain('Notice: ')
  expect(header).not.toMatch(/TODO|tune/)
  const named = [...header.matchAll(/npx hearsay (\w+) scenarios\/(\S+)/g)]
  for (const [, , name] of named) expect(name).toBe(file)
  const axes = [...header.matchAll(/--vary (\S+)/g)].map(([, axis]) => parseAxis(axis!))
  const points = axes.length === 0 ? [] : gridPoints(axes).map(({ settings }) => settings)
  const changes = [...header.matchAll(/--set ([\w.-]+=[^\s`]+)/g)].map(([, setting]) => [setting!])
  // `scenarioOf` throws for a value that the scenario does not take.
  for (const settings of [...points, ...changes]) expect(scenarioOf(file, settings).name.en).not.toBe('')
})

test('the strategies of a comparison that is about spending the same money have the same money', () => {
  for (const file of FILES) {
    const budgets = new Set(scenarioOf(file).strategies.map(({ budget }) => budget.total))
    expect([file, budgets.size]).toEqual([file, 1])
  }
})
