import { expect, test } from 'vitest'
import { persianFigures } from '../../../src/report/words/persian-figures.js'

test.each([
  ['−1,234.5', '\u2066−۱٬۲۳۴٫۵\u2069'],
  ['+12.3\u00a0%', '\u2066+۱۲٫۳٪\u2069'],
  ['3 %', '۳٪'],
  ['<\u00a01\u00a0%', 'کمتر از ۱٪'],
  ['>\u00a099\u00a0%', 'بیشتر از ۹۹٪'],
  ['900–4,100\u00a0USD', '۹۰۰\u00a0تا ۴٬۱۰۰\u00a0دلار'],
  ['−400 to 4,100 USD', '\u2066−۴۰۰\u2069 تا ۴٬۱۰۰ دلار'],
  ['1.5\u00a0M–2\u00a0M EUR', '۱٫۵\u00a0میلیون\u00a0تا ۲\u00a0میلیون یورو'],
  ['– to 5\u00a0h', '– تا ۵\u00a0ساعت'],
  ['20\u00a0min', '۲۰\u00a0دقیقه'],
  ['14\u00a0days', '۱۴\u00a0روز'],
  ['3.2\u00a0s', '۳٫۲\u00a0ثانیه'],
  ['40\u00a0k', '۴۰\u00a0هزار'],
  ['−13\u00a0k', '\u2066−۱۳\u2069\u00a0هزار'],
  ['−1.5 h to +2 h', '\u2066−۱٫۵\u2069\u00a0ساعت تا \u2066+۲\u2069\u00a0ساعت'],
  ['2\u00a0bn', '۲\u00a0میلیارد'],
  ['n/a', 'نامشخص'],
  ['1, 2; 3', '۱، ۲؛ ۳'],
  ['1.2\u00a0×\u00a010⁻⁹', '۱٫۲\u00a0×\u00a0۱۰⁻⁹'],
  ['Marginal', 'Marginal'],
  ['–', '–'],
])('%s reads %s', (english, persian) => {
  expect(persianFigures(english)).toBe(persian)
})

test('what is Persian already stays as it is', () => {
  for (const text of ['\u2066−۱٬۲۳۴٫۵\u2069 دلار', '۹۰۰\u00a0تا ۴٬۱۰۰\u00a0دلار', 'همان آدم‌ها، همان بخت.']) {
    expect(persianFigures(text)).toBe(text)
  }
})
