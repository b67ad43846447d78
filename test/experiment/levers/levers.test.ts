import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differingLevers, LEVER_IDS, take } from '../../../src/experiment/levers/levers.js'
import { sameValue } from '../../../src/experiment/levers/same-value.js'
import { leverScenario } from './lever-scenario.js'

const [plain, often, other] = leverScenario().strategies as [Strategy, Strategy, Strategy]
type Strategy = ReturnType<typeof leverScenario>['strategies'][number]

describe('differingLevers', () => {
  test('the two extremes differ in every lever, the busy one in its cadence alone', () => {
    expect(differingLevers(plain, other)).toEqual([...LEVER_IDS])
    expect(differingLevers(plain, often)).toEqual(['content.cadence'])
    expect(differingLevers(plain, { ...plain, id: 'b', label: { en: 'b' } })).toEqual([])
  })

  test('a share of 0 is as good as none; the order of keys and times means nothing', () => {
    const { weekdays, weekend } = plain.content.times
    const rewritten: Strategy = {
      ...plain,
      content: {
        ...plain.content,
        mix: { tip: 0.7, film: 0.3 },
        times: { weekdays: [...weekdays].reverse(), weekend },
      },
      paid: { ...plain.paid, platforms: { chat: 0, x: 1 } },
      replies: { answer: [...other.replies.answer].reverse() },
    }
    expect(weekdays).toHaveLength(2)
    expect(differingLevers({ ...plain, replies: other.replies }, rewritten)).toEqual([])
  })
})

describe('take', () => {
  test('moves exactly one lever, in either direction', () => {
    for (const lever of LEVER_IDS) {
      expect(differingLevers(plain, take(plain, other, lever))).toEqual([lever])
      expect(differingLevers(other, take(other, plain, lever))).toEqual([lever])
    }
  })

  test('leaves both strategies as they are, and the name too', () => {
    const before = JSON.stringify([plain, other])
    for (const lever of LEVER_IDS) expect(take(plain, other, lever).id).toBe('plain')
    expect(JSON.stringify([plain, other])).toBe(before)
  })

  test('levers are independent: any set of them, in any order, leaves the others to be taken', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...LEVER_IDS]), (taken) => {
        const moved = taken.reduce((strategy, lever) => take(strategy, other, lever), plain)
        expect(differingLevers(moved, other)).toEqual(LEVER_IDS.filter((lever) => !taken.includes(lever)))
        expect(differingLevers(plain, moved)).toEqual(LEVER_IDS.filter((lever) => taken.includes(lever)))
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  test('all of them together make the other strategy', () => {
    const all = LEVER_IDS.reduce((strategy, lever) => take(strategy, other, lever), plain)
    expect({ ...all, id: other.id, label: other.label }).toEqual(other)
  })
})

describe('sameValue', () => {
  test('agrees with JSON in canonical order, on any plain data', () => {
    const canonical = (value: unknown): string =>
      JSON.stringify(value, (_, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      )
    const plainData = fc.jsonValue({ maxDepth: 3, noUnicodeString: true })
    fc.assert(
      fc.property(plainData, plainData, (a, b) => {
        // JSON writes -0 as 0.
        fc.pre(!canonical([a, b]).includes('-0') && !Object.is(a, -0) && !Object.is(b, -0))
        expect(sameValue(a, b)).toBe(canonical(a) === canonical(b))
        expect(sameValue(a, structuredClone(a))).toBe(true)
      }),
      { seed: 2, numRuns: 200 },
    )
    expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(sameValue({ a: 1 }, { a: 1, b: 0 })).toBe(false)
    expect(sameValue([1, 2], { 0: 1, 1: 2 })).toBe(false)
    expect(sameValue({ a: undefined }, { b: undefined })).toBe(false)
  })
})
