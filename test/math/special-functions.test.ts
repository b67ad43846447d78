import { describe, expect, it } from 'vitest'
import { betaI, betaQuantile } from '../../src/math/incomplete-beta.js'
import { gammaP, gammaQ, gammaQuantile } from '../../src/math/incomplete-gamma.js'
import { lnGamma } from '../../src/math/ln-gamma.js'
import { normalCdf } from '../../src/math/normal-cdf.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { binomialProbability, poissonProbability } from '../../src/math/saddle-point.js'
import { studentCdf, studentQuantile } from '../../src/math/student.js'
import { rootKey, uniform } from '../../src/random/keyed.js'

const key = rootKey('special functions')
const u = (i: number, which = 0): number => uniform(key, i, which)
const near = (got: number, wanted: number, relative: number): void => {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted))
}

describe('ends and nonsense', () => {
  it('normal', () => {
    expect([0, 1, 0.5, -1, 2, NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, 0, NaN, NaN, NaN])
    expect([-Infinity, Infinity, 0, NaN].map(normalCdf)).toEqual([0, 1, 0.5, NaN])
  })
  it('gamma', () => {
    expect([gammaP(2, 0), gammaP(2, Infinity), gammaQ(2, 0), gammaQ(2, Infinity)]).toEqual([0, 1, 1, 0])
    expect([gammaQuantile(2, 0), gammaQuantile(2, 1), gammaQuantile(2, NaN)]).toEqual([0, Infinity, NaN])
    expect([lnGamma(0), lnGamma(-1), lnGamma(Infinity), lnGamma(1), lnGamma(2)]).toEqual([
      Infinity,
      NaN,
      Infinity,
      0,
      0,
    ])
  })
  it('beta and Student', () => {
    expect([betaI(2, 3, 0), betaI(2, 3, 1), betaI(2, 3, NaN)]).toEqual([0, 1, NaN])
    expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1])
    expect([studentQuantile(0, 5), studentQuantile(1, 5), studentQuantile(0.5, 5)].map((t) => t + 0)).toEqual(
      [-Infinity, Infinity, 0],
    )
    expect([studentQuantile(0.5, 0), studentQuantile(0.5, NaN), studentCdf(1, -1)]).toEqual([NaN, NaN, NaN])
    expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975))
  })
})

describe('closed forms', () => {
  it('gammaP of whole shapes is a Poisson sum, gammaP(1/2, x^2/2) a normal probability', () => {
    for (let i = 0; i < 300; i++) {
      const x = u(i) * 60
      const shape = 1 + Math.floor(u(i, 1) * 40)
      let sum = 0
      for (let k = shape - 1; k >= 0; k--) sum += poissonProbability(k, x)
      expect(Math.abs(gammaQ(shape, x) - sum)).toBeLessThan(1e-13)
      expect(Math.abs(gammaP(0.5, (x * x) / 2) - (1 - 2 * normalCdf(-x)))).toBeLessThan(1e-14)
    }
  })
  it('betaI of whole shapes is a binomial sum', () => {
    for (let i = 0; i < 300; i++) {
      const p = u(i, 2)
      const n = 1 + Math.floor(u(i, 3) * 60)
      const k = Math.floor(u(i, 4) * n)
      let sum = 0
      for (let j = 0; j <= k; j++) sum += binomialProbability(j, n, p, 1 - p)
      expect(Math.abs(betaI(n - k, k + 1, 1 - p, p) - sum)).toBeLessThan(1e-13)
    }
  })
  it('the probabilities of all counts add up to 1', () => {
    let poisson = 0
    for (let k = 0; k < 400; k++) poisson += poissonProbability(k, 123.4)
    near(poisson, 1, 1e-13)
    let binomial = 0
    for (let k = 0; k <= 321; k++) binomial += binomialProbability(k, 321, 0.37, 0.63)
    near(binomial, 1, 1e-13)
  })
  it('Student with 1 and 2 degrees of freedom', () => {
    for (let i = 0; i < 200; i++) {
      const t = (u(i) - 0.5) * 30
      near(studentCdf(t, 1), 0.5 + Math.atan(t) / Math.PI, 1e-13)
      near(studentCdf(t, 2), 0.5 + t / (2 * Math.sqrt(2 + t * t)), 1e-12)
    }
  })
})

describe('quantiles undo their cdf', () => {
  it('normal, both tails', () => {
    for (let i = 0; i < 20000; i++) {
      const p = i % 2 === 0 ? u(i) : Math.pow(u(i), 40)
      near(normalCdf(normalQuantile(p)), p, 1e-12)
    }
  })
  it('gamma, beta, Student', () => {
    for (let i = 0; i < 1500; i++) {
      const p = u(i)
      const a = Math.pow(10, 5 * u(i, 1) - 1.5)
      const b = Math.pow(10, 4 * u(i, 2) - 1)
      near(gammaP(a, gammaQuantile(a, p)), p, 1e-11)
      const t = studentQuantile(p, a + 1)
      near(studentCdf(t, a + 1), p, 1e-11)
      expect(studentQuantile(1 - p, a + 1)).toBe(-t)
      // Near x = 1 the rounding of x itself moves the probability.
      const x = betaQuantile(a, b, p)
      if (x < 0.999) near(betaI(a, b, x), p, 1e-10)
    }
  })
  it('never fall where a bit is added to p', () => {
    for (const quantile of [
      normalQuantile,
      (p: number) => gammaQuantile(2.5, p),
      (p: number) => studentQuantile(p, 7),
    ]) {
      let last = -Infinity
      for (let i = 1; i < 4000; i++) {
        const x = quantile(i / 4000)
        expect(x).toBeGreaterThan(last)
        last = x
      }
    }
  })
})
