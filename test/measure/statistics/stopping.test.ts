import { expect, it } from 'vitest'

import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { fixedWidthStop } from '../../../src/measure/statistics/stopping.js'
import { halfWidth, meanEstimate } from '../../../src/measure/statistics/t-interval.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

it('STA-09: stops at the tenth of fourteen values', () => {
  const x = [5.2, 4.7, 5.9, 4.4, 5.5, 5.1, 4.9, 5.3, 5.0, 5.2, 4.8, 5.4, 5.1, 5.0]
  expect(fixedWidthStop(x, 0.3, 5, 0.95)).toBe(10)
  expect(fixedWidthStop(x, 0.05, 5, 0.95)).toBeNull()
  expect(fixedWidthStop(x, 100, 5, 0.95)).toBe(5)
})

it('still covers at more than 93 % when it looks after every value (n0 = 30; z = 4.5 below: false alarm 3e-6)', () => {
  const stream = new Stream(rootKey('fixed width'))
  const trials = 2000
  let covered = 0
  for (let t = 0; t < trials; t++) {
    const x = Float64Array.from({ length: 200 }, () => normalQuantile(stream.uniform()))
    const estimate = meanEstimate(x.subarray(0, fixedWidthStop(x, 0.3, 30, 0.95)!))
    if (Math.abs(estimate.mean) <= halfWidth(estimate, 0.95)) covered++
  }
  expect(covered / trials).toBeGreaterThan(0.93 - 4.5 * Math.sqrt((0.93 * 0.07) / trials))
  expect(covered / trials).toBeLessThan(0.96)
})
