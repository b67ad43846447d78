import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../../src/errors.js'
import { COMMENT_LIMITS, parseComments } from '../../../src/measure/detector/parse-comments.js'

function failure(text: string): string[] {
  try {
    parseComments(text, 'c.csv')
  } catch (error) {
    if (error instanceof HearsayError && error.kind === 'input') {
      return error.issues.map(({ file, line, message }) => [file, line, message].filter(Boolean).join(' '))
    }
    throw error
  }
  return []
}

describe('parseComments', () => {
  test('two columns without a header', () => {
    expect(parseComments('how much?,signal\n"nice, very",other\n', 'c.csv')).toEqual([
      { text: 'how much?', signal: true },
      { text: 'nice, very', signal: false },
    ])
  })

  test('a header says which columns are meant, in English or Persian', () => {
    const expected = [{ text: 'چنده', signal: true }]
    expect(parseComments('id,Label,when,Comment\n7,yes,today,چنده', 'c.csv')).toEqual(expected)
    expect(parseComments('متن,برچسب\nچنده,بله', 'c.csv')).toEqual(expected)
  })

  test('a first row that holds a comment is no header', () => {
    expect(parseComments('text,signal\nlabel,other', 'c.csv')).toEqual([
      { text: 'text', signal: true },
      { text: 'label', signal: false },
    ])
  })

  test('labels in all their forms', () => {
    const labels = (names: string): boolean[] =>
      parseComments(
        names
          .split(' ')
          .map((name) => `x,${name}`)
          .join('\n'),
        'c.csv',
      ).map(({ signal }) => signal)
    expect(new Set(labels('signal Buying YES 1 true بله ۱'))).toEqual(new Set([true]))
    expect(new Set(labels('other None NO 0 False خیر خير ۰'))).toEqual(new Set([false]))
  })

  test('every faulty row is named by its line, and quoted line breaks count', () => {
    expect(failure('a,signal\nb\n"two\nlines",maybe\n ,other\nd,\n"e,other\n')).toEqual([
      'c.csv 2 the row has no label',
      'c.csv 3 unknown label',
      'c.csv 5 the comment is empty',
      'c.csv 6 unknown label',
      'c.csv 7 a quote is never closed',
    ])
  })

  test('an unquoted comma is recognised', () => {
    expect(() => parseComments('nice, very nice,other', 'c.csv')).toThrow(/put in quotes/)
  })

  test('of many faulty rows the first are told and the rest counted', () => {
    const issues = failure('x,perhaps\n'.repeat(50))
    expect(issues).toHaveLength(COMMENT_LIMITS.issues + 1)
    expect(issues.at(-1)).toBe('c.csv 30 more rows are faulty')
  })

  test('empty files, huge files, huge comments and too many rows are refused', () => {
    expect(failure('')).toEqual(['c.csv holds no comments'])
    expect(failure('text,label\n')).toEqual(['c.csv holds no comments'])
    expect(failure('x'.repeat(COMMENT_LIMITS.bytes + 1))).toEqual([
      'c.csv holds too much text for a file of comments',
    ])
    expect(failure(`${'x'.repeat(10_001)},other`)).toEqual(['c.csv 1 the comment is too long'])
    expect(failure('x,other\n'.repeat(COMMENT_LIMITS.rows + 1))).toEqual(['c.csv 100001 too many comments'])
    expect(failure('x,other\n'.repeat(COMMENT_LIMITS.rows))).toEqual([])
  })
})
