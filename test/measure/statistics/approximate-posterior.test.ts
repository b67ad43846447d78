import { expect, test } from 'vitest'
import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { approximatePosterior } from '../../../src/measure/statistics/approximate-posterior.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

test('STA-10: mean of twenty normal numbers of mean 0.3, flat prior', () => {
  const model = {
    prior: (stream: Stream) => 6 * stream.uniform() - 3,
    // The mean of twenty draws in one.
    simulate: (mean: number, stream: Stream) => mean + normalQuantile(stream.uniform()) / Math.sqrt(20),
  }
  const kept = 1000
  const { parameters, tolerance } = approximatePosterior(model, 0.3, 60_000, kept, new Stream(rootKey('abc')))
  const mean = parameters.reduce((a, b) => a + b) / kept
  const sd = Math.sqrt(parameters.reduce((a, b) => a + (b - mean) ** 2, 0) / (kept - 1))
  const exact = 0.22360679774997896
  expect(parameters.length).toBe(kept)
  // Of 60,000 trials over a width of 6 a thousand lie within 0.05; that widens the variance by a third of its square.
  expect(tolerance).toBeGreaterThan(0.04)
  expect(tolerance).toBeLessThan(0.06)
  // 4.5 standard errors each, false alarms 7e-6.
  expect(Math.abs(mean - 0.3)).toBeLessThan((4.5 * exact) / Math.sqrt(kept))
  expect(Math.abs(sd - Math.sqrt(exact ** 2 + tolerance ** 2 / 3))).toBeLessThan(
    (4.5 * exact) / Math.sqrt(2 * kept),
  )
})
