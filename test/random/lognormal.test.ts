import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../src/math/normal-cdf.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { Lognormal } from '../../src/random/lognormal.js'

describe('Lognormal', () => {
  it('USR-01: shares of the top 1, 10 and 50 % at sigma 2.1', () => {
    const wanted = [0.41046543315429085, 0.7934494125442659, 0.9821355794371834]
    ;[0.01, 0.1, 0.5].forEach((top, i) => {
      expect(Math.abs(normalCdf(2.1 - normalQuantile(1 - top)) - wanted[i]!)).toBeLessThan(1e-9)
    })
  })

  it('USR-01 again, from the quantiles of the law of mean 1', () => {
    const law = new Lognormal(Math.exp((-2.1 * 2.1) / 2), 2.1)
    expect(Math.abs(law.mean - 1)).toBeLessThan(1e-12)
    // The top 10 %, by the midpoint rule in ln(tail).
    let share = 0
    const steps = 20000
    for (let i = 0; i < steps; i++) {
      const tail = 0.1 * Math.exp((-34 * (i + 0.5)) / steps)
      share += (law.quantile(1 - tail) * tail * 34) / steps
    }
    expect(Math.abs(share - 0.7934494125442659)).toBeLessThan(1e-4)
  })

  it('USR-02: the sigma at which the top 10 % make 80 %', () => {
    expect(Math.abs(normalQuantile(0.9) + normalQuantile(0.8) - 2.1231727991175147)).toBeLessThan(1e-9)
  })
})
