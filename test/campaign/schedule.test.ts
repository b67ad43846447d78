import { describe, expect, test } from 'vitest'
import { paceInverse, postingSlots, postTimes, quotaSequence } from '../../src/campaign/schedule.js'

const times = { weekdays: [9, 18], weekend: [11] }

describe('postingSlots', () => {
  test('two slots on weekdays, one at weekends, from Monday 00:00, within the horizon', () => {
    const slots = postingSlots(14 * 24, times)
    expect(slots).toHaveLength(2 * (5 * 2 + 2))
    expect(slots.slice(0, 3)).toEqual([9, 18, 33])
    expect(slots.filter((t) => Math.floor(t / 24) % 7 === 5)).toEqual([5 * 24 + 11, 12 * 24 + 11])
    expect(postingSlots(10, times)).toEqual([9])
  })
})

describe('postTimes', () => {
  const slots = postingSlots(28 * 24, times)

  test('4 posts a week are 16 in four weeks, each at a slot, spread evenly', () => {
    const posts = postTimes(4 / 168, 28 * 24, slots)
    expect(posts).toHaveLength(16)
    expect(posts.every((time) => slots.includes(time))).toBe(true)
    expect(new Set(posts).size).toBe(16)
  })

  test('more posts than slots: every post within the horizon, in order', () => {
    const posts = postTimes(5 / 24, 28 * 24, slots)
    expect(posts).toHaveLength(140)
    expect(posts.every((time, i) => time < 28 * 24 && (i === 0 || time >= posts[i - 1]!))).toBe(true)
  })

  test('no slots: spread over the horizon; no cadence: none', () => {
    expect(postTimes(2 / 100, 100, [])).toEqual([25, 75])
    expect(postTimes(0, 100, slots)).toEqual([])
  })
})

describe('quotaSequence', () => {
  test('keeps the shares at every length, to within one', () => {
    const shares = [0.4, 0.4, 0.2]
    const sequence = quotaSequence(shares, 500)
    const given = [0, 0, 0]
    sequence.forEach((choice, n) => {
      given[choice]!++
      shares.forEach((share, i) => expect(Math.abs(given[i]! - share * (n + 1))).toBeLessThan(1))
    })
  })

  test('a longer sequence starts like a shorter one; a share of 0 is never chosen', () => {
    expect(quotaSequence([0.7, 0, 0.3], 40).slice(0, 17)).toEqual(quotaSequence([0.7, 0, 0.3], 17))
    expect(quotaSequence([0.7, 0, 0.3], 40)).not.toContain(1)
  })
})

describe('paceInverse', () => {
  test.each([
    ['even', (x: number) => x],
    ['front-loaded', (x: number) => 2 * x - x * x],
    ['back-loaded', (x: number) => x * x],
  ] as const)('%s inverts the share spent by a moment', (pace, spentBy) => {
    for (const x of [0, 0.1, 0.5, 0.9, 1]) expect(paceInverse(pace, spentBy(x))).toBeCloseTo(x, 7)
  })
})
