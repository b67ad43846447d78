import { expect, it } from 'vitest'

import { betaDraw } from '../../../src/campaign/ad-testing/beta-draw.js'
import { betaI } from '../../../src/math/incomplete-beta.js'
import { rootKey } from '../../../src/random/keyed.js'
import { uniformKsP } from '../../random/goodness-of-fit.js'

it.each([
  [1, 1],
  [1, 50],
  [3, 2],
  [41, 1961],
  [20001, 1],
  [300, 1e6],
])('follows the beta law (%d, %d)', (alpha, beta) => {
  const key = rootKey(`beta ${alpha} ${beta}`)
  const draws = Float64Array.from({ length: 2000 }, (_, i) => betaDraw(alpha, beta, key, i))
  // Kolmogorov-Smirnov; false alarm 1e-5 each.
  expect(uniformKsP(draws.map((x) => betaI(alpha, beta, x)))).toBeGreaterThan(1e-5)
})

it('is a function of key and counter', () => {
  const key = rootKey('beta')
  expect(betaDraw(5, 9, key, 3)).toBe(betaDraw(5, 9, key, 3))
  expect(betaDraw(5, 9, key, 3)).not.toBe(betaDraw(5, 9, key, 4))
})

it('keeps its luck when an outcome is added: draws at neighbouring parameters nearly agree', () => {
  const key = rootKey('luck')
  let close = 0
  for (let i = 0; i < 500; i++) {
    const [one, two] = [betaDraw(40, 960, key, i), betaDraw(41, 960, key, i)]
    if (Math.abs(one - two) < 0.003) close++
  }
  expect(close).toBeGreaterThan(475) // a standard deviation is 0.006
})
