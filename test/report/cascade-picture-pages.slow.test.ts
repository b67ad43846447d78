/** The picture of each model page is what its command draws, byte for byte; `npm run model-pictures` draws them anew. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { pages, pictureCommands } from '../../.ci/model-pictures.js'
import { registerCascade } from '../../src/cli/cascade-command.js'
import { programOf, run } from '../cli/run-command.js'
import { temporaryFolder } from '../temporary-folder.js'

/** On one core the command starts no worker, so it can run inside this process. */
vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 1 }))

const commands = pictureCommands()

describe('model pages', () => {
  const folder = temporaryFolder()
  const home = process.cwd()
  // What was typed stands in the picture, with the name of the file.
  beforeAll(() => process.chdir(folder))
  afterAll(() => process.chdir(home))

  test('each model has its picture', () => {
    expect(commands.map(({ picture }) => picture)).toEqual([
      'bass.svg',
      'competitive-cascade.svg',
      'complex-contagion.svg',
      'epidemic.svg',
      'hawkes.svg',
      'independent-cascade.svg',
      'linear-threshold.svg',
      'sentiment-cascade.svg',
      'threshold.svg',
    ])
  })

  test.each(commands)('$picture', async ({ page, picture, args }) => {
    expect(readFileSync(join(pages, page), 'utf8')).toMatch(new RegExp(`!\\[.{50,}\\]\\(${picture}\\)`))
    await run(programOf(registerCascade), [...args])
    expect(existsSync(picture)).toBe(true)
    expect(readFileSync(picture, 'utf8')).toBe(readFileSync(join(pages, picture), 'utf8'))
  })
})
