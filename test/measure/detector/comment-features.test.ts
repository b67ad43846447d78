import { describe, expect, test } from 'vitest'
import {
  commentTokens,
  learnFeatures,
  RARE,
  wordsAndPairs,
} from '../../../src/measure/detector/comment-features.js'

describe('commentTokens', () => {
  test.each([
    ['How much is it?', 'how much is it ?'],
    ["I'd buy 2, DON’T wait!", "i'd buy # don't wait"],
    ['قیمتش چنده؟', 'قیمتش چنده ?'],
    ['۲۵٬۰۰۰ تومان یا $20?', '# تومان یا $ # ?'],
    ['@anna look https://shop.example.com/x #sale', '@ look url sale'],
    ['Loooove it ❤️🔥', 'love it ❤ 🔥'],
    ['', ''],
  ])('%s', (text, tokens) => {
    expect(commentTokens(text).join(' ')).toBe(tokens)
  })

  test('spellings of the same Persian words are the same', () => {
    const spellings = ['می‌خوام کتاب‌ها', 'مي خوام كتاب ها', 'میخوام کتابها', 'می خوام کتاب‌ها']
    expect(new Set(spellings.map((text) => commentTokens(text).join(' '))).size).toBe(1)
  })
})

describe('learnFeatures', () => {
  test('knows words and pairs of two comments or more; the rest is rare', () => {
    const texts = ['how much is it', 'how much', 'lovely is it']
    const featuresOf = learnFeatures(texts.map(wordsAndPairs))
    expect(texts.map((text) => featuresOf(wordsAndPairs(text)))).toEqual([
      ['how', 'much', 'is', 'it', 'how much', 'is it'],
      ['how', 'much', 'how much'],
      ['is', 'it', 'is it', RARE],
    ])
    expect(featuresOf(wordsAndPairs('never seen'))).toEqual([RARE])
    expect(featuresOf([])).toEqual([])
  })

  test('a word twice in one comment is in one comment', () => {
    expect(learnFeatures([wordsAndPairs('so so')])(wordsAndPairs('so'))).toEqual([RARE])
  })
})
