import { describe, expect, it } from 'vitest'
import { hurwitzZeta } from '../../src/math/hurwitz-zeta.js'
import { fitPowerLaw, solveExponent } from '../../src/network/power-law-fit.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

/** A sample of the zeta law on x >= xmin, by searching the distribution function. */
function zetaSample(size: number, exponent: number, xmin: number, seed: string): number[] {
  const stream = new Stream(rootKey(seed))
  const scale = hurwitzZeta(exponent, xmin).value
  const atLeast = (x: number): number => ((x / xmin) ** -exponent * hurwitzZeta(exponent, x).value) / scale
  return Array.from({ length: size }, () => {
    const u = stream.uniform()
    let low = xmin
    let high = 2 * xmin
    while (atLeast(high) > u) high *= 2
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (atLeast(middle) > u) low = middle
      else high = middle
    }
    return low
  })
}

function countsOf(values: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(...values) + 1).fill(0)
  for (const value of values) counts[value]!++
  return counts
}

describe('hurwitzZeta', () => {
  it.each([
    [2, 1, Math.PI ** 2 / 6],
    [4, 1, Math.PI ** 4 / 90],
    [2, 3, Math.PI ** 2 / 6 - 1.25],
    [3, 1, 1.2020569031595943],
  ])('zeta(%f, %f)', (s, a, value) => {
    expect(hurwitzZeta(s, a).value * a ** -s).toBeCloseTo(value, 12)
  })
})

describe('fitPowerLaw', () => {
  it.each([
    [2.1, 1],
    [2.5, 1],
    [3.2, 1],
  ])('finds the exponent %f of a zeta law from %i (4.5 standard errors)', (exponent, xmin) => {
    const sample = zetaSample(5000, exponent, xmin, `zeta ${exponent}`)
    const meanLog = sample.reduce((sum, x) => sum + Math.log(x), 0) / sample.length
    const error = (exponent - 1) / Math.sqrt(sample.length)
    expect(Math.abs(solveExponent(xmin, meanLog)! - exponent)).toBeLessThan(4.5 * error)
    const fit = fitPowerLaw(countsOf(sample))!
    expect(Math.abs(fit.exponent - exponent)).toBeLessThan((4.5 * (exponent - 1)) / Math.sqrt(fit.tail))
    expect(fit.distance).toBeLessThan(1.95 / Math.sqrt(fit.tail))
  })

  it('finds where the tail begins', () => {
    const stream = new Stream(rootKey('body'))
    const body = Array.from({ length: 5000 }, () => 1 + stream.below(30))
    const fit = fitPowerLaw(countsOf([...body, ...zetaSample(5000, 2.5, 30, 'tail')]))!
    expect(fit.xmin).toBeGreaterThanOrEqual(25)
    expect(fit.xmin).toBeLessThan(60)
    expect(Math.abs(fit.exponent - 2.5)).toBeLessThan(0.15)
  })

  it('solves the likelihood: no nearby exponent is likelier', () => {
    const sample = zetaSample(300, 2.3, 5, 'likelihood')
    const meanLog = sample.reduce((sum, x) => sum + Math.log(x), 0) / sample.length
    const best = solveExponent(5, meanLog)!
    // Mean log-likelihood with the factor 5^s that hurwitzZeta leaves out.
    const likelihood = (s: number): number => -Math.log(hurwitzZeta(s, 5).value) + s * (Math.log(5) - meanLog)
    expect(likelihood(best)).toBeGreaterThan(likelihood(best + 0.01))
    expect(likelihood(best)).toBeGreaterThan(likelihood(best - 0.01))
  })

  it.each([
    ['nobody', [0]],
    ['only zeros', [900]],
    ['fewer than fifty', [0, 20, 10, 5, 4, 3, 2, 1, 1, 1]],
    ['one value', [0, 0, 0, 0, 1000]],
  ])('gives none for %s', (_, counts) => {
    expect(fitPowerLaw(counts)).toBeNull()
  })
})
