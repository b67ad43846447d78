/** `hearsay seeds` in this process: what it prints, and what it refuses. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registerSeeds } from '../../src/cli/seeds-command.js'
import type { HearsayError } from '../../src/errors.js'
import { temporaryFolder } from '../temporary-folder.js'
import { attempt, programOf, run } from './run-command.js'

const folder = temporaryFolder()
const KARATE = ['--network', 'karate-club()', '--k', '3']

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function document(...args: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await run(programOf(registerSeeds), ['seeds', ...args, '--json'])
  return JSON.parse(stdout)
}

describe('hearsay seeds', () => {
  test('--json has every field of the contract', async () => {
    const found = await document(...KARATE, '--seed', 'a')
    expect(found).toMatchObject({
      command: 'seeds',
      strategy: 'influence',
      model: { name: 'ic', parameters: { probability: 'weighted' } },
      k: 3,
      seeds: [expect.any(String), expect.any(String), expect.any(String)],
      estimatedSpread: expect.any(Number),
      lowerBound: expect.any(Number),
      upperBound: expect.any(Number),
      guarantee: expect.any(Number),
      reverseReachableSets: expect.any(Number),
      timing: { solveSeconds: expect.any(Number), peakRssBytes: expect.any(Number) },
    })
    expect(found['seeds']).toEqual(expect.arrayContaining(['33', '0']))
    const { timing: _, ...rest } = found
    const { timing: __, ...again } = await document(...KARATE, '--seed', 'a')
    expect(again).toEqual(rest)
  })

  test('a strategy that does not look for the best proves its own spread alone', async () => {
    const found = await document(...KARATE, '--strategy', 'degree', '--probability', '10%')
    expect(found).toMatchObject({
      seeds: ['33', '0', '32'],
      upperBound: null,
      guarantee: null,
    })
    expect(found['lowerBound']).toBeGreaterThan(3)
    expect(found['lowerBound']).toBeLessThan(found['estimatedSpread'] as number)
    const { stdout } = await run(programOf(registerSeeds), ['seeds', ...KARATE, '--strategy', 'degree'])
    expect(stdout).toMatch(/proven: they reach at least [\d.]+ \(wrong with .*only influence proves/)
    expect(found['standardError']).toBeGreaterThan(0)
  })

  test('labels as in the file, prices by label, a header or none, quotes', async () => {
    const ties = file('ties.csv', 'source,target,probability\nann,bo,1\nann,"c, d",1\nbo,ann,0\n')
    const prices = 'ann,5\nbo,1\n"c, d",1\n'
    for (const head of ['', 'label,price\n']) {
      const options = [
        '--network',
        ties,
        '--probability',
        'column',
        '--prices',
        file('prices.csv', head + prices),
      ]
      const rich = await document(...options, '--budget', '5')
      expect(rich).toMatchObject({ seeds: ['ann'], estimatedSpread: 3, cost: 5, budget: 5, k: 1 })
      const poor = await document(...options, '--budget', '2')
      expect(poor).toMatchObject({ k: 2, cost: 2, estimatedSpread: expect.closeTo(2, 1) })
    }
  })

  test('talks in sentences otherwise, the proof among them', async () => {
    const clock = ['--deadline', '24h', '--delay', 'exponential(mean=12h)', '--probability', '20%']
    const { stdout } = await run(programOf(registerSeeds), ['seeds', ...KARATE, ...clock])
    expect(stdout).toContain(
      'independent cascade, p = 0.2, within 24 h, delay exponential(mean=12h), influence',
    )
    expect(stdout).toMatch(/proven: they reach at least [\d.]+, and no others more than [\d.]+: at least \d/)
  })

  test('epidemics, by a deadline or for good', async () => {
    const si = await document(...KARATE, '--model', 'si', '--rate', '0.1', '--deadline', '2h')
    expect(si).toMatchObject({
      model: { name: 'si', parameters: { deadline: 2, delay: 'exponential(mean=10h)' } },
    })
    const clock = ['--delay', 'fixed(1h)', '--recovery', '0.5']
    const sir = await document(...KARATE, '--model', 'sir', ...clock, '--strategy', 'random')
    expect(sir).toMatchObject({
      model: {
        name: 'sir',
        parameters: { deadline: null, delay: 'fixed(1h)', recovery: 'exponential(mean=2h)' },
      },
    })
    const { stdout } = await run(programOf(registerSeeds), [
      'seeds',
      ...KARATE,
      '--model',
      'sir',
      ...clock,
      '--strategy',
      'degree',
    ])
    expect(stdout).toContain('SIR, delay fixed(1h), recovery exponential(mean=2h), degree')
  })

  test('linear threshold', async () => {
    expect(await document(...KARATE, '--model', 'lt')).toMatchObject({ model: { name: 'lt' }, k: 3 })
  })
})

describe('what is refused', () => {
  test.each([
    ['no number', ['--network', 'karate-club()'], /say how many/],
    ['a misspelt strategy', [...KARATE, '--strategy', 'degre'], /did you mean "degree"/],
    ['a delay alone', [...KARATE, '--delay', 'fixed(1h)'], /--delay needs --deadline/],
    ['a deadline alone', [...KARATE, '--deadline', '24h'], /--deadline needs --delay/],
    ['si for ever', [...KARATE, '--model', 'si', '--rate', '1'], /say by when/],
    ['si without a law', [...KARATE, '--model', 'si', '--deadline', '1h'], /one of --rate and --delay/],
    ['sir without recovery', [...KARATE, '--model', 'sir', '--rate', '1'], /needs --recovery/],
    ['a recovery in ic', [...KARATE, '--recovery', '1'], /belongs to --model si and sir/],
    [
      'a chance in si',
      [...KARATE, '--model', 'si', '--rate', '1', '--deadline', '1h', '--probability', '5%'],
      /no meaning/,
    ],
    [
      'a recovery in si',
      [...KARATE, '--model', 'si', '--rate', '1', '--deadline', '1h', '--recovery', '1'],
      /nobody recovers/,
    ],
    ['a budget alone', [...KARATE, '--budget', '5'], /--budget needs --prices/],
    ['prices alone', [...KARATE, '--prices', 'x.csv'], /--prices needs --budget/],
    ['one p for linear threshold', [...KARATE, '--model', 'lt', '--probability', '5%'], /takes tie weights/],
    ['no proof to speak of', [...KARATE, '--epsilon', '0.7'], /taken off 63\.2/],
    [
      'a proof of what proves nothing',
      [...KARATE, '--strategy', 'degree', '--epsilon', '0.2'],
      /proves nothing/,
    ],
    [
      'a celf with a clock',
      [...KARATE, '--strategy', 'celf', '--deadline', '1h', '--delay', 'fixed(1h)'],
      /deadline/,
    ],
  ])('usage: %s', async (_, args, message) => {
    const { failure } = await attempt(programOf(registerSeeds), ['seeds', ...args])
    expect(failure?.message).toMatch(message)
  })

  test.each([
    ['too many', ['--network', 'karate-club()', '--k', '35'], /karate-club\(\) {2}k: more seeds.*got 35/],
    ['no third column', [...KARATE, '--probability', 'column'], /no third column/],
  ])('input: %s', async (_, args, message) => {
    const { failure } = await attempt(programOf(registerSeeds), ['seeds', ...args])
    expect(failure?.message).toMatch(message)
    expect((failure as HearsayError).kind).toBe('input')
  })

  test('faulty prices, each by its line', async () => {
    const ties = file('three.txt', 'ann bo\nbo cy\n')
    const refusal = async (content: string): Promise<string> => {
      const prices = file('bad.csv', content)
      const args = ['seeds', '--network', ties, '--prices', prices, '--budget', '5']
      const { failure } = await attempt(programOf(registerSeeds), args)
      expect((failure as HearsayError).kind).toBe('input')
      return failure!.message
    }
    const message = await refusal('ann,1\nann,2\nbob,1\ncy,-3\nbo\n')
    expect(message).toMatch(/bad\.csv:2 {2}has a price already \(got ann\)/)
    expect(message).toMatch(/bad\.csv:3 {2}nobody in the network is called so \(got bob/)
    expect(message).toMatch(/bad\.csv:4 {2}this is no price \(got -3/)
    expect(message).toMatch(/bad\.csv:5 {2}the row has another shape/)
    expect(await refusal('ann,1\n')).toMatch(/everybody needs a price \(got none for bo and 1 more/)
  })
})
