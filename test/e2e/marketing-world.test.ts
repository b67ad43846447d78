/** The commands and options of the whole marketing world, as a user runs them: what they say, and what mistakes cost. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import { hearsay, projectRoot, type Ended } from './run-hearsay.js'

const LAMPS = `version: 1
name: Lamps
seed: e2e
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
  tip: {format: text, text: {en: "Our new lamp is here. It folds flat and lasts ten years."}}
defaults:
  budget: {total: 2000 USD, split: {production: 70%, staff: 30%}}
  content: {mix: {story: 50%, tip: 50%}, cadence: {x: 1/d}}
  team: {calendar: always, roles: {analyst: 1, sales: 1}}
strategies:
  quiet: {label: Quiet}
  loud: {label: Loud, content: {mix: {story: 100%, tip: 0%}, cadence: {x: 4/d}}}
compare: {kpi: reach}
`
const COMMENTS = join(projectRoot, 'scenarios', 'comments.csv')

interface Document {
  readonly resultHash: string
  readonly scenario: { readonly hash: string }
  readonly strategies: readonly { readonly kpis: Readonly<Record<string, { readonly mean: number }>> }[]
  readonly explained: readonly { readonly lever: string; readonly sentence: string }[] | null
  readonly incremental: readonly unknown[] | null
}

const folder = temporaryFolder()
beforeAll(() => writeFileSync(join(folder, 'lamps.yaml'), LAMPS))

/** The document of the comparison as it stands; several tests hold theirs against it. */
let plain: Document
beforeAll(async () => {
  const { code, stdout } = await inFolder('compare', 'lamps.yaml', '--json', '--quiet')
  expect(code).toBe(0)
  plain = JSON.parse(stdout) as Document
})

/** The document that a command with `--out` has left. */
const summaryOf = (out: string): Document =>
  JSON.parse(readFileSync(join(folder, out, 'summary.json'), 'utf8')) as Document

const inFolder = (...args: string[]): Promise<Ended> => hearsay(args, { cwd: folder })

/** Exit code, words on stderr, nothing on stdout, no stack trace. */
async function expectFailure(code: number, words: string | RegExp, ...args: string[]): Promise<void> {
  const run = await inFolder(...args)
  expect([run.code, run.stdout]).toEqual([code, ''])
  expect(run.stderr).toMatch(words)
  expect(run.stderr).not.toMatch(/^\s+at /m)
}

describe('hearsay text', () => {
  test('scores a post in English and in Persian on every platform', async () => {
    const [english, persian] = await Promise.all([
      inFolder('text', 'Our new lamp is here. It folds flat and lasts ten years.'),
      inFolder('text', 'چراغ ما رسید. کم جا می‌گیرد و ده سال کار می‌کند.'),
    ])
    for (const [{ code, stdout, stderr }, language] of [
      [english, 'English'],
      [persian, 'Persian'],
    ] as const) {
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(new RegExp(`^language +${language}$`, 'm'))
      for (const platform of ['x', 'instagram', 'linkedin']) {
        expect(stdout).toMatch(new RegExp(`^${platform} +[01]\\.\\d\\d +[01]\\.\\d\\d `, 'm'))
      }
    }
  })

  test('reads a file; its mistakes end with 2 and 3', async () => {
    writeFileSync(join(folder, 'post.txt'), 'Buy now.')
    writeFileSync(join(folder, 'empty.txt'), '\n')
    const { code, stdout } = await inFolder('text', '--file', 'post.txt', '--platform', 'x', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ command: 'text', words: 2, platforms: [{ platform: 'x' }] })
    await Promise.all([
      expectFailure(2, 'there is no post: give its text, - or --file', 'text'),
      expectFailure(2, 'give the post or --file, not both', 'text', 'a', '--file', 'post.txt'),
      expectFailure(2, 'did you mean "linkedin"?', 'text', 'a', '--platform', 'linkedn'),
      expectFailure(3, 'none.txt  there is no such file (expected a post)', 'text', '--file', 'none.txt'),
      expectFailure(3, 'empty.txt  the post is empty', 'text', '--file', 'empty.txt'),
    ])
  })
})

describe('hearsay signals', () => {
  test('says how good a detector trained on the comments that come along is', async () => {
    const { code, stdout } = await inFolder('signals', COMMENTS, '--test', 'how much is the blue one?')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^sensitivity +\d+(\.\d)? % +\d+(\.\d)? % to \d+(\.\d)? %/m)
    expect(stdout).toMatch(/^signal {2}how much is the blue one\?$/m)
  })

  test('its mistakes end with 2 and 3', async () => {
    writeFileSync(join(folder, 'odd.csv'), 'text,label\nhow much?,perhaps\n')
    await Promise.all([
      expectFailure(2, 'whole number from 2 to 20', 'signals', COMMENTS, '--folds', '1'),
      expectFailure(3, /odd\.csv:2 .*unknown label \(got perhaps/, 'signals', 'odd.csv'),
      expectFailure(3, 'none.csv  there is no such file', 'signals', 'none.csv'),
    ])
  })

  test('signals.comments of a scenario is the same as the figures that it stands for', async () => {
    writeFileSync(join(folder, 'comments.csv'), readFileSync(COMMENTS))
    const signals = (text: string): string =>
      LAMPS.replace('quiet: {label: Quiet}', `quiet: {label: Quiet, signals: {detect: true, ${text}}}`)
    const found = JSON.parse((await inFolder('signals', 'comments.csv', '--json')).stdout) as Record<
      'sensitivity' | 'specificity',
      { value: number }
    >
    const figures = `sensitivity: ${found.sensitivity.value}, specificity: ${found.specificity.value}`
    writeFileSync(join(folder, 'trained.yaml'), signals('comments: comments.csv'))
    writeFileSync(join(folder, 'given.yaml'), signals(figures))
    const [trained, given] = await Promise.all(
      ['trained.yaml', 'given.yaml'].map(async (file) => {
        const { code, stdout } = await inFolder('compare', file, '--json', '--quiet')
        expect(code).toBe(0)
        return JSON.parse(stdout) as Document
      }),
    )
    expect(trained!.resultHash).toBe(given!.resultHash)
    expect(trained!.strategies[0]!.kpis['signalsDetected']!.mean).toBeGreaterThan(0)
    expect(plain.strategies[0]!.kpis['signalsDetected']!.mean).toBe(0)

    writeFileSync(join(folder, 'lost.yaml'), signals('comments: lost.csv'))
    await expectFailure(
      3,
      /lost\.csv .*strategies\.quiet\.signals\.comments: there is no such file/,
      'compare',
      'lost.yaml',
    )
  })
})

