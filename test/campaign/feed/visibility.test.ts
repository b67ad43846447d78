import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsAbove, placeBelow, viewProbabilityInSession } from '../../../src/campaign/feed/visibility.js'
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

  it('newest first (recency near 0): as many as have come since, whatever the score', () => {
    for (const score of [-7, 0, 7]) {
      expect(itemsAbove(12.5, 3, 1e-9, score, 72)).toBeCloseTo(37.5, 6)
      expect(itemsAbove(12.5, 100, 1e-9, score, 72)).toBeCloseTo(900, 4)
    }
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

describe('placeBelow', () => {
  it('finds the place again that has so many items above (1e-9)', () => {
    const stream = new Stream(rootKey('places'))
    for (let i = 0; i < 500; i++) {
      const [background, recency] = [0.1 + 50 * stream.uniform(), 0.01 + 10 * stream.uniform()]
      const [age, score, window] = [
        60 * stream.uniform(),
        6 * stream.uniform() - 3,
        60 + 40 * stream.uniform(),
      ]
      const place = age / recency - score
      const above = itemsAbove(background, age, recency, score, window)
      // Near the end of the window the number of items above hardly changes any more.
      if (background * window - above < 1e-4 * above) continue
      const found = placeBelow(above, background, recency, window)
      expect(Math.abs(found - place)).toBeLessThan(1e-9 * (1 + Math.abs(place)))
    }
  })

  it('rises with the number of items, without end where the window holds no more', () => {
    const places = [1e-300, 1e-9, 0.1, 1, 30, 899, 899.999999].map((above) => placeBelow(above, 12.5, 6, 72))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places.every(Number.isFinite)).toBe(true)
    expect(placeBelow(900, 12.5, 6, 72)).toBe(Infinity)
    expect(placeBelow(1, 0, 6, 72)).toBe(Infinity)
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
      mean += viewProbabilityInSession(itemsAbove(background, age, 1e-9, 0, 1000), depth) / cells
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
