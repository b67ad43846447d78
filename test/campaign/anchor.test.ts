import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import {
  anchorPressure,
  largestReproduction,
  poolSharers,
  reproductionAt,
} from '../../src/campaign/anchor.js'
import { Stream } from '../../src/random/stream.js'
import { rootKey } from '../../src/random/keyed.js'
import { exp } from '../../src/math/exp.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'

const users = [
  { i: 3, o: 1, a: 0.5 },
  { i: 2, o: 4, a: 1 },
  { i: 5, o: 10, a: 2 },
  { i: 1, o: 0, a: 0.2 },
  { i: 4, o: 2, a: 1.3 },
]
const sharers = {
  activity: Float64Array.from(users, ({ a }) => a),
  arrivals: Float64Array.from(users, ({ i }) => i),
  onward: Float64Array.from(users, ({ o }) => 0.1 * o),
}

describe('anchorPressure', () => {
  test('ANC-01: the pressure that gives R = 0.25, and the largest R', () => {
    expect(anchorPressure(0.25, sharers, 0)).toBeCloseTo(0.46502328841267493, 9)
    expect(largestReproduction(sharers)).toBeCloseTo(0.46, 12)
  })

  test('solves its own equation with a spread of appeal', () => {
    for (const target of [0.01, 0.1, 0.3, 0.45]) {
      expect(reproductionAt(anchorPressure(target, sharers, 0.5), sharers, 0.5)).toBeCloseTo(target, 9)
    }
  })

  test('R grows with pressure; more spread of appeal lowers R at the same pressure', () => {
    let before = 0
    for (const pressure of [0.1, 0.2, 0.5, 1, 5]) {
      const now = reproductionAt(pressure, sharers, 0.25)
      expect(now).toBeGreaterThan(before)
      expect(reproductionAt(pressure, sharers, 1)).toBeLessThan(reproductionAt(pressure, sharers, 0))
      before = now
    }
  })

  test('refuses what the network cannot give, with the place and the bound', () => {
    expect(() => anchorPressure(0.46, sharers, 0, 'platforms.x.reproductionNumber')).toThrow(HearsayError)
    expect(() => anchorPressure(0.9, sharers, 0, 'platforms.x.reproductionNumber')).toThrow(
      /platforms\.x\.reproductionNumber.*got 0\.9.*less than 0\.460/,
    )
    expect(anchorPressure(0, sharers, 0)).toBe(0)
  })

  test('pooling 20,000 people with log-sd 2.1 moves the answer by less than 0.1 %', () => {
    const stream = new Stream(rootKey('anchor'))
    const n = 20000
    const activity = Float64Array.from({ length: n }, () =>
      exp(2.1 * normalQuantile(stream.uniform()) - 2.1 * 1.05),
    )
    const arrivals = Float64Array.from({ length: n }, () => 1 + stream.below(80))
    const onward = Float64Array.from({ length: n }, (_, k) => (0.08 * arrivals[k]!) / 2 + stream.uniform())
    const all = { activity, arrivals, onward }
    const pooled = poolSharers(all)
    expect(pooled.activity.length).toBeLessThan(500)
    for (const target of [0.05, 0.4, 0.8]) {
      const exact = anchorPressure(target, all, 0.5)
      expect(Math.abs(anchorPressure(target, pooled, 0.5) / exact - 1)).toBeLessThan(1e-3)
    }
  })
})
