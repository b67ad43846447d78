import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registerInit } from '../../src/cli/init-command.js'
import { registerValidate } from '../../src/cli/validate-command.js'
import { temporaryFolder } from '../temporary-folder.js'
import { programOf, run, type Written } from './run-command.js'

const folder = temporaryFolder()
const hearsay = (...args: string[]): Promise<Written> => run(programOf(registerInit, registerValidate), args)

describe('hearsay init', () => {
  test('makes the folder, and names the next command as a shell takes it', async () => {
    const file = join(folder, 'new', 'my launch.yaml')
    const { stdout, stderr } = await hearsay('init', file)
    expect(stdout).toContain(`wrote ${file}: `)
    expect(stderr).toBe(`next: hearsay compare '${file}' --out 'out/my launch'\n`)
    expect((await hearsay('validate', file)).stdout).toBe(`${file}: valid\n`)
  })

  test('a file where a folder should be is told as such, and stays', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, 'text')
    for (const place of [join(file, 'launch.yaml'), join(file, 'deep', 'launch.yaml')])
      await expect(hearsay('init', place)).rejects.toThrow(
        `${place}  cannot be written: what should be its folder is a file (expected a place in a folder)`,
      )
    expect(existsSync(file)).toBe(true)
  })
})
