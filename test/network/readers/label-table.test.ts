import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LabelTable } from '../../../src/network/readers/label-table.js'

describe('LabelTable', () => {
  it('numbers names as a Map does', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 4 }), { maxLength: 3000, size: 'max' })
    fc.assert(
      fc.property(names, (list) => {
        const table = new LabelTable()
        const map = new Map<string, number>()
        for (const name of list) {
          if (!map.has(name)) map.set(name, map.size)
          const bytes = new TextEncoder().encode(`>${name}<`)
          expect(table.intern(bytes, 1, bytes.length - 1)).toBe(map.get(name))
        }
        expect(table.texts()).toEqual([...map.keys()])
      }),
      { seed: 31, numRuns: 40 },
    )
  })
})
