/** Every classic model on the command line: what it asks for, what it refuses, what it prints. */
import { readFileSync, writeFileSync } from 'node:fs'
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

describe('--tree', () => {
  test.each([
    ['ic', ['--probability', '30%'], 'generation'],
    ['sir', ['--rate', '1', '--recovery', '1'], 'hours'],
  ] as const)(
    '%s: one row a person reached, from somebody reached before',
    async (model, options, column) => {
      const file = join(folder, `${model}.csv`)
      const { size, depth, duration } = await cascade('--model', model, ...options, '--tree', file)
      const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
      expect(head).toBe(`run,person,from,${column}`)
      expect(rows.length).toBe(Math.round(size.mean * 50))
      let run = ''
      let when = new Map<string, number>()
      let latest = 0
      for (const row of rows) {
        const [at, person, from, time] = row.split(',') as [string, string, string, string]
        if (at !== run) when = new Map()
        run = at
        if (from === '') expect(Number(time)).toBe(0)
        else if (column === 'generation') expect(Number(time)).toBe(when.get(from)! + 1)
        else expect(Number(time)).toBeGreaterThanOrEqual(when.get(from)!)
        expect(when.has(person)).toBe(false)
        when.set(person, Number(time))
        latest = Math.max(latest, Number(time))
      }
      expect(latest).toBeLessThanOrEqual(duration?.max ?? depth.max)
      if (duration === null) expect(latest).toBe(depth.max)
    },
  )

  test('names from a file come out as cells of a table', async () => {
    const network = join(folder, 'names.csv')
    const file = join(folder, 'names-tree.csv')
    writeFileSync(network, 'source,target\n=1+1,"a,b"\n')
    const options = ['--model', 'ic', '--probability', '100%', '--seed-nodes', '=1+1', '--tree', file]
    await run(programOf(registerCascade), ['cascade', '--network', network, '--runs', '1', ...options])
    expect(readFileSync(file, 'utf8')).toBe('run,person,from,generation\n0,\'=1+1,,0\n0,"a,b",\'=1+1,1\n')
  })
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
    [['--model', 'hawkes', '--branching', '1.5', '--delay', 'fixed(1h)'], /--horizon/],
  ] as const)('%j', async (args, message) => {
    const { failure } = await attempt(programOf(registerCascade), ['cascade', ...KARATE, ...args])
    expect(failure?.message).toMatch(message)
    expect(failure instanceof CommanderError || (failure as HearsayError).kind === 'usage').toBe(true)
  })
})
