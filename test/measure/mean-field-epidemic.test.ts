import { expect, test } from 'vitest'
import { peakPrevalence } from '../../src/measure/mean-field-epidemic.js'

test('SIR-04: R0 = 2 from one in a thousand', () => {
  expect(peakPrevalence(2, 0.001)).toBeCloseTo(0.1539266598868192, 12)
})

test.each([
  [1.2, 0.01],
  [2.5, 1e-6],
  [5, 0.3],
  [0.9, 0.05],
  [1.01, 0.02],
])('R0 = %d, i0 = %d: the top of the curve stepped through (Runge-Kutta, steps of 0.01)', (r0, i0) => {
  let [s, i, top] = [1 - i0, i0, i0]
  const slope = (x: number, y: number): [number, number] => [-r0 * x * y, r0 * x * y - y]
  for (let step = 0; step < 10_000; step++) {
    const h = 0.01
    const [a, b] = slope(s, i)
    const [c, d] = slope(s + (h / 2) * a, i + (h / 2) * b)
    const [e, f] = slope(s + (h / 2) * c, i + (h / 2) * d)
    const [g, k] = slope(s + h * e, i + h * f)
    s += (h / 6) * (a + 2 * c + 2 * e + g)
    i += (h / 6) * (b + 2 * d + 2 * f + k)
    top = Math.max(top, i)
  }
  expect(Math.abs(peakPrevalence(r0, i0) - top)).toBeLessThan(1e-4)
})
