import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Comment } from '../../../src/measure/detector/comment.js'
import { crossValidate } from '../../../src/measure/detector/cross-validate.js'
import { parseComments } from '../../../src/measure/detector/parse-comments.js'
import { f1Of, positivePredictiveValue } from '../../../src/measure/detector/predictive-values.js'
import { stratifiedFolds } from '../../../src/measure/detector/stratified-folds.js'
import { trainDetector } from '../../../src/measure/detector/train-detector.js'
import { wilsonInterval } from '../../../src/measure/statistics/proportion.js'
import { deriveKey, rootKey, uniform } from '../../../src/random/keyed.js'

const EXAMPLES = parseComments(readFileSync('scenarios/comments.csv', 'utf8'), 'comments.csv')
const SIGNALS = EXAMPLES.filter(({ signal }) => signal).length

/** Comments of drawn words, with labels that follow from the words (`noise` 0) or have nothing to do with them (1). */
function drawn(count: number, noise: number, seed: string): Comment[] {
  const key = deriveKey(rootKey(seed), 1)
  const word = (i: number, k: number): string =>
    'abcdefghij'[Math.floor(uniform(key, i, k) * 10)]!.repeat(3 + k)
  return Array.from({ length: count }, (_, i) => {
    const signal = i % 2 === 0
    const told = uniform(key, i, 9) < noise ? uniform(key, i, 10) < 0.5 : signal
    return {
      text: `${word(i, 0)} ${word(i, 1)} ${word(i, 2)} ${told ? 'buy' : 'nice'} ${String.fromCodePoint(0x4e00 + i)}`,
      signal,
    }
  })
}

describe('crossValidate', () => {
  test('is what training and judging fold by fold gives', () => {
    const figures = crossValidate(EXAMPLES, 4, 'x')
    const foldOf = stratifiedFolds(EXAMPLES, 4, 'x')
    let right = 0
    for (const fold of [0, 1, 2, 3]) {
      const detector = trainDetector(EXAMPLES.filter((_, i) => foldOf[i] !== fold))
      right += EXAMPLES.filter(
        ({ text, signal }, i) => foldOf[i] === fold && detector.classify(text) === signal,
      ).length
    }
    expect(figures.truePositives + figures.trueNegatives).toBe(right)
  })

  test('counts add up, and the figures are theirs', () => {
    const figures = crossValidate(EXAMPLES, 5, 'x')
    const { truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn } = figures
    expect([tp + fn, tn + fp]).toEqual([SIGNALS, EXAMPLES.length - SIGNALS])
    expect(figures).toMatchObject({ comments: EXAMPLES.length, folds: 5, warnings: [] })
    expect(figures.prevalence).toBe(SIGNALS / EXAMPLES.length)
    expect(figures.sensitivity).toEqual({ value: tp / (tp + fn), ...wilsonInterval(tp, tp + fn, 0.95) })
    expect(figures.specificity.value).toBe(tn / (tn + fp))
    expect(figures.accuracy.value).toBe((tp + tn) / EXAMPLES.length)
    const { sensitivity: se, specificity: sp } = figures
    expect(figures.precision.value).toBeCloseTo(
      positivePredictiveValue(se.value, sp.value, figures.prevalence),
      12,
    )
    expect(figures.f1.value).toBeCloseTo(f1Of(figures.precision.value, se.value), 12)
    for (const { value, low, high } of [se, sp, figures.precision, figures.f1, figures.accuracy]) {
      expect(low).toBeLessThan(value)
      expect(value).toBeLessThan(high)
    }
  })

  test('the examples are learnt about as well as published (F1 0.83) at any seed', () => {
    for (const seed of ['a', 'b', 'c']) {
      const { sensitivity, specificity, f1 } = crossValidate(EXAMPLES, 5, seed)
      expect(Math.min(sensitivity.value, specificity.value, f1.value)).toBeGreaterThan(0.75)
    }
  })

  test('words that tell everything are found out, words that tell nothing are not taken for telling', () => {
    const perfect = crossValidate(drawn(200, 0, 'a'), 5, 'x')
    expect([perfect.sensitivity.value, perfect.specificity.value]).toEqual([1, 1])
    // Without a leak sensitivity + specificity is 1, sd 0.055 at 400 comments. At 4.4 sd: a false alarm in 1e5.
    const { sensitivity, specificity } = crossValidate(drawn(400, 1, 'b'), 5, 'x')
    expect(Math.abs(sensitivity.value + specificity.value - 1)).toBeLessThan(0.24)
  })

  test('a comment given twice is not judged by a detector that has learnt it', () => {
    // Each comment has words of its own alone. With its copy in the training part every one would be found out.
    const alone = Array.from({ length: 80 }, (_, i) => ({
      text: `${String.fromCodePoint(0x4e00 + i)} ${String.fromCodePoint(0x5e00 + i)}`,
      signal: i % 2 === 0,
    }))
    const { accuracy } = crossValidate([...alone, ...alone], 5, 'x')
    expect(accuracy.value).toBeLessThan(0.75)
  })

  test('the seed decides the folds and nothing else; the same one gives the same figures', () => {
    expect(crossValidate(EXAMPLES, 5, 'a')).toEqual(crossValidate(EXAMPLES, 5, 'a'))
    expect(crossValidate(EXAMPLES, 5, 'a')).not.toEqual(crossValidate(EXAMPLES, 5, 'b'))
  })

  test('fewer than 50 of a kind are warned of, each kind by itself', () => {
    const few = [...drawn(90, 0, 'c')]
    expect(crossValidate(few, 5, 'x').warnings).toEqual([
      expect.stringMatching(/^only 45 signals/),
      expect.stringMatching(/^only 45 other comments/),
    ])
    const more = [...few, ...drawn(200, 0, 'd').filter(({ signal }) => signal)]
    expect(crossValidate(more, 5, 'x').warnings).toEqual([expect.stringMatching(/^only 45 other comments/)])
  })
})
