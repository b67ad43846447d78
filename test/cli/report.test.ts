import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { registerCompare } from '../../src/cli/compare-command.js'
import { registerReport } from '../../src/cli/report-command.js'
import { temporaryFolder } from '../temporary-folder.js'
import { programOf, run } from './run-command.js'

const SCENARIO = `version: 1
name: Lamps
seed: report
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
defaults:
  budget: {total: 2000 USD, split: {production: 100%}}
  content: {mix: {story: 50%, tip: 50%}, cadence: {x: 1/d}}
strategies:
  quiet: {label: Quiet}
  loud: {label: Loud, content: {mix: {story: 100%, tip: 0%}, cadence: {x: 4/d}}}
compare: {kpi: reach, attribution: [last, incremental]}
`

const ALL = ['--explain', '--sensitivity', '--trajectories', '2']

const folder = temporaryFolder()
const out = join(folder, 'out')
let page: string
let summary: string
beforeAll(async () => {
  const scenario = join(folder, 'lamps.yaml')
  writeFileSync(scenario, SCENARIO)
  await hearsay('compare', scenario, ...ALL, '--out', out, '--workers', '1')
  page = readFileSync(join(out, 'report.html'), 'utf8')
  summary = readFileSync(join(out, 'summary.json'), 'utf8')
}, 60_000)

/** Runs the command in this process and hands back what it wrote to stderr. */
async function hearsay(...args: string[]): Promise<string> {
  return (await run(programOf(registerCompare, registerReport), args)).stderr
}

/** The page after `hearsay report`, with another summary than the one that was written, and what was said. */
async function rebuilt(text: string | Uint8Array): Promise<{ html: string; said: string }> {
  writeFileSync(join(out, 'summary.json'), text)
  const said = await hearsay('report', out)
  return { html: readFileSync(join(out, 'report.html'), 'utf8'), said }
}

/** The page without what changes with the clock. */
function timeless(html: string): string {
  return html.replace(/<dt>Took<\/dt><dd>[^<]*/g, '').replace(/"wallSeconds":[\d.e-]+/g, '')
}

const SECTIONS = ['id="levers"', 'id="sensitivity"', 'What each lever really adds']

describe('hearsay report', () => {
  test('keeps what --explain, --sensitivity and incremental attribution had added, to the letter', async () => {
    for (const section of SECTIONS) expect(page).toContain(section)
    const { html, said } = await rebuilt(summary)
    expect(timeless(html)).toBe(timeless(page))
    expect(said).toBe('')
  })

  test('leaves out what was added to other runs, and says so', async () => {
    const other = summary.replace(/"resultHash": "\w{4}/, '"resultHash": "0000')
    const { html, said } = await rebuilt(other)
    for (const section of SECTIONS) expect(html).not.toContain(section)
    expect(html).not.toContain('Effects of single levers need not add up')
    expect(said).toContain('summary.json is of other runs')
  })

  test.each([
    ['cut off', () => summary.slice(0, summary.length / 2)],
    ['no text', () => Uint8Array.from([0xff, 0xfe, 0x00, 0x80])],
    ['another document', () => '{"name": "something else"}'],
    ['of other strategies', () => summary.replaceAll('"strategy": "quiet"', '"strategy": "somebody"')],
    ['a figure that is none', () => summary.replace(/"muStar": [\d.e-]+/, '"muStar": "1"')],
  ])(
    'a summary that is damaged (%s) is left out with a word, and never stops the report',
    async (_, text) => {
      const { html, said } = await rebuilt(text())
      for (const section of SECTIONS) expect(html).not.toContain(section)
      expect(html).toContain('id="strategies"')
      expect(said).toContain('summary.json is not as hearsay wrote it')
    },
  )

  test('a text in it is shown, never obeyed', async () => {
    const evil = '</script><script>alert(1)</script>'
    const document = JSON.parse(summary) as { explained: { sentence: string }[] }
    document.explained[0]!.sentence = evil
    const { html } = await rebuilt(JSON.stringify(document))
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  test('a folder without summary, and one to which nothing was added, are no cause for a word', async () => {
    const nothing = JSON.stringify({
      ...JSON.parse(summary),
      explained: null,
      sensitivity: null,
      incremental: null,
    })
    expect((await rebuilt(nothing)).said).toBe('')
    rmSync(join(out, 'summary.json'))
    expect(await hearsay('report', out)).toBe('')
    expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toContain('id="levers"')
  })

  test('a detector trained on comments is told as it was found, though the comments are gone', async () => {
    const scenario = join(folder, 'trained.yaml')
    const comments = join(folder, 'comments.csv')
    const into = join(folder, 'trained')
    copyFileSync('scenarios/comments.csv', comments)
    writeFileSync(
      scenario,
      `${SCENARIO.replace('4/d}}}', '4/d}}, signals: {detect: true, comments: comments.csv}}')}`,
    )
    await hearsay('compare', scenario, '--out', into, '--workers', '1', '--quiet')
    const before = readFileSync(join(into, 'report.html'), 'utf8')
    rmSync(comments)
    expect(await hearsay('report', into)).toBe('')
    expect(timeless(readFileSync(join(into, 'report.html'), 'utf8'))).toBe(timeless(before))
  })
})
