import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../src/measure/detector/csv-rows.js'

const rows = (text: string): unknown[] => [...csvRows(text)].map(({ line, cells }) => [line, ...cells])

describe('csvRows', () => {
  test('cells, quoted cells with commas, line breaks and doubled quotes, and the line of each row', () => {
    expect(rows('a,b\n"x, y",z\n"two\nlines","say ""hi"""\nlast,row')).toEqual([
      [1, 'a', 'b'],
      [2, 'x, y', 'z'],
      [3, 'two\nlines', 'say "hi"'],
      [5, 'last', 'row'],
    ])
  })

  test('every kind of line break, a byte order mark, empty lines and empty cells', () => {
    expect(rows('\ufeffa,b\r\n\r\nc,\r,d\n\n')).toEqual([
      [1, 'a', 'b'],
      [3, 'c', ''],
      [4, '', 'd'],
    ])
    expect(rows('')).toEqual([])
  })

  test('a faulty row is told and the next one read', () => {
    expect([...csvRows('"a" b,c\nd,e\n"f,g\nh,i\n')].map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'something follows a closing quote'],
      [2, undefined],
      [3, 'a quote is never closed'],
      [4, undefined],
    ])
  })

  test('what is written as CSV is read back', () => {
    const cell = fc.array(fc.constantFrom('a', ' ', ',', '"', '\n', '\r', 'ش'), { maxLength: 6 })
    const table = fc.array(
      fc.array(
        cell.map((parts) => parts.join('')),
        { minLength: 1, maxLength: 3 },
      ),
      {
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(table, (cells) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const text = cells.map((row) => row.map(quoted).join(',')).join('\n')
        expect([...csvRows(text)].map((row) => row.cells)).toEqual(cells)
      }),
      { seed: 4, numRuns: 1000 },
    )
  })
})
