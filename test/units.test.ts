import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatCount,
  formatDuration,
  formatMoney,
  formatPercent,
  isParsed,
  parseClock,
  parseCount,
  parseCountPer,
  parseDuration,
  parseMoney,
  parseNumber,
  parseProbability,
  parseRange,
  parseRate,
  plainDigits,
  shortened,
  type Parsed,
} from '../src/units.js'

function value<T>(parsed: Parsed<T>): T {
  if (!isParsed(parsed)) throw new Error(`refused: ${JSON.stringify(parsed)}`)
  return parsed.value
}

function refusal<T>(parsed: Parsed<T>): { got: string; expected: string; hint?: string } {
  if (isParsed(parsed)) throw new Error(`accepted as ${JSON.stringify(parsed.value)}`)
  return parsed
}

describe('durations are hours', () => {
  test.each([
    ['2h', 2],
    ['14d', 336],
    ['30min', 0.5],
    ['300s', 300 / 3600],
    ['4w', 672],
    ['1.5 hours', 1.5],
    ['0h', 0],
    ['۲h', 2],
    ['۱٫۵d', 36],
  ])('%s', (text, hours) => expect(value(parseDuration(text))).toBe(hours))

  test('the same time in two units is the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
        expect(value(parseDuration(`${n}min`))).toBe(value(parseDuration(`${n * 60}s`)))
        expect(value(parseDuration(`${n}d`))).toBe(value(parseDuration(`${n * 24}h`)))
      }),
      { seed: 1 },
    )
  })

  test.each([
    ['2', 'add a unit: 2h or 2d'],
    ['5m', 'm is ambiguous: write min for minutes'],
    ['2 years', 'write years and months in days or weeks'],
    ['3x', 'the units are s, min, h, d, w'],
    ['-2h', 'a duration cannot be negative'],
  ])('%s is refused with a mend', (text, hint) => expect(refusal(parseDuration(text)).hint).toBe(hint))

  test.each([
    '',
    'h',
    '1d 12h',
    '2h ago',
    'NaNh',
    'Infinityh',
    '1e999h',
    '0x10h',
    '1_000h',
    '1..2h',
    `${'9'.repeat(100)}h`,
  ])('%s is refused', (text) => expect(refusal(parseDuration(text)).expected).toContain('a duration'))
})

describe('probabilities', () => {
  test.each([
    ['3%', 0.03],
    ['0.03', 0.03],
    ['100%', 1],
    ['1', 1],
    ['0', 0],
    ['33.3%', 0.333],
    ['1e-3', 0.001],
    ['۳٪', 0.03],
    ['٠٫٥', 0.5],
    ['-0%', 0],
  ])('%s', (text, p) => expect(value(parseProbability(text))).toBe(p))

  test('a percentage is the decimal number, to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
        expect(value(parseProbability(`${n / 1000}%`))).toBe(Number(`${n}e-5`))
      }),
      { seed: 1 },
    )
  })

  test('a bare number above 1 is surely a percentage', () => {
    expect(refusal(parseProbability('3')).hint).toBe('did you mean 3%?')
    expect(refusal(parseProbability('300')).hint).toBeUndefined()
    expect(refusal(parseProbability('101%')).expected).toBe('at most 100%')
    expect(refusal(parseProbability('-1%')).hint).toContain('negative')
  })
})

describe('money', () => {
  test.each([
    ['20k USD', 20_000],
    ['500 USD', 500],
    ['1.2M USD', 1_200_000],
    ['0.01 USD', 0.01],
    ['-500 USD', -500],
    ['500USD', 500],
    ['۵۰۰ USD', 500],
  ])('%s', (text, amount) => expect(value(parseMoney(text, 'USD'))).toBe(amount))

  test.each([
    ['500', 'add the currency: 500 USD'],
    ['500 EUR', "every amount is in the scenario's currency, USD"],
    ['500 usd', 'did you mean USD?'],
    ['$500', 'write the currency as USD'],
    ['20,000 USD', 'write no thousands separators: 20000 or 20k'],
    ['2m USD', 'M is million'],
  ])('%s is refused with a mend', (text, hint) => expect(refusal(parseMoney(text, 'USD')).hint).toBe(hint))
})

