import { expect, test } from 'vitest'
import { GeometricGaps } from '../../src/kernel/geometric-gaps.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

/** Gives chosen words, then chosen fractions: shows which side of an entry a draw falls. */
function scripted(words: number[], fractions: number[] = []): Stream {
  const stream = new Stream(rootKey('scripted'))
  stream.int32 = () => words.shift()! | 0
  stream.uniform = () => fractions.shift()!
  return stream
}

// Chi-square against the geometric law; the critical value is that of a false alarm of about 1e-5 (Wilson-Hilferty).
test.each([0.001, 0.0039, 0.004, 0.01, 0.05, 0.5, 0.97])('P(gap = k) = p (1 - p)^k for p = %d', (p) => {
  const draws = 100_000
  const cells = 20
  const gaps = new GeometricGaps(p)
  const stream = new Stream(rootKey(`gaps ${p}`))
  // Cells of nearly equal chance: gaps from bounds[i] up to below bounds[i + 1].
  const bounds = Array.from({ length: cells }, (_, i) => Math.ceil(Math.log(1 - i / cells) / Math.log(1 - p)))
  const distinct = [...new Set(bounds)]
  const counts = new Array<number>(distinct.length).fill(0)
  for (let i = 0; i < draws; i++) {
    const gap = gaps.next(stream)
    counts[distinct.findLastIndex((bound) => gap >= bound)]!++
  }
  const tail = (k: number): number => (k === undefined ? 0 : (1 - p) ** k)
  let chiSquare = 0
  distinct.forEach((bound, i) => {
    const expected = draws * (tail(bound) - tail(distinct[i + 1]!))
    chiSquare += (counts[i]! - expected) ** 2 / expected
  })
  const freedom = Math.max(1, distinct.length - 1)
  const critical = freedom * (1 - 2 / (9 * freedom) + 4.26 * Math.sqrt(2 / (9 * freedom))) ** 3
  expect(chiSquare).toBeLessThan(critical)
})

test('beyond the table the law goes on: mean and variance for p at its lower end', () => {
  const p = 0.004
  const draws = 400_000
  const gaps = new GeometricGaps(p)
  const stream = new Stream(rootKey('far'))
  let sum = 0
  let beyond = 0
  for (let i = 0; i < draws; i++) {
    const gap = gaps.next(stream)
    sum += gap
    if (gap >= 2500) beyond++
  }
  const deviation = Math.sqrt(1 - p) / p
  expect(Math.abs(sum / draws - (1 - p) / p)).toBeLessThan((4.5 * deviation) / Math.sqrt(draws))
  const chance = (1 - p) ** 2500
  expect(Math.abs(beyond / draws - chance)).toBeLessThan(4.5 * Math.sqrt(chance / draws))
})

test('a word equal to a table entry is settled by the fraction', () => {
  // p = 0.3: P(gap >= 1) = 0.7 = (3006477107 + 0.2) / 2^32.
  expect(new GeometricGaps(0.3).next(scripted([3006477106]))).toBe(1)
  expect(new GeometricGaps(0.3).next(scripted([3006477107], [0.1]))).toBe(1)
  expect(new GeometricGaps(0.3).next(scripted([3006477107], [0.3]))).toBe(0)
  expect(new GeometricGaps(0.3).next(scripted([3006477108]))).toBe(0)
})

test('a success every time for p = 1, none in reach for p = 0', () => {
  const stream = new Stream(rootKey('ends'))
  const sure = new GeometricGaps(1)
  const never = new GeometricGaps(0)
  const tiny = new GeometricGaps(1e-300)
  for (let i = 0; i < 1000; i++) {
    expect(sure.next(stream)).toBe(0)
    expect(never.next(stream)).toBe(Infinity)
    expect(tiny.next(stream)).toBeGreaterThan(2 ** 32)
  }
  expect(sure.next(scripted([0], [0.5]))).toBe(0)
  expect(sure.next(scripted([-1], [0.5]))).toBe(0)
})
