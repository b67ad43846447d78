import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { describe, expect, test } from 'vitest'
import { registerValidation } from '../../src/cli/validation-command.js'
import { updateModelCard } from '../../src/cli/model-card-file.js'
import { runValidation } from '../../src/experiment/validation/run-validation.js'
import { tablesIn } from '../../src/report/model-card/fill-card.js'
import { temporaryFolder } from '../temporary-folder.js'
import { programOf, run } from './run-command.js'

/** Runs `hearsay validation` in this process, in one thread; what it wrote to stdout. */
async function validation(...args: string[]): Promise<string> {
  const command = ['validation', ...args, '--workers', '1', '--quiet']
  return (await run(programOf(registerValidation), command)).stdout
}

describe('hearsay validation', () => {
  test('prints the rows that are asked for', async () => {
    const output = await validation('--row', '19', '--no-color')
    expect(output).toContain('worth of an answer after 22 minutes')
    expect(output).not.toContain('row 18')
  })

  test('--json is one document, open ends are null', async () => {
    const rows = ['--row', '19', '--row', '18', '--quick']
    const document = JSON.parse(await validation(...rows, '--json', '--seed', 'a')) as {
      seed: string
      quick: boolean
      figures: { row: string; verdict: string; input: boolean; value: number; explanation: string | null }[]
    }
    expect(document).toMatchObject({ command: 'validation', seed: 'a', quick: true })
    expect(document.figures.map(({ row }) => row)).toEqual(['18', '19', '19'])
    for (const { verdict, explanation } of document.figures)
      if (verdict === 'inside') expect(explanation).toBeNull()
  })

  test('--markdown prints a table', async () => {
    expect(await validation('--row', '19', '--markdown')).toContain(
      '| row | quantity | evidence | accepted | value | verdict |',
    )
  })

  test('says what rows there are', async () => {
    await expect(validation('--row', 'tres')).rejects.toThrow(CommanderError)
    await expect(validation('--row', 'tres')).rejects.toThrow(/did you mean "trees"/)
    await expect(validation('--row', '22')).rejects.toThrow(/expected one of 1, 2, /)
  })

  test('a model card takes the whole table only', async () => {
    await expect(validation('--into', 'card.md', '--quick')).rejects.toThrow(/leave out --quick/)
    await expect(validation('--into', 'card.md', '--row', '1')).rejects.toThrow(/leave out/)
  })
})

describe('a model card', () => {
  const folder = temporaryFolder()

  const NAMES = ['platforms', 'assumptions', 'effects', 'tones', 'tasks', 'validation']
  const cardOf = (names: readonly string[]): string =>
    names.map((name) => `before ${name}\n<!-- table: ${name} -->\n<!-- end -->\nafter\n`).join('')

  test('gets its tables, and keeps the rest', async () => {
    const result = await runValidation({ settings: { seed: 'a', quick: true }, rows: ['19'] })
    const file = join(folder, 'card.md')
    writeFileSync(file, cardOf(NAMES))
    updateModelCard(file, result)
    const once = readFileSync(file, 'utf8')
    expect(Object.keys(tablesIn(once))).toEqual(NAMES)
    expect(tablesIn(once)['validation']).toContain('worth of an answer')
    expect(once.match(/^(before \w+|after)$/gm)).toHaveLength(2 * NAMES.length)
    updateModelCard(file, result)
    expect(readFileSync(file, 'utf8')).toBe(once)
  })

  test('without a place for a table, or with a place too many, is left as it is', async () => {
    const result = await runValidation({ settings: { seed: 'a', quick: true }, rows: ['19'] })
    const file = join(folder, 'card.md')
    for (const [names, message] of [
      [NAMES.slice(1), /no place for the table "platforms"/],
      [[...NAMES, 'weather'], /unknown table.*weather/],
    ] as const) {
      writeFileSync(file, cardOf(names))
      expect(() => updateModelCard(file, result)).toThrow(message)
      expect(readFileSync(file, 'utf8')).toBe(cardOf(names))
    }
    expect(() => updateModelCard(join(folder, 'none.md'), result)).toThrow(/no such file/)
  })
})
