/** Every classic model on the command line: what it asks for, what it refuses, what it prints. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerCascade } from '../../src/cli/cascade-command.js'
import { registerSeeds } from '../../src/cli/seeds-command.js'
import type { HearsayError } from '../../src/errors.js'
import { temporaryFolder } from '../temporary-folder.js'
import { attempt, programOf, run } from './run-command.js'

const folder = temporaryFolder()
const KARATE = ['--network', 'karate-club()', '--workers', '1', '--runs', '50']

interface Document {
  readonly model: { readonly name: string; readonly parameters: Record<string, unknown> }
  readonly seeds: unknown
  readonly size: { readonly mean: number; readonly min: number; readonly max: number }
  readonly depth: { readonly max: number }
  readonly duration: { readonly mean: number; readonly max: number } | null
  readonly first?: { readonly mean: number }
  readonly positive?: { readonly mean: number }
  readonly measures?: Readonly<
    Record<string, { readonly defined: number; readonly mean: number; readonly max: number }>
  >
  readonly resultHash: string
}

async function cascade(...args: string[]): Promise<Document> {
  const { stdout } = await run(programOf(registerCascade), ['cascade', ...KARATE, ...args, '--json'])
  return JSON.parse(stdout) as Document
}

const MODELS: readonly (readonly [string, readonly string[]])[] = [
  ['ic', ['--probability', '10%']],
  ['lt', []],
  ['lt', ['--probability', 'weighted']],
  ['threshold', ['--threshold', '1']],
  ['threshold', ['--threshold', '0.3', '--seed-count', '8']],
  ['complex', ['--probability', '10%', '--table', '1,1.67,2.2']],
  ['si', ['--rate', '0.1', '--horizon', '5h']],
  ['si', ['--delay', 'lognormal(median=2h, sigma=1.1)']],
  ['sir', ['--rate', '0.1', '--recovery', '1']],
  ['sir', ['--delay', 'gamma(shape=2, scale=1)', '--recovery', 'weibull(shape=0.7, scale=2h)']],
  ['sis', ['--rate', '0.1', '--recovery', '1', '--horizon', '10h']],
  ['hawkes', ['--branching', '0.5', '--delay', 'power-law(theta=0.242, s0=300s)']],
  ['bass', ['--p', '0.03', '--q', '0.38']],
  ['competitive', ['--probability', '10%']],
  ['sentiment', ['--probability', '10%', '--quality', '0.9']],
]

describe('by the engine that runs campaigns', () => {
  test('the same law, told apart in the document and in words', async () => {
    const options = ['--model', 'ic', '--probability', '10%', '--engine', 'campaign']
    expect(await cascade(...options)).toMatchObject({ engine: 'campaign' })
    expect(await cascade('--model', 'threshold', '--threshold', '2', '--seed-nodes', '0,33')).toMatchObject({
      engine: 'kernel',
      resultHash: (
        await cascade(
          '--model',
          'threshold',
          '--threshold',
          '2',
          '--seed-nodes',
          '0,33',
          '--engine',
          'campaign',
        )
      ).resultHash,
    })
    const { stdout } = await run(programOf(registerCascade), ['cascade', ...KARATE, ...options])
    expect(stdout).toContain('by the campaign engine')
  })
})

describe('every model runs', () => {
  test.each(MODELS)('%s %j', async (model, options) => {
    const document = await cascade('--model', model, ...options)
    expect(document.model.name).toBe(model)
    expect(document.size.min).toBeGreaterThanOrEqual(1)
    if (model !== 'hawkes') expect(document.size.max).toBeLessThanOrEqual(34)
    expect(document.duration === null).toBe(!['si', 'sir', 'sis', 'hawkes', 'bass'].includes(model))
    expect(document.resultHash).toMatch(/^[0-9a-f]{64}$/)
    const { stdout } = await run(programOf(registerCascade), [
      'cascade',
      ...KARATE,
      '--model',
      model,
      ...options,
    ])
    expect(stdout).toContain(`result hash ${document.resultHash}`)
  })

  test('a rate is the exponential law, and a horizon ends it', async () => {
    const rate = await cascade('--model', 'si', '--rate', '0.5', '--horizon', '2h')
    const law = await cascade('--model', 'si', '--delay', 'exponential(rate=0.5)', '--horizon', '2h')
    expect(rate.resultHash).toBe(law.resultHash)
    expect(rate.duration!.max).toBeLessThanOrEqual(2)
    expect(rate.model.parameters).toEqual({
      transmission: 'exponential(rate=0.5)',
      recovery: null,
      horizonHours: 2,
    })
  })

  test('two contents share the people reached, and sentiment counts those who think well', async () => {
    const both = await cascade('--model', 'competitive', '--probability', '30%', '--rival-nodes', '33')
    expect(both.first!.mean).toBeLessThan(both.size.mean)
    const good = await cascade('--model', 'sentiment', '--probability', '30%', '--quality', '1')
    expect(good.positive!.mean).toBe(good.size.mean)
  })

  test('bass starts from nobody unless seeds are asked for', async () => {
    const alone = await cascade('--model', 'bass', '--p', '0.03', '--q', '0', '--horizon', '1h')
    expect(alone.seeds).toEqual({ strategy: 'none', count: 0 })
    const seeded = await cascade('--model', 'bass', '--p', '0', '--q', '1', '--seed-count', '1')
    expect(seeded.size.mean).toBe(34)
  })
})

test('seeds by PageRank and by core are those that `hearsay seeds` names', async () => {
  for (const strategy of ['pagerank', 'kcore']) {
    const ranked = await cascade('--model', 'ic', '--probability', '10%', ...seedsBy(strategy))
    const { stdout } = await run(programOf(registerSeeds), [
      'seeds',
      '--network',
      'karate-club()',
      '--k',
      '3',
      '--strategy',
      strategy,
      '--json',
    ])
    const { seeds } = JSON.parse(stdout) as { seeds: string[] }
    const named = await cascade('--model', 'ic', '--probability', '10%', '--seed-nodes', seeds.join(','))
    expect(ranked.resultHash).toBe(named.resultHash)
  }
  function seedsBy(strategy: string): string[] {
    return ['--seed-count', '3', '--seed-strategy', strategy]
  }
})

describe('--measures', () => {
  test('one entry a measure in the document, one column a measure of the runs', async () => {
    const file = join(folder, 'measured.csv')
    const model = ['--model', 'ic', '--probability', '5%'] as const
    const measured = await cascade(...model, '--measures', 'reach,structural-virality', '--sizes', file)
    const { size, measures } = measured
    expect(Object.keys(measures!)).toEqual(['structural-virality', 'reach'])
    expect(Object.keys(measures!['reach']!)).toEqual(['defined', ...Object.keys(size)])
    const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(head).toBe('run,size,depth,duration,structural-virality,reach')
    const cells = rows.map((row) => row.split(','))
    const virality = cells.filter(([, , , , value]) => value !== '')
    expect(cells.every(([, people, , , value]) => (value === '') === (people === '1'))).toBe(true)
    expect(virality.length).toBeLessThan(50)
    expect(measures!['structural-virality']!.defined).toBe(virality.length)
    expect(measures!['reach']!.defined).toBe(50)
    const sum = virality.reduce((total, row) => total + Number(row[4]), 0)
    expect(sum / virality.length).toBeCloseTo(measures!['structural-virality']!.mean, 12)
    const bare = await cascade(...model)
    expect(bare.measures).toBeUndefined()
    expect(bare.resultHash).toBe(measured.resultHash)
  })

  test('a table says in how many runs a measure is defined', async () => {
    const options = ['--model', 'ic', '--probability', '0', '--measures', 'all'] as const
    const { stdout } = await run(programOf(registerCascade), ['cascade', ...KARATE, ...options])
    expect(stdout).toMatch(/^breadth +1 /m)
    expect(stdout).toMatch(/^structural-virality +- +-/m)
    expect(stdout).toContain('structural-virality: of the 0 runs in which it is defined')
    expect(stdout).not.toContain('breadth: of')
  })
})

test('--precision ends a command early, and says where it could not', async () => {
  const model = [
    'cascade',
    '--network',
    'karate-club()',
    '--workers',
    '1',
    '--model',
    'ic',
    '--probability',
    '5%',
  ]
  const loose = await run(programOf(registerCascade), [...model, '--precision', '5%', '--json'])
  expect(JSON.parse(loose.stdout)).toMatchObject({ runs: 1000 })
  const tight = await run(programOf(registerCascade), [...model, '--precision', '0.1%', '--runs', '1500'])
  expect(tight.stdout).toContain('1,500 runs in')
  expect(tight.stderr).toContain('not reached within 1500 runs')
})

test('--rival-probability is the chance of the second content alone', async () => {
  const both = ['--model', 'competitive', '--probability', '30%', '--measures', 'second-size']
  const alike = await cascade(...both)
  expect(alike.model.parameters['rivalProbability']).toBe(0.3)
  const said = await cascade(...both, '--rival-probability', '0.3')
  expect(said.resultHash).toBe(alike.resultHash)
  const none = await cascade(...both, '--rival-probability', '0', '--rival-nodes', '33', '--seed-nodes', '0')
  expect(none.measures!['second-size']).toMatchObject({ mean: 1, max: 1 })
  expect(none.first!.mean).toBeGreaterThan(1)
})

test('--picture draws an SVG, and leaves nothing behind where the command fails', async () => {
  const options = ['--model', 'ic', '--probability', '20%', '--picture'] as const
  const { resultHash } = await cascade(...options, join(folder, 'picture.svg'))
  const picture = readFileSync(join(folder, 'picture.svg'), 'utf8')
  expect(picture).toMatch(/^<svg /)
  expect(picture).toContain('34 people, 156 directed ties')
  expect(picture).toContain(resultHash.slice(0, 12))
  const failing = ['cascade', ...KARATE, ...options, join(folder, 'never.svg'), '--seed-nodes', 'nobody']
  expect((await attempt(programOf(registerCascade), failing)).failure?.message).toContain('nobody')
  expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([])
})

describe('--tree', () => {
  test.each([
    ['ic', ['--probability', '30%'], []],
    ['sir', ['--rate', '1', '--recovery', '1'], ['hours']],
  ] as const)('%s: one row a person reached, from somebody reached before', async (model, options, more) => {
    const file = join(folder, `${model}.csv`)
    const { size, depth, duration } = await cascade('--model', model, ...options, '--tree', file)
    const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(head).toBe(['run', 'person', 'from', 'generation', ...more].join())
    expect(rows.length).toBe(Math.round(size.mean * 50))
    let run = ''
    let generations = new Map<string, number>()
    let last = 0
    let deepest = 0
    let latest = 0
    for (const row of rows) {
      const [at, person, from, generation, hours] = row.split(',') as [
        string,
        string,
        string,
        string,
        string?,
      ]
      if (at !== run) {
        generations = new Map()
        last = 0
      }
      run = at
      expect(Number(generation)).toBe(from === '' ? 0 : generations.get(from)! + 1)
      expect(generations.has(person)).toBe(false)
      generations.set(person, Number(generation))
      deepest = Math.max(deepest, Number(generation))
      expect(Number(hours ?? 0)).toBeGreaterThanOrEqual(last)
      last = Number(hours ?? 0)
      latest = Math.max(latest, last)
    }
    expect(deepest).toBe(depth.max)
    expect(latest).toBeLessThanOrEqual(duration?.max ?? 0)
  })

  test('names come out as they stand in the file', async () => {
    const network = join(folder, 'names.csv')
    const file = join(folder, 'names-tree.csv')
    writeFileSync(network, 'source,target\n=1+1,"a,b"\n')
    const options = ['--model', 'ic', '--probability', '100%', '--seed-nodes', '=1+1', '--tree', file]
    await run(programOf(registerCascade), ['cascade', '--network', network, '--runs', '1', ...options])
    expect(readFileSync(file, 'utf8')).toBe('run,person,from,generation\n0,=1+1,,0\n0,"a,b",=1+1,1\n')
  })
})

test('where a file says a tie twice, the first weight counts, and that is said', async () => {
  const network = join(folder, 'twice.txt')
  writeFileSync(network, 'a b 0\na b 1\n')
  const options = ['--model', 'ic', '--probability', 'column', '--seed-nodes', 'a', '--workers', '1']
  const { stdout, stderr } = await run(programOf(registerCascade), [
    'cascade',
    '--network',
    network,
    ...options,
    '--json',
  ])
  expect((JSON.parse(stdout) as Document).size.mean).toBe(1)
  expect(stderr).toContain('1 ties stand in the file more than once')
})

test.each([
  ['complex', ['--table', '1,1.67,2.2']],
  ['competitive', []],
  ['sentiment', ['--quality', '0.9']],
])('%s spreads as a weighted cascade unless told otherwise', async (model, options) => {
  const weighted = await cascade('--model', model, ...options, '--probability', 'weighted')
  expect((await cascade('--model', model, ...options)).resultHash).toBe(weighted.resultHash)
})

describe('what is refused', () => {
  test.each([
    [['--model', 'sis', '--rate', '1', '--recovery', '1'], /sis needs --horizon, such as/],
    [['--model', 'si', '--rate', '1', '--delay', 'fixed(1h)'], /--rate and --delay both say/],
    [['--model', 'si', '--rate', '1', '--recovery', '1'], /--recovery has no meaning for --model si/],
    [['--model', 'hawkes', '--branching', '0.5'], /hawkes needs --delay/],
    [['--model', 'bass', '--p', '0.1'], /bass needs --q/],
    [['--model', 'lt', '--probability', '0.1'], /weighted \(the default\) or column/],
    [['--model', 'threshold', '--threshold', '1.5'], /whole number from 1, or a share/],
    [['--model', 'threshold', '--threshold', '0'], /whole number from 1, or a share/],
    [['--model', 'complex', '--probability', '1%', '--table', '1,-1'], /number from 0/],
    [['--model', 'si', '--rate', '0'], /above 0/],
    [['--model', 'si', '--delay', 'lognormal(2)'], /invalid delay/],
    [['--model', 'sentiment', '--probability', '5%', '--quality', '90'], /did you mean 90%/],
    [['--model', 'ic', '--probability', '5%', '--rival-count', '2'], /belongs to competitive/],
    [
      ['--model', 'competitive', '--probability', '5%', '--rival-nodes', '1', '--rival-count', '2'],
      /say it again/,
    ],
    [['--model', 'ic', '--probability', '5%', '--measures', 'breath'], /did you mean "breadth"/],
    [['--model', 'ic', '--probability', '5%', '--measures', 'peak-hours'], /belongs to si, sir/],
    [['--model', 'ic', '--probability', '5%', '--measures', 'breadth,,reach'], /single commas/],
    [['--model', 'ic', '--probability', '5%', '--rival-probability', '5%'], /belongs to competitive/],
    [['--model', 'hawkes', '--branching', '1.5', '--delay', 'fixed(1h)'], /--horizon/],
  ] as const)('%j', async (args, message) => {
    const { failure } = await attempt(programOf(registerCascade), ['cascade', ...KARATE, ...args])
    expect(failure?.message).toMatch(message)
    expect(failure instanceof CommanderError || (failure as HearsayError).kind === 'usage').toBe(true)
  })
})
