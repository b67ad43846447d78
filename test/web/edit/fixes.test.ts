import { expect, test } from 'vitest'
import { parseScenario } from '../../../src/scenario/parse.js'
import { changesBetween } from '../../../web/edit/changes.js'
import { readTree } from '../../../web/edit/document.js'
import { fixOf, offsetOf } from '../../../web/edit/fixes.js'
import { NEW_SCENARIO } from '../../../web/edit/new-scenario.js'

test.each([
  ['an unknown key', 'horizon: 14d', 'horizn: 14d', 'horizon: 14d'],
  ['an unknown word', 'profile: instagram', 'profile: instagran', 'profile: instagram'],
  ['a bare share', 'paid: 70%', 'paid: 70', 'paid: 70%'],
  ['a currency in small letters', '5k USD', '5k usd', '5k USD'],
  ['an amount without a currency', '5k USD', '5000', '5000 USD'],
  [
    'a list without brackets',
    'version: 1',
    'version: 1\ncompare: {also: reach}',
    'version: 1\ncompare: {also: [reach]}',
  ],
])('%s is mended where the check knows how', (_, right, wrong, mended) => {
  const text = NEW_SCENARIO.replace(right, wrong)
  const [issue] = parseScenario(text, 'a.yaml').issues
  const fix = fixOf(issue!, text)
  const after = fix === null ? null : text.slice(0, fix.start) + fix.text + text.slice(fix.end)
  expect(after).toBe(NEW_SCENARIO.replace(right, mended))
})

test('a score with a per cent sign, and a word for true', () => {
  const score = NEW_SCENARIO.replace('format: image', 'visual: 80%')
  const yes = NEW_SCENARIO.replace('  budget:\n    total', '  content: {adapt: yes}\n  budget:\n    total')
  const mend = (text: string) => fixOf(parseScenario(text, 'a.yaml').issues[0]!, text)?.text
  expect(mend(score)).toBe('0.8')
  expect(mend(yes)).toBe('true')
})

test('nothing is mended without a hint', () => {
  const text = NEW_SCENARIO.replace('14d', 'long')
  expect(fixOf(parseScenario(text, 'a.yaml').issues[0]!, text)).toBeNull()
})

test('places count from 1', () => {
  expect(offsetOf('ab\ncd', 1, 1)).toBe(0)
  expect(offsetOf('ab\ncd', 2, 2)).toBe(4)
  expect(offsetOf('ab', 7, 9)).toBe(2)
})

test('changes are told value by value, whole things as one', () => {
  const before = readTree('a: 1 # one\nb: {c: 3%, d: x}\ne: {f: 1}')!
  const after = readTree('b: {d: x, c: 4%}\na: 1\ng: {h: [1, 2]}')!
  expect(changesBetween(before, after)).toEqual([
    { path: ['b', 'c'], before: '3%', after: '4%' },
    { path: ['g'], before: null, after: { h: ['1', '2'] } },
    { path: ['e'], before: { f: '1' }, after: null },
  ])
})
