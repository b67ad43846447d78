import { expect, test } from 'vitest'
import { withFollowUps } from '../../../src/report/follow-ups.js'
import { summaryJson } from '../../../web/compare/summary-json.js'
import { ask, commandLine, document, listen, newJobs } from './ask-jobs.js'
import { smallScenario } from './small-scenario.js'

test('levers and assumptions say on the page what they say on the command line', async () => {
  const texts = { 'small.yaml': smallScenario() }
  const jobs = newJobs()
  const heard = listen()
  await jobs.compare(ask(texts), 4, heard.tell)
  const { files, result } = heard.answer()
  const told = await commandLine(texts, ['--replications', '4', '--explain', '--sensitivity'])
  const followUps = { explained: null, sensitivity: null, incremental: null }
  for (const kind of ['explained', 'sensitivity'] as const) {
    const ended = await jobs.followUp(ask(texts), result, kind, heard.tell)
    expect(ended.kind).toBe('found')
    if (ended.kind === 'found') Object.assign(followUps, ended.found)
  }
  expect(document(summaryJson(withFollowUps(result, followUps), files))).toEqual(told)
  expect(heard.updates.some(({ kind }) => kind === 'extra')).toBe(true)
})
