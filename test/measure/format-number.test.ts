import { expect, it } from 'vitest'

import { formatKpi, formatNumber } from '../../src/measure/format-number.js'

it.each([
  [12_345, '12,300'],
  [1_234_567, '1,230,000'],
  [-1849.6, '−1,850'],
  [999.6, '1,000'],
  [12.34, '12.3'],
  [0.001234, '0.00123'],
  [0.5, '0.5'],
  [7, '7'],
  [0, '0'],
  [-0, '0'],
  [1e20, '1e20'],
  [1.26e-9, '1.26e−9'],
  [-1.26e20, '−1.26e20'],
  [NaN, 'n/a'],
  [-Infinity, '−infinite'],
])('%s is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

it('writes units where they need saying', () => {
  expect(formatKpi(1934, 'money', 'USD', 2)).toBe('1,900 USD')
  expect(formatKpi(12.6, 'people', 'USD')).toBe('13')
  expect(formatKpi(3.4, 'count', 'USD')).toBe('3.4')
  expect(formatKpi(19.25, 'hours', 'USD')).toBe('19.3 h')
  expect(formatKpi(0.0312, 'ratio', 'USD')).toBe('0.0312')
  expect(formatKpi(-1934, 'money', 'USD', 2)).toBe('−1,900 USD')
  expect(formatKpi(-12.6, 'people', 'USD')).toBe('−13')
  expect(formatKpi(NaN, 'money', 'USD')).toBe('n/a')
})

it('keeps the first digits of any number', () => {
  for (let exponent = -5; exponent < 15; exponent++) {
    const value = 1.23456 * 10 ** exponent
    expect(Number(formatNumber(value).replaceAll(',', '')) / value).toBeCloseTo(1.23 / 1.23456, 10)
  }
})
