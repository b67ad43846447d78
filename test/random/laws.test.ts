import { describe, expect, it } from 'vitest'
import { deriveKey, rootKey, uniform } from '../../src/random/keyed.js'
import { parseDelay } from '../../src/random/parse-delay.js'
import { uniformKsP } from './goodness-of-fit.js'

/** A law, and how well its quantile inverts its cdf (relative, in either tail's probability). */
const LAWS: readonly (readonly [text: string, precision: number])[] = [
  ['lognormal(median=2h, sigma=1.1)', 1e-12],
  ['lognormal(median=1min, sigma=2.45)', 1e-12],
  ['exponential(mean=2h)', 1e-13],
  ['exponential(rate=0.2)', 1e-13],
  // In the far upper tail of a gamma law the probability is 40 times as steep as x.
  ['gamma(shape=2, scale=1)', 1e-8],
  ['gamma(shape=0.3, scale=5h)', 1e-8],
  ['gamma(shape=0.07, scale=5h)', 1e-11],
  ['gamma(shape=400, scale=1min)', 1e-8],
  ['weibull(shape=0.7, scale=2h)', 1e-12],
  ['weibull(shape=3, scale=2h)', 1e-12],
  ['power-law(theta=0.242, s0=300s)', 1e-13],
  ['power-law(theta=1.5, s0=300s)', 1e-13],
  ['power-law(theta=0.242, s0=300s, tau=48h)', 1e-9],
  ['power-law(theta=1, s0=1h, tau=30min)', 1e-9],
  ['power-law(theta=0.5, s0=1min, tau=1w)', 1e-9],
]
const ends = [1.1102230246251565e-16, 1 - 1.1102230246251565e-16]

describe.each(LAWS)('%s', (text, precision) => {
  const law = parseDelay(text)
  const key = deriveKey(rootKey('laws'), text.length, text.charCodeAt(text.length - 3))

  it('has a quantile that undoes its cdf, in both tails', () => {
    let most = 0
    for (let i = 0; i < 6000; i++) {
      const u = uniform(key, i, 0)
      const p = i % 3 === 0 ? u : i % 3 === 1 ? Math.pow(u, 9) : 1 - Math.pow(u, 5)
      const tail = Math.min(p, 1 - p)
      if (tail < 1e-15) continue
      const off = Math.abs(law.cdf(law.quantile(p)) - p)
      most = Math.max(most, (off - 3e-16) / tail) // the cdf itself is rounded near 1
    }
    expect(most).toBeLessThan(precision)
  })

  it('never falls when u grows, and is finite and positive at the farthest draws', () => {
    let last = 0
    let falls = 0
    for (let i = 1; i < 20000; i++) {
      const x = law.quantile(i / 20000)
      if (!(x >= last)) falls++
      last = x
    }
    expect(falls).toBe(0)
    const [low, high] = ends.map((u) => law.quantile(u))
    expect(low).toBeGreaterThanOrEqual(0)
    expect(low).toBeLessThan(law.quantile(1e-4))
    expect(high).toBeGreaterThan(law.quantile(1 - 1e-4))
    expect(high).toBeLessThan(Infinity)
  })

  it('never falls from one possible draw to the next', () => {
    // Around the places where a table or a formula changes over, in steps of 2^-52.
    for (const centre of [0.1948, 0.5, law.cdf(300 / 3600), law.cdf(1), law.cdf(1 / 60), 0.999]) {
      let last = 0
      let falls = 0
      for (let i = -300; i < 300; i++) {
        const u = centre + i * 2.220446049250313e-16
        if (!(u > 0 && u < 1)) continue
        const x = law.quantile(u)
        // A few ulp of rounding in the formula are the limit of doubles.
        if (x < last * (1 - 2e-15)) falls++
        last = Math.max(last, x)
      }
      expect(falls).toBe(0)
    }
  })

  it('is what it samples: KS of 20,000 draws (false alarm 1e-4 each)', () => {
    const sample = Float64Array.from({ length: 20000 }, (_, i) => law.cdf(law.quantile(uniform(key, i, 1))))
    expect(uniformKsP(sample)).toBeGreaterThan(1e-4)
  })

  it('has the mean of its quantile function', () => {
    if (law.mean === Infinity) {
      // For theta <= 1 the truncated mean grows without end.
      expect(truncatedMean(1e-9)).toBeGreaterThan(100 * truncatedMean(1e-5))
      return
    }
    expect(Math.abs(truncatedMean(1e-15) / law.mean - 1)).toBeLessThan(2e-3)
  })

  /** The integral of the quantile up to 1 - smallest tail, by the midpoint rule in both tails' logarithms. */
  function truncatedMean(smallest: number): number {
    const steps = 4000
    const depth = Math.log(0.5 / smallest)
    let sum = 0
    for (let i = 0; i < steps; i++) {
      const tail = 0.5 * Math.exp((-(i + 0.5) / steps) * depth)
      sum += ((law.quantile(tail) + law.quantile(1 - tail)) * tail * depth) / steps
    }
    return sum
  }
})
