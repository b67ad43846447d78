import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  exactCap,
  exactClock,
  exactCount,
  exactDuration,
  exactMoney,
  exactPerDay,
  exactProbability,
  exactRate,
} from '../../src/scenario/exact-text.js'
import {
  isParsed,
  parseClock,
  parseCount,
  parseCountPer,
  parseDuration,
  parseMoney,
  parseProbability,
  parseRate,
  type Parsed,
} from '../../src/units.js'

function value<T>(parsed: Parsed<T>): T {
  if (!isParsed(parsed)) throw new Error(JSON.stringify(parsed))
  return parsed.value
}

test('any number comes back to the last bit', () => {
  const anything = fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(anything, (x) => {
      expect(value(parseDuration(exactDuration(x)))).toBe(x)
      expect(value(parseRate(exactRate(x)))).toBe(x)
      expect(value(parseMoney(exactMoney(x, 'EUR'), 'EUR'))).toBe(x)
      expect(value(parseProbability(String(exactProbability(x / 1e6))))).toBe(x / 1e6)
      expect(value(parseCount(String(exactCount(Math.floor(x)))))).toBe(Math.floor(x))
    }),
    { numRuns: 300, seed: 14 },
  )
  for (let minutes = 0; minutes < 1440; minutes++) {
    expect(value(parseClock(exactClock(minutes / 60)))).toBe(minutes / 60)
  }
})

test('ordinary values come back short', () => {
  expect(exactDuration(336)).toBe('14d')
  expect(exactDuration(36)).toBe('36h')
  expect(exactDuration(3.2)).toBe('3.2h')
  expect(exactDuration(1 / 12)).toBe('5min')
  expect(exactDuration(Infinity)).toBe('none')
  expect(exactProbability(0.07)).toBe('7%')
  expect(exactProbability(0.0016)).toBe('0.16%')
  expect(exactRate(4 / 168)).toBe('4/week')
  expect(exactRate(2 / 24)).toBe('2/d')
  expect(exactRate(12.5)).toBe('12.5/h')
  expect(exactPerDay(0.02)).toBe('0.02/d')
  expect(exactMoney(20_000, 'USD')).toBe('20k USD')
  expect(exactMoney(0.01, 'USD')).toBe('0.01 USD')
  expect(exactCount(1_500_000)).toBe('1500k')
  expect(exactCap(value(parseCountPer('3/d')))).toBe('3/d')
  expect(exactClock(9.5)).toBe('09:30')
})
