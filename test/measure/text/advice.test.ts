import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../../src/measure/text/advice.js'
import { textFacts } from '../../../src/measure/text/text-facts.js'

const PLAIN = 'Our new lamp is here. It folds flat and lasts for ten years. Come and see it in our shop.'
const LONG_SENTENCE = `We ${'think that the lamp is good and that you will like it and '.repeat(4)}so on`
const LONG_WORDS =
  'Considerable organizational complications notwithstanding, commercialization continues internationally.'

describe('adviceFor', () => {
  test.each([
    [PLAIN, 90, 'fine'],
    [PLAIN, 1050, 'longer'],
    [PLAIN, 20, 'shorter'],
    [LONG_SENTENCE, 240, 'shorter sentences'],
    [LONG_WORDS, 100, 'shorter words'],
  ] as const)('%s for %d characters: %s', (text, ideal, advice) => {
    expect(adviceFor(textFacts(text, 'en'), ideal)).toBe(advice)
  })

  test('the same in Persian', () => {
    const text = 'فناوری‌های ارتباطاتی سازمان‌های بین‌المللی پیچیدگی‌های غیرقابل‌پیش‌بینی می‌آفرینند.'
    expect(adviceFor(textFacts(text, 'fa'), 80)).toBe('shorter words')
    expect(adviceFor(textFacts('چراغ ما رسید. بیا و ببین.', 'fa'), 1050)).toBe('longer')
  })

  test('a text without words can only be longer, shorter or fine', () => {
    expect([1, 10, 100].map((ideal) => adviceFor(textFacts('🎉'.repeat(10), 'en'), ideal))).toEqual([
      'shorter',
      'fine',
      'longer',
    ])
  })
})
