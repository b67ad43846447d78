import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { faultOf, hashOf, languageOf, LONGEST_HASH, readPlace, type Place } from '../../../web/link/link.js'
import { language } from '../../../web/words/language.js'

afterEach(() => {
  language.value = 'en'
})

describe('the address of a place', () => {
  test('has the version first, then the language', () => {
    expect(hashOf({ route: 'compare', parameters: { p: 'cadence' } })).toBe('#/compare?v=1&lang=en&p=cadence')
    language.value = 'fa'
    expect(hashOf({ route: 'play', parameters: {} })).toBe('#/?v=1&lang=fa')
  })

  test('leads back to the place, whatever its parameters say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const place: Place = { route: 'about', parameters: { d: text, 'other-one': '1' } }
        expect(readPlace(hashOf(place))).toEqual(place)
      }),
    )
  })

  test('keeps version and language to itself', () => {
    expect(hashOf({ route: 'play', parameters: { v: '7', lang: 'de', a: 'b' } })).toBe('#/?v=1&lang=en&a=b')
    expect(readPlace('#/?v=1&lang=fa&a=b').parameters).toEqual({ a: 'b' })
  })
})

describe('an address written by anybody', () => {
  test.each(['', '#', '#/', '#main', '#/nowhere', '#/../about', '#/constructor', '#/play', '#?', '#/%'])(
    '%s leads to Play',
    (hash) => {
      expect(readPlace(hash)).toEqual({ route: 'play', parameters: {} })
    },
  )

  test.each(['#/about', '#about', '#/about/', '#/about?', '#/about?v=1'])('%s leads to About', (hash) => {
    expect(readPlace(hash)).toEqual({ route: 'about', parameters: {} })
  })

  test('brings no keys of a prototype', () => {
    const { parameters } = readPlace('#/?__proto__=1&constructor=2&hasOwnProperty=3&toString=4&seed=5&a b=6')
    expect(Object.entries(parameters)).toEqual([['seed', '5']])
    expect(Object.getPrototypeOf(parameters)).toBeNull()
  })

  test('is bounded', () => {
    const long = `#/compare?v=1&d=${'x'.repeat(LONGEST_HASH)}`
    expect(faultOf(long)).toBe('too-long')
    expect(readPlace(long)).toEqual({ route: 'compare', parameters: {} })
    const many = `#/?${Array.from({ length: 1000 }, (_, i) => `a${i}=1`).join('&')}`
    expect(Object.keys(readPlace(many).parameters)).toHaveLength(32)
  })

  test('of a newer version is not guessed at; one without a version is', () => {
    expect(faultOf('#/compare?v=2&p=x')).toBe('newer')
    expect(readPlace('#/compare?v=2&p=x')).toEqual({ route: 'compare', parameters: {} })
    expect(faultOf('#/compare?p=x')).toBeNull()
    expect(readPlace('#/compare?p=x').parameters).toEqual({ p: 'x' })
  })

  test('asks for a language that there is, or for none', () => {
    expect(languageOf('#/?lang=fa')).toBe('fa')
    expect(languageOf('#/?lang=tlh')).toBeNull()
    expect(languageOf('#/')).toBeNull()
  })

  test('never fails to be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPlace(`#${text}`)))
  })
})
