import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DAY_COLUMNS, POST_COLUMNS } from '../../src/cli/analytics-logs.js'
import { parseCsv } from '../cli/parse-csv.js'
import { TINY } from '../experiment/tiny-scenario.js'
import { temporaryFolder } from '../temporary-folder.js'
import { ended, hearsay, startHearsay, type Ended } from './run-hearsay.js'

const folder = temporaryFolder()
beforeAll(() => writeFileSync(join(folder, 'tiny.yaml'), TINY))

const inFolder = (...args: string[]): Promise<Ended> => hearsay(args, { cwd: folder })

type Row = Readonly<Record<string, string>>

/** Rows of a table by column; every row has as many cells as the head. */
function tableOf(file: string): { head: string[]; rows: Row[] } {
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text.endsWith('\n')).toBe(true)
  const [head, ...rows] = parseCsv(text)
  return {
    head: head!,
    rows: rows.map((cells) => {
      expect(cells).toHaveLength(head!.length)
      return Object.fromEntries(head!.map((column, i) => [column, cells[i]!]))
    }),
  }
}

const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0)

interface Document {
  readonly resultHash: string
  readonly strategies: {
    readonly id: string
    readonly kpis: Readonly<Record<string, { readonly mean: number }>>
    readonly spend: { readonly byLine: Readonly<Record<string, number>> }
  }[]
}

