import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comment } from '../../../src/measure/detector/comment.js'
import { stratifiedFolds } from '../../../src/measure/detector/stratified-folds.js'

/** `signals` and `others` different comments. */
function comments(signals: number, others: number): Comment[] {
  return Array.from({ length: signals + others }, (_, i) => ({
    text: `word${String.fromCharCode(97 + (i % 26))}${'x'.repeat(1 + (i % 2))}y${'ab'.repeat(i)}`,
    signal: i < signals,
  }))
}

describe('stratifiedFolds', () => {
  test('every fold has its share of each kind, to within one comment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 2, max: 5 }),
        fc.string(),
        (signals, others, folds, seed) => {
          const all = comments(signals, others)
          const foldOf = stratifiedFolds(all, folds, seed)
          for (const kind of [true, false]) {
            const sizes = new Array<number>(folds).fill(0)
            all.forEach(({ signal }, i) => {
              if (signal === kind) sizes[foldOf[i]!]!++
            })
            expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
          }
        },
      ),
      { seed: 5, numRuns: 100 },
    )
  })

  test('the seed decides, and nothing else', () => {
    const all = comments(40, 60)
    const folds = (seed: string): number[] => [...stratifiedFolds(all, 5, seed)]
    expect(folds('a')).toEqual(folds('a'))
    expect(folds('a')).not.toEqual(folds('b'))
  })

  test('neighbours are not kept together: folds look drawn', () => {
    // Of 200 neighbouring pairs a fifth share a fold: 40, sd 5.7. Bounds at 4.4 sd: a false alarm in 1e5.
    const foldOf = stratifiedFolds(comments(201, 5), 5, 'a')
    const together = Array.from({ length: 200 }, (_, i) => foldOf[i] === foldOf[i + 1]).filter(Boolean).length
    expect(together).toBeGreaterThan(15)
    expect(together).toBeLessThan(65)
  })

  test('equal comments share a fold, however they are spelt', () => {
    const all = [
      ...comments(10, 10),
      ...['چنده؟', 'چنده ؟', 'چنده?'].map((text) => ({ text, signal: true })),
      ...['Nice', 'nice', 'NICE!'].map((text) => ({ text, signal: false })),
    ]
    for (const seed of ['a', 'b', 'c', 'd']) {
      const foldOf = stratifiedFolds(all, 5, seed)
      expect(new Set(foldOf.slice(20, 23)).size).toBe(1)
      expect(new Set(foldOf.slice(23, 26)).size).toBe(1)
    }
  })

  test('a kind with fewer different comments than folds is refused', () => {
    expect(() => stratifiedFolds(comments(4, 20), 5, 'a')).toThrow(/4 different signals and 20 different/)
    const same = Array.from({ length: 20 }, () => ({ text: 'price?', signal: true }))
    expect(() => stratifiedFolds([...comments(0, 20), ...same], 5, 'a')).toThrow(/1 different signals/)
  })
})
