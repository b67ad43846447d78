import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWeight, weightOf } from '../../../src/network/readers/parse-weight.js'

function parsed(text: string): number {
  const bytes = new TextEncoder().encode(`x${text}x`)
  return parseWeight(bytes, 1, bytes.length - 1)
}

describe('parseWeight', () => {
  it('gives the nearest double, as Number does, for decimals of any length', () => {
    const digits = fc.stringMatching(/^\d{1,20}$/)
    fc.assert(
      fc.property(digits, fc.option(digits), (whole, fraction) => {
        const text = fraction === null ? whole : `${whole}.${fraction}`
        expect(parsed(text)).toBe(Number(text))
      }),
      { seed: 21, numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(parsed(String(value))).toBe(value + 0)
      }),
      { seed: 22, numRuns: 2000 },
    )
  })

  it.each([
    '',
    '.',
    '-',
    '-1',
    '-0.5',
    'NaN',
    'Infinity',
    'inf',
    '1e999',
    '0x10',
    '1_000',
    '1,5',
    '1.2.3',
    ' 1',
    '1e',
    'é',
  ])('refuses %j', (text) => {
    expect(parsed(text)).toBeNaN()
    expect(weightOf(text)).toBeNaN()
  })

  it('knows no negative zero', () => {
    expect(Object.is(parsed('-0'), 0)).toBe(true)
  })
})
