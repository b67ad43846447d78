import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsAbove, viewProbabilityInSession } from '../../../src/campaign/feed/visibility.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

describe('itemsAbove and viewProbabilityInSession', () => {
  it.each([
    [12.5, 2, 0.05, 0, 72, 25, 0.18887560283756183],
    [12.5, 2, 6, 1, 72, 31.077519923493185, 0.12595448574092813],
    [12.5, 20, 24, 2, 72, 76.71384912287246, 0.006010444289104798],
  ])(
    'FEED-01: background %f, age %f, recency %f, score %f, window %f (1e-9)',
    (background, age, recency, score, window, above, chance) => {
      const found = itemsAbove(background, age, recency, score, window)
      expect(Math.abs(found / above - 1)).toBeLessThan(1e-9)
      expect(Math.abs(viewProbabilityInSession(found, 15) - chance)).toBeLessThan(1e-9)
    },
  )

  it('is the sum over background items of the chance that each outranks ours (midpoint rule, 1e-5)', () => {
    const stream = new Stream(rootKey('visibility'))
    for (let i = 0; i < 30; i++) {
      const [age, recency, score] = [
        stream.uniform() * 60,
        0.5 + stream.uniform() * 20,
        stream.uniform() * 8 - 4,
      ]
      const window = 60 + stream.uniform() * 60
      let sum = 0
      const cells = 20000
      for (let k = 0; k < cells; k++) {
        const a = ((k + 0.5) / cells) * window
        sum += (12.5 * (window / cells)) / (1 + Math.exp(score + (a - age) / recency))
      }
      expect(Math.abs(itemsAbove(12.5, age, recency, score, window) / sum - 1)).toBeLessThan(1e-5)
    }
  })

  it('newest first (recency 0, and its limit): as many as have come since, whatever the score', () => {
    expect(itemsAbove(12.5, 3, 0, 7, 72)).toBe(37.5)
    expect(itemsAbove(12.5, 100, 0, 7, 72)).toBe(900)
    expect(itemsAbove(12.5, 3, 1e-6, 7, 72)).toBeCloseTo(37.5, 3)
    expect(itemsAbove(12.5, 3, 1e-6, 0, 72)).toBeCloseTo(37.5, 3)
  })

  it('stays within 0 and all items of the window, grows with age and falls with the score, at any size', () => {
    const sizes = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
    const scores = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(sizes, sizes, sizes, sizes, scores, scores, (background, age, recency, window, s, t) => {
        const above = itemsAbove(background, age, recency, s, window)
        const rounding = 1e-9 * background * (window + age + recency * (1 + Math.abs(s)))
        expect(above).toBeGreaterThanOrEqual(0)
        expect(above).toBeLessThanOrEqual(background * window + rounding)
        expect(itemsAbove(background, age * 1.5, recency, s, window)).toBeGreaterThanOrEqual(above - rounding)
        const [low, high] = s < t ? [s, t] : [t, s]
        const slack = 1e-9 * background * (window + age + recency * (1 + Math.max(Math.abs(s), Math.abs(t))))
        expect(itemsAbove(background, age, recency, high, window)).toBeLessThanOrEqual(
          itemsAbove(background, age, recency, low, window) + slack,
        )
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('an item without any appeal is never shown, and one above all others always is', () => {
    expect(viewProbabilityInSession(itemsAbove(12.5, 1, 6, -Infinity, 72), 15)).toBe(0)
    expect(viewProbabilityInSession(itemsAbove(0, 1, 6, -Infinity, 72), 15)).toBe(0)
    expect(viewProbabilityInSession(itemsAbove(12.5, 1, 6, 1e9, 72), 15)).toBe(1)
    expect(viewProbabilityInSession(itemsAbove(12.5, 1, 6, Infinity, 72), 15)).toBe(1)
  })
})

describe('FEED-02: newest first and Poisson sessions give sessions / (sessions + background / depth)', () => {
  const [sessions, background, depth] = [0.25, 12.5, 15]
  const wanted = sessions / (sessions + background / depth)

  it('by averaging over the age at the first session (1e-6)', () => {
    let mean = 0
    const cells = 20000
    for (let k = 0; k < cells; k++) {
      const age = -Math.log(1 - (k + 0.5) / cells) / sessions
      mean += viewProbabilityInSession(itemsAbove(background, age, 0, 0, Infinity), depth) / cells
    }
    expect(wanted).toBeCloseTo(0.23076923, 8)
    expect(Math.abs(mean - wanted)).toBeLessThan(1e-6)
  })

  it('by scrolling item by item (40,000 sessions, 4.5 sigma: false alarm 7e-6)', () => {
    const stream = new Stream(rootKey('scrolling'))
    const runs = 40000
    let seen = 0
    for (let run = 0; run < runs; run++) {
      const age = -Math.log(stream.uniform()) / sessions
      let above = 0
      for (let t = -Math.log(stream.uniform()); t < background * age; t -= Math.log(stream.uniform())) above++
      let scrolled = 1
      while (stream.uniform() >= 1 / depth) scrolled++
      if (scrolled > above) seen++
    }
    expect(Math.abs(seen - runs * wanted)).toBeLessThan(4.5 * Math.sqrt(runs * wanted * (1 - wanted)))
  })
})
