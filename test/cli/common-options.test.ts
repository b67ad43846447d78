import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { positiveInteger, settingsOf, share } from '../../src/cli/common-options.js'

describe('positiveInteger', () => {
  test.each([
    ['1', 1],
    ['200', 200],
    ['10k', 10_000],
    ['1_000', 1000],
    ['1M', 1_000_000],
  ])('%s', (text, value) => expect(positiveInteger(1e6)(text)).toBe(value))

  test.each([
    '0',
    '-1',
    '1.5',
    '',
    'ten',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1000001',
    '2M',
    '1G',
    '99999999999999999999',
  ])('%s is refused', (text) => expect(() => positiveInteger(1e6)(text)).toThrow(InvalidArgumentError))
})

describe('share', () => {
  test.each([
    ['5%', 0.05],
    ['0.05', 0.05],
    ['.5', 0.5],
    ['2.5%', 0.025],
    ['1e-3', 0.001],
  ])('%s', (text, value) => expect(share(text)).toBeCloseTo(value, 15))

  test.each(['0', '1e1', '1e-', '0%', '100%', '1', '5', '-5%', '%', 'x', '5 %', 'NaN'])(
    '%s is refused',
    (text) => expect(() => share(text)).toThrow(InvalidArgumentError),
  )
})

test('settings come in the order in which they win, and a seed is a text whatever it looks like', () => {
  expect(settingsOf({ set: ['a=1', 'b=2'], seed: 'true: "x"', replications: 7 })).toEqual([
    'a=1',
    'b=2',
    'seed="true: \\"x\\""',
    'replications=7',
  ])
  expect(settingsOf({})).toEqual([])
})
