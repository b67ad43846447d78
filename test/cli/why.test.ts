import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createProgram } from '../../src/cli/command-line.js'
import { temporaryFolder } from '../temporary-folder.js'
import { attempt, run } from './run-command.js'

const SCENARIO = `version: 1
name: Lamps
seed: why
horizon: 3d
replications: 4
population: {agents: 250, peoplePerAgent: 10, redraw: 2}
platforms:
  x:
    profile: x
    network: {model: follower, followers: 15}
    brandFollowers: 10%
product: {name: Lamp, price: 80 USD, margin: 50%}
creatives:
  story: {format: image, shareability: 0.9}
  tip: {format: text}
defaults:
  budget: {total: 2000 USD, split: {production: 100%}}
  content: {mix: {story: 50%, tip: 50%}, cadence: {x: 1/d}}
strategies:
  quiet: {label: Quiet}
  loud: {label: Loud, content: {cadence: {x: 4/d}}}
compare: {kpi: reach, also: [profit]}
`

const folder = temporaryFolder()
const file = join(folder, 'lamps.yaml')
beforeAll(() => writeFileSync(file, SCENARIO))

const IN_ONE_THREAD = ['--workers', '1', '--quiet']

/** Runs the command in this process and hands back what it wrote to stdout. */
async function hearsay(...args: string[]): Promise<string> {
  return (await run(createProgram(), [...args, ...IN_ONE_THREAD])).stdout
}

async function failureOf(...args: string[]): Promise<Error | undefined> {
  return (await attempt(createProgram(), [...args, ...IN_ONE_THREAD])).failure
}

interface Why {
  readonly strategy: string
  readonly replication: number
  readonly figures: Record<string, number>
  readonly largest: { readonly sharers: number }
  readonly removals: readonly {
    what: string
    which: string
    lost: Record<string, number>
    sentence: string
  }[]
}

describe('hearsay why', () => {
  let found: Why
  beforeAll(async () => {
    found = JSON.parse(await hearsay('why', file, '--json')) as Why
  })

  test('--json: the strategy in front, its biggest cascade, and what was lost without each', async () => {
    expect(found).toMatchObject({ command: 'why', seed: 'why', strategy: 'loud', kpi: 'reach' })
    expect(found.removals.map(({ what }) => what)).toContain('post')
    expect(found.removals.every(({ lost }) => lost['shares']! > 0)).toBe(true)
    // No other of the twenty runs has a larger cascade.
    for (const replication of [0, 7, 19]) {
      const other = JSON.parse(
        await hearsay('why', file, '--strategy', 'loud', '--replication', String(replication), '--json'),
      ) as Why
      expect(other.largest.sharers).toBeLessThanOrEqual(found.largest.sharers)
    }
  })

  test('the same run when it is asked for, and only what is asked for is taken out', async () => {
    const post = found.removals.find(({ what }) => what === 'post')!
    const asked = JSON.parse(
      await hearsay(
        ...['why', file, '--strategy', 'loud', '--replication', String(found.replication)],
        ...['--remove', `post=${post.which}`, '--remove', 'hour=3', '--json'],
      ),
    ) as Why
    expect(asked.figures).toEqual(found.figures)
    expect(asked.removals.map(({ what }) => what)).toEqual(['post', 'hour'])
    expect(asked.removals[0]).toEqual(post)
  })

  test('at a terminal: sentences, and a table of what was lost', async () => {
    const text = await hearsay('why', file)
    for (const { sentence } of found.removals) expect(text.replace(/\s+/g, ' ')).toContain(sentence)
    expect(text).toMatch(/^ +shares +reach +visits +orders$/m)
    expect(text).toMatch(/^as it was +[\d,]+ +[\d,]+ +[\d,]+ +[\d,]+$/m)
    expect(text).toMatch(/^lost without post post:\w+:\d+ +/m)
  })

  test('a KPI of its own has a column', async () => {
    const args = ['--strategy', 'loud', '--replication', '2', '--set', 'compare.kpi=profit']
    expect(await hearsay('why', file, ...args)).toMatch(/ orders +profit USD$/m)
  })

  test('wrong usage is told', async () => {
    expect(await failureOf('why', file, '--strategy', 'lout')).toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('did you mean "loud"?'),
    })
    for (const what of ['story', 'person=', 'hour=x', 'who=5'])
      expect(await failureOf('why', file, '--remove', what)).toMatchObject({
        kind: 'usage',
        message: `invalid --remove "${what}", expected person=LABEL, post=NAME or hour=H`,
      })
    const far = ['--strategy', 'loud', '--replication', '0', '--remove', 'hour=72']
    expect(await failureOf('why', file, ...far)).toMatchObject({ kind: 'usage' })
    expect(await failureOf('why', file, '--replication', '-1')).toMatchObject({ exitCode: 1 })
  })
})

