import { describe, expect, test } from 'vitest'
import { describeIssue } from '../../src/errors.js'
import { parseScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { LAUNCH } from './launch-text.js'

function set(...settings: string[]): Scenario {
  const { scenario, issues } = parseScenario(LAUNCH, 'f.yaml', { settings })
  expect(issues.map(describeIssue)).toEqual([])
  return scenario!
}

function refused(...settings: string[]): string {
  const { scenario, issues } = parseScenario(LAUNCH, 'f.yaml', { settings })
  expect(scenario).toBeNull()
  return issues.map(describeIssue).join('\n')
}

test('single values, in order', () => {
  const scenario = set('replications=50', 'horizon=7d', 'replications=60', 'name=Other = name')
  expect(scenario.replications).toBe(60)
  expect(scenario.horizonHours).toBe(168)
  expect(scenario.name).toEqual({ en: 'Other = name' })
})

test('maps and lists as flow YAML, and maps on the way that the file has not', () => {
  const scenario = set(
    'defaults.content.times.weekdays=["07:30"]',
    'strategies.influencers.content.cadence={x: 1/d}',
    'strategies.big-bang.influencers.count=2',
    'platforms.x.members=70%',
  )
  expect(scenario.strategies[0]!.content.times.weekdays).toEqual([7.5])
  expect(scenario.strategies[1]!.content.cadence['x']).toBe(1 / 24)
  expect(scenario.strategies[0]!.influencers.count).toBe(2)
  expect(scenario.platforms[0]!.members).toEqual({ students: 0.7, professionals: 0.7 })
})

test('a file instead of a model changes the form of the network', () => {
  const scenario = set(
    'platforms.x.network.file=data/e.txt',
    'platforms.instagram.network.spec=karate-club()',
  )
  expect(scenario.platforms[0]!.network).toEqual({ kind: 'file', file: 'data/e.txt', direction: 'follows' })
  expect(scenario.platforms[1]!.network).toEqual({ kind: 'spec', spec: 'karate-club()' })
  const back = set('platforms.x.network.file=data/e.txt', 'platforms.x.network.followers=30')
  expect(back.platforms[0]!.network).toMatchObject({ kind: 'follower', followers: 30 })
})

test('null takes out, also what a strategy has from defaults', () => {
  expect(set('product=null', 'compare=null').compare.kpi).toBe('reach')
  const { content } = set('strategies.always-on.content.adapt=false', 'defaults.content.times=null')
    .strategies[2]!
  expect(content.adapt).toBe(false)
  const { paid } = set('strategies.always-on.paid.platforms.linkedin=null').strategies[2]!
  expect(paid.platforms).toEqual({ x: 0.3, instagram: 0.5 })
})

test('paths that leave the folder are allowed only from the person at the keyboard', () => {
  const settings = ['platforms.x.network.file=/data/e.txt']
  expect(parseScenario(LAUNCH, 'f.yaml', { settings }).issues[0]!.message).toBe('invalid file')
  const { scenario } = parseScenario(LAUNCH, 'f.yaml', { settings, trusted: true })
  expect(scenario!.platforms[0]!.network).toMatchObject({ file: '/data/e.txt' })
  const inFile = LAUNCH.replace('{model: follower, followers: 15}', '{file: /etc/passwd}')
  expect(parseScenario(inFile, 'f.yaml', { settings: [], trusted: true }).issues[0]!.message).toBe(
    'invalid file',
  )
})

test('a setting never hides an invalid value of the file, not even the one it replaces', () => {
  const file = LAUNCH.replace('30d ', '30 ')
  const told = (...settings: string[]) =>
    parseScenario(file, 'f.yaml', { settings }).issues.map(({ file: where, path }) => `${where!} ${path!}`)
  expect(told('horizon=7d')).toEqual(['f.yaml horizon'])
  expect(told('replications=0')).toEqual(['f.yaml horizon', '--set replications'])
})

describe('problems point into the setting', () => {
  test.each([
    ['replications', '--set:1:1  invalid setting (got replications, expected PATH=VALUE'],
    ['=5', '--set:1:1  invalid setting'],
    ['replicatons=5', '--set:1:1  replicatons: unknown key "replicatons"'],
    [
      'strategies.big-bng.budget.total=3 USD',
      '--set:1:12  strategies.big-bng: there is no strategy "big-bng"',
    ],
    [
      'strategies.big-bang.budget.totl=3 USD',
      '--set:1:28  strategies.big-bang.budget.totl: unknown key "totl"',
    ],
    ['horizon=3', '--set:1:9  horizon: invalid duration (got 3'],
    ['horizon.days=3', '--set:1:9  horizon.days: there are no keys below a single value'],
    ['platforms.x.network.fil=a', '--set:1:21  platforms.x.network.fil: unknown key "fil"'],
    ['population.agents=.nan', '--set:1:19  not a finite number'],
    ['population={agents: 5}', '--set:1:21  population.agents: out of range (got 5'],
    ['horizon=', '--set:1:8  horizon: no value'],
    ['__proto__.x=1', '--set:1:1  __proto__: unknown key'],
    ['strategies.constructor.label=1', '--set:1:12  strategies.constructor: unknown key'],
    ['name=[', '--set:1:7  '],
    ['seed=!run x', '--set:1:6  '],
    ['team.approvals=2', '--set:1:1  team: unknown key "team"'],
    ['team.approvals=2', 'it belongs under `defaults` or a strategy'],
    ['assumptions.shaering=2', 'did you mean "sharing"?'],
    ['competitors.rival.quality=3', '--set:1:13  competitors.rival: there is no competitor "rival"'],
  ])('%s', (setting, expected) => expect(refused(setting)).toContain(expected))

  test('with a caret', () => {
    const { issues } = parseScenario(LAUNCH, 'f.yaml', { settings: ['horizon=3'] })
    expect(issues[0]!.source).toEqual({ text: 'horizon=3', length: 1 })
  })
})
