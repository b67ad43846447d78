import { expect, test } from 'vitest'
import { readLever } from '../../../web/controls/lever-reading.js'

const share = { min: 0.001, max: 0.2, unit: 'share' } as const
const count = { min: 1, max: 60, unit: 'count' } as const

test('shares are typed in per cent, in digits of any of the scripts', () => {
  for (const text of ['3', '3 %', '3%', '۳', '۳٪', '٣', ' 3.0 ']) {
    expect(readLever(text, share)).toEqual({ kind: 'value', value: 0.03 })
  }
  expect(readLever('۰٫۵', share)).toEqual({ kind: 'value', value: 0.005 })
})

test('what is out of range or no number says why', () => {
  expect(readLever('0.05', share)).toEqual({ kind: 'too-low' })
  expect(readLever('۲۱٪', share)).toEqual({ kind: 'too-high' })
  expect(readLever('many', count)).toEqual({ kind: 'not-a-number' })
  expect(readLever('', count)).toEqual({ kind: 'not-a-number' })
  expect(readLever('2.5', count)).toEqual({ kind: 'not-whole' })
  expect(readLever('۶۰', count)).toEqual({ kind: 'value', value: 60 })
  expect(readLever('0.35', { min: 0, max: 1, unit: 'score' })).toEqual({ kind: 'value', value: 0.35 })
})
