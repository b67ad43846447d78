/** Every lesson is whole: its file, its lever, its texts in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { parseScenario } from '../../../src/scenario/parse.js'
import { Figures } from '../../../web/learn/figures.js'
import { LESSONS } from '../../../web/learn/lessons/all.js'
import type { LessonWords } from '../../../web/learn/lesson.js'
import { PERSIAN_SCENARIOS } from '../../../web/scenarios/persian-scenarios.js'
import { language } from '../../../web/words/language.js'

const FOLDER = 'scenarios/lessons'

function textOf(id: string): string {
  return readFileSync(`${FOLDER}/${id}.yaml`, 'utf8')
}

/** Every text of a lesson, with figures put in. */
function textsOf(said: LessonWords): string[] {
  const columns = said.places.map((_, place) => ({
    values: Float64Array.from({ length: 20 }, (_, campaign) => 100 * (place + 1) + campaign),
    networks: 1,
  }))
  const figures = new Figures(columns, 'people')
  const { assumed, finding, guesses, places, sources, twist, why, ...rest } = said
  return [
    ...Object.values(rest).filter((value) => typeof value === 'string'),
    ...[guesses, places, why, assumed, sources.map(({ says }) => says)].flat(),
    finding(figures),
    ...(twist === null ? [] : [twist.ask, twist.finding(figures)]),
  ]
}

describe('lessons', () => {
  afterEach(() => (language.value = 'en'))

  test('there are eight and more, and each scenario of a lesson has its lesson', () => {
    expect(LESSONS.length).toBeGreaterThanOrEqual(8)
    const files = readdirSync(FOLDER).map((name) => name.replace(/\.yaml$/, ''))
    expect(LESSONS.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  test.each(LESSONS)(
    '$id: every place of its lever is a strategy of its file, in a valid scenario',
    (lesson) => {
      const settings = [[], ...lesson.places.map(({ set }) => set)]
      for (const set of settings.flatMap((each) => [each, [...each, ...(lesson.twist ?? [])]])) {
        const { scenario, issues } = parseScenario(textOf(lesson.id), lesson.id, { settings: set })
        expect(issues).toEqual([])
        const ids = scenario!.strategies.map(({ id }) => id)
        for (const { strategy } of lesson.places) expect(ids).toContain(strategy)
        const kpis = { people: 'reach', visits: 'visits', USD: 'profit' }
        expect(scenario!.compare.kpi).toBe(kpis[lesson.unit])
        if (lesson.watched) {
          // One network of people who stand for themselves can be drawn.
          expect(scenario!.platforms).toHaveLength(1)
          expect(scenario!.population).toMatchObject({ redraw: 1, peoplePerAgent: 1 })
        }
      }
    },
  )

  test.each(LESSONS)('$id: its file is small, says what to notice, and is bilingual', (lesson) => {
    const { scenario } = parseScenario(textOf(lesson.id), lesson.id)
    expect(scenario!.population.agents * scenario!.replications).toBeLessThanOrEqual(2_000_000)
    expect(scenario!.replications).toBeLessThanOrEqual(200)
    expect(textOf(lesson.id)).toMatch(/^replications: \d+$/m)
    expect(textOf(lesson.id)).toContain('# Notice: ')
    expect(scenario!.name.fa).toBeDefined()
    for (const { label } of scenario!.strategies) expect(label.fa).toBeDefined()
    expect(PERSIAN_SCENARIOS[lesson.id]).toBeDefined()
  })

  test.each(LESSONS)('$id: as much is said in Persian as in English, and in Persian', (lesson) => {
    const english = lesson.words.value
    const [first, ...others] = (['en', 'fa'] as const).map((each) => {
      language.value = each
      const { assumed, guesses, places, sources, twist, why } = lesson.words.value
      return [assumed, guesses, places, sources, why].map(({ length }) => length).concat(twist ? 1 : 0)
    })
    expect(others).toEqual([first])
    expect(english.places).toHaveLength(lesson.places.length)
    expect(english.guesses[lesson.right]).toBeDefined()
    expect(english.twist === null).toBe(lesson.twist === null)

    language.value = 'fa'
    for (const text of textsOf(lesson.words.value)) {
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[A-Za-z0-9]/)
    }
    language.value = 'en'
    for (const text of textsOf(lesson.words.value)) {
      expect(text).not.toBe('')
      expect(text).not.toMatch(/[\u0600-\u06ff]/)
    }
  })
})
