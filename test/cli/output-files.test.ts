import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requireDistinctFiles } from '../../src/cli/output-files.js'
import { temporaryFolder } from '../temporary-folder.js'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)

test('two outputs in one file, written in whatever way, are refused', () => {
  const same = { '--sizes': at('a.csv'), '--tree': join(folder, '.', 'a.csv') }
  expect(() => requireDistinctFiles(same, null)).toThrow('--sizes and --tree name the same file')
  expect(() => requireDistinctFiles({ ...same, '--tree': at('b.csv') }, null)).not.toThrow()
  expect(() => requireDistinctFiles({ '--sizes': null, '--tree': null }, null)).not.toThrow()
})

test('what is read is not written over, not through a link either', () => {
  writeFileSync(at('ties.txt'), 'a b\n')
  symlinkSync(at('ties.txt'), at('link.txt'))
  const input = { option: '--network', path: at('ties.txt') }
  expect(() => requireDistinctFiles({ '--sizes': at('link.txt') }, input)).toThrow(
    '--network and --sizes name the same file',
  )
})