interface Compared {
  readonly resultHash: string
  readonly attributionModels: readonly string[]
  readonly limits: readonly string[]
  readonly explained: readonly { lever: string; strategy: string; replications: number }[] | null
  readonly sensitivity: { rows: readonly unknown[]; leader: string; trajectories: number } | null
  readonly incremental: readonly { strategy: string; levers: readonly { lever: string }[] }[] | null
}

describe('hearsay compare, explained', () => {
  const plain = ['compare', '--json', '--replications', '4']
  // Few assumptions, so that the screening is short.
  const few = ['--set', 'product.reviews.buyers=0%']

  test('nothing of it unless asked for', async () => {
    const result = JSON.parse(await hearsay(...plain, file)) as Compared
    expect([result.explained, result.sensitivity, result.incremental]).toEqual([null, null, null])
  })

  test('--explain and --sensitivity add to the result and leave its hash alone', async () => {
    const result = JSON.parse(await hearsay(...plain, ...few, file)) as Compared
    const out = join(folder, 'out')
    const extended = JSON.parse(
      await hearsay(
        ...plain,
        ...few,
        file,
        '--explain',
        '--sensitivity',
        '--trajectories',
        '2',
        '--out',
        out,
      ),
    ) as Compared
    expect(extended.resultHash).toBe(result.resultHash)
    expect(extended.explained).toHaveLength(1)
    expect(extended.explained![0]).toMatchObject({
      strategy: 'quiet',
      lever: 'content.cadence',
      replications: 4,
    })
    expect(extended.sensitivity).toMatchObject({
      leader: 'loud',
      rival: 'quiet',
      trajectories: 2,
      replications: 2,
    })
    expect(extended.sensitivity!.rows.length).toBeGreaterThan(10)
    expect(extended.incremental).toBeNull()
    expect(extended.limits.length).toBe(result.limits.length + 1)
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Compared
    expect(summary).toEqual(extended)
  }, 60_000)

  test('attribution: [incremental] in the file switches it on', async () => {
    const settings = ['--set', 'compare.attribution=[incremental]']
    const result = JSON.parse(await hearsay(...plain, ...settings, file)) as Compared
    expect(
      result.incremental!.map(({ strategy, levers }) => [strategy, levers.map(({ lever }) => lever)]),
    ).toEqual([
      ['quiet', ['owned', 'wordOfMouth']],
      ['loud', ['owned', 'wordOfMouth']],
    ])
    expect([result.explained, result.sensitivity]).toEqual([null, null])
    expect(result.attributionModels).toEqual([])
  })

  test('the ways to credit that are asked for are told, and leave the hash alone', async () => {
    const run = async (...settings: string[]): Promise<Compared> =>
      JSON.parse(await hearsay(...plain, ...settings, file)) as Compared
    const [usual, asked] = [await run(), await run('--set', 'compare.attribution=[linear, first]')]
    expect([usual.attributionModels, asked.attributionModels]).toEqual([['last'], ['first', 'linear']])
    expect(asked.resultHash).toBe(usual.resultHash)
  })

  test('a strategy alone has no lead to explain', async () => {
    const alone = join(folder, 'alone.yaml')
    writeFileSync(alone, SCENARIO.replace(/ {2}loud: .*\n/, ''))
    for (const option of ['--explain', '--sensitivity'])
      expect(await failureOf('compare', alone, option)).toMatchObject({
        kind: 'usage',
        message: `${option} follows a lead over a rival, expected at least two strategies`,
      })
    expect(await failureOf('compare', file, '--sensitivity', '--trajectories', '1')).toMatchObject({
      message: expect.stringContaining('expected a whole number from 2 to 1000'),
    })
  })
})
