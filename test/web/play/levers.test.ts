import { afterEach, describe, expect, test } from 'vitest'
import { leverWords } from '../../../web/play/lever-words.js'
import { changed, LEVERS } from '../../../web/play/levers.js'
import { DEFAULT_SETUP } from '../../../web/play/setup.js'
import { language } from '../../../web/words/language.js'

afterEach(() => void (language.value = 'en'))

test('the default is a step of every lever and typical', () => {
  for (const { id, max, min, step, typical } of LEVERS) {
    const value = DEFAULT_SETUP[id]
    expect(value).toBeGreaterThanOrEqual(typical[0])
    expect(value).toBeLessThanOrEqual(typical[1])
    expect(Math.abs((value - min) / step - Math.round((value - min) / step))).toBeLessThan(1e-9)
    expect(min <= typical[0] && typical[1] <= max).toBe(true)
  }
})

test('every lever and network has words in both languages', () => {
  for (const speech of ['en', 'fa'] as const) {
    language.value = speech
    const { levers, networks } = leverWords.value
    for (const { label, sentence } of [...Object.values(levers), ...Object.values(networks)]) {
      expect(label).not.toBe('')
      expect(sentence).toMatch(/\.$/)
      expect(/[\u0600-\u06ff]/.test(label + sentence)).toBe(speech === 'fa')
      if (speech === 'fa') expect(label + sentence).not.toMatch(/[a-zA-Z0-9يك]/)
    }
  }
})

describe('changed', () => {
  test('names the one lever that differs', () => {
    expect(changed(DEFAULT_SETUP, { ...DEFAULT_SETUP, stars: 5 })).toBe('stars')
    expect(changed(DEFAULT_SETUP, { ...DEFAULT_SETUP, network: 'even' })).toBe('network')
  })

  test('names none where nothing, too much or the luck differs', () => {
    expect(changed(DEFAULT_SETUP, { ...DEFAULT_SETUP })).toBeNull()
    expect(changed(DEFAULT_SETUP, { ...DEFAULT_SETUP, stars: 5, fans: 3 })).toBeNull()
    expect(changed(DEFAULT_SETUP, { ...DEFAULT_SETUP, dice: '1' })).toBeNull()
    expect(changed(DEFAULT_SETUP, { ...DEFAULT_SETUP, dice: '1', stars: 5 })).toBeNull()
  })
})
