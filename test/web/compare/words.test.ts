import { afterEach, expect, test } from 'vitest'
import { exactly, timeLeft } from '../../../web/compare/spoken.js'
import { words } from '../../../web/compare/words.js'
import { language } from '../../../web/words/language.js'

afterEach(() => {
  language.value = 'en'
})

test('whole numbers to the last digit', () => {
  expect([exactly(7), exactly(1234), exactly(1_234_567)]).toEqual(['7', '1,234', '1,234,567'])
  language.value = 'fa'
  expect(exactly(12_345)).toBe('۱۲٬۳۴۵')
})

test('the time left is said roughly', () => {
  expect([0, 40, 200, 7200].map(timeLeft)).toEqual(['about 1 s', 'about 40 s', 'about 3 min', 'about 2 h'])
  language.value = 'fa'
  expect(timeLeft(200)).toBe('حدود ۳ دقیقه')
})

test('no Persian text has Latin digits, or Latin letters but for kinds of files', () => {
  language.value = 'fa'
  const samples: Readonly<Record<string, unknown>> = { needsNetworks: ['نام'], needsComments: ['نام'] }
  const texts = Object.entries(words.value).map(([key, said]) =>
    typeof said === 'string' ? said : (said as (...values: unknown[]) => string)(samples[key] ?? 12, 34, 56),
  )
  expect(texts.length).toBeGreaterThan(50)
  for (const text of texts) {
    const latin = text.replace(/\b(HTML|JSON|CSV|YAML)\b|\u2068[^\u2069]*\u2069/g, '').match(/[0-9A-Za-z]+/g)
    // Names of files come in as they are.
    expect(latin?.filter((word) => word !== '12') ?? [], text).toEqual([])
  }
})
