import { expect, test } from 'vitest'
import { Purse } from '../../../src/campaign/team/purse.js'

test('pays what it holds, to the last cent, and no more', () => {
  const purse = new Purse(100)
  expect(purse.pay(70)).toBe(true)
  expect(purse.pay(31)).toBe(false)
  expect(purse.pay(30)).toBe(true)
  expect(purse.pay(0.01)).toBe(false)
  expect(purse.spent).toBe(100)
})

test('a sum that misses the line only by rounding is paid', () => {
  const purse = new Purse(0.3)
  // 0.1 + 0.1 + 0.1 is 0.30000000000000004 in binary.
  expect([0.1, 0.1, 0.1].map((price) => purse.pay(price))).toEqual([true, true, true])
})

test('an empty line pays for what costs nothing', () => {
  const purse = new Purse(0)
  expect(purse.pay(0)).toBe(true)
  expect(purse.pay(1e-9)).toBe(false)
})
