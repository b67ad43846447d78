import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import { parseDelay } from '../../src/random/parse-delay.js'

describe('parseDelay', () => {
  it.each([
    ['lognormal(median=2h, sigma=1.1)', 'lognormal(median=2h, sigma=1.1)', 2],
    ['lognormal( sigma = 1.1 ,median = 120min )', 'lognormal(median=2h, sigma=1.1)', 2],
    ['gamma(shape=2, scale=1)', 'gamma(shape=2, scale=1h)', 1.6783469900166612],
    ['exponential(mean=2h)', 'exponential(mean=2h)', 2 * Math.LN2],
    ['exponential(rate=0.5)', 'exponential(mean=2h)', 2 * Math.LN2],
    ['weibull(shape=1, scale=1d)', 'weibull(shape=1, scale=24h)', 24 * Math.LN2],
    [
      'power-law(theta=0.242, s0=300s)',
      'power-law(theta=0.242, s0=0.08333333333333333h)',
      2148.3975202141346 / 3600,
    ],
    ['power-law(0.242, 5min)', 'power-law(theta=0.242, s0=0.08333333333333333h)', 2148.3975202141346 / 3600],
    [
      'power-law(theta=0.242, s0=300s, tau=2d)',
      'power-law(theta=0.242, s0=0.08333333333333333h, tau=48h)',
      0.273171487,
    ],
    ['fixed(1h)', 'fixed(1h)', 1],
    ['fixed(0)', 'fixed(0h)', 0],
    ['fixed(1w)', 'fixed(168h)', 168],
    ['fixed(۳۰min)', 'fixed(0.5h)', 0.5],
  ])('%s is in hours', (text, name, median) => {
    const law = parseDelay(text)
    expect(law.name).toBe(name)
    expect(law.quantile(0.5)).toBeCloseTo(median, 9)
    expect(parseDelay(law.name).quantile(0.37)).toBe(law.quantile(0.37))
  })

  it.each([
    ['', 'not of the form name(key=value, …)'],
    ['lognormal', 'not of the form'],
    ['lognormal(median=2h, sigma=1.1', 'not of the form'],
    ['pareto(alpha=2)', 'no delay law is called "pareto"'],
    ['lognormal(median=2h)', 'sigma is missing'],
    ['lognormal(median=2h, sigma=1, sigma=2)', 'sigma is given twice'],
    ['lognormal(mean=2h, sigma=1)', '"mean" is not one of its parameters'],
    ['lognormal(median=2h, sigma=-1)', 'sigma is -1'],
    ['lognormal(median=2h, sigma=1h)', 'sigma is 1h'],
    ['lognormal(median=2x, sigma=1)', 'median is 2x'],
    ['lognormal(median=0h, sigma=1)', 'median is 0h'],
    ['lognormal(median=NaN, sigma=1)', 'median is NaN'],
    ['lognormal(median=1e300, sigma=1)', 'median is 1e300'],
    ['lognormal(median=2h, sigma=1, __proto__=1)', '"__proto__" is not one of its parameters'],
    ['exponential()', 'give either the mean or the rate'],
    ['exponential(mean=1, rate=1)', 'give either the mean or the rate'],
    ['fixed()', 'value is missing'],
    ['fixed(1, 2)', 'too many values'],
    ['gamma(shape=2, scale=1m)', 'm is ambiguous: write min for minutes'],
    ['gamma('.repeat(1e5), 'longer than 300 characters'],
    ['constructor()', 'no delay law is called "constructor"'],
  ])('refuses %s', (text, message) => {
    expect(() => parseDelay(text)).toThrow(HearsayError)
    try {
      parseDelay(text)
    } catch (thrown) {
      const error = thrown as HearsayError
      expect(error.kind).toBe('usage')
      expect(error.message).toContain(message)
      expect(error.message).toContain('expected')
      expect(error.message.length).toBeLessThan(600)
    }
  })

  it('either makes a law that draws, or gives a usage error, whatever the text', () => {
    const names = fc.constantFrom('lognormal', 'gamma', 'exponential', 'weibull', 'power-law', 'fixed', 'x')
    const keys = fc.constantFrom(
      'median=',
      'sigma=',
      'shape=',
      'scale=',
      'theta=',
      's0=',
      'tau=',
      'mean=',
      'rate=',
      '',
      '=',
    )
    const values = fc.oneof(
      fc.constantFrom('1', '2h', '0.001', '1000', '1e9', '1e-9', '-1', '', '0', '5min', 'NaN', '1e999'),
      fc.string({ maxLength: 5 }),
    )
    const texts = fc
      .tuple(names, fc.array(fc.tuple(keys, values), { maxLength: 4 }))
      .map(([name, list]) => `${name}(${list.map(([k, v]) => k + v).join(',')})`)
    fc.assert(
      fc.property(fc.oneof(fc.string(), texts), (text) => {
        try {
          const law = parseDelay(text)
          const draws = [1e-16, 0.3, 0.5, 0.9, 1 - 1e-16].map((u) => law.quantile(u))
          draws.forEach((x, i) => expect(x >= (draws[i - 1] ?? 0) * (1 - 1e-9)).toBe(true))
        } catch (thrown) {
          if (!(thrown instanceof HearsayError) || thrown.kind !== 'usage') throw thrown
        }
      }),
      { seed: 3, numRuns: 400 },
    )
  })
})

it.each([
  'weibull(shape=0.001, scale=1e9)',
  'power-law(theta=0.001, s0=1e9)',
  'lognormal(median=1e9, sigma=1000)',
])('%s is refused: some of its draws would be no numbers', (text) => {
  expect(() => parseDelay(text)).toThrow('beyond all numbers')
})
