import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVERS_DO_NOT_ADD_UP } from '../../src/experiment/levers/explain.js'
import { INCREMENTAL_MEANING } from '../../src/experiment/levers/incremental.js'
import { SENSITIVITY_MEANING } from '../../src/experiment/sensitivity/sensitivity.js'
import { reportHtml } from '../../src/report/html.js'
import { compareJson } from '../../src/report/json.js'
import { withFollowUps } from '../../src/report/follow-ups.js'
import { readFollowUps } from '../../src/report/read-follow-ups.js'
import { renamedDetails } from './detail-fixture.js'
import { resultFixture } from './result-fixture.js'

const result = resultFixture({ replications: 12 })
const ids = result.strategies.map(({ id }) => id)
const plain = { ...result, explained: null, sensitivity: null, incremental: null }
const text = JSON.stringify(compareJson(result))

/** The document with one value replaced, by its path. */
function changed(path: string, value: unknown): string {
  const document = JSON.parse(text) as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop()!
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, document)
  holder[last] = value
  return JSON.stringify(document)
}

describe('readFollowUps', () => {
  it('gives back what the document was written from', () => {
    const { explained, sensitivity, incremental, resultHash } = result
    expect(readFollowUps(text, ids)).toEqual({ explained, sensitivity, incremental, resultHash })
    expect(readFollowUps(JSON.stringify(compareJson(plain)), ids)).toEqual({
      explained: null,
      sensitivity: null,
      incremental: null,
      resultHash,
    })
  })

  it('a figure that was not finite comes back as one that is not', () => {
    const spoiled = {
      ...result,
      explained: [{ ...result.explained![0]!, mean: NaN, low: -Infinity, high: null }],
      sensitivity: { ...result.sensitivity!, leaderKept: NaN },
      incremental: [
        { ...result.incremental![0]!, levers: [{ lever: 'paid', mean: NaN, low: null, high: null }] },
      ],
    }
    const read = readFollowUps(JSON.stringify(compareJson(spoiled)), ids)!
    expect(read.explained![0]).toMatchObject({ mean: null, low: null, high: null })
    expect(read.sensitivity!.leaderKept).toBeNaN()
    expect(read.incremental![0]!.levers[0]!.mean).toBeNaN()
  })

  it.each([
    ['explained', {}],
    ['explained', 'all of it'],
    ['explained.0', null],
    ['explained.0.strategy', 'somebody-else'],
    ['explained.0.towards', 7],
    ['explained.0.kpi', '__proto__'],
    ['explained.0.mean', '12'],
    ['explained.0.replications', -1],
    ['explained.0.sentence', 'x'.repeat(5001)],
    ['explained.0.sentence', { toString: 'x' }],
    ['sensitivity', []],
    ['sensitivity.rival', null],
    ['sensitivity.rows', null],
    ['sensitivity.rows.0.muStar', true],
    ['sensitivity.rows.0.meaning', ['a']],
    ['sensitivity.trajectories', 1.5],
    ['incremental.0.levers', 'paid'],
    ['incremental.0.levers.0.low', undefined],
    ['explained', Array.from({ length: 10_001 }, () => result.explained![0])],
    ['resultHash', null],
  ])('takes nothing from a document whose %s is %j', (path, value) => {
    expect(readFollowUps(changed(path, value), ids)).toBeNull()
  })

  it.each(['', '{', 'null', '[]', '"text"', '{}', '['.repeat(200_000), '\u0000', '{"resultHash": 1e999}'])(
    'takes nothing from what is no such document (%#)',
    (broken) => {
      expect(readFollowUps(broken, ids)).toBeNull()
    },
  )

  it('never fails, whatever is written in place of any value', () => {
    const paths: string[] = []
    const collect = (value: unknown, path: string): void => {
      if (path !== '') paths.push(path)
      if (typeof value !== 'object' || value === null) return
      for (const [key, part] of Object.entries(value)) collect(part, path === '' ? key : `${path}.${key}`)
    }
    const { explained, sensitivity, incremental } = JSON.parse(text) as Record<string, unknown>
    collect({ explained, sensitivity, incremental }, '')
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = readFollowUps(changed(path, value), ids)
        if (read !== null) reportHtml(withFollowUps(plain, read))
      }),
      { numRuns: 60, seed: 21 },
    )
  })

  it('what comes through is text to the page, never markup', () => {
    const hostile = renamedDetails(result, (_, i) => `</script><img src=x onerror=alert(${i})>`)
    const read = readFollowUps(JSON.stringify(compareJson(hostile)), ids)!
    const page = reportHtml(withFollowUps(plain, read))
    expect(page).toContain('&lt;img src=x')
    expect(page).not.toContain('<img')
    expect(page.split('</script>')).toHaveLength(2)
  })
})

describe('withFollowUps', () => {
  it('says beside what was added how it is to be read, and nothing else', () => {
    const { explained, sensitivity, incremental } = result
    const all = withFollowUps(plain, { explained, sensitivity, incremental })
    expect(all).toEqual({
      ...result,
      limits: [...result.limits, LEVERS_DO_NOT_ADD_UP],
      assumptions: [...result.assumptions, SENSITIVITY_MEANING, INCREMENTAL_MEANING],
    })
    expect(withFollowUps(plain, { explained: [], sensitivity: null, incremental: null })).toEqual({
      ...plain,
      explained: [],
    })
  })
})
