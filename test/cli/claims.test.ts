import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { registerClaims } from '../../src/cli/claims-command.js'
import { ALL_CLAIMS } from '../../src/experiment/claims/all-claims.js'

let output = ''
beforeEach(() => {
  output = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

function claims(...args: string[]): Promise<Command> {
  const program = new Command('hearsay').exitOverride().configureOutput({ writeErr: () => undefined })
  registerClaims(program)
  return program.parseAsync(['claims', ...args, '--workers', '1', '--quiet'], { from: 'user' })
}

describe('hearsay claims', () => {
  test('--list names every claim and both figures, or those asked for', async () => {
    await claims('--list')
    const ids = output
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])
    expect(ids).toEqual([...ALL_CLAIMS.map(({ id }) => id), 'uplift-133', 'better-76'])
    output = ''
    await claims('sharing', '--list', '--json')
    expect(JSON.parse(output)).toEqual({
      command: 'claims',
      claims: [{ id: 'sharing', claim: ALL_CLAIMS[0]!.claim }],
    })
  })

  test('an unknown claim is a usage failure with a suggestion, before anything is run', async () => {
    await expect(claims('sharring')).rejects.toMatchObject({ kind: 'usage' })
    await expect(claims('sharring')).rejects.toThrow(/did you mean "sharing"/)
  })

  test('a place that cannot be written is told before anything is run', async () => {
    await expect(claims('mobile', '--out', 'package.json')).rejects.toMatchObject({ kind: 'input' })
    expect(output).toBe('')
  })

  test('one claim: the document, the files, and the same answer again with the same seed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-claims-'))
    try {
      await claims('mobile', '--replications', '2', '--seed', 'a', '--json', '--out', join(folder, 'new'))
      const document = JSON.parse(output) as Record<string, unknown> & {
        claims: unknown[]
        manifest: unknown
      }
      expect(document).toMatchObject({
        command: 'claims',
        seed: 'a',
        confidence: 0.95,
        currency: 'USD',
        firms: null,
      })
      expect(document.claims).toMatchObject([
        { id: 'mobile', leftAlone: true, trials: [{ replications: 2 }] },
      ])
      const written = JSON.parse(readFileSync(join(folder, 'new', 'claims.json'), 'utf8')) as typeof document
      expect(written).toEqual(document)
      const markdown = readFileSync(join(folder, 'new', 'claims.md'), 'utf8')
      expect(markdown).toContain('### mobile')
      output = ''
      await claims('mobile', '--replications', '2', '--seed', 'a', '--markdown')
      expect(output).toBe(markdown)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('the terminal shows the arms as they are typed', async () => {
    await claims('mobile', '--replications', '2', '--no-color')
    expect(output).toContain("--set 'creatives.post.mobile=0.8'")
    expect(output).toMatch(/visitsPerClick\s+0\.7\d+ →\s+0\.8\d+/)
  })
})
