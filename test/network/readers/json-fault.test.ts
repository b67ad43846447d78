import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../../src/network/readers/json-fault.js'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('jsonFault', () => {
  it.each([
    ['', 0],
    ['{"a":\n[}', 7],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{a:1}', 1],
    ['[1', 2],
    ['1 2', 2],
    ['["a\nb"]', 1],
    ['[01]', 2],
    ['[true, nul]', 7],
    ['{"a":1]', 6],
  ])('%j: %i', (text, offset) => {
    expect(jsonFault(text)).toBe(offset)
  })

  it('finds a fault exactly where JSON.parse fails', () => {
    const cut = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.nat({ max: 2 }),
      fc.constantFrom('', ',', '}', ']', '"', '0', '\\', ' ', ':'),
    )
    fc.assert(
      fc.property(cut, ([json, at, length, put]) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + put + json.slice(place + length)
        expect(jsonFault(text) === null).toBe(isJson(text))
      }),
      { seed: 91, numRuns: 3000 },
    )
  })
})
