import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeIssue } from '../../src/errors.js'
import { formatConfig, resolveConfig } from '../../src/scenario/config.js'
import { parseScenario } from '../../src/scenario/parse.js'
import { typedScenario } from '../../src/scenario/typed-scenario.js'
import { typedScenarios } from './scenario-arbitrary.js'

const FILE = `version: 1
name: Origins
platforms:
  x: {profile: x, viewProbability: 5%}
creatives: {a: {}, b: {}}
defaults:
  content: {adapt: false, mix: {a: 100%}}
strategies:
  one: {label: One, content: {mix: {a: 50%, b: 50%}}}
`

function origins(settings: string[] = []): Record<string, string> {
  const { resolved } = resolveConfig(FILE, 'o.yaml', { settings })
  return Object.fromEntries(
    resolved!.values.map(({ path, value, from }) => [path, `${JSON.stringify(value)} ${from}`]),
  )
}

test('every value says where it came from', () => {
  expect(origins(['strategies.one.budget.total=9k USD'])).toMatchObject({
    version: '1 o.yaml:1',
    'name.en': '"Origins" o.yaml:2',
    horizon: '"30d" built-in default',
    'platforms.x.viewProbability': '"5%" o.yaml:4',
    'platforms.x.cpm': '"6.46 USD" profile x',
    'platforms.x.network.reciprocity': '"22%" profile x',
    'platforms.x.network.followers': '40 built-in default',
    'strategies.one.label.en': '"One" o.yaml:9',
    'strategies.one.content.adapt': 'false defaults (o.yaml:7)',
    'strategies.one.content.mix.a': '"50%" o.yaml:9',
    'strategies.one.content.cadence.x': '"4/week" built-in default',
    'strategies.one.budget.total': '"9k USD" --set',
    'compare.kpi': '"reach" built-in default',
  })
})

test('a file with problems gives the problems', () => {
  const { resolved, issues } = resolveConfig('version: 2', 'o.yaml')
  expect(resolved).toBeNull()
  expect(issues.length).toBeGreaterThan(0)
})

test.each(readdirSync('scenarios').filter((name) => name.endsWith('.yaml')))(
  'the config of %s is a scenario that resolves to itself',
  (file) => {
    const { resolved } = resolveConfig(readFileSync(`scenarios/${file}`, 'utf8'), file)
    const yaml = formatConfig(resolved!)
    const again = resolveConfig(yaml, 'again.yaml')
    expect(again.issues.map(describeIssue)).toEqual([])
    expect(again.resolved!.config).toEqual(resolved!.config)
    expect(formatConfig(again.resolved!).replace(/ #.*$/gm, '')).toBe(yaml.replace(/ #.*$/gm, ''))
    for (const { from } of again.resolved!.values) expect(from).toMatch(/^again.yaml:\d+$/)
  },
)

test('a resolved scenario, typed out and read again, is the same scenario to the last bit', () => {
  fc.assert(
    fc.property(typedScenarios, (typed) => {
      const { scenario, issues } = parseScenario(JSON.stringify(typed), 'f.json')
      expect(issues.map(describeIssue)).toEqual([])
      const again = parseScenario(JSON.stringify(typedScenario(scenario!)), 'again.json')
      expect(again.issues.map(describeIssue)).toEqual([])
      expect(again.scenario).toEqual(scenario)
    }),
    { numRuns: 30, seed: 11 },
  )
})
