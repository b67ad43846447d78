import { createColors } from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { ValidatedLine, ValidationResult } from '../../src/experiment/validation/run-validation.js'
import {
  acceptText,
  summaryText,
  validationMarkdown,
  validationTerminalText,
  valueText,
} from '../../src/report/validation-text.js'

const line: ValidatedLine = {
  row: '7',
  quantity: 'posts that come far',
  unit: 'percent',
  evidence: 'hardly any | in one sample',
  accept: { low: 0, high: 0.001 },
  explanation: 'They come too far by 37 % because of this.',
  value: 0.0005,
  interval: { low: 0.0004, high: 0.00062 },
  verdict: 'inside',
}
const result: ValidationResult = {
  settings: { seed: 'a', quick: true },
  lines: [
    line,
    { ...line, quantity: 'another', value: 0.2, verdict: 'outside' },
    {
      ...line,
      row: 'page',
      unit: 'number',
      quantity: 'third',
      value: NaN,
      interval: null,
      verdict: 'outside',
    },
    {
      ...line,
      row: 'page',
      unit: 'times',
      quantity: 'fourth',
      value: 1.5,
      input: true,
      remark: 'Mind this.',
    },
  ],
}

describe('figures in words', () => {
  test.each([
    [0.1234, 'percent', '12.3 %'],
    [2, 'times', '2 x'],
    [1234.5, 'number', '1,230'],
    [NaN, 'percent', 'n/a'],
  ] as const)('%d as %s', (value, unit, text) => expect(valueText(value, unit)).toBe(text))

  test.each([
    [0.05, 0.1, 'percent', '5 to 10 %'],
    [-0.45, -0.15, 'percent', '−45 to −15 %'],
    [0.55, 1, 'percent', 'at least 55 %'],
    [0, 0.05, 'percent', 'at most 5 %'],
    [1.2, Infinity, 'times', 'at least 1.2 x'],
    [0, Infinity, 'number', 'any'],
    [2, 5, 'number', '2 to 5'],
  ] as const)('%d to %d as %s', (low, high, unit, text) => expect(acceptText({ low, high }, unit)).toBe(text))

  test('the summary counts inputs apart', () => {
    expect(summaryText(result)).toBe('1 figures inside, 2 outside, 1 set by a default')
  })
})

describe('the table', () => {
  test('in Markdown has a row for each figure, and says why what is outside is so', () => {
    const text = validationMarkdown(result)
    expect(text).toContain(
      '| 7 | posts that come far | hardly any \\| in one sample | at most 0.1 % | 0.05 % (0.04 to 0.062) | inside |',
    )
    expect(text).toContain(
      '| page | third | hardly any \\| in one sample | at most 0.001 | n/a | **outside** |',
    )
    expect(text).toContain('| 1.5 x (0.0004 to 0.00062) | input, inside |')
    expect(text).toContain('- *7, another; page, third:* They come too far by 37 % because of this.')
    expect(text).toContain('- *page, fourth:* Mind this.')
    expect(text.match(/because of this/g)).toHaveLength(1)
  })

  test('in a terminal keeps to the width, says a reason once and never parts a number from its sign', () => {
    const text = validationTerminalText(result, 46, createColors(false))
    const lines = text.split('\n')
    expect(
      lines.filter((row) => row.startsWith('      ') && row.length > 46 && !row.includes('accepted')),
    ).toEqual([])
    expect(text).toContain('row 7')
    expect(text).toContain('a measured brand page')
    expect(text).toContain('(as above)')
    expect(lines.some((row) => row.endsWith('37'))).toBe(false)
  })
})
