import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters } from '../../../src/measure/text/count-characters.js'

describe('countCharacters', () => {
  test.each([
    ['', 0],
    ['  hello \n', 5],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['سلام', 4],
    ['می‌خواهم', 7],
    ['سَلام', 4],
    ['👍🏽', 1],
    ['👨‍👩‍👧', 1],
    ['🇮🇷🇩🇪', 2],
    ['❤️', 1],
    ['a\r\nb', 3],
    ['1️⃣', 1],
    ['so\u00adft\u200e', 4],
  ])('%j has %d', (text, characters) => {
    expect(countCharacters(text)).toBe(characters)
  })

  test('an address counts as 23, and the stop after it belongs to the sentence', () => {
    expect(countCharacters('https://example.com')).toBe(23)
    expect(countCharacters('https://example.com/a/very/long/path?with=parameters&and=more#parts')).toBe(23)
    expect(countCharacters('www.example.com.')).toBe(24)
    expect(countCharacters('see example.com/lamp, now')).toBe(4 + 23 + 5)
    expect(countCharacters('http://a.ir and http://b.ir')).toBe(23 + 5 + 23)
  })

  test('what looks like an address and is none counts as it stands', () => {
    expect(countCharacters('3.50 or 4')).toBe(9)
    expect(countCharacters('Wow.Great')).toBe(9)
  })

  test('agrees with Intl.Segmenter, a second algorithm, on letters, marks, flags, emoji and joiners', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    const pieces =
      'a|é|e\u0301|ب|\u064e|\u0651|\u200c|\u200d|👍|🏽|👩|💻|❤|\ufe0f|🇮|🇷|1|\u20e3|\n|\r|x'.split('|')
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (piece) => {
        expect(countCharacters(piece)).toBe([...segmenter.segment(piece.trim())].length)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })
})
