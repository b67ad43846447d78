import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseScenario } from '../../src/scenario/parse.js'
import { temporaryFolder } from '../temporary-folder.js'
import { program, projectRoot as root } from './run-hearsay.js'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** The fenced blocks of one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, of]) => of === language)
    .map(([, , text]) => text!)
}

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.startsWith('npx hearsay '))
const folder = temporaryFolder()
beforeAll(() => cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true }))

describe('README', () => {
  test('shows commands, and the two of the set-up', () => {
    expect(commands.length).toBeGreaterThan(8)
    expect(blocks('sh').join('')).toContain('npm ci && npm start')
    expect(blocks('sh').join('')).toContain('npm ci && npm test')
    expect(existsSync(program)).toBe(true)
  })

  // In the order of the page: later commands use what earlier ones wrote.
  test.each(commands)('%s', (command) => {
    // That it works shows in three replications; what twenty say is told where the scenarios are tested.
    const line = command
      .replace(/^npx hearsay/, `"${process.execPath}" "${program}"`)
      .replace(/--replications (\d+)/, (_, count) => `--replications ${Math.min(3, Number(count))}`)
    const { status, stdout, stderr } = spawnSync(line, { cwd: folder, shell: true, encoding: 'utf8' })
    expect(stderr).not.toMatch(/error|problem/i)
    expect(status).toBe(0)
    if (command.includes('--json')) expect(() => JSON.parse(stdout) as unknown).not.toThrow()
  })

  test('its short scenario is complete', () => {
    const yaml = blocks('yaml')
    expect(yaml.length).toBeGreaterThan(0)
    for (const text of yaml) expect(parseScenario(text, 'README.md').issues).toEqual([])
  })

  test('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !link.startsWith('http'))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
  })

  test('its library example imports what the library exports', async () => {
    const names = /import \{([^}]+)\} from 'hearsay'/
      .exec(readme)![1]!
      .split(',')
      .map((name) => name.trim())
    const library = (await import('../../src/index.js')) as Record<string, unknown>
    for (const name of names) expect(library[name], name).toBeDefined()
  })
})
