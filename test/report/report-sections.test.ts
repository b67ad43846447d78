import { describe, expect, it } from 'vitest'
import { element } from '../../src/report/page/markup.js'
import { writeMarkup } from '../../src/report/page/write-markup.js'
import { reportHtml } from '../../src/report/html.js'
import { reportContext } from '../../src/report/report-context.js'
import { arranged, contents, reportSections, type SectionId } from '../../src/report/report-sections.js'
import { ENGLISH } from '../../src/report/words.js'
import { PERSIAN } from '../../src/report/words/persian.js'
import { resultFixture } from './result-fixture.js'

const result = resultFixture({ replications: 20, flopBelow: 1000 })

describe('reportSections', () => {
  it('gives the parts of report.html, in its order', () => {
    const { sections, title, verdict } = reportSections(result)
    const html = reportHtml(result)
    const places = [title, verdict, ...sections.map(({ markup }) => markup)].map((markup) =>
      html.indexOf(writeMarkup(markup)),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(
      sections.map(({ id, markup }) => writeMarkup(markup).startsWith(`<section id="${id}"`)),
    ).not.toContain(false)
    expect([...html.matchAll(/<section /g)]).toHaveLength(sections.length)
  })

  it('leaves out what has nothing to say', () => {
    const ids = (options: Parameters<typeof resultFixture>[0]): SectionId[] =>
      reportSections(resultFixture(options)).sections.map(({ id }) => id)
    expect(ids({ strategies: 1, command: 'run', replications: 5 })).not.toContain('differences')
    expect(ids({ details: false, replications: 5 })).not.toContain('levers')
  })
})

describe('arranged', () => {
  const [outcomes, differences, spend, risk, time] = (
    ['outcomes', 'differences', 'spend', 'risk', 'time'] as const
  ).map((id) => ({ id, markup: element('i', {}, id) })) as [Section, Section, Section, Section, Section]
  type Section = Parameters<typeof arranged>[0][number]
  const classes = (...sections: readonly Section[]): string =>
    writeMarkup(arranged(sections))
      .replaceAll(/<\/?i>|<\/div>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()

  it('sets pairs side by side', () => {
    expect(classes(outcomes, differences, time)).toBe('<div class="columns"> outcomes differences time')
  })

  it('gives a column of its own to what has no partner, and forgets nothing', () => {
    expect(classes(outcomes, time)).toBe('<div class="single"> outcomes time')
    expect(classes(risk, time)).toBe('<div class="single"> risk time')
    expect(classes(outcomes, spend, risk)).toBe(
      '<div class="single"> outcomes <div class="columns"> spend risk',
    )
  })
})

describe('contents', () => {
  it('links to the sections that are shown, by their headings', () => {
    const { sections } = reportSections(result)
    const two = sections.filter(({ id }) => id === 'funnel' || id === 'risk')
    expect(writeMarkup(contents(ENGLISH, two))).toBe(
      '<nav class="contents" aria-label="On this page"><ul><li><a href="#risk">What may go wrong</a></li><li><a href="#funnel">From a screen to an order</a></li></ul></nav>',
    )
  })
})

describe('names in another language', () => {
  it('are those of the language, or else the English ones', () => {
    const labels = [{ en: 'Fans', fa: 'هواداران' }, { en: 'Video only' }, { en: 'Blank', fa: ' ' }]
    const named = resultFixture({ strategies: 3, replications: 5, labels })
    const names = (words: typeof ENGLISH | typeof PERSIAN): string[] =>
      reportContext(named, words).strategies.map(({ name }) => name)
    expect(names(ENGLISH)).toEqual(['Fans', 'Video only', 'Blank'])
    expect(names(PERSIAN)).toEqual(['هواداران', 'Video only', 'Blank'])
  })

  it('reach the whole page, which runs from right to left', () => {
    const html = reportHtml(result, PERSIAN)
    expect(html).toContain('<html lang="fa" dir="rtl">')
    expect(html).toContain('<bdi>هواداران عادی</bdi>')
    const shown = html.slice(0, html.indexOf('<script'))
    expect(shown).not.toContain('Many ordinary fans</')
  })
})
