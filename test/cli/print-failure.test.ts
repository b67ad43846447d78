import pc from 'picocolors'
import { describe, expect, test } from 'vitest'
import { failureDocument, failureText, issuesText } from '../../src/cli/print-failure.js'
import { HearsayError, inputError, usageError, type Issue } from '../../src/errors.js'

const plain = pc.createColors(false)

const issue: Issue = {
  file: 'launch.yaml',
  line: 11,
  column: 12,
  path: 'strategies.reels.share',
  message: 'must be between 0% and 100%',
  got: '130%',
  expected: 'a share',
  source: { text: '    share: 130%', length: 4 },
}

describe('issuesText', () => {
  test('place, path, facts, source line and carets under the very characters', () => {
    expect(issuesText([issue], plain).split('\n')).toEqual([
      'launch.yaml:11:12  strategies.reels.share: must be between 0% and 100% (got 130%, expected a share)',
      '   11 |     share: 130%',
      '      |            ^^^^',
      '1 problem',
    ])
  })

  test('carets stand right after wide and combining characters', () => {
    const text = '漢字 é: x'
    const column = text.indexOf('x') + 1
    const lines = issuesText([{ ...issue, column, source: { text, length: 1 } }], plain).split('\n')
    // Two wide characters take four columns, the combining accent none: x stands in column 9.
    expect(lines[2]!.indexOf('^') - '      | '.length).toBe(8)
  })

  test('a file cannot steer the terminal', () => {
    const hostile = '\u001b[2J\u0007\u202eevil'
    const text = issuesText(
      [{ ...issue, message: hostile, got: hostile, source: { text: hostile, length: 3 } }],
      plain,
    )
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(text).toContain('evil')
  })
})

describe('failureText', () => {
  test('a mistake of the user has no stack trace, a bug has one and how to report it', () => {
    expect(failureText(usageError('unknown option'), plain, '1.0')).toBe('error: unknown option')
    expect(failureText(inputError(issue), plain, '1.0')).not.toContain(' at ')
    const bug = failureText(new TypeError('x is not a function'), plain, '1.2.3')
    expect(bug).toContain('internal failure: x is not a function')
    expect(bug).toContain('report')
    expect(bug).toContain('1.2.3')
    expect(bug).toContain('print-failure.test.ts')
  })

  test('as JSON every failure has kind, exit code, message and issues with all fields', () => {
    expect(failureDocument(inputError({ message: 'is empty' }))).toEqual({
      error: {
        kind: 'input',
        exitCode: 3,
        message: 'is empty',
        issues: [
          {
            file: null,
            line: null,
            column: null,
            path: null,
            message: 'is empty',
            got: null,
            expected: null,
            hint: null,
          },
        ],
      },
    })
    expect(failureDocument(new HearsayError('interrupted', 'stopped'))).toMatchObject({
      error: { exitCode: 130 },
    })
    expect(failureDocument('text')).toMatchObject({ error: { kind: 'internal', exitCode: 1 } })
  })
})
