/** `hearsay cascade` as a user runs it: the built command line, in a process of its own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerCascade } from '../../src/cli/cascade-command.js'
import type { HearsayError } from '../../src/errors.js'
import { built, hearsay as command, type Ended } from '../e2e/run-hearsay.js'
import { temporaryFolder } from '../temporary-folder.js'
import { attempt, programOf } from './run-command.js'

if (!built) console.warn('command line tests skipped: run npm run build first')

const folder = temporaryFolder()

const hearsay = (...args: string[]): Promise<Ended> => command(['cascade', ...args], { cwd: folder })

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

interface Summary {
  readonly mean: number
  readonly standardError: number
  readonly min: number
  readonly max: number
}

async function document(...args: string[]): Promise<{ size: Summary; depth: Summary; resultHash: string }> {
  const { code, stdout, stderr } = await hearsay(...args, '--json', '--workers', '1')
  expect([code, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const IC = ['--model', 'ic', '--probability']
const KARATE = ['--network', 'karate-club()']

describe.skipIf(!built)('hearsay cascade', () => {
  test('--json has every field of the contract, and counts add up', async () => {
    const result = await document(...KARATE, ...IC, '10%', '--runs', '500', '--seed', 'a')
    expect(result).toMatchObject({
      command: 'cascade',
      model: { name: 'ic', parameters: { probability: 0.1 } },
      network: { source: 'karate-club()', nodes: 34, edges: 156, loadSeconds: expect.any(Number) },
      seed: 'a',
      runs: 500,
      duration: null,
      timing: {
        simulateSeconds: expect.any(Number),
        runsPerSecond: expect.any(Number),
        eventsPerSecond: expect.any(Number),
        peakRssBytes: expect.any(Number),
      },
      resultHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const keys = ['mean', 'standardError', 'standardDeviation', 'min', 'p05', 'p50', 'p95', 'max']
    expect(Object.keys(result.size)).toEqual(keys)
    expect(Object.keys(result.depth)).toEqual(keys)
  })

  test('one and three workers give the same hash, another seed another', async () => {
    const same = [...KARATE, ...IC, '0.2', '--runs', '3000', '--json']
    const hash = async (...more: string[]): Promise<string> =>
      JSON.parse((await hearsay(...same, ...more)).stdout).resultHash
    const one = await hash('--workers', '1')
    expect(await hash('--workers', '3')).toBe(one)
    expect(await hash('--workers', '1', '--seed', 'other')).not.toBe(one)
  })

  test('talks in a table otherwise, data on stdout alone', async () => {
    const { code, stdout, stderr } = await hearsay(...KARATE, ...IC, 'weighted', '--seed-count', '3')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('karate-club(): 34 people, 156 directed ties')
    expect(stdout).toMatch(/size +[\d.]+ +[\d.]+/)
  })

  test('the column goes the way that --direction says', async () => {
    const chain = file('chain.csv', 'source,target,probability\na,b,1\nb,c,1\nd,a,1\n')
    const size = async (seed: string, ...direction: string[]): Promise<number> =>
      (await document('--network', chain, ...direction, ...IC, 'column', '--seed-nodes', seed, '--runs', '5'))
        .size.mean
    expect(await size('b')).toBe(2)
    expect(await size('b', '--direction', 'influence')).toBe(2)
    expect(await size('b', '--direction', 'follows')).toBe(3)
    expect(await size('b', '--direction', 'undirected')).toBe(4)
  })

  test('IC-01 from a gzipped file: the mean spread within 4.5 standard errors', async () => {
    const rows = '0 1 .5\n0 2 .4\n1 2 .3\n1 3 .6\n2 3 .2\n2 4 .7\n3 4 .3\n3 5 .5\n4 5 .4\n4 1 .25\n'
    const name = file('ic-01.txt.gz', gzipSync(rows))
    const { size } = await document('--network', name, ...IC, 'column', '--seed-nodes', '0', '--runs', '200k')
    expect(Math.abs(size.mean - 3.1105096)).toBeLessThan(4.5 * size.standardError)
    expect([size.min, size.max]).toEqual([1, 6])
  })

  test('--seed-strategy degree starts with the most followed', async () => {
    const star = file('star.txt', 'hub a\nhub b\nhub c\na b\n')
    const { size } = await document(
      '--network',
      star,
      ...IC,
      '100%',
      '--seed-strategy',
      'degree',
      '--runs',
      '3',
    )
    expect(size.mean).toBe(4)
  })

  test('--sizes writes one row a run that agrees with the summary', async () => {
    const { size, depth } = await document(...KARATE, ...IC, '0.3', '--runs', '40', '--sizes', 'sizes.csv')
    const [head, ...rows] = readFileSync(join(folder, 'sizes.csv'), 'utf8').trimEnd().split('\n')
    expect(head).toBe('run,size,depth,duration')
    const cells = rows.map((row) => row.split(','))
    expect(cells.map(([run]) => Number(run))).toEqual(Array.from({ length: 40 }, (_, run) => run))
    const mean = (column: number): number => cells.reduce((sum, row) => sum + Number(row[column]), 0) / 40
    expect(mean(1)).toBeCloseTo(size.mean, 12)
    expect(mean(2)).toBeCloseTo(depth.mean, 12)
    expect(cells.every((row) => row[3] === '')).toBe(true)
  })

  test('exit 2 for wrong usage, exit 3 for wrong input, and nothing on stdout', async () => {
    const usage = await hearsay(...KARATE, '--model', 'sir')
    expect([usage.code, usage.stdout]).toEqual([2, ''])
    expect(usage.stderr).toMatch(/--model sir needs --rate or --delay and --recovery/)
    const input = await hearsay(...KARATE, ...IC, '5%', '--seed-nodes', '33,34')
    expect([input.code, input.stdout]).toEqual([3, ''])
    expect(input.stderr).toMatch(/got 34/)
  })

  test('a network without a name is wrong usage', async () => {
    const { code, stderr } = await hearsay('--network', '', ...IC, '5%')
    expect(code).toBe(2)
    expect(stderr).toContain('--network is empty, expected a file or a generator call')
  })

  test('names with commas, quotes and blanks are given as in a CSV file', async () => {
    const people = file('quoted.csv', '"Lee, Ann","say ""hi"""\n"say ""hi""",bob\nbob,cleo\n')
    const certain = ['--network', people, ...IC, '100%', '--runs', '1']
    const { size } = await document(...certain, '--seed-nodes', ' "Lee, Ann" ,cleo')
    expect(size.mean).toBe(4)
    expect((await document(...certain, '--seed-nodes', '"say ""hi"""')).size.mean).toBe(3)
    expect((await hearsay(...certain, '--seed-nodes', 'bob')).stdout).toContain('1 run in ')
    for (const wrong of ['', 'bob,,cleo', '"bob', 'bob,'])
      expect((await hearsay(...certain, '--seed-nodes', wrong)).code).toBe(2)
  })

  test('a column that is no probability names the file and the tie, and leaves no sizes behind', async () => {
    const bad = file('bad.csv', 'a,b,0.5\nb,c,1.5\n')
    const { code, stderr } = await hearsay('--network', bad, ...IC, 'column', '--sizes', 'bad-sizes.csv')
    expect(code).toBe(3)
    expect(stderr).toContain('bad.csv  tie b -> c: the third column is not a probability (got 1.5')
    expect(readdirSync(folder).filter((name) => name.includes('bad-sizes'))).toEqual([])
  })

  test('a place that cannot be written is told before anything is run', async () => {
    const { code, stderr } = await hearsay(
      ...KARATE,
      ...IC,
      '5%',
      '--runs',
      '101M',
      '--sizes',
      'no/such/folder.csv',
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/whole number/)
    const other = await hearsay(...KARATE, ...IC, '5%', '--runs', '100000k', '--sizes', 'no/such/folder.csv')
    expect(other.code).toBe(3)
    expect(other.stderr).toMatch(/cannot be written/)
  })
})

/** What the command throws before it has run anything, in this process. */
async function refusal(...args: string[]): Promise<Error> {
  const { failure } = await attempt(programOf(registerCascade), ['cascade', ...args])
  if (failure === undefined) throw new Error('the command was not refused')
  return failure
}

