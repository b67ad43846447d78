import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registerClaims } from '../../src/cli/claims-command.js'
import { ALL_CLAIMS } from '../../src/experiment/claims/all-claims.js'
import { temporaryFolder } from '../temporary-folder.js'
import { attempt, programOf, run } from './run-command.js'

const folder = temporaryFolder()

/** Runs `hearsay claims` in this process, in one thread; what it wrote to stdout. */
async function claims(...args: string[]): Promise<string> {
  const command = ['claims', ...args, '--workers', '1', '--quiet']
  return (await run(programOf(registerClaims), command)).stdout
}

describe('hearsay claims', () => {
  test('--list names every claim and both figures, or those asked for', async () => {
    const ids = (await claims('--list'))
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])
    expect(ids).toEqual([...ALL_CLAIMS.map(({ id }) => id), 'uplift-133', 'better-76'])
    expect(JSON.parse(await claims('sharing', '--list', '--json'))).toEqual({
      command: 'claims',
      claims: [{ id: 'sharing', claim: ALL_CLAIMS[0]!.claim }],
    })
  })

  test('an unknown claim is a usage failure with a suggestion, before anything is run', async () => {
    await expect(claims('sharring')).rejects.toMatchObject({ kind: 'usage' })
    await expect(claims('sharring')).rejects.toThrow(/did you mean "sharing"/)
  })

  test('a place that cannot be written is told before anything is run', async () => {
    const command = ['claims', 'mobile', '--out', 'package.json', '--workers', '1', '--quiet']
    const { failure, stdout } = await attempt(programOf(registerClaims), command)
    expect(failure).toMatchObject({ kind: 'input' })
    expect(stdout).toBe('')
  })

  test('one claim: the document, the files, and the same answer again with the same seed', async () => {
    const same = ['mobile', '--replications', '2', '--seed', 'a']
    const document = JSON.parse(await claims(...same, '--json', '--out', join(folder, 'new'))) as {
      claims: unknown[]
    }
    expect(document).toMatchObject({
      command: 'claims',
      seed: 'a',
      confidence: 0.95,
      currency: 'USD',
      firms: null,
    })
    expect(document.claims).toMatchObject([{ id: 'mobile', leftAlone: true, trials: [{ replications: 2 }] }])
    const written = JSON.parse(readFileSync(join(folder, 'new', 'claims.json'), 'utf8')) as typeof document
    expect(written).toEqual(document)
    const markdown = readFileSync(join(folder, 'new', 'claims.md'), 'utf8')
    expect(markdown).toContain('### mobile')
    expect(await claims(...same, '--markdown')).toBe(markdown)
  })

  test('the terminal shows the arms as they are typed', async () => {
    const output = await claims('mobile', '--replications', '2', '--no-color')
    expect(output).toContain("--set 'creatives.post.mobile=0.8'")
    expect(output).toMatch(/visitsPerClick\s+0\.7\d+ →\s+0\.8\d+/)
  })
})
