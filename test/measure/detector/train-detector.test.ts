import { readFileSync } from 'node:fs'
import { Naivebayes } from 'classificator'
import { describe, expect, test } from 'vitest'
import type { Comment } from '../../../src/measure/detector/comment.js'
import { learnFeatures, wordsAndPairs } from '../../../src/measure/detector/comment-features.js'
import { parseComments } from '../../../src/measure/detector/parse-comments.js'
import { trainDetector } from '../../../src/measure/detector/train-detector.js'

const EXAMPLES = parseComments(readFileSync('scenarios/comments.csv', 'utf8'), 'comments.csv')

const labelled = (signal: boolean, ...texts: string[]): Comment[] => texts.map((text) => ({ text, signal }))

describe('trainDetector', () => {
  test('the odds of a tiny example, by hand', () => {
    // Known: buy, nice and the rare words, 4 counts in each class. P(buy | signal) = (2 + 1) / (4 + 3), P(buy | other) = 1 / 7.
    const detector = trainDetector([
      ...labelled(true, 'buy now', 'buy soon'),
      ...labelled(false, 'nice photo', 'nice dog'),
    ])
    expect(detector.logOdds('buy')).toBeCloseTo(Math.log(3), 14)
    expect(detector.logOdds('nice')).toBeCloseTo(-Math.log(3), 14)
    expect(detector.logOdds('buy nice')).toBeCloseTo(0, 14)
    expect(detector.logOdds('something else')).toBeCloseTo(0, 14)
    expect(['buy', 'buy nice', 'nice', ''].map(detector.classify)).toEqual([true, false, false, false])
    expect(detector.tellingWords(5)).toEqual({
      signal: [{ word: 'buy', ratio: expect.closeTo(3, 14) }],
      other: [{ word: 'nice', ratio: expect.closeTo(1 / 3, 14) }],
    })
  })

  test('a comment without known words has the odds of the classes', () => {
    const detector = trainDetector([
      ...labelled(true, 'buy it', 'buy it now please', 'buy'),
      ...labelled(false, 'nice'),
    ])
    expect(detector.logOdds('')).toBeCloseTo(Math.log(3), 14)
  })

  test("agrees with the library's own answer, which it takes in decimal arithmetic", () => {
    const detector = trainDetector(EXAMPLES)
    const featuresOf = learnFeatures(EXAMPLES.map(({ text }) => wordsAndPairs(text)))
    const library = new Naivebayes({
      tokenizer: (text) => featuresOf(wordsAndPairs(text)).map((word) => `=${word}`),
    })
    for (const { text, signal } of EXAMPLES) library.learn(text, signal ? 'signal' : 'other')
    for (const { text } of EXAMPLES.slice(0, 60)) {
      const likelihoods = library.categorize(text).likelihoods
      const of = (name: string): number =>
        likelihoods.find(({ category }) => category === name)!.logLikelihood
      expect(detector.logOdds(text)).toBeCloseTo(of('signal') - of('other'), 9)
    }
  })

  test('the order of the comments makes no difference', () => {
    const [forward, backward] = [trainDetector(EXAMPLES), trainDetector([...EXAMPLES].reverse())]
    expect(backward.tellingWords(30)).toEqual(forward.tellingWords(30))
    for (const { text } of EXAMPLES) expect(backward.logOdds(text)).toBe(forward.logOdds(text))
  })

  test('words of the language it is written in do no harm', () => {
    const words = ['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf', '…', '=']
    const comments = words.flatMap((word) => [
      ...labelled(true, `${word} buy`, `buy ${word}`),
      ...labelled(false, `${word} nice`, `nice ${word}`),
    ])
    const detector = trainDetector(comments)
    for (const word of words) expect([word, Math.abs(detector.logOdds(word)) < 1e-12]).toEqual([word, true])
    expect(detector.classify('constructor buy')).toBe(true)
  })

  test('learns the examples in both languages', () => {
    const detector = trainDetector(EXAMPLES)
    const found = ['How much is the blue one?', 'do you ship to Spain', 'قیمتش چنده؟', 'می خوام سفارش بدم']
    const passed = ['what a lovely picture', 'mine broke after a year', 'چه عکس قشنگی', 'عالی بود ممنون']
    expect(found.map(detector.classify)).toEqual([true, true, true, true])
    expect(passed.map(detector.classify)).toEqual([false, false, false, false])
  })

  test('comments of one kind alone are refused', () => {
    expect(() => trainDetector(labelled(true, 'a', 'b'))).toThrow(/both kinds.*2 signals and 0 others/)
    expect(() => trainDetector([])).toThrow(/both kinds/)
  })
})
