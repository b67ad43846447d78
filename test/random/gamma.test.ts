import { describe, expect, it } from 'vitest'
import { gammaQuantile } from '../../src/math/incomplete-gamma.js'
import { Exponential } from '../../src/random/exponential.js'
import { Gamma } from '../../src/random/gamma.js'

describe('Gamma', () => {
  it.each([0.05, 0.1, 0.3, 1, 2, 7.5, 60, 1000])(
    'shape %d: the table is within 1e-9 of the solved quantile',
    (shape) => {
      const law = new Gamma(shape, 3)
      let most = 0
      for (let i = 1; i < 3000; i++) {
        const t = i / 3000
        const u = i % 3 === 0 ? t : i % 3 === 1 ? Math.pow(t, 40) : 1 - Math.pow(t, 20)
        const exact = 3 * gammaQuantile(shape, u)
        if (u < 1 && exact > 1e-290) most = Math.max(most, Math.abs(law.quantile(u) / exact - 1))
      }
      expect(most).toBeLessThan(1e-9)
    },
  )

  it('of shape 1 is the exponential', () => {
    const gamma = new Gamma(1, 2)
    const exponential = new Exponential(2)
    for (const u of [1e-12, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-12]) {
      expect(Math.abs(gamma.quantile(u) / exponential.quantile(u) - 1)).toBeLessThan(1e-9)
      expect(Math.abs(gamma.cdf(u) - exponential.cdf(u))).toBeLessThan(1e-15)
    }
    expect([gamma.quantile(0), gamma.quantile(1), gamma.quantile(NaN), gamma.cdf(-1)]).toEqual([
      0,
      Infinity,
      NaN,
      0,
    ])
  })
})
