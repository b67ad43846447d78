import { expect, test } from 'vitest'
import { typedItems, typedQuantity } from '../../../web/edit/typed.js'
import { flowText, textLiteral, valueLiteral } from '../../../web/edit/written.js'

test.each([
  ['probability', '۳٪', '3%'],
  ['probability', '3', '3%'],
  ['probability', '۰٫۰۳', '0.03'],
  ['probability', '۱۲٫۵ درصد', '12.5%'],
  ['duration', '۲ ساعت', '2h'],
  ['duration', '۳ هفته', '3w'],
  ['duration or none', 'none', 'none'],
  ['rate', '۴ بار در هفته', '4/week'],
  ['rate', '2 / d', '2/d'],
  ['cap', '۳ در روز', '3/d'],
  ['money', '500', '500 USD'],
  ['money', '۲۰ هزار دلار', '20k USD'],
  ['money', '20,000', '20000 USD'],
  ['count', '۱٬۰۰۰', '1000'],
  ['number', '−۱٫۵', '-1.5'],
  ['number of people', '۱ هزار نفر', '1k people'],
  ['currency', 'eur', 'EUR'],
  ['number', 'nonsense', 'nonsense'],
])('%s: %s is written %s', (kind, typed, written) => {
  expect(typedQuantity(kind, typed, 'USD')).toBe(written)
})

test('items stand between commas of either language', () => {
  expect(typedItems('a, b،ج\n ')).toEqual(['a', 'b', 'ج'])
})

test('quotes stand where YAML would read something else', () => {
  expect(['a text', 'اسپرسوساز', '20', 'true', 'a: b', '#1', '- a', '3%', '-', ''].map(textLiteral)).toEqual([
    'a text',
    'اسپرسوساز',
    '"20"',
    '"true"',
    '"a: b"',
    '"#1"',
    '"- a"',
    '3%',
    '"-"',
    '""',
  ])
  expect(['20', '1e3', '500..10k', '09:00', '4/week', '5 USD'].map(valueLiteral)).toEqual([
    '20',
    '1e3',
    '500..10k',
    '"09:00"',
    '4/week',
    '5 USD',
  ])
  expect(flowText({ a: ['1', '2'], b: {} })).toBe('{a: [1, 2], b: {}}')
})
