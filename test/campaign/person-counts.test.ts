import { expect, test } from 'vitest'
import { PersonCounts } from '../../src/campaign/person-counts.js'

test('counts from nothing, and numbers the things of each person from 0', () => {
  const counts = new PersonCounts()
  expect(counts.of(7)).toBe(0)
  expect([counts.next(7), counts.next(7), counts.next(3), counts.next(7)]).toEqual([0, 1, 0, 2])
  counts.add(3, 5)
  expect([counts.of(7), counts.of(3), counts.of(0)]).toEqual([3, 6, 0])
})