describe('what is refused', () => {
  test.each([
    ['a misspelt model', ['--model', 'sirs'], /expected ic, lt, .*did you mean "sir"\?/],
    ['no probability', ['--model', 'ic'], /needs --probability/],
    ['a bare percentage', [...IC, '5'], /did you mean 5%\?/],
    ['a misspelt word', [...IC, 'wieghted'], /did you mean "weighted"\?/],
    [
      'a horizon without time',
      [...IC, '5%', '--horizon', '3d'],
      /--horizon has no meaning for --model ic; it belongs to si, sir, sis, hawkes, bass/,
    ],
    ['seeds said twice', [...IC, '5%', '--seed-nodes', '1', '--seed-count', '2'], /would say it again/],
    ['a direction for a generated network', [...IC, '5%', '--direction', 'follows'], /rows of a file/],
    ['an unknown option', [...IC, '5%', '--probabilty', '1'], /unknown option/],
    ['no runs', [...IC, '5%', '--runs', '0'], /whole number from 1/],
  ])('usage: %s', async (_, args, message) => {
    const error = await refusal(...KARATE, ...args)
    expect(error.message).toMatch(message)
    expect(error instanceof CommanderError || (error as HearsayError).kind === 'usage').toBe(true)
  })

  test.each([
    ['unknown people', [...KARATE, ...IC, '5%', '--seed-nodes', '33,34'], /got 34/],
    ['too many seeds', [...KARATE, ...IC, '5%', '--seed-count', '35'], /got 35, expected at most 34/],
    ['no third column', [...KARATE, ...IC, 'column'], /no third column/],
    ['a missing file', ['--network', 'nowhere.csv', ...IC, '5%'], /nowhere\.csv/],
    ['a bad generator call', ['--network', 'barabasi(nodes=9)', ...IC, '5%'], /barabasi/],
  ])('input: %s', async (_, args, message) => {
    const error = await refusal(...args)
    expect(error.message).toMatch(message)
    expect((error as HearsayError).kind).toBe('input')
  })
})
