import { describe, expect, test, vi } from 'vitest'
import { openTerminal, printable } from '../../src/cli/terminal.js'
import { textTable } from '../../src/cli/text-table.js'

describe('talk', () => {
  test('cannot steer the terminal, whatever a file is called', () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      const name = 'network \u001b[2J\u0007\u202efollowers.csv'
      openTerminal({ json: false, quiet: false, color: true }).say(`${name}: 12 people`)
      openTerminal({ json: false, quiet: true, color: true }).say('nothing')
      expect(write.mock.calls).toEqual([['network \ufffd[2J\ufffd\ufffdfollowers.csv: 12 people\n']])
    } finally {
      write.mockRestore()
    }
  })

  test('keeps lines and letters of any script', () => {
    expect(printable('one\ntwo، می‌خواهم')).toBe('one\ntwo، می‌خواهم')
  })
})

describe('textTable', () => {
  test('is aligned by columns, not by characters', () => {
    const table = textTable(
      ['', 'shares'],
      [
        ['e\u0301mile', '12'],
        ['漢字', '3'],
        ['plain', '400'],
      ],
      1,
    )
    expect(table.split('\n')).toEqual([
      '       shares',
      '-----  ------',
      'e\u0301mile      12',
      '漢字        3',
      'plain     400',
    ])
  })
})
