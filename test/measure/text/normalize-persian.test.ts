import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizePersian } from '../../../src/measure/text/normalize-persian.js'

describe('normalizePersian', () => {
  test.each([
    ['كتابي زيبا', 'کتابی زیبا', 'Arabic ya and kaf'],
    ['۱۲۳ ٤٥', '123 45', 'Persian and Arabic digits'],
    ['سـلام', 'سلام', 'tatweel'],
    ['خان\u06c0 ما، خان\u0647\u0654 ما', 'خانه ما، خانه ما', 'ezafe on he, in one sign and in two'],
    ['\u0627\u0653ب جز\u06cc\u0654ی جز\u064a\u0654ی', 'آب جزئی جزئی', 'letters made of two signs'],
    ['می روم و نمی خواهم', 'می‌روم و نمی‌خواهم', 'prefixes apart'],
    ['کتاب ها و کتاب هایی', 'کتاب‌ها و کتاب‌هایی', 'suffixes apart'],
    ['بزرگ ترین', 'بزرگ‌ترین', 'superlative apart'],
    ['می‌‌‌روم', 'می‌روم', 'several ZWNJ'],
    ['سلام‌ دوست‌', 'سلام دوست', 'ZWNJ at the end of a word'],
    ['گرمی خوب', 'گرمی خوب', 'a word that only ends in می'],
    ['Hello, it is 5 pm', 'Hello, it is 5 pm', 'English'],
  ])('%s becomes %s: %s', (given, expected) => {
    expect(normalizePersian(given)).toBe(expected)
  })

  test('doing it twice changes nothing more', () => {
    const pieces = [
      'می',
      'نمی',
      'ها',
      'کتاب',
      ' ',
      ' ',
      '\u200c',
      'ي',
      'ك',
      'a',
      '۵',
      '\u0640',
      '.',
      '\n',
      'ه',
      '\u0654',
    ]
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (given) => {
        const once = normalizePersian(given)
        expect(normalizePersian(once)).toBe(once)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })
})
