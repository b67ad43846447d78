import { describe, expect, it } from 'vitest'
import { PowerLaw } from '../../src/random/power-law.js'
import { TemperedPowerLaw } from '../../src/random/tempered-power-law.js'

const near = (got: number, wanted: number, relative: number): void => {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted))
}

describe('PowerLaw', () => {
  it.each([
    [
      'KER-01',
      0.242,
      6.494900697799247e-4,
      [402.2210650143716, 2148.3975202141346, 37673.87082395284, 1661194.3504934632],
      [0.5587176649089762, 0.7954942976844024, 0.872299765010321],
    ],
    [
      'KER-02',
      0.2314843,
      6.265726110623849e-4,
      [422.86527435441735, 2437.2888358243895, 48678.89893221572, 2549298.2761983783],
      [0.5431668559330582, 0.7810926356500595, 0.860480971388455],
    ],
  ] as const)(
    '%s: the memory kernel at theta = %d, s0 = 300 s',
    (_id, theta, c, quantiles, probabilities) => {
      const kernel = new PowerLaw(theta, 300)
      near(kernel.c, c, 1e-10)
      ;[0.25, 0.5, 0.75, 0.9].forEach((u, i) => near(kernel.quantile(u), quantiles[i]!, 1e-10))
      ;[3600, 86400, 604800].forEach((s, i) => near(kernel.cdf(s), probabilities[i]!, 1e-10))
    },
  )

  it('KER-03: the published constants are not a density, ours are', () => {
    const mass = (c: number): number => c * 300 * (1 + 1 / 0.242)
    near(mass(6.27e-4), 0.9653727272727273, 1e-9)
    near(mass(new PowerLaw(0.242, 300).c), 1, 1e-14)
  })

  it('has the density that its cdf grows by', () => {
    for (const law of [
      new PowerLaw(0.242, 300),
      new PowerLaw(2.5, 1),
      new TemperedPowerLaw(0.242, 300, 172800),
    ]) {
      for (const s of [0.3, 7, 250, 400, 9000, 400000]) {
        const step = s * 1e-4
        const slope = (law.cdf(s + step) - law.cdf(s - step)) / (2 * step)
        expect(Math.abs(slope - law.density(s))).toBeLessThan(1e-6 * law.density(s) + 1e-15)
      }
      expect([law.density(-1), law.cdf(-1), law.cdf(0), law.density(NaN)]).toEqual([0, 0, 0, 0])
    }
  })

  it('has a mean only for theta above 1', () => {
    expect(new PowerLaw(1, 300).mean).toBe(Infinity)
    near(new PowerLaw(3, 2).mean, (3 / 8) * 4 * (0.5 + 0.5), 1e-14)
  })
})

describe('TemperedPowerLaw', () => {
  it('KER-04: cutoff at 48 h', () => {
    const kernel = new TemperedPowerLaw(0.242, 300, 172800)
    near(kernel.c, 8.219432082430792e-4, 1e-6)
    near(kernel.mean, 11057.5317740682, 1e-6)
    // The same two by quadrature with 50 digits.
    near(kernel.c, 8.2194320824223019e-4, 1e-14)
    near(kernel.mean, 11057.531774056778, 1e-14)
  })

  it('is the power law where the cutoff is far, and the exponential where it is near', () => {
    const plain = new PowerLaw(0.6, 1)
    const far = new TemperedPowerLaw(0.6, 1, 1e9)
    const near9 = new TemperedPowerLaw(0.6, 1e6, 2)
    for (const u of [0.01, 0.3, 0.6, 0.9, 0.99]) {
      near(far.quantile(u), plain.quantile(u), 1e-3)
      near(near9.quantile(u), -2 * Math.log1p(-u), 1e-12)
    }
  })

  it.each([0.999999, 1, 1.000001, 2, 7.3, 100])('keeps its mass for theta = %d', (theta) => {
    const law = new TemperedPowerLaw(theta, 1, 3)
    expect(Math.abs(law.cdf(1) + integral(law, 1, 200) - 1)).toBeLessThan(3e-8)
  })

  function integral(law: TemperedPowerLaw, from: number, to: number): number {
    // Simpson's rule in ln s.
    const steps = 4000
    const h = Math.log(to / from) / steps
    let sum = 0
    for (let i = 0; i <= steps; i++) {
      const s = from * Math.exp(i * h)
      sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * law.density(s) * s
    }
    return (sum * h) / 3
  }
})
