import { expect, test } from 'vitest'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'
import { antitheticMean } from '../../../src/measure/statistics/antithetic.js'

test('STA-03: e^U at the midpoints of a grid', () => {
  const cells = 100_000
  const uniforms = Float64Array.from({ length: cells }, (_, i) => (i + 0.5) / cells)
  const { mean, varianceRatio } = antitheticMean(
    uniforms.map((u) => Math.exp(u)),
    uniforms.map((u) => Math.exp(1 - u)),
  )
  expect(Math.abs(mean / 1.718281828459045 - 1)).toBeLessThan(1e-9)
  expect(Math.abs(varianceRatio / 0.03232992856548294 - 1)).toBeLessThan(1e-9)
})

test('errors of the mean are as large as the standard error says', () => {
  const stream = new Stream(rootKey('antithetic'))
  let near = 0
  for (let trial = 0; trial < 200; trial++) {
    const uniforms = Float64Array.from({ length: 50 }, () => stream.uniform())
    const { mean, standardError } = antitheticMean(
      uniforms.map((u) => Math.exp(u)),
      uniforms.map((u) => Math.exp(1 - u)),
    )
    const errors = Math.abs(mean - (Math.E - 1)) / standardError
    expect(errors).toBeLessThan(6)
    if (errors < 0.1) near++
  }
  // P(|Z| < 0.1) = 0.08: 16 of 200, standard deviation 3.8.
  expect(near).toBeGreaterThan(0)
  expect(near).toBeLessThan(34)
})

test('pairs that vary together do not pay, and what does not vary says nothing', () => {
  expect(antitheticMean([1, 2, 4], [1, 2, 4]).varianceRatio).toBeCloseTo(2, 12)
  expect(antitheticMean([3, 3], [3, 3]).varianceRatio).toBeNaN()
})