describe('counts, rates, ranges, clock times, numbers', () => {
  test.each([
    ['20k', 20_000],
    ['20K', 20_000],
    ['1M', 1_000_000],
    ['1.5k', 1500],
    ['20000', 20_000],
    ['2e4', 20_000],
    ['0', 0],
  ])('count %s', (text, n) => expect(value(parseCount(text))).toBe(n))
  test.each(['1.5', '-3', '20 000', '1m', '1e300', 'many', '1e999', '12 people'])(
    'count %s is refused',
    (text) => {
      expect(refusal(parseCount(text)).expected).toContain('a whole number')
    },
  )

  test.each([
    ['4/week', 4 / 168],
    ['2/d', 2 / 24],
    ['0.5/h', 0.5],
    ['1 / day', 1 / 24],
  ])('rate %s', (text, perHour) => expect(value(parseRate(text))).toBe(perHour))
  test('a rate says per what', () => {
    expect(refusal(parseRate('3')).hint).toBe('say per what: 3/d or 3/week')
    expect(refusal(parseRate('3/fortnight')).hint).toBe('per h, d or week')
    expect(refusal(parseRate('-1/d')).hint).toContain('negative')
    expect(value(parseCountPer('3/d'))).toEqual({ count: 3, perHours: 24 })
  })

  test('ranges', () => {
    expect(value(parseRange('500..10k'))).toEqual({ min: 500, max: 10_000 })
    expect(refusal(parseRange('10k..500')).hint).toBe('the lower bound comes first')
    for (const text of ['500', '500...10k', '500..', '..', '1..2..3'])
      expect(isParsed(parseRange(text))).toBe(false)
  })

  test('clock times', () => {
    expect(value(parseClock('09:00'))).toBe(9)
    expect(value(parseClock('9:30'))).toBe(9.5)
    expect(value(parseClock('23:59'))).toBe(1439 / 60)
    for (const text of ['24:00', '12:60', '9', '9h', '009:00']) expect(isParsed(parseClock(text))).toBe(false)
  })

  test('numbers', () => {
    expect(value(parseNumber('-1.5e-3'))).toBe(-0.0015)
    expect(Object.is(value(parseNumber('-0')), 0)).toBe(true)
    for (const text of ['', '1.', 'NaN', 'Infinity', '0x10', '1e999', '١,٢'])
      expect(isParsed(parseNumber(text))).toBe(false)
  })
})

test('no text makes a parser throw, and every refusal says what was expected', () => {
  const nearMiss = fc.stringMatching(/^[-+0-9.eEkM%/:hdws USD۰-۹٫٪]{0,40}$/)
  const parsers = [
    parseNumber,
    parseDuration,
    parseRate,
    parseCountPer,
    parseProbability,
    parseCount,
    parseRange,
    parseClock,
    (text: string) => parseMoney(text, 'USD'),
  ]
  fc.assert(
    fc.property(fc.oneof(nearMiss, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      for (const parse of parsers) {
        const parsed: Parsed<unknown> = parse(text)
        if (isParsed(parsed)) {
          if (typeof parsed.value === 'number') expect(Number.isFinite(parsed.value)).toBe(true)
        } else {
          expect(parsed.expected.length).toBeGreaterThan(0)
          expect([...parsed.got].length).toBeLessThanOrEqual(80)
        }
      }
    }),
    { numRuns: 150, seed: 1 },
  )
})

describe('formats for people', () => {
  test.each([
    [0.25, '15min'],
    [1 / 360, '10s'],
    [36, '36h'],
    [336, '14d'],
    [60, '2.5d'],
    [0, '0h'],
    [Infinity, 'for ever'],
  ])('%f hours', (hours, text) => expect(formatDuration(hours)).toBe(text))
  test.each([
    [20_000, '20,000 USD'],
    [12.5, '12.50 USD'],
    [1234.56, '1,235 USD'],
    [-1_234_567, '-1,234,567 USD'],
    [NaN, '–'],
  ])('%f of money', (amount, text) => expect(formatMoney(amount, 'USD')).toBe(text))
  test.each([
    [0.031, '3.1%'],
    [0.00012, '0.012%'],
    [0.4, '40%'],
    [0.999, '99.9%'],
    [1.2, '120%'],
    [0, '0%'],
  ])('ratio %f', (ratio, text) => expect(formatPercent(ratio)).toBe(text))
  test.each([
    [950, '950'],
    [12_300, '12,300'],
    [1_234_567, '1.23M'],
    [2.5e9, '2.5B'],
    [3.14159, '3.14'],
    [10, '10'],
  ])('count %f', (count, text) => expect(formatCount(count)).toBe(text))
})

test('digits of other scripts become Latin, marks of direction go', () => {
  expect(plainDigits('\u200f۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩\u200e')).toBe('0123456789 0123456789')
  expect(plainDigits('−۱٫۵٪')).toBe('-1.5%')
})

test('shortened texts keep whole characters', () => {
  expect(shortened('abc', 3)).toBe('abc')
  expect(shortened('abcd', 3)).toBe('ab…')
  expect(shortened('😀'.repeat(10), 3)).toBe('😀😀…')
})
