import { afterEach, describe, expect, test } from 'vitest'
import {
  formatCount,
  formatDecimal,
  formatHours,
  formatShare,
  isolated,
  parseNumber,
} from '../../../web/words/format.js'
import { language } from '../../../web/words/language.js'

afterEach(() => {
  language.value = 'en'
})

/** What both languages write; the spaces that do not break are shown as plain ones. */
function both(write: () => string): [string, string] {
  const texts = (['en', 'fa'] as const).map((each) => {
    language.value = each
    return write().replaceAll('\u00a0', ' ')
  })
  return texts as [string, string]
}

describe('formatCount', () => {
  test.each([
    [0, '0', '۰'],
    [214, '214', '۲۱۴'],
    [2.5, '2.5', '۲٫۵'],
    [42.4, '42', '۴۲'],
    [1234, '1,234', '۱٬۲۳۴'],
    [9999.4, '9,999', '۹٬۹۹۹'],
    [9999.5, '10k', '۱۰ هزار'],
    [12_345, '12.3k', '۱۲٫۳ هزار'],
    [999_900, '1M', '۱ میلیون'],
    [1_234_567, '1.23M', '۱٫۲۳ میلیون'],
    [7.5e9, '7.5bn', '۷٫۵ میلیارد'],
    [-1234, '−1,234', '\u200e−۱٬۲۳۴'],
    [-0.01, '0', '۰'],
    [NaN, 'n/a', 'نامشخص'],
    [-Infinity, '−infinite', '\u200e−بی‌نهایت'],
  ])('%d', (n, en, fa) => {
    expect(both(() => formatCount(n))).toEqual([en, fa])
  })
})

describe('formatShare', () => {
  test.each([
    [0.03, '3 %', '۳٪'],
    [0.025, '2.5 %', '۲٫۵٪'],
    [0.005, '0.5 %', '۰٫۵٪'],
    [0.0005, '0.05 %', '۰٫۰۵٪'],
    [0.00001, '<0.01 %', 'کمتر از ۰٫۰۱٪'],
    [0.614, '61 %', '۶۱٪'],
    [0.998, '>99 %', 'بیشتر از ۹۹٪'],
    [1, '100 %', '۱۰۰٪'],
    [0, '0 %', '۰٪'],
    [0.0999, '10 %', '۱۰٪'],
    [-0.2, '−20 %', '\u200e−۲۰٪'],
  ])('%d', (p, en, fa) => {
    expect(both(() => formatShare(p))).toEqual([en, fa])
  })
})

describe('formatHours', () => {
  test.each([
    [18, '18 h', '۱۸ ساعت'],
    [52, '2 d 4 h', '۲ روز و ۴ ساعت'],
    [168, '7 d', '۷ روز'],
    [1.5, '1 h 30 min', '۱ ساعت و ۳۰ دقیقه'],
    [1 / 3, '20 min', '۲۰ دقیقه'],
    [9.999, '10 h', '۱۰ ساعت'],
    [23.7, '1 d', '۱ روز'],
    [0, '0 h', '۰ ساعت'],
    [-2, '−2 h', '\u200e−۲ ساعت'],
  ])('%d', (h, en, fa) => {
    expect(both(() => formatHours(h))).toEqual([en, fa])
  })
})

test('decimals keep what says something', () => {
  expect(both(() => formatDecimal(3.14))).toEqual(['3.1', '۳٫۱'])
  expect(both(() => formatDecimal(3.04))).toEqual(['3', '۳'])
  expect(both(() => formatDecimal(1.4142, 3))).toEqual(['1.414', '۱٫۴۱۴'])
})

test('labels of pictures carry their direction', () => {
  expect(both(() => isolated('x'))).toEqual(['\u2068x\u2069', '\u2067x\u2069'])
})

describe('parseNumber', () => {
  test.each([
    ['42', 42],
    [' ۴۲ ', 42],
    ['٤٢', 42],
    ['3 %', 0.03],
    ['۳٪', 0.03],
    ['۲٫۵٪', 0.025],
    ['۲/۵', 2.5],
    ['.5', 0.5],
    ['1,234', 1234],
    ['۱٬۲۳۴٫۵', 1234.5],
    ['−7', -7],
    ['\u200e−۷', -7],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each(['', ' ', '.', '%', '1,5', '12,34', '1/2', '1e3', 'Infinity', '0x10', '1.2.3', '3%%', 'سه'])(
    '%s is no number',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )

  test('reads what is written, in both languages', () => {
    for (const each of ['en', 'fa'] as const) {
      language.value = each
      for (let x = -1.5; x < 5000; x += 37.25) expect(parseNumber(formatDecimal(x, 2))).toBe(x)
      for (const percent of [0, 0.05, 0.5, 1, 2.5, 9, 50, 100]) {
        expect(parseNumber(formatShare(percent / 100))).toBe(percent / 100)
      }
    }
  })
})