describe('compare --explain', () => {
  test('says a sentence for each lever, and the document holds them', async () => {
    const { code, stdout } = await inFolder('compare', 'lamps.yaml', '--explain', '--out', 'explained')
    expect(code).toBe(0)
    const explained = summaryOf('explained').explained!
    expect(explained.map(({ lever }) => lever).sort()).toEqual(['content.cadence', 'content.mix'])
    expect(stdout).toContain('one lever at a time')
    const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')
    for (const { sentence } of explained) expect(onOneLine(stdout)).toContain(onOneLine(sentence))
  })

  test('there must be a rival, and trajectories need --sensitivity', async () => {
    writeFileSync(join(folder, 'alone.yaml'), LAMPS.replace(/ {2}loud: .*\n/, ''))
    await Promise.all([
      expectFailure(2, '--explain follows a lead over a rival', 'compare', 'alone.yaml', '--explain'),
      expectFailure(2, /--sensitivity/, 'compare', 'lamps.yaml', '--trajectories', '2'),
    ])
  })
})

describe('attribution: [last, incremental]', () => {
  const file = 'incremental.yaml'
  const asked = 'compare: {kpi: reach, attribution: [last, incremental]}'
  beforeAll(() => writeFileSync(join(folder, file), LAMPS.replace('compare: {kpi: reach}', asked)))

  test('says in words what each lever adds; the runs are those of the scenario without it', async () => {
    const spoken = await inFolder('compare', file, '--out', 'incremental')
    expect(spoken.code).toBe(0)
    expect(spoken.stdout).toMatch(/what each lever adds to reach/)
    expect(spoken.stdout.replaceAll('\u00a0', ' ')).toMatch(/Loud .*own posts \+[\d,]+/)
    expect(spoken.stdout).not.toMatch(/wordOfMouth|owned \+/)
    const asked = summaryOf('incremental')
    expect(asked.resultHash).toBe(plain.resultHash)
    expect(asked.scenario.hash).toBe(plain.scenario.hash)
    expect(asked.incremental).toHaveLength(2)
    expect(plain.incremental).toBeNull()
  })

  test('may be asked for later: the folder is continued, and report keeps the answer', async () => {
    expect((await inFolder('compare', 'lamps.yaml', '--out', 'later', '--quiet')).code).toBe(0)
    const again = await inFolder('compare', file, '--out', 'later')
    expect(again.stderr).toContain('reusing 4 finished replications')
    expect((await inFolder('report', 'later')).code).toBe(0)
    expect(readFileSync(join(folder, 'later', 'report.html'), 'utf8')).toContain(
      'What each lever really adds',
    )
  })

  test('a way to credit that nobody knows is told at its place', () =>
    expectFailure(
      3,
      /--set:1:\d+ {2}compare\.attribution/,
      ...['compare', 'lamps.yaml', '--set', 'compare.attribution=[last, incrementl]'],
    ))
})

describe('hearsay why', () => {
  test('takes the most important person, post and hour out of the biggest cascade', async () => {
    const { code, stdout } = await inFolder('why', 'lamps.yaml')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Run \d+ of Loud: [\d,]+ shares; the biggest cascade is /)
    expect(stdout).toMatch(/^lost without post post:\w+:\d+ +/m)
  })

  test('its mistakes end with 2 and 3', async () => {
    const run = ['why', 'lamps.yaml', '--strategy', 'loud', '--replication', '0']
    await Promise.all([
      expectFailure(2, 'did you mean "loud"?', 'why', 'lamps.yaml', '--strategy', 'lod'),
      expectFailure(2, 'expected person=LABEL, post=NAME or hour=H', ...run, '--remove', 'week=1'),
      expectFailure(2, 'expected a whole number from 0', 'why', 'lamps.yaml', '--replication', '-1'),
      expectFailure(3, 'missing.yaml  there is no such file', 'why', 'missing.yaml'),
    ])
  })
})

describe('compare --report', () => {
  test('makes the folders above the page, and finds a place that cannot be written before it computes', async () => {
    const page = join('deep', 'down', 'page.html')
    expect((await inFolder('compare', 'lamps.yaml', '--report', page, '--quiet')).code).toBe(0)
    expect(readFileSync(join(folder, page), 'utf8')).toMatch(/^<!doctype html>/)
    const long = ['compare', 'lamps.yaml', '--replications', '900k', '--report']
    await Promise.all([
      expectFailure(3, 'lamps.yaml/page.html  cannot be written', ...long, 'lamps.yaml/page.html'),
      expectFailure(3, 'deep  cannot be written: it is a folder', ...long, 'deep'),
    ])
  })
})
