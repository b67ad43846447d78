import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvLine } from '../../src/report/csv-cell.js'
import { parseCsv } from '../cli/parse-csv.js'

describe('cells of a CSV file', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['قهوه', 'قهوه'],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-12.5', '-12.5'],
    ['+98912', '+98912'],
  ])('%j is written as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test('numbers as they are, undefined ones as nothing', () => {
    expect(csvLine([1, 'a', 0.1, NaN, Infinity, -3])).toBe('1,a,0.1,,,-3\n')
  })

  test('any texts come back, and none begins a formula', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 })
    const formulas = fc.array(fc.stringMatching(/^[=+\-@\t\r＝＋－＠"',\n]{1,4}[a-z]?$/), { minLength: 1 })
    fc.assert(
      fc.property(fc.oneof(texts, formulas), (cells) => {
        const [read, ...more] = parseCsv(csvLine(cells))
        expect(more).toEqual([])
        expect(read!.map((cell, i) => (cell === `'${cells[i]!}` ? cells[i]! : cell))).toEqual(cells)
        for (const cell of read!) expect(cell).not.toMatch(/^[=@\t\r＝＋－＠]|^[+-](?!\d+(\.\d+)?$)/)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
