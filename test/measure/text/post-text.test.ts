import { describe, expect, test } from 'vitest'
import { detectLanguage, replaceAddresses } from '../../../src/measure/text/post-text.js'

describe('detectLanguage', () => {
  test.each([
    ['Our new lamp is here', 'en'],
    ['چراغ جدید ما رسید', 'fa'],
    ['چراغ Lumo رسید', 'fa'],
    ['Lumo means نور in Persian', 'en'],
    ['رسید https://example.com/a-very-long-address-in-latin-letters', 'fa'],
    ['@somebody_with_a_long_name سلام', 'fa'],
    ['🎉 100', 'en'],
  ] as const)('%s is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('replaceAddresses', () => {
  test('finds addresses with a scheme, with www, and bare hosts of common domains', () => {
    const text = 'a https://x.y/z?q=1. b (www.x.org) c shop.example.co/p/1! d 3.5 e node.js f'
    expect(replaceAddresses(text, '_')).toBe('a _. b (_) c _! d 3.5 e node.js f')
  })
})
