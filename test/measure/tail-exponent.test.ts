import { describe, expect, it } from 'vitest'

import {
  continuousTailExponent,
  discreteTailExponent,
  discreteTailExponentOfCounts,
} from '../../src/measure/tail-exponent.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

describe('continuous exponent', () => {
  it('STA-12: eight values, xmin = 1', () => {
    const x = [1.0, 1.3, 1.7, 2.2, 3.1, 4.5, 7.9, 12.0]
    expect(continuousTailExponent(x, 1)!.alpha).toBeCloseTo(1.9123360476244309, 12)
  })

  it('looks at the tail only, and does not depend on the unit', () => {
    const x = [1, 2, 3, 4, 5, 6]
    const tail = continuousTailExponent(x, 3)!
    expect(tail.tail).toBe(4)
    expect(
      continuousTailExponent(
        [3, 4, 5, 6].map((v) => v * 7),
        21,
      )!.alpha,
    ).toBeCloseTo(tail.alpha, 12)
    expect(continuousTailExponent([1, 1], 1)).toBeNull()
    expect(continuousTailExponent([], 1)).toBeNull()
  })
})

describe('discrete exponent', () => {
  it('maximises the likelihood, found by a second method', () => {
    const sample = [2, 2, 2, 2, 3, 2, 5, 3, 2, 9, 4, 2, 2, 30, 3, 2]
    const alpha = discreteTailExponent(sample, 2)!.alpha
    // Likelihood with the zeta sum taken term by term (its rest after 1e5 by the integral).
    const logLikelihood = (a: number): number => {
      let zeta = 0
      for (let k = 2; k < 1e5; k++) zeta += k ** -a
      zeta += (1e5 - 0.5) ** (1 - a) / (a - 1)
      return -sample.length * Math.log(zeta) - a * sample.reduce((sum, x) => sum + Math.log(x), 0)
    }
    const best = logLikelihood(alpha)
    for (const step of [1e-3, 1e-2, 0.1]) {
      expect(logLikelihood(alpha - step)).toBeLessThan(best)
      expect(logLikelihood(alpha + step)).toBeLessThan(best)
    }
    // The curvature there is the inverse variance.
    const h = 1e-2
    const curvature = (2 * best - logLikelihood(alpha - h) - logLikelihood(alpha + h)) / (h * h)
    expect(discreteTailExponent(sample, 2)!.standardError * Math.sqrt(curvature)).toBeCloseTo(1, 3)
  })

  it('finds the exponent of zeta samples: |z| < 4.5 at a fixed seed (false alarm 7e-6 each)', () => {
    const stream = new Stream(rootKey('zeta'))
    for (const alpha of [1.8, 2.29, 3.5]) {
      // Devroye's rejection for zeta on 1, 2, …
      const b = 2 ** (alpha - 1)
      const draw = (): number => {
        for (;;) {
          const x = Math.floor(stream.uniform() ** (-1 / (alpha - 1)))
          const t = (1 + 1 / x) ** (alpha - 1)
          if ((stream.uniform() * x * (t - 1)) / (b - 1) <= t / b && x < 1e12) return x
        }
      }
      const sample = Array.from({ length: 20_000 }, draw)
      const whole = discreteTailExponent(sample, 1)!
      const tail = discreteTailExponent(sample, 3)!
      expect(Math.abs(whole.alpha - alpha) / whole.standardError).toBeLessThan(4.5)
      expect(Math.abs(tail.alpha - alpha) / tail.standardError).toBeLessThan(4.5)
      expect(tail.tail).toBeLessThan(whole.tail)
    }
  })

  it('gives of counts what the sample gives, and null without a tail', () => {
    const counts = [5, 4, 0, 2, 1] // sizes 1 … 5
    const sample = counts.flatMap((c, i) => new Array<number>(c).fill(i + 1))
    expect(discreteTailExponentOfCounts(counts, 2, 1)!.alpha).toBeCloseTo(
      discreteTailExponent(sample, 2)!.alpha,
      12,
    )
    expect(discreteTailExponent([2, 2, 2], 2)).toBeNull()
    expect(discreteTailExponent([1], 2)).toBeNull()
    expect(discreteTailExponentOfCounts([9], 2, 1)).toBeNull()
  })
})
