import { describe, expect, it } from 'vitest'
import { LEVER_IDS } from '../../src/experiment/levers/levers.js'
import { SWITCH_IDS } from '../../src/experiment/levers/switches.js'
import { reportHtml } from '../../src/report/html.js'
import { terminalReport } from '../../src/report/terminal.js'
import { ENGLISH, type Words } from '../../src/report/words.js'
import { renamedDetails } from './detail-fixture.js'
import { resultFixture } from './result-fixture.js'

/** Every text of a dictionary in capitals, letters aside: a language that nobody speaks, made without a list of words. */
function shouted<T>(words: T): T {
  if (typeof words === 'string') return words.toUpperCase() as T
  if (typeof words === 'function') {
    return ((...values: unknown[]) => {
      const said = (words as (...values: unknown[]) => string)(...values)
      return said.toUpperCase()
    }) as T
  }
  return Object.fromEntries(
    Object.entries(words as object).map(([key, entry]) => [key, shouted(entry as unknown)]),
  ) as T
}

describe('the name of a lever', () => {
  it('is a word for every one that is moved or taken out, and what is unknown keeps its id', () => {
    for (const lever of [...LEVER_IDS, ...SWITCH_IDS, 'wordOfMouth'])
      expect(ENGLISH.lever(lever)).toMatch(/^[a-z]+( [a-z]+)*$/)
    expect(new Set(LEVER_IDS.map(ENGLISH.lever)).size).toBe(LEVER_IDS.length)
    expect(ENGLISH.lever('wordOfMouth')).toBe('word of mouth')
    expect(['toString', '__proto__', 'team.calendar'].map(ENGLISH.lever)).toEqual([
      'toString',
      '__proto__',
      'team.calendar',
    ])
  })
})

describe('Words', () => {
  const loud: Words = { ...shouted<Words>(ENGLISH), language: 'fa', direction: 'rtl' }
  // Names, sentences and sources of the result itself are not words of the dictionary.
  const made = renamedDetails(
    resultFixture({
      replications: 12,
      labels: [{ en: 'A' }, { en: 'B' }, { en: 'C' }, { en: 'D' }],
      ids: ['A', 'B', 'C', 'D'],
      name: { en: 'X' },
      platforms: ['X', 'Y'],
    }),
    (_, i) => `N${i}`,
  )
  const result = {
    ...made,
    seed: 'S',
    assumptions: ['A'],
    limits: ['L'],
    targets: made.targets.map((row, i) => ({ ...row, name: `T${i}`, source: 'S' })),
    verdict: { ...made.verdict, sentence: 'V.' },
    strategies: made.strategies.map((strategy) => ({
      ...strategy,
      largest: { ...strategy.largest, title: 'T', platform: 'P' },
    })),
  }
  /** Units and ranges of numbers, the command to type, hashes and the engine's version. */
  const NOT_WORDS =
    /\bhearsay compare [^<\n]*|\b[0-9a-f]{12,64}\b|v20\.19\.0|[\d.,]+[\s\u00a0](?:h|days|min|s|k|M)\b|2026-11-23T\S+|\bto (?=[−\d<])|id “[^”]*”/g

  it('another dictionary of the same shape is taken as it is', () => {
    const page = reportHtml(result, loud)
    expect(page).toContain('<html lang="fa" dir="rtl">')
    expect(page).toContain('ONE LEVER AT A TIME')
  })

  it('holds every word of the page: none is left in small letters', () => {
    const page = reportHtml(result, loud)
    const body = page.slice(page.indexOf('<body>'), page.indexOf('<script'))
    const texts = body.replace(/<[^>]*>/g, ' | ').replace(/&[a-z#0-9]+;/g, ' ')
    const labels = [...body.matchAll(/(?:aria-label|data-head)="([^"]*)"/g)].map(([, label]) => label!)
    const small = [texts, ...labels].flatMap(
      (text) => text.replace(NOT_WORDS, ' ').match(/\p{Ll}{2,}[^|]*/gu) ?? [],
    )
    expect(small).toEqual([])
  })

  it('holds every word of the terminal', () => {
    const text = terminalReport(result, { color: false, width: 100 }, loud)
    expect(text.replace(NOT_WORDS, ' ').match(/\p{Ll}{2,}.*/gu)).toBeNull()
  })
})
