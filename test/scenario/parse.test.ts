import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import { parseScenario, requireScenario } from '../../src/scenario/parse.js'
import { LAUNCH } from './launch-text.js'
import { edit, problems, valid } from './read-scenario.js'

const MINIMAL = `version: 1
name: Smallest
platforms:
  x: {profile: x}
creatives:
  post: {}
strategies:
  a: {}
  b: {content: {cadence: {x: 1/d}}}
`
const FILES = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))

/** The launch scenario with one edit. */
const edited = (from: string | RegExp, to: string): string => edit(LAUNCH, from, to)

test.each(FILES)('%s is valid', (file) => {
  valid(readFileSync(`scenarios/${file}`, 'utf8'))
})

test('there are at least five scenarios, and each names its schema on the first line', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(5)
  for (const file of FILES) {
    const text = readFileSync(`scenarios/${file}`, 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./hearsay.schema.json')
    expect(text).toMatch(/^# Notice: /m)
  }
})

describe('a minimal scenario', () => {
  const scenario = valid(MINIMAL)

  test('has documented defaults everywhere', () => {
    expect(scenario).toMatchObject({
      seed: 'hearsay',
      horizonHours: 720,
      replications: 200,
      currency: 'USD',
      product: null,
      population: { agents: 20_000, peoplePerAgent: 1, redraw: 10, homophily: 0.4 },
    })
    expect(scenario.population.segments).toEqual([
      { id: 'people', share: 1, interests: [], activity: 1, tone: null },
    ])
    expect(scenario.platforms[0]).toEqual({
      id: 'x',
      profile: 'x',
      overrides: {},
      members: { people: 1 },
      network: { kind: 'follower', followers: 40, reciprocity: null, exponent: null, closure: 0.1 },
      brandFollowers: 0.05,
    })
    const [a, b] = scenario.strategies
    expect(a!.budget).toEqual({
      total: 5000,
      split: { production: 0.3, paid: 0.4, influencers: 0.1, staff: 0.15, tools: 0.05 },
      pace: 'even',
    })
    expect(a!.content.mix).toEqual({ post: 1 })
    expect(a!.content.cadence).toEqual({ x: 4 / 168 })
    expect(b!.content.cadence).toEqual({ x: 1 / 24 })
    expect(a!.influencers).toMatchObject({ pick: 'degree', among: null, trust: 1.3, feePerFollower: 0.01 })
    expect(a!.paid.frequencyCap).toEqual({ count: 3, perHours: 24 })
  })

  test('is judged by reach, and with a product by profit', () => {
    expect(scenario.compare).toMatchObject({ kpi: 'reach', flopBelow: null, confidence: 0.95 })
    expect(valid(`${MINIMAL}product: {price: 10 USD}\n`).compare.kpi).toBe('profit')
  })
})

test('product-launch is read in the engine’s units', () => {
  const scenario = valid(LAUNCH)
  expect(scenario.product!.baselineOrdersPerPersonHour).toBeCloseTo(0.02 / 24 / 1000, 18)
  expect(scenario.strategies.map(({ id }) => id)).toEqual([
    'big-bang',
    'influencers',
    'always-on',
    'many-fans',
  ])
  expect(scenario.strategies[2]!.content.cadence['x']).toBe(2 / 24)
  expect(scenario.strategies[3]!.influencers.among).toEqual({ min: 500, max: 10_000 })
  expect(scenario.strategies[0]!.label).toEqual({ en: 'Big-bang advertising', fa: 'تبلیغات یک‌باره' })
  expect(scenario.compare).toMatchObject({ kpi: 'profit', flopBelow: 0 })
})

test('values of a profile are stored under the profile’s own keys', () => {
  const text = MINIMAL.replace(
    '{profile: x}',
    '{profile: x, freshness: none, fatigueHalfLife: 2d, cpm: 3 USD, viewProbability: 5%, delay: "exponential(mean=2h)"}',
  )
  expect(valid(text).platforms[0]!.overrides).toEqual({
    freshnessHours: Infinity,
    fatigueHalfLifeHours: 48,
    cpm: 3,
    viewProbability: 0.05,
    delay: 'exponential(mean=2h)',
  })
})

describe('defaults and strategies combine by JSON Merge Patch', () => {
  const base = (defaults: string, a: string) =>
    `version: 1\nplatforms: {x: {profile: x}, y: {profile: generic}}\ncreatives: {one: {}, two: {}}\ndefaults: ${defaults}\nstrategies: {a: ${a}}\n`

  test('maps merge, null deletes, single values and lists replace', () => {
    const scenario = valid(
      base(
        '{content: {mix: {one: 60%, two: 40%}, cadence: {x: 1/d, y: 1/d}, times: {weekdays: ["08:00", "20:00"]}}}',
        '{content: {mix: {one: 100%, two: null}, cadence: {y: 2/d}, times: {weekdays: ["12:00"]}}}',
      ),
    )
    const { content } = scenario.strategies[0]!
    expect(content.mix).toEqual({ one: 1 })
    expect(content.cadence).toEqual({ x: 1 / 24, y: 2 / 24 })
    expect(content.times.weekdays).toEqual([12])
  })

  test('null takes a whole section out, back to the built-in default', () => {
    const { content } = valid(base('{content: {mix: {one: 100%}}}', '{content: {mix: null}}')).strategies[0]!
    expect(content.mix).toEqual({ one: 0.5, two: 0.5 })
  })

  test('a mistake in defaults is told once, where it stands', () => {
    const text = base('{budget: {pace: evn}}', '{label: A}').replace(
      '{a: {label: A}}',
      '{a: {}, b: {}, c: {}}',
    )
    expect(problems(text)).toEqual([
      'f.yaml:4:27  defaults.budget.pace: invalid choice (got evn, expected one of even, front-loaded, back-loaded); did you mean "even"?',
    ])
  })

  test('shares that no longer add up because of an inherited entry say so', () => {
    const [problem] = problems(
      base('{content: {mix: {one: 60%, two: 40%}}}', '{content: {mix: {one: 100%}}}'),
    )
    expect(problem).toContain('strategies.a.content.mix: the shares do not add up to 100% (got 140%')
    expect(problem).toContain('set to null')
  })
})

describe('what does not fit is refused with its place', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'unknown key',
      'homophily:',
      'homofily:',
      /^f.yaml:15:3 {2}population.homofily: unknown key "homofily" .*did you mean "homophily"\?/,
    ],
    [
      'duplicate key',
      'seed: spring',
      'seed: spring\nseed: autumn',
      /^f.yaml:7:1 {2}duplicate key "seed"; it stands on line 6 already/,
    ],
    [
      'bare duration',
      'horizon: 30d',
      'horizon: 30 ',
      /^f.yaml:7:10 {2}horizon: invalid duration \(got 30,.*add a unit/,
    ],
    [
      'bare percentage',
      'homophily: 40%',
      'homophily: 40',
      /population.homophily: invalid probability \(got 40,.*did you mean 40%\?/,
    ],
    [
      'bare money',
      'price: 199 USD',
      'price: 199',
      /product.price: invalid money \(got 199,.*add the currency: 199 USD/,
    ],
    ['foreign currency', 'price: 199 USD', 'price: 199 EUR', /currency, USD/],
    [
      'horizon too long',
      'horizon: 30d',
      'horizon: 3000d',
      /horizon: out of range \(got 3000d, expected from 1h to 730d\)/,
    ],
    ['too few replications', 'replications: 200', 'replications: 0', /replications: out of range/],
    ['too many agents', 'agents: 20k', 'agents: 6M', /population.agents: out of range/],
    [
      'cadence',
      '{x: 2/d,',
      '{x: 101/d,',
      /strategies.always-on.content.cadence.x: out of range \(got 101\/d, expected at most 100\/d\)/,
    ],
    [
      'shares of segments',
      'share: 40%',
      'share: 30%',
      /population.segments: the shares of the segments do not add up to 100% \(got 90%/,
    ],
    [
      'shares of a mix',
      'offer: 30%}',
      'offer: 20%}',
      /strategies.big-bang.content.mix: the shares do not add up to 100% \(got 90%/,
    ],
    [
      'split',
      'paid: 75%',
      'paid: 95%',
      /strategies.big-bang.budget.split: the shares add up to more than 100%/,
    ],
    [
      'paid platforms',
      'x: 30%, instagram: 50%',
      'x: 60%, instagram: 50%',
      /paid.platforms: the shares add up to more than 100%/,
    ],
    [
      'unknown creative',
      'mix: {launch-film: 70%',
      'mix: {launch-flim: 70%',
      /there is no creative "launch-flim" .*did you mean "launch-film"\?/,
    ],
    [
      'unknown platform',
      'cadence: {x: 4/week',
      'cadence: {y: 4/week',
      /defaults.content.cadence.y: there is no platform "y"/,
    ],
    [
      'unknown segment',
      'members: {students: 50%',
      'members: {student: 50%',
      /there is no segment "student" .*did you mean "students"\?/,
    ],
    [
      'segment left out',
      'members: {students: 50%, professionals: 60%}',
      'members: {students: 50%}',
      /platforms.x.members: says nothing about "professionals"/,
    ],
    ['audience', 'audience: everyone', 'audience: studnets', /invalid audience .*did you mean "students"\?/],
    [
      'KPI',
      'kpi: profit',
      'kpi: proffit',
      /compare.kpi: invalid KPI \(got proffit, .*did you mean "profit"\?/,
    ],
    [
      'flop line in another unit',
      'flopBelow: 0 USD',
      'flopBelow: 0%',
      /compare.flopBelow: invalid value of profit \(money\)/,
    ],
    ['id', 'big-bang:', 'Big Bang:', /strategies.Big Bang: invalid id of a strategy/],
    [
      'reserved id',
      '    students:  ',
      '    everyone:  ',
      /population.segments.everyone: invalid id of a segment/,
    ],
    [
      'boolean',
      'adapt: false',
      'adapt: no',
      /content.adapt: invalid yes or no \(got no, expected true or false\); write false/,
    ],
    ['list', 'weekend: ["11:00"]', 'weekend: "11:00"', /times.weekend: invalid list .*put it in brackets/],
    ['time of day', '"18:00"', '"25:00"', /times.weekdays.1: invalid time of day/],
    ['score', 'visual: 0.9', 'visual: 9', /creatives.launch-film.visual: invalid score/],
    [
      'empty section',
      'attention: {mode: independent}',
      'attention:',
      /^f.yaml:41:1 {2}attention: invalid map \(got nothing/,
    ],
    ['version', 'version: 1', 'version: 2', /^f.yaml:4:10 {2}version: invalid version \(got 2/],
    [
      'file that leaves the folder',
      '{model: follower, followers: 15}',
      '{file: ../secret.csv}',
      /network.file: invalid file .*--set/,
    ],
    [
      'absolute file',
      '{model: follower, followers: 15}',
      '{file: /etc/passwd}',
      /network.file: invalid file/,
    ],
    [
      'drive letter',
      '{model: follower, followers: 15}',
      '{file: "C:\\\\a.csv"}',
      /network.file: invalid file/,
    ],
    [
      'delay',
      '    profile: x\n',
      '    profile: x\n    delay: lognormal(median=2h)\n',
      /platforms.x.delay: invalid delay law .*sigma is missing/,
    ],
    [
      'generator',
      '{model: follower, followers: 15}',
      '{spec: barabasi-albert 3}',
      /network.spec: invalid network/,
    ],
    [
      'expectation on an unknown strategy',
      'compare:',
      'expect: [always-of.profit > 0 USD]\ncompare:',
      /expect.0: invalid expectation .*did you mean "always-on"\?/,
    ],
    ['cap that is no whole number', 'frequencyCap: 3/d', 'frequencyCap: 0.5/d', /frequencyCap: invalid cap/],
  ])('%s', (_, from, to, expected) => {
    const found = problems(edited(from, to))
    expect(found.join('\n')).toMatch(expected)
  })

  test('a KPI of sales needs a product', () => {
    expect(problems(`${MINIMAL}compare: {kpi: profit, also: [reach, roas]}\n`)).toEqual([
      expect.stringMatching(/compare.kpi: profit needs a product .*add the section `product`/),
      expect.stringMatching(/compare.also.1: roas needs a product/),
    ])
  })

  test('expectations are read in the unit of their KPI', () => {
    const text = edited(
      'compare:',
      'expect: [always-on.profit > -5k USD, big-bang.reach >= 20k, big-bang.roi<150%]\ncompare:',
    )
    expect(valid(text).expect).toEqual([
      {
        text: 'always-on.profit > -5k USD',
        strategy: 'always-on',
        kpi: 'profit',
        operator: '>',
        value: -5000,
      },
      { text: 'big-bang.reach >= 20k', strategy: 'big-bang', kpi: 'reach', operator: '>=', value: 20_000 },
      { text: 'big-bang.roi<150%', strategy: 'big-bang', kpi: 'roi', operator: '<', value: 1.5 },
    ])
  })

  test('a strategy without a body is told how to write it', () => {
    expect(problems(MINIMAL.replace('a: {}', 'a:'))[0]).toMatch(
      /f.yaml:8:3 {2}strategies.a: invalid map \(got nothing,.*write \{\}/,
    )
  })

  test('what is missing is told where it should stand', () => {
    expect(problems('name: x\n')).toEqual([
      expect.stringContaining('version: "version" is missing'),
      expect.stringContaining('platforms: "platforms" is missing (expected at least one platform)'),
      expect.stringContaining('creatives: "creatives" is missing'),
      expect.stringContaining('strategies: "strategies" is missing'),
    ])
    expect(problems(MINIMAL.replace('{profile: x}', '{}'))).toEqual([
      'f.yaml:4:3  platforms.x.profile: "profile" is missing (expected for instance profile: instagram)',
    ])
  })
})

test('every problem of a file is listed, in its order, with line, column, caret and excerpt', () => {
  const text = edited('horizon: 30d', 'horizon: 30 ')
    .replace('homophily: 40%', 'homophily: 140%')
    .replace('kpi: profit', 'kpi: prophet')
    .replace('adapt: false', 'adapt: off')
  const { issues } = parseScenario(text, 'launch.yaml')
  expect(issues.map(({ path }) => path)).toEqual([
    'horizon',
    'population.homophily',
    'strategies.big-bang.content.adapt',
    'compare.kpi',
  ])
  for (const issue of issues) {
    expect(issue.file).toBe('launch.yaml')
    const line = text.split('\n')[issue.line! - 1]!
    expect(line.startsWith(issue.source!.text)).toBe(true)
    expect(line.slice(issue.column! - 1, issue.column! - 1 + issue.source!.length)).toBe(issue.got)
  }
})

test('at most a hundred problems are told, the rest counted', () => {
  const keys = Array.from({ length: 300 }, (_, i) => `key${i}: 1`).join('\n')
  const { issues } = parseScenario(`${MINIMAL}${keys}\n`, 'f.yaml')
  expect(issues.length).toBe(101)
  expect(issues[100]!.message).toBe('and 200 more')
})

test('JSON is read like YAML, with places; a bare number is a seed', () => {
  const json = JSON.stringify(
    { version: 1, seed: 42, platforms: { x: { profile: 'x' } }, creatives: { a: {} }, strategies: { s: {} } },
    null,
    '\t',
  )
  expect(valid(json).seed).toBe('42')
  expect(valid(MINIMAL.replace('name: Smallest', 'seed: 007')).seed).toBe('007')
  expect(problems(json.replace('"x"\n', '"z"\n'))).toEqual([
    expect.stringMatching(/^f.yaml:6:15 {2}platforms.x.profile: invalid choice \(got z/),
  ])
})

test('requireScenario throws an input error that carries every issue', () => {
  expect(requireScenario(MINIMAL, 'f.yaml').version).toBe(1)
  try {
    requireScenario('version: 2\n', 'f.yaml')
    expect.unreachable()
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(HearsayError)
    expect((thrown as HearsayError).kind).toBe('input')
    expect((thrown as HearsayError).issues.length).toBe(4)
  }
})
