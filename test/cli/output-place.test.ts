import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registerCompare } from '../../src/cli/compare-command.js'
import { prepareOutputPlace } from '../../src/cli/output-place.js'
import { SMALL } from '../experiment/small-scenario.js'
import { temporaryFolder } from '../temporary-folder.js'
import { programOf, run, type Written } from './run-command.js'

const folder = temporaryFolder()

describe('prepareOutputPlace', () => {
  test('makes the folders above, and leaves no file', () => {
    const file = join(folder, 'a', 'b', 'page.html')
    prepareOutputPlace(file)
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual([])
    prepareOutputPlace(file)
  })

  test('leaves a file that stands there as it is', () => {
    const file = join(folder, 'old.html')
    writeFileSync(file, 'old')
    prepareOutputPlace(file)
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.endsWith('.hearsay-tmp'))).toEqual([])
  })

  test.each(['folder', 'folder/', 'new/', ''])('refuses "%s", which is a folder', (name) => {
    mkdirSync(join(folder, 'folder'), { recursive: true })
    const path = name === '' ? '' : `${folder}/${name}`
    expect(() => prepareOutputPlace(path)).toThrow(
      'cannot be written: it is a folder (expected the name of a file)',
    )
    expect(existsSync(join(folder, 'new'))).toBe(false)
  })

  test('refuses a place below a file', () => {
    writeFileSync(join(folder, 'file'), 'text')
    for (const path of ['file/page.html', 'file/deep/page.html']) {
      expect(() => prepareOutputPlace(join(folder, path))).toThrow(/cannot be written: /)
    }
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('text')
  })

  test.skipIf(process.platform === 'win32')(
    'does not open a pipe, whose reader would take it for the end',
    () => {
      const pipe = join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      // Opening it would wait for a reader for ever.
      prepareOutputPlace(pipe)
    },
  )
})

describe('compare --report', () => {
  const compare = (...args: string[]): Promise<Written> =>
    run(programOf(registerCompare), ['compare', ...args, '--workers', '1', '--quiet'])

  test('makes the folders above its page, as --out does', async () => {
    const scenario = join(folder, 'small.yaml')
    writeFileSync(scenario, SMALL)
    const [page, out] = [join(folder, 'pages', 'today', 'page.html'), join(folder, 'kept', 'today')]
    await compare(scenario, '--replications', '2', '--report', page, '--out', out)
    expect(readFileSync(page, 'utf8')).toBe(readFileSync(join(out, 'report.html'), 'utf8'))
  })

  test('says at once that the page cannot be written, before a network is read or a campaign run', async () => {
    const scenario = join(folder, 'given.yaml')
    // Were anything computed, the missing network would be the failure.
    writeFileSync(
      scenario,
      SMALL.replace('{model: follower, followers: 12}', '{file: none.csv, direction: follows}'),
    )
    await expect(compare(scenario)).rejects.toThrow('none.csv')
    await expect(compare(scenario, '--report', `${scenario}/page.html`)).rejects.toThrow(
      `${scenario}/page.html  cannot be written: `,
    )
  })
})
