import { describe, expect, test } from 'vitest'
import { exactly, jackknife } from '../../../src/experiment/validation/estimate.js'
import { verdictOf } from '../../../src/experiment/validation/line.js'
import { meanEstimate, tInterval } from '../../../src/measure/statistics/t-interval.js'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the jackknife over parts', () => {
  test("of a mean is Student's interval", () => {
    const values = [-0.4, 1.7, 0.2, -2.1, 3.3]
    const { value, interval } = jackknife(values, mean)
    const student = tInterval(meanEstimate(values), 0.95)
    expect(value).toBeCloseTo(mean(values), 14)
    expect(interval!.low).toBeCloseTo(student.low, 12)
    expect(interval!.high).toBeCloseTo(student.high, 12)
  })

  test("of a geometric mean is Student's interval of the logarithms", () => {
    const values = [1.2, 0.7, 3.1, 2.2]
    const logs = values.map(Math.log)
    const { value, interval } = jackknife(values, (parts) => Math.exp(mean(parts.map(Math.log))))
    const student = tInterval(meanEstimate(logs), 0.95)
    expect(value).toBeCloseTo(Math.exp(mean(logs)), 13)
    expect(interval!.low).toBeCloseTo(Math.exp(student.low), 12)
    expect(interval!.high).toBeCloseTo(Math.exp(student.high), 12)
  })

  test('of what does not vary has no width, of what is undefined no interval', () => {
    expect(jackknife([3, 3, 3], mean)).toEqual({ value: 3, interval: { low: 3, high: 3 } })
    expect(jackknife([0.1, 0.1, 0.1], () => 0).interval).toEqual({ low: 0, high: 0 })
    expect(jackknife([1], mean)).toEqual(exactly(1))
    expect(jackknife([1, 2], () => NaN)).toEqual(exactly(NaN))
    // Without the second part there is nothing to divide by.
    expect(jackknife([0, 2], (parts) => 1 / Math.max(...parts)).interval).toBeNull()
  })

  test('a verdict goes by the figure, ends belong to the range, and what is undefined lies outside', () => {
    const range = { low: 1, high: 2 }
    expect([0.99, 1, 2, 2.01, NaN].map((value) => verdictOf(exactly(value), range))).toEqual([
      'outside',
      'inside',
      'inside',
      'outside',
      'outside',
    ])
  })
})
