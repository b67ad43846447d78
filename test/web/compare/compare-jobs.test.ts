import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../cli/parse-csv.js'
import { summaryJson } from '../../../web/compare/summary-json.js'
import { answerOf, ask, commandLine, document, listen, newJobs, inFolder } from './ask-jobs.js'
import { smallScenario } from './small-scenario.js'

describe('the page says what the command line says', () => {
  test('of one file, with another seed', async () => {
    const texts = { 'small.yaml': smallScenario() }
    const { result, files } = await answerOf(ask(texts, { seed: 'say "dice"' }), 7)
    expect(document(summaryJson(result, files))).toEqual(
      await commandLine(texts, ['--replications', '7', '--seed', 'say "dice"']),
    )
  })

  test('of two files', async () => {
    const texts = { 'careful.yaml': smallScenario(), 'bold.yaml': smallScenario({ few: 5 }) }
    const { result, files } = await answerOf(ask(texts), 6)
    expect(result.strategies.map(({ id }) => id)).toEqual([
      'careful/few',
      'careful/many',
      'bold/few',
      'bold/many',
    ])
    expect(document(summaryJson(result, files))).toEqual(await commandLine(texts, ['--replications', '6']))
  })

  test('of a network file that the reader brought', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `${i % 90} ${(i * 37) % 101}`).join('\n')
    inFolder('ties.txt', rows)
    const texts = { 'given.yaml': smallScenario({ network: '{file: ties.txt, direction: follows}' }) }
    const ties = new File([rows], 'any name.txt', { lastModified: 1 })
    const { result, files } = await answerOf(ask(texts, { networks: { 'ties.txt': ties } }), 5)
    expect(document(summaryJson(result, files))).toEqual(await commandLine(texts, ['--replications', '5']))
  })

  test('of what the scenario asks for beyond the comparison', async () => {
    const texts = { 'small.yaml': smallScenario({ extra: ', attribution: [last, incremental]' }) }
    const { incremental } = await answerOf(ask(texts), 4)
    const told = await commandLine(texts, ['--replications', '4'])
    expect(incremental).not.toBeNull()
    expect(JSON.parse(JSON.stringify(incremental))).toEqual(told['incremental'])
  })
})

describe('what is finished is kept', () => {
  const question = ask({ 'small.yaml': smallScenario() })

  test('by the same worker: it goes on from there, to the same answer', async () => {
    const jobs = newJobs()
    const heard = listen((update) => {
      if (update.kind === 'answer') jobs.cancel()
    })
    expect(await jobs.compare(question, 40, heard.tell)).toEqual({ kind: 'cancelled' })
    const first = heard.answer().result.replications
    expect(first).toBeGreaterThanOrEqual(5)
    expect(first).toBeLessThan(40)
    const again = listen()
    expect(await jobs.compare(question, 40, again.tell)).toEqual({ kind: 'complete' })
    // Each campaign was simulated once.
    expect(heard.campaigns.length + again.campaigns.length).toBe(40)
    expect(again.answer().result.resultHash).toBe((await answerOf(question, 40)).result.resultHash)
  })

  test('by the page, for a new worker', async () => {
    const heard = listen()
    await newJobs().compare(question, 6, heard.tell)
    const jobs = newJobs()
    jobs.remember(question, heard.campaigns)
    const again = listen()
    await jobs.compare(question, 8, again.tell)
    expect(again.campaigns).toHaveLength(2)
    expect(again.answer().result.resultHash).toBe((await answerOf(question, 8)).result.resultHash)
  })

  test('and never taken for that of another question', async () => {
    const jobs = newJobs()
    await jobs.compare(question, 4, listen().tell)
    const other = listen()
    await jobs.compare({ ...question, seed: 'other' }, 4, other.tell)
    expect(other.campaigns).toHaveLength(4)
  })

  test('as a table: one row a replication and strategy', async () => {
    const jobs = newJobs()
    const heard = listen()
    await jobs.compare(question, 5, heard.tell)
    const [head, ...rows] = parseCsv(jobs.runsCsv(question, 3))
    expect(rows.map(([replication, strategy]) => `${replication} ${strategy}`)).toEqual([
      '0 few',
      '0 many',
      '1 few',
      '1 many',
      '2 few',
      '2 many',
    ])
    const column = head!.indexOf('reach')
    const reach = rows.map((row) => Number(row[column]))
    const { strategies } = heard.answer().result
    expect([reach[0], reach[2], reach[4]]).toEqual(strategies[0]!.outcomes.slice(0, 3))
  })
})

describe('what cannot be compared', () => {
  test('has its problems, file by file', async () => {
    const broken = smallScenario().replace('horizon: 2d', 'horizon: soon')
    const told = newJobs().describe(ask({ 'a.yaml': broken, 'b.yaml': broken }))
    expect(told.ok).toBe(false)
    if (!told.ok) expect(told.failure.issues.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml'])
  })

  test('files that differ elsewhere, and files of one name', () => {
    const jobs = newJobs()
    const other = smallScenario().replace('horizon: 2d', 'horizon: 3d')
    expect(jobs.describe(ask({ 'a.yaml': smallScenario(), 'b.yaml': other }))).toMatchObject({
      ok: false,
      failure: { issues: [{ file: 'b.yaml', message: expect.stringContaining('horizon') as string }] },
    })
    expect(jobs.describe(ask({ 'x/a.yaml': smallScenario(), 'a.yml': smallScenario() }))).toMatchObject({
      ok: false,
      failure: { kind: 'usage', message: expect.stringContaining('"a"') as string },
    })
  })

  test('a network file that is missing, or is none', async () => {
    const jobs = newJobs()
    const texts = { 'given.yaml': smallScenario({ network: '{file: folder/ties.txt}' }) }
    const described = jobs.describe(ask(texts))
    expect(described).toMatchObject({ ok: true, facts: { networkFiles: ['folder/ties.txt'] } })
    expect(await jobs.compare(ask(texts), 4, listen().tell)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'input' },
    })
    const picture = new File([Uint8Array.of(0x89, 0x50, 0, 1, 2)], 'ties.txt')
    const given = ask(texts, { networks: { 'folder/ties.txt': picture } })
    expect(await jobs.compare(given, 4, listen().tell)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'input', issues: [{ file: 'folder/ties.txt' }] },
    })
  })

  test('files of comments are told: only the command line reads them', () => {
    const text = smallScenario().replace(
      '    influencers: {pick: random',
      '    signals: {comments: comments.csv}\n    influencers: {pick: random',
    )
    expect(newJobs().describe(ask({ 'small.yaml': text }))).toMatchObject({
      ok: true,
      facts: { commentFiles: ['comments.csv'] },
    })
  })
})
