import { describe, expect, test } from 'vitest'
import { readabilityOf, readingEase, textFacts } from '../../../src/measure/text/text-facts.js'

describe('readingEase', () => {
  test("Flesch's formula at 6 one-syllable words in a sentence: 116.145", () => {
    expect(readingEase('en', 1, 6)).toBeCloseTo(116.145, 9)
  })

  test("Flesch's table 5: standard texts (1.47 syllables, 17 words) lie at 60 to 70, very difficult ones below 30", () => {
    expect(readingEase('en', 1.47, 17)).toBeCloseTo(65.218, 9)
    expect(readingEase('en', 1.92, 29)).toBeCloseTo(14.968, 9)
  })

  test("Dayani's differs by the constant alone", () => {
    expect(readingEase('fa', 2.1, 12) - readingEase('en', 2.1, 12)).toBeCloseTo(56, 9)
    expect(readingEase('fa', 2, 1)).toBeCloseTo(262.835 - 169.2 - 1.015, 9)
  })
})

describe('readabilityOf', () => {
  test('a hundredth of the ease, clipped', () => {
    expect([-150, 0, 37.5, 100, 118].map(readabilityOf)).toEqual([0, 0, 0.375, 1, 1])
  })
})

describe('textFacts', () => {
  test('the cat sat on the mat', () => {
    expect(textFacts('The cat sat on the mat.', 'en')).toEqual({
      language: 'en',
      characters: 23,
      words: 6,
      sentences: 1,
      syllables: 6,
      readingEase: expect.closeTo(116.145, 9),
      readability: 1,
    })
  })

  test('a Persian text counted by hand: سلام. خوبی؟', () => {
    expect(textFacts('سلام. خوبی؟', 'fa')).toEqual({
      language: 'fa',
      characters: 11,
      words: 2,
      sentences: 2,
      syllables: 4,
      readingEase: expect.closeTo(262.835 - 0.846 * 200 - 1.015, 9),
      readability: expect.closeTo(0.9262, 9),
    })
  })

  test('a longer post, counted by hand: 17 words, 2 sentences, 27 syllables', () => {
    const post =
      'Our wireless keyboard arrives on Friday. Order before Thursday evening and we will ship your keyboard today!'
    expect(textFacts(post, 'en')).toMatchObject({ words: 17, sentences: 2, syllables: 27, characters: 108 })
  })

  test('figures, handles and addresses: one syllable, one syllable, nothing', () => {
    expect(textFacts('Save 1,250.75 with @somebody at https://example.com/x', 'en')).toMatchObject({
      words: 5,
      syllables: 5,
      sentences: 1,
    })
  })

  test('without words there is no ease, and readability is neutral', () => {
    expect(textFacts('🎉🎉', 'en')).toEqual({
      language: 'en',
      characters: 2,
      words: 0,
      sentences: 0,
      syllables: 0,
      readingEase: null,
      readability: 0.5,
    })
  })

  test('an English name in a Persian post is read as English', () => {
    const [persian, mixed] = ['چراغ ما رسید', 'چراغ ما Beautiful رسید'].map((text) => textFacts(text, 'fa'))
    expect(mixed!.syllables - persian!.syllables).toBe(3)
  })

  test('the keyboard makes no difference: Arabic letters, figures, a blank for ZWNJ', () => {
    const { characters: _a, ...own } = textFacts('کتاب‌های ما می‌رسند. ۱۲ کتاب یکی است', 'fa')
    const { characters: _b, ...other } = textFacts('كتاب هاي ما مي رسند. 12 كتاب يكي است', 'fa')
    expect(other).toEqual(own)
  })
})