describe('run --posts and --days', () => {
  test('two tables of every replication and strategy that add up to the result, which stays what it is', async () => {
    const args = ['run', 'tiny.yaml', '--replications', '3', '--json']
    const [plain, watched] = await Promise.all([
      inFolder(...args),
      inFolder(...args, '--posts', 'posts.csv', '--days', 'days.csv'),
    ])
    expect(watched.code).toBe(0)
    expect(watched.stderr).toContain('wrote posts.csv')
    expect(watched.stderr).toContain('wrote days.csv')
    const result = JSON.parse(watched.stdout) as Document
    expect(result.resultHash).toBe((JSON.parse(plain.stdout) as Document).resultHash)

    const posts = tableOf('posts.csv')
    const days = tableOf('days.csv')
    expect(posts.head).toEqual([...POST_COLUMNS])
    expect(days.head).toEqual([...DAY_COLUMNS])
    const ids = ['even', 'twin', 'ads', 'people']
    const runs = [0, 1, 2].flatMap((replication) => ids.map((id) => `${replication} ${id}`))
    for (const { rows } of [posts, days])
      expect([...new Set(rows.map((row) => `${row['replication']} ${row['strategy']}`))]).toEqual(runs)
    expect(days.rows).toHaveLength(3 * 4 * 7)
    expect(days.rows.slice(0, 7).map((row) => `${row['day']} ${row['weekday']}`)).toEqual(
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((weekday, i) => `${i + 1} ${weekday}`),
    )
    for (const { id, kpis, spend } of result.strategies) {
      const own = (rows: readonly Row[]): Row[] => rows.filter((row) => row['strategy'] === id)
      const additive = ['views', 'likes', 'comments', 'shares', 'clicks', 'visits']
      // A mean over three runs is a third of the sum, but for the last digit.
      for (const column of additive) {
        expect(Math.round(3 * kpis[column]!.mean)).toBe(sum(own(posts.rows), column))
        expect(Math.round(3 * kpis[column]!.mean)).toBe(sum(own(days.rows), column))
      }
      expect(Math.round(3 * kpis['impressions']!.mean)).toBe(sum(own(posts.rows), 'impressions'))
      for (const column of ['reach', 'questions', 'followersGained'])
        expect(Math.round(3 * kpis[column]!.mean)).toBe(sum(own(days.rows), column))
      expect(Math.round(3 * kpis['conversions']!.mean)).toBe(sum(own(days.rows), 'orders'))
      expect(sum(own(days.rows), 'adSpend') / 3).toBeCloseTo(spend.byLine['paid']!, 6)
    }
    const owned = posts.rows.find((row) => row['channel'] === 'owned')
    expect(owned).toMatchObject({ replication: '0', strategy: 'even', author: 'brand' })
    for (const row of posts.rows)
      expect(row['publishedAt']).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d$/)
    expect(new Set(posts.rows.map((row) => row['channel']))).toEqual(
      new Set(['owned', 'influencer', 'ad', 'word']),
    )
    for (const row of posts.rows) expect(row['views'] === '0').toBe(row['engagementRate'] === '')
  })

  test('one strategy, with the trace beside it: once, and all three of the same run', async () => {
    const { code, stdout, stderr } = await inFolder(
      ...['run', 'tiny.yaml', '--strategy', 'people', '--quiet'],
      ...['--trace', 'events.jsonl', '--posts', 'p.csv', '--days', 'd.csv'],
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('people')
    const events = readFileSync(join(folder, 'events.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; people: number; strategy?: string })
    const { rows } = tableOf('p.csv')
    expect(new Set(rows.map((row) => `${row['replication']} ${row['strategy']}`))).toEqual(
      new Set(['0 people']),
    )
    expect(events.every((event) => event.strategy === undefined)).toBe(true)
    for (const [column, kind] of [
      ['views', 'view'],
      ['shares', 'share'],
      ['likes', 'like'],
    ] as const) {
      const people = events
        .filter((event) => event.kind === kind)
        .reduce((total, event) => total + event.people, 0)
      expect([column, sum(rows, column)]).toEqual([column, people])
      expect([column, sum(tableOf('d.csv').rows, column)]).toEqual([column, people])
    }
  })

  test('labels of a network file come through quoted, and not as formulas', async () => {
    const labels = ['=1+1', 'a,b', 'say "hi"', 'قهوه', '-5', 'plain']
    const rows = labels.flatMap((from) => labels.filter((to) => to !== from).map((to) => [from, to]))
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    writeFileSync(
      join(folder, 'net.csv'),
      ['source,target', ...rows.map((row) => row.map(quoted).join(','))].join('\n'),
    )
    writeFileSync(
      join(folder, 'labels.yaml'),
      `version: 1
name: Labels
horizon: 3d
replications: 1
currency: USD
platforms:
  x: {profile: generic, network: {file: net.csv, direction: influence}, brandFollowers: 0%, reproductionNumber: 0.1}
creatives:
  story: {format: text}
defaults:
  budget: {total: 1000 USD, split: {influencers: 100%}}
  content: {mix: {story: 100%}}
  influencers: {pick: random, count: 6, posts: 1}
strategies:
  all: {}
`,
    )
    const { code, stderr } = await inFolder('run', 'labels.yaml', '--posts', 'labels.csv', '--quiet')
    expect([code, stderr]).toEqual([0, ''])
    const authors = tableOf('labels.csv').rows.map((row) => row['author'])
    expect(authors.sort()).toEqual(["'=1+1", 'a,b', 'say "hi"', 'قهوه', '-5', 'plain'].sort())
  })

  test('a place that cannot be written, or is named twice, ends before anything runs and leaves nothing', async () => {
    const before = readdirSync(folder).sort()
    const nowhere = await inFolder('run', 'tiny.yaml', '--posts', 'new.csv', '--days', 'tiny.yaml/days.csv')
    expect(nowhere.code).toBe(3)
    expect(nowhere.stderr).toContain('tiny.yaml/days.csv')
    expect(nowhere.stderr).not.toMatch(/^\s+at /m)
    const twice = await inFolder('run', 'tiny.yaml', '--posts', 'same.csv', '--days', './same.csv')
    expect(twice.code).toBe(2)
    expect(twice.stderr).toContain('--posts and --days name the same file')
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  test('an interrupted run leaves no table', async () => {
    const child = startHearsay(['run', 'tiny.yaml', '--replications', '2000', '--posts', 'stopped.csv'], {
      cwd: folder,
    })
    const run = ended(child)
    const unfinished = (): string[] =>
      readdirSync(folder).filter((name) => name.startsWith('.stopped.csv.') && name.endsWith('.hearsay-tmp'))
    while (unfinished().length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = performance.now()
    child.kill('SIGINT')
    const { code } = await run
    expect(code).toBe(130)
    // It stops after the replication under way, not after all that wait for their turn.
    expect(performance.now() - asked).toBeLessThan(10_000)
    expect(existsSync(join(folder, 'stopped.csv'))).toBe(false)
    expect(unfinished()).toEqual([])
  })

  test('help shows both, with an example', async () => {
    const { stdout } = await inFolder('run', '--help')
    expect(stdout).toMatch(/--posts <file> +write a CSV row for every post/)
    expect(stdout).toMatch(/--days <file> +write a CSV row for every day/)
    expect(stdout).toContain('--posts posts.csv --days days.csv')
  })
})
