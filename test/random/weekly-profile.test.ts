import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'
import { WeeklyProfile } from '../../src/random/weekly-profile.js'
import { uniformKsP } from './goodness-of-fit.js'

describe('WeeklyProfile', () => {
  const profile = new WeeklyProfile()

  it('FEED-03: the next session under the default profile', () => {
    const cases = [
      [0, 0.5, 5.803099390832626],
      [23.5, 0.1, 24.057105134200675],
      [167.9, 0.9, 180.81613094832414],
    ] as const
    for (const [t0, u, wanted] of cases)
      expect(Math.abs(profile.next(t0, 0.25, u) - wanted)).toBeLessThan(1e-9)
  })

  it('has mean 1, is lowest around 4 in the morning and repeats every week', () => {
    expect(profile.integrated(168)).toBe(168)
    expect(profile.integrated(168 * 52)).toBe(168 * 52)
    expect(profile.hazard(3.5)).toBeLessThan(0.41)
    expect(profile.hazard(15.5)).toBeGreaterThan(1.59)
    for (const t of [0, 5.25, 100.9]) expect(profile.hazard(t + 168 * 9)).toBe(profile.hazard(t))
  })

  it('next solves rate x mass = -ln(1 - u), by adding up the hazard in small steps', () => {
    const key = rootKey('weekly profile')
    for (let i = 0; i < 40; i++) {
      const t0 = uniform(key, i, 0) * 500
      const rate = 0.02 + uniform(key, i, 1)
      const u = uniform(key, i, 2)
      const t = profile.next(t0, rate, u)
      let mass = 0
      const step = (t - t0) / 20000
      for (let k = 0; k < 20000; k++) mass += profile.hazard(t0 + (k + 0.5) * step) * step
      expect(Math.abs(rate * mass + Math.log1p(-u))).toBeLessThan(2e-3)
    }
  })

  it('gives a Poisson process: masses between 20,000 events in a row are exponential (KS, false alarm 1e-4)', () => {
    const key = deriveKey(rootKey('weekly profile'), 5)
    let t = 0
    const gaps = new Float64Array(20000)
    for (let i = 0; i < gaps.length; i++) {
      const next = profile.next(t, 0.7, uniform(key, i, 0))
      gaps[i] = -Math.expm1(-0.7 * (profile.integrated(next) - profile.integrated(t)))
      t = next
    }
    expect(uniformKsP(gaps)).toBeGreaterThan(1e-4)
    expect(Math.abs(20000 / t / 0.7 - 1)).toBeLessThan(0.03)
  })

  it('any weights: timeOfMass undoes integrated, next never goes back and waits out quiet hours', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 10, noNaN: true })), {
      minLength: 168,
      maxLength: 168,
    })
    const t0s = fc.double({ min: 0, max: 2000, noNaN: true })
    const us = fc.double({ min: 1e-16, max: 1 - 1e-16, noNaN: true })
    fc.assert(
      fc.property(weights, t0s, us, (list, t0, u) => {
        fc.pre(list.some((weight) => weight > 0))
        const any = new WeeklyProfile(list)
        const t = any.next(t0, 0.5, u)
        expect(t).toBeGreaterThanOrEqual(t0)
        expect(Math.abs(any.integrated(t) - any.integrated(t0) + Math.log1p(-u) / 0.5)).toBeLessThan(1e-8)
        expect(Math.abs(any.integrated(any.timeOfMass(t0)) - t0)).toBeLessThan(1e-9)
        expect(any.next(t0, 0.5, Math.min(1 - 1e-16, u * 1.5))).toBeGreaterThanOrEqual(t)
      }),
      { seed: 7, numRuns: 300 },
    )
    const nights = new WeeklyProfile(Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 1)))
    expect(nights.next(2, 1, 1e-15)).toBeCloseTo(8, 9)
  })

  it('a rate of 0 never happens', () => {
    expect([profile.next(5, 0, 0.5), profile.next(5, 1, 1)]).toEqual([Infinity, Infinity])
  })

  it.each([
    ['too few', [1, 2, 3], '3 weights'],
    ['one that is negative', Array.from({ length: 168 }, (_, i) => (i === 9 ? -1 : 1)), 'weight 10'],
    ['one that is no number', Array.from({ length: 168 }, (_, i) => (i === 0 ? NaN : 1)), 'weight 1'],
    ['none above 0', new Array<number>(168).fill(0), 'add up to 0'],
  ])('refuses weights: %s', (_what, weights, message) => {
    expect(() => new WeeklyProfile(weights)).toThrow(HearsayError)
    expect(() => new WeeklyProfile(weights)).toThrow(message)
  })
})
