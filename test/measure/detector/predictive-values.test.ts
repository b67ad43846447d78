import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  f1Of,
  negativePredictiveValue,
  positivePredictiveValue,
} from '../../../src/measure/detector/predictive-values.js'

describe('positivePredictiveValue', () => {
  test('SIG-01: precision of sensitivity 0.83 and specificity 0.95 falls steeply at low prevalence', () => {
    const precision = [0.5, 0.1, 0.02, 0.005].map((p) => positivePredictiveValue(0.83, 0.95, p))
    const exact = [0.415 / 0.44, 0.083 / 0.128, 0.0166 / 0.0656, 0.00415 / 0.0539]
    precision.forEach((value, i) => expect(value).toBeCloseTo(exact[i]!, 14))
    // From nine in ten to one in thirteen.
    expect(precision[0]).toBeGreaterThan(0.94)
    expect(precision[3]).toBeLessThan(0.08)
  })

  test('the ends: certain tests, useless tests, nothing and everything a signal', () => {
    expect(positivePredictiveValue(1, 1, 0.01)).toBe(1)
    expect(positivePredictiveValue(0.3, 0.7, 0.2)).toBeCloseTo(0.2, 14)
    expect(positivePredictiveValue(0.8, 0.9, 0)).toBe(0)
    expect(positivePredictiveValue(0.8, 0.9, 1)).toBe(1)
    expect(positivePredictiveValue(0, 1, 0.5)).toBeNaN()
  })

  test('is what counting gives: TP / (TP + FP) and TN / (TN + FN) of any table of counts', () => {
    const count = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, tn, fn) => {
        const [se, sp, p] = [tp / (tp + fn), tn / (tn + fp), (tp + fn) / (tp + fp + tn + fn)]
        expect(positivePredictiveValue(se, sp, p)).toBeCloseTo(tp / (tp + fp), 10)
        expect(negativePredictiveValue(se, sp, p)).toBeCloseTo(tn / (tn + fn), 10)
        expect(f1Of(tp / (tp + fp), se)).toBeCloseTo((2 * tp) / (2 * tp + fp + fn), 10)
      }),
      { seed: 6, numRuns: 500 },
    )
  })

  test('rises with prevalence, sensitivity and specificity', () => {
    const share = fc.double({ min: 0.01, max: 0.98, noNaN: true })
    fc.assert(
      fc.property(share, share, share, (se, sp, p) => {
        const value = positivePredictiveValue(se, sp, p)
        expect(positivePredictiveValue(se + 0.01, sp, p)).toBeGreaterThan(value)
        expect(positivePredictiveValue(se, sp + 0.01, p)).toBeGreaterThan(value)
        expect(positivePredictiveValue(se, sp, p + 0.01)).toBeGreaterThan(value)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('negativePredictiveValue', () => {
  test('rises towards 1 as signals become rare', () => {
    expect(negativePredictiveValue(0.83, 0.95, 0.1)).toBeCloseTo(0.855 / 0.872, 14)
    expect(negativePredictiveValue(0.83, 0.95, 0.005)).toBeGreaterThan(0.999)
  })
})

describe('f1Of', () => {
  test('harmonic mean, 0 where there is nothing', () => {
    expect(f1Of(0.8, 0.6)).toBeCloseTo(0.96 / 1.4, 14)
    expect(f1Of(0.83, 0.83)).toBeCloseTo(0.83, 14)
    expect([f1Of(0, 0), f1Of(1, 0), f1Of(1, 1)]).toEqual([0, 0, 1])
  })
})
