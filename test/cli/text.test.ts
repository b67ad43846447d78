import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROFILES } from '../../src/campaign/profiles.js'
import { registerText } from '../../src/cli/text-command.js'
import { clarityOfText, textFacts } from '../../src/measure/text/clarity.js'
import { PROFILE_IDS } from '../../src/scenario/scenario.js'
import { built, ended, startHearsay } from '../e2e/run-hearsay.js'
import { temporaryFolder } from '../temporary-folder.js'
import { programOf, run } from './run-command.js'

const POST = 'Our new lamp is here. It folds flat and lasts ten years.'
const POST_FA = 'چراغ ما رسید. کم جا می‌گیرد و ده سال کار می‌کند.'

const folder = temporaryFolder()

/** Runs `hearsay text` in this process; what it writes to stdout. */
async function hearsayText(...args: string[]): Promise<string> {
  return (await run(programOf(registerText), ['text', ...args])).stdout
}

describe('hearsay text', () => {
  test('--json has the facts and every platform, with the clarity that scenarios use', async () => {
    const document = JSON.parse(await hearsayText(POST, '--json'))
    expect(document).toMatchObject({ command: 'text', ...textFacts(POST, 'en') })
    expect(document.platforms.map(({ platform }: { platform: string }) => platform)).toEqual(PROFILE_IDS)
    for (const { platform, clarity, idealLength } of document.platforms) {
      expect(idealLength).toBe(PROFILES[platform as 'x'].idealLength)
      expect(clarity).toBe(clarityOfText({ en: POST }, idealLength))
    }
  })

  test('Persian is known by its letters, and --language decides where that is wrong', async () => {
    expect(JSON.parse(await hearsayText(POST_FA, '--json'))).toMatchObject(textFacts(POST_FA, 'fa'))
    expect(JSON.parse(await hearsayText(POST_FA, '--json', '--language', 'en')).language).toBe('en')
  })

  test('says what there is and what would help most, on the platforms asked for', async () => {
    const shown = await hearsayText(POST, '--platform', 'x', '--platform', 'linkedin', '--platform', 'x')
    expect(shown).toMatch(/English/)
    expect(shown).toMatch(/12 words, \d+ syllables, 2 sentences/)
    expect(shown).toMatch(/reading ease.*Flesch/)
    expect(shown).toMatch(/linkedin .*Make it longer: 56 characters now, about 1050 are read best\./)
    expect(shown.match(/^x /gm)).toHaveLength(1)
    expect(shown).not.toMatch(/instagram/)
  })

  test('reads a file', async () => {
    const file = join(folder, 'post.txt')
    writeFileSync(file, `\ufeff${POST}\n`)
    expect(JSON.parse(await hearsayText('--file', file, '--json'))).toMatchObject(textFacts(POST, 'en'))
  })

  test('refuses no post, two posts, empty posts, files that are none, and unknown platforms', async () => {
    await expect(hearsayText()).rejects.toMatchObject({ kind: 'usage' })
    await expect(hearsayText('a', '--file', 'b')).rejects.toMatchObject({ kind: 'usage' })
    await expect(hearsayText(' \n')).rejects.toMatchObject({ kind: 'input' })
    await expect(hearsayText('--file', join(folder, 'none.txt'))).rejects.toThrow(/there is no such file/)
    await expect(hearsayText('--file', folder)).rejects.toThrow(/is a folder/)
    const binary = join(folder, 'binary')
    writeFileSync(binary, Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))
    await expect(hearsayText('--file', binary)).rejects.toThrow(/not a text file/)
    const large = join(folder, 'large')
    writeFileSync(large, 'a'.repeat(1_000_001))
    await expect(hearsayText('--file', large)).rejects.toThrow(/too large for a post/)
    await expect(hearsayText('a', '--platform', 'instgram')).rejects.toThrow(/did you mean "instagram"/)
  })

  test.skipIf(!built)('reads standard input after -, bytes of one character in two pieces', async () => {
    const child = startHearsay(['text', '-', '--json'])
    const end = ended(child)
    const bytes = Buffer.from(POST_FA)
    child.stdin.write(bytes.subarray(0, 3))
    setTimeout(() => child.stdin.end(bytes.subarray(3)), 50)
    const { code, stdout, stderr } = await end
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject(textFacts(POST_FA, 'fa'))
  })
})
