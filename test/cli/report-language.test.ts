import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerCompare } from '../../src/cli/compare-command.js'
import { registerReport } from '../../src/cli/report-command.js'
import { registerRun } from '../../src/cli/run-command.js'
import { temporaryFolder } from '../temporary-folder.js'
import { attempt, programOf, run } from './run-command.js'

const SCENARIO = `version: 1
name: {en: Lamps, fa: چراغ‌ها}
seed: language
horizon: 2d
replications: 3
population: {agents: 200, peoplePerAgent: 10, redraw: 2}
platforms:
  x:
    profile: x
    network: {model: follower, followers: 12}
    brandFollowers: 10%
creatives:
  story: {format: image, shareability: 0.9}
  tip: {format: text}
product:
  name: Lamp
  price: 80 USD
  margin: 50%
  baselineOrders: {rate: 0.1/d, per: 1k people}
defaults:
  budget: {total: 2000 USD, split: {production: 60%, paid: 40%}}
  paid: {platforms: {x: 100%}}
  content: {mix: {story: 50%, tip: 50%}, cadence: {x: 1/d}}
strategies:
  quiet: {label: {en: Quiet, fa: آرام}}
  loud: {label: {en: Loud, fa: پرسروصدا}, content: {mix: {story: 100%, tip: 0%}, cadence: {x: 4/d}}}
compare: {kpi: reach, attribution: [last, incremental], flopBelow: 100}
`

const folder = temporaryFolder()
const file = join(folder, 'lamps.yaml')
const out = join(folder, 'out')
const page = join(folder, 'page.html')
let printed: string

const program = (): ReturnType<typeof programOf> => programOf(registerCompare, registerRun, registerReport)
const hearsay = async (...args: string[]): Promise<string> => (await run(program(), args)).stdout

beforeAll(async () => {
  writeFileSync(file, SCENARIO)
  const all = ['--explain', '--sensitivity', '--trajectories', '2']
  const where = ['--out', out, '--report', page, '--language', 'fa', '--workers', '1']
  printed = await hearsay('compare', file, ...all, ...where)
}, 60_000)

/** What a page says outside of code, styles and data. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>'), html.indexOf('<script')).replace(/<code[^>]*>.*?<\/code>/gs, ' ')
}

describe('--language fa', () => {
  test('writes the page of --report and of --out in Persian, right to left', () => {
    const html = readFileSync(page, 'utf8')
    expect(html).toBe(readFileSync(join(out, 'report.html'), 'utf8'))
    expect(html).toContain('<html lang="fa" dir="rtl">')
    expect(html).toMatch(/<h1><bdi>چراغ‌ها<\/bdi><\/h1>/)
    expect(html).toContain('پرسروصدا')
    for (const id of ['levers', 'sensitivity', 'funnel', 'targets', 'assumptions'])
      expect(html).toContain(`id="${id}"`)
  })

  test('leaves no English and no Latin digit on it, apart from names', () => {
    const body = bodyOf(readFileSync(page, 'utf8'))
    const NAMES = /\u2068[^\u2069]*\u2069|\u2066[^\u2069]*\u2069|\b(?:hearsay|CSV|JSON)\b|v?\d+\.\d+\.\d+/g
    const texts = body
      .replace(/<bdi[^>]*>[^<]*<\/bdi>/g, ' ')
      .replace(/<[^>]*>/g, ' | ')
      .replace(/&[a-z#0-9]+;/g, ' ')
    const labels = [...body.matchAll(/(?:aria-label|data-head|title|alt)="([^"]*)"/g)].map(
      ([, said]) => said!,
    )
    for (const text of [...texts.split('|'), ...labels])
      expect(text.replace(NAMES, ' ')).not.toMatch(/[A-Za-z0-9%]/)
    // What is isolated are names and ids, no English sentences.
    for (const [, own] of body.matchAll(/<bdi[^>]*>([^<]*)<\/bdi>|\u2068([^\u2069]*)\u2069/g))
      expect(own ?? '').not.toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+ [A-Za-z]+/)
  })

  test('leaves data, terminal and result as they are', async () => {
    const data = (html: string): unknown => JSON.parse(/<script[^>]*>(.*?)<\/script>/s.exec(html)![1]!)
    const persian = readFileSync(page, 'utf8')
    await hearsay('report', out)
    const english = readFileSync(join(out, 'report.html'), 'utf8')
    expect(english).toContain('<html lang="en" dir="ltr">')
    expect(data(english)).toMatchObject({ resultHash: (data(persian) as { resultHash: string }).resultHash })
    expect(printed).not.toMatch(/[\u0600-\u06ff]/)
    const json = async (...more: string[]): Promise<string> =>
      (await hearsay('compare', file, '--json', '--out', out, '--workers', '1', ...more)).replace(
        /"(?:startedAt|wallSeconds)": [^\n]*/g,
        '',
      )
    expect(await json('--language', 'fa')).toBe(await json())
  })

  test('is an option of hearsay report and hearsay run too', async () => {
    await hearsay('report', out, '--language', 'fa')
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('<html lang="fa" dir="rtl">')
    const into = join(folder, 'run')
    await hearsay('run', file, '--strategy', 'quiet', '--out', into, '--language', 'fa', '--workers', '1')
    expect(readFileSync(join(into, 'report.html'), 'utf8')).toContain('تنها یک استراتژی هست')
  })
})

describe('a language that cannot be', () => {
  test.each(['compare', 'run', 'report'])('hearsay %s knows en and fa', async (command) => {
    const { failure, stderr } = await attempt(program(), [command, file, '--language', 'german'])
    expect(failure).toMatchObject({ code: 'commander.invalidArgument', exitCode: 1 })
    expect(stderr).toContain('argument \'german\' is invalid. Got "german", expected en, fa.')
  })

  test('a language for no page is refused before anything runs', async () => {
    const compared = await attempt(program(), ['compare', file, '--language', 'fa'])
    expect(compared.failure).toMatchObject({
      kind: 'usage',
      message: '--language is that of the report page, which takes --report or --out',
    })
    const ran = await attempt(program(), ['run', file, '--language', 'en'])
    expect(ran.failure).toMatchObject({ message: '--language is that of the report page, which takes --out' })
    expect(existsSync(join(folder, 'report.html'))).toBe(false)
  })
})
