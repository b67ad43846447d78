import { expect, it } from 'vitest'
import { AliasTable } from '../../../src/network/generators/alias-table.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

it('draws in proportion to the weights (chi-square, 5 degrees of freedom, false alarm 1e-6)', () => {
  const weights = [1, 2, 3, 0.5, 10, 0.01]
  const table = new AliasTable(weights, [10, 11, 12, 13, 14, 15])
  const stream = new Stream(rootKey('alias'))
  const draws = 300_000
  const counts = new Array<number>(16).fill(0)
  for (let i = 0; i < draws; i++) counts[table.draw(stream)]!++
  const total = weights.reduce((sum, w) => sum + w, 0)
  let chiSquare = 0
  weights.forEach(
    (w, i) => (chiSquare += (counts[10 + i]! - (draws * w) / total) ** 2 / ((draws * w) / total)),
  )
  expect(chiSquare).toBeLessThan(36)
})

it('never draws what has no weight', () => {
  const weights = Array.from({ length: 1000 }, (_, i) => (i % 3 === 0 ? 0 : 1 / (i + 0.1)))
  const table = new AliasTable(weights)
  const stream = new Stream(rootKey('zero'))
  let without = 0
  for (let i = 0; i < 100_000; i++) if (weights[table.draw(stream)] === 0) without++
  expect(without).toBe(0)
})

it('draws the only one there is', () => {
  expect(new AliasTable([3]).draw(new Stream(rootKey('one')))).toBe(0)
})
