import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axisFormat,
  exactCount,
  formatHours,
  formatKpi,
  formatKpiBare,
  formatPercent,
  formatProbability,
  formatRange,
  sensibleNumber,
  withSign,
} from '../../src/report/sensible-number.js'

/** What a person reads off: the inverse of `sensibleNumber`, written from the reader's side. */
function readBack(text: string): number {
  const factors: Readonly<Record<string, number>> = { M: 1e6, bn: 1e9, tn: 1e12 }
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
  const plain = text.replaceAll('\u00a0', ' ').replaceAll(',', '').replaceAll('−', '-')
  const power = /^(\S+) × 10(\S+)$/.exec(plain)
  if (power) {
    const exponent = Array.from(power[2]!, (digit) =>
      digit === '⁻' ? '-' : superscripts.indexOf(digit),
    ).join('')
    return Number(power[1]) * 10 ** Number(exponent)
  }
  const [digits = '', unit = ''] = plain.split(' ')
  return Number(digits) * (factors[unit] ?? 1)
}

describe('sensibleNumber', () => {
  it.each([
    [0, '0'],
    [41, '41'],
    [1903, '1,903'],
    [41_220, '41,220'],
    [412_345.6, '412,300'],
    [-12_340, '−12,340'],
    [12.345, '12.3'],
    [9.999, '10.0'],
    [1.7604, '1.76'],
    [0.3971, '0.397'],
    [0.4, '0.400'],
    [0.00021, '0.000210'],
    [0.0000321, '3.2\u00a0×\u00a010⁻⁵'],
    [999_994, '1,000,000'],
    [999_999, '1.00\u00a0M'],
    [12_345_678, '12.3\u00a0M'],
    [4.56e9, '4.56\u00a0bn'],
    [7.8e13, '78.0\u00a0tn'],
    [-3e21, '−3.0\u00a0×\u00a010²¹'],
    [null, '–'],
    [NaN, '–'],
    [Infinity, '–'],
  ])('writes %s as %s', (value, text) => {
    expect(sensibleNumber(value)).toBe(text)
  })

  it('keeps at least two significant digits of every number, and its sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-300)
        const read = readBack(sensibleNumber(value))
        return Math.abs(read - value) <= 0.051 * Math.abs(value) && Math.sign(read) === Math.sign(value)
      }),
      { seed: 6, numRuns: 2000 },
    )
  })

  it('never writes a larger number as a smaller one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e18, max: 1e18, noNaN: true }),
        fc.double({ min: -1e18, max: 1e18, noNaN: true }),
        (a, b) => {
          const [low, high] = a <= b ? [a, b] : [b, a]
          const [readLow, readHigh] = [readBack(sensibleNumber(low)), readBack(sensibleNumber(high))]
          return readLow <= readHigh * (1 + (readHigh < 0 ? -1e-9 : 1e-9)) + 1e-300
        },
      ),
      { seed: 7, numRuns: 2000 },
    )
  })
})

describe('units', () => {
  it('writes each kind of KPI in its own unit', () => {
    expect(formatKpi('profit', -1234, 'USD')).toBe('−1,234\u00a0USD')
    expect(formatKpiBare('profit', -1234)).toBe('−1,234')
    expect(formatKpi('ctr', 0.0123, 'USD')).toBe('1.23\u00a0%')
    expect(formatKpi('frequency', 1.9, 'USD')).toBe('1.90')
    expect(formatKpi('halfLifeHours', 19, 'USD')).toBe('19\u00a0h')
    expect(formatKpi('cac', NaN, 'USD')).toBe('–')
  })

  it('does not claim more than runs can show about a probability', () => {
    expect(formatProbability(0)).toBe('0\u00a0%')
    expect(formatProbability(0.004)).toBe('<\u00a01\u00a0%')
    expect(formatProbability(0.784)).toBe('78\u00a0%')
    expect(formatProbability(0.996)).toBe('>\u00a099\u00a0%')
    expect(formatProbability(1)).toBe('100\u00a0%')
    expect(formatProbability(null)).toBe('–')
  })

  it('writes hours as minutes, hours or days', () => {
    expect([0.05, 0.5, 19, 36, 720, null].map(formatHours)).toEqual([
      '3\u00a0min',
      '30\u00a0min',
      '19\u00a0h',
      '36\u00a0h',
      '30\u00a0days',
      '–',
    ])
  })

  it('writes ranges so that no minus sign reads as a dash, a shared unit once', () => {
    expect(formatRange('900', '4,100')).toBe('900–4,100')
    expect(formatRange('−400', '4,100')).toBe('−400 to 4,100')
    expect(formatRange('36.5\u00a0M', '80.4\u00a0M')).toBe('36.5–80.4\u00a0M')
    expect(formatRange('781,000', '2.14\u00a0M')).toBe('781,000–2.14\u00a0M')
    expect(formatRange(formatPercent(0.1), formatPercent(0.3))).toBe('10–30\u00a0%')
    expect(formatRange('1.5\u00a0×\u00a010⁻⁶', '7.9\u00a0×\u00a010⁻⁶')).toBe(
      '1.5\u00a0×\u00a010⁻⁶–7.9\u00a0×\u00a010⁻⁶',
    )
    expect(formatRange('–', '–')).toBe('–')
  })

  it('writes counts exactly and gains with a plus', () => {
    expect(exactCount(1_000_000)).toBe('1,000,000')
    expect(exactCount(0.5)).toBe('0.500')
    expect(withSign('450', 450)).toBe('+450')
    expect(withSign('−450', -450)).toBe('−450')
    expect(withSign('0', 0)).toBe('0')
  })
})

describe('axisFormat', () => {
  it('writes all ticks in one unit with as many decimals as they need', () => {
    const ticks = [0, 500_000, 1_000_000, 1_500_000]
    expect(ticks.map(axisFormat(ticks))).toEqual(['0', '0.5\u00a0M', '1.0\u00a0M', '1.5\u00a0M'])
    expect([-20_000, 0, 20_000].map(axisFormat([-20_000, 0, 20_000]))).toEqual([
      '−20\u00a0k',
      '0',
      '20\u00a0k',
    ])
    expect([0, 0.005, 0.01].map(axisFormat([0, 0.005, 0.01], true))).toEqual([
      '0\u00a0%',
      '0.5\u00a0%',
      '1.0\u00a0%',
    ])
  })

  it('gives different ticks different labels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: 20 }),
        fc.constantFrom(1, 2, 5),
        fc.integer({ min: -50, max: 50 }),
        (power, multiple, first) => {
          const step = multiple * 10 ** power
          const ticks = Array.from({ length: 7 }, (_, i) => (first + i) * step)
          const format = axisFormat(ticks)
          // Beyond powers that axes label in full, neighbours may share two digits.
          fc.pre(Math.max(...ticks.map(Math.abs)) < 1e15 && step > 1e-5)
          return new Set(ticks.map(format)).size === ticks.length
        },
      ),
      { seed: 8, numRuns: 500 },
    )
  })
})
