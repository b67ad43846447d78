import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { gini, herfindahl, shareOfVoice, topShare } from '../../src/measure/gini.js'

const amounts = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
  .filter((xs) => xs.some((x) => x > 1e-3))

describe('gini', () => {
  it('has its closed forms', () => {
    expect(gini([5, 5, 5, 5])).toBe(0)
    expect(gini([0, 0, 0, 9])).toBe(0.75)
    expect(gini(Array.from({ length: 99 }, (_, i) => i + 1))).toBeCloseTo(98 / (3 * 99), 14) // 1 … n: (n - 1) / 3n
    expect(gini([])).toBeNaN()
    expect(gini([0, 0])).toBeNaN()
  })

  it('is half the relative mean absolute difference', () => {
    fc.assert(
      fc.property(amounts, (xs) => {
        const mean = xs.reduce((a, b) => a + b, 0) / xs.length
        let sum = 0
        for (const x of xs) for (const y of xs) sum += Math.abs(x - y)
        expect(gini(xs)).toBeCloseTo(sum / (2 * xs.length * xs.length * mean), 10)
      }),
      { seed: 7 },
    )
  })
})

describe('concentration', () => {
  it('adds up the squares of the shares', () => {
    fc.assert(
      fc.property(amounts, (xs) => {
        const shares = shareOfVoice(xs)
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        expect(herfindahl(xs)).toBeCloseTo(
          shares.reduce((a, b) => a + b * b, 0),
          12,
        )
      }),
      { seed: 7 },
    )
    expect(herfindahl([3, 3, 3])).toBeCloseTo(1 / 3, 15)
    expect(herfindahl([0, 4])).toBe(1)
  })

  it('says what the top makes', () => {
    expect(topShare([1, 1, 1, 1, 1, 1, 1, 1, 1, 36], 0.1)).toBe(0.8)
    expect(topShare([1, 2, 3, 4], 0.3)).toBe(0.7) // ceil(1.2) = 2 accounts
    expect(topShare([1, 2], 1)).toBe(1)
  })
})
