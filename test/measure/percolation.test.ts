import { expect, test } from 'vitest'
import { percolationThreshold, powerLawTies, reachedShare } from '../../src/measure/percolation.js'

function expectClose(actual: number, exact: number): void {
  expect(Math.abs(actual / exact - 1)).toBeLessThan(1e-9)
}

test('PER-03: power law of exponent 2.3 up to 1000 ties', () => {
  const ties = powerLawTies(2.3, 1000)
  expectClose(ties.mean, 2.4522228515814604)
  expectClose(ties.square, 124.97538508342734)
  expectClose(percolationThreshold(ties), 0.020014361422872953)
})

test('PER-02: three ties in the mean, p = 0.5', () => {
  // Poisson: the mean square is z + z^2, the threshold 1 / z.
  expectClose(percolationThreshold({ mean: 3, square: 12 }), 1 / 3)
  expectClose(reachedShare(3, 0.5), 0.5828116438658116)
  expect(reachedShare(3, 0.3)).toBe(0)
})

test('everybody with one tie leads nowhere', () => {
  expect(percolationThreshold(powerLawTies(2, 1))).toBe(Infinity)
})
