import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, editDistance, nearest } from '../src/did-you-mean.js'

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['profit', 'porfit', 1],
  ['reach', 'reach', 0],
  ['ca', 'abc', 3],
])('from %s to %s it takes %i edits', (a, b, edits) => expect(editDistance(a, b)).toBe(edits))

test('the distance is symmetric, and at most the longer text', () => {
  const word = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      expect(editDistance(b, a)).toBe(distance)
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      expect(distance === 0).toBe(a === b)
    }),
    { seed: 1 },
  )
})

test('only what is close is suggested', () => {
  const known = ['seeds', 'sweep', 'network', 'x']
  expect(nearest('sedes', known)).toBe('seeds')
  expect(nearest('NETWRK', known)).toBe('network')
  expect(nearest('cascade', known)).toBeUndefined()
  expect(nearest('z'.repeat(100_000), known)).toBeUndefined()
  expect(didYouMean('swep', known)).toBe('did you mean "sweep"?')
  expect(didYouMean('entirely other', known)).toBeUndefined()
})
