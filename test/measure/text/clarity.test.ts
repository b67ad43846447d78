import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../../src/campaign/profiles.js'
import { clarityOf, clarityOfText, lengthScore, textFacts } from '../../../src/measure/text/clarity.js'

const PLAIN = 'Our new lamp is here. It folds flat and lasts for ten years. Come and see it.'
const HEAVY =
  'Notwithstanding considerable organizational complications, our institution anticipates continuing commercialization of photovoltaic illumination technologies.'
const PLAIN_FA = 'چراغ ما رسید. کم جا می‌گیرد و سال‌ها کار می‌کند. بیا و ببین.'
const HEAVY_FA =
  'علی‌رغم پیچیدگی‌های سازمانی قابل‌ملاحظه، مجموعه‌ی تولیدی ما تجاری‌سازی فناوری‌های روشنایی فتوولتاییک را در زیرساخت‌های توزیع بین‌المللی پیش‌بینی می‌نماید.'

describe('lengthScore', () => {
  test('1 at the ideal, exp(-ln(2)^2 / 2) at half and twice it, exp(-1/2) at e times it', () => {
    expect(lengthScore(90, 90)).toBe(1)
    expect(lengthScore(180, 90)).toBeCloseTo(Math.exp(-(Math.LN2 ** 2) / 2), 14)
    expect(lengthScore(45, 90)).toBeCloseTo(lengthScore(180, 90), 14)
    expect(lengthScore(100 * Math.E, 100)).toBeCloseTo(Math.exp(-0.5), 14)
    expect(lengthScore(0, 90)).toBe(0)
  })

  test('falls to both sides', () => {
    const scores = [10, 30, 60, 90, 120, 300, 2000].map((length) => lengthScore(length, 90))
    expect(scores.indexOf(Math.max(...scores))).toBe(3)
    for (let i = 0; i < 3; i++) expect(scores[i]).toBeLessThan(scores[i + 1]!)
    for (let i = 3; i < 6; i++) expect(scores[i]).toBeGreaterThan(scores[i + 1]!)
  })
})

describe('clarityOfText', () => {
  test('is half length score and half readability', () => {
    const facts = textFacts(HEAVY, 'en')
    const plain = textFacts(PLAIN_FA, 'fa')
    expect(clarityOfText({ en: HEAVY }, 150)).toBe(
      0.5 * lengthScore(facts.characters, 150) + 0.5 * facts.readability,
    )
    expect(clarityOfText({ fa: PLAIN_FA }, 90)).toBe(
      0.5 * lengthScore(plain.characters, 90) + 0.5 * plain.readability,
    )
  })

  test('a text of the ideal length without words has clarity 0.75: 1/2 for its length, 1/4 for neutral words', () => {
    expect(clarityOfText({ en: '🎉'.repeat(90) }, 90)).toBe(0.75)
  })

  test('with two languages it is the mean of both', () => {
    const [en, fa] = [clarityOfText({ en: PLAIN }, 90), clarityOfText({ fa: HEAVY_FA }, 90)]
    expect(clarityOfText({ en: PLAIN, fa: HEAVY_FA }, 90)).toBe((en + fa) / 2)
  })

  test('without a text it is neutral', () => {
    expect([clarityOfText({}, 90), clarityOfText({ en: ' \n', fa: '' }, 90)]).toEqual([0.5, 0.5])
  })

  test('plain words are clearer than heavy ones of the same length, in both languages', () => {
    const at = (text: string, language: 'en' | 'fa'): number =>
      clarityOf({ ...textFacts(text, language), characters: 90 }, 90)
    expect(at(PLAIN, 'en') - at(HEAVY, 'en')).toBeGreaterThan(0.3)
    expect(at(PLAIN_FA, 'fa') - at(HEAVY_FA, 'fa')).toBeGreaterThan(0.2)
  })

  test('the same post is clearer on X than on LinkedIn when it is short', () => {
    const on = (platform: 'x' | 'linkedin'): number =>
      clarityOfText({ en: PLAIN }, PROFILES[platform].idealLength)
    expect(on('x')).toBeGreaterThan(on('linkedin') + 0.3)
  })

  test('of any text it is a number from 0 to 1', () => {
    const pieces = [
      'a',
      'beautiful',
      'سلام',
      'می',
      '\u200c',
      ' ',
      '.',
      '؟',
      '\n',
      '#',
      '@',
      '🎉',
      '5',
      'https://x.y/z',
      "'",
      '-',
    ]
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.string(), fc.integer({ min: 1, max: 3000 }), (en, fa, ideal) => {
        const clarity = clarityOfText({ en, fa }, ideal)
        expect(clarity).toBeGreaterThanOrEqual(0)
        expect(clarity).toBeLessThanOrEqual(1)
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  test('hostile texts take time in proportion to their length: squared time would be over 8 s each', () => {
    const pieces = [
      '#a ',
      '.#a',
      'a.',
      'a.com/',
      '@',
      '1.',
      'می ',
      'https://',
      '. ',
      '\u200c',
      '👩\u200d',
      'aa-',
      'z',
    ]
    for (const piece of pieces) {
      const text = piece.repeat(40_000)
      const started = performance.now()
      clarityOfText({ en: text, fa: text }, 90)
      expect([piece, performance.now() - started < 4000]).toEqual([piece, true])
    }
  })
})
