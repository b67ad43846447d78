import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  benjaminiHochbergAdjusted,
  holmAdjusted,
  holmConfidences,
} from '../../../src/measure/statistics/holm.js'

const p = [0.001, 0.012, 0.03, 0.04, 0.2]

const close = (got: number[], expected: number[]): void => {
  expect(got.length).toBe(expected.length)
  got.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12))
}

it('STA-06: Holm and Benjamini-Hochberg', () => {
  close(holmAdjusted(p), [0.005, 0.048, 0.09, 0.09, 0.2])
  close(benjaminiHochbergAdjusted(p), [0.005, 0.03, 0.05, 0.05, 0.2])
})

it('does not depend on the order in which questions are asked', () => {
  close(holmAdjusted([...p].reverse()), [0.2, 0.09, 0.09, 0.048, 0.005])
  close(benjaminiHochbergAdjusted([...p].reverse()), [0.2, 0.05, 0.05, 0.03, 0.005])
})

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })

it('rejects exactly what stepping down by hand rejects', () => {
  fc.assert(
    fc.property(pValues, fc.constantFrom(0.01, 0.05, 0.3), (values, alpha) => {
      const rejected = new Set<number>()
      const left = new Set(values.keys())
      while (left.size > 0) {
        const smallest = [...left].reduce((a, b) => (values[b]! < values[a]! ? b : a))
        if (values[smallest]! * left.size > alpha) break
        rejected.add(smallest)
        left.delete(smallest)
      }
      holmAdjusted(values).forEach((adjusted, i) => expect(adjusted <= alpha).toBe(rejected.has(i)))
      benjaminiHochbergAdjusted(values).forEach((bh, i) =>
        expect(bh).toBeLessThanOrEqual(holmAdjusted(values)[i]!),
      )
    }),
    { seed: 7, numRuns: 300 },
  )
})

it('looks at all questions at levels that agree with the adjusted p-values', () => {
  fc.assert(
    fc.property(pValues, (values) => {
      const levels = holmConfidences(values, 0.95)
      const byIntervals = values.every((value, i) => value < 1 - levels[i]! - 1e-12)
      const byP = holmAdjusted(values).every((value) => value < 0.05 - 1e-11)
      if (byP) expect(byIntervals).toBe(true)
      if (byIntervals) expect(holmAdjusted(values).every((value) => value <= 0.05)).toBe(true)
    }),
    { seed: 7, numRuns: 300 },
  )
  expect(holmConfidences([0.3], 0.95)).toEqual([0.95])
})
