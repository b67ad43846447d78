import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { SMALL } from '../experiment/small-scenario.js'
import { temporaryFolder } from '../temporary-folder.js'
import { ended, hearsay, startHearsay, type Ended } from './run-hearsay.js'

/** Enough to last for a second or two after the first is on disk, so that there is something to interrupt. */
const REPLICATIONS = '600'

const folder = temporaryFolder()
let whole: { readonly resultHash: string; readonly parquet: Buffer }

const command = (out: string, replications = REPLICATIONS): string[] => [
  'compare',
  'small.yaml',
  '--replications',
  replications,
  '--out',
  out,
  '--json',
]

beforeAll(async () => {
  writeFileSync(join(folder, 'small.yaml'), SMALL)
  const run = await hearsay(command('whole'), { cwd: folder })
  const { resultHash } = JSON.parse(run.stdout) as { resultHash: string }
  whole = { resultHash, parquet: readFileSync(join(folder, 'whole', 'runs.parquet')) }
}, 120_000)

/** Starts, waits until replications are on disk, sends a signal. */
async function interrupted(out: string, signal: NodeJS.Signals): Promise<Ended> {
  const child = startHearsay(command(out), { cwd: folder })
  const end = ended(child)
  const log = join(folder, out, 'replications.bin')
  const before = existsSync(log) ? statSync(log).size : 100
  while (!existsSync(log) || statSync(log).size <= before) {
    if (child.exitCode !== null) throw new Error('the run was over before it could be interrupted')
    await sleep(5)
  }
  child.kill(signal)
  return end
}

async function expectSameAsWhole(out: string): Promise<void> {
  const run = await hearsay(command(out), { cwd: folder })
  expect(run.code).toBe(0)
  expect((JSON.parse(run.stdout) as { resultHash: string }).resultHash).toBe(whole.resultHash)
  expect(readFileSync(join(folder, out, 'runs.parquet')).equals(whole.parquet)).toBe(true)
}

describe.skipIf(process.platform === 'win32')('an interrupted comparison', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s keeps finished work, and the same command continues',
    async (signal) => {
      const out = signal.toLowerCase()
      const stopped = await interrupted(out, signal)
      expect(stopped.code).toBe(130)
      expect(JSON.parse(stopped.stdout)).toMatchObject({ error: { kind: 'interrupted', exitCode: 130 } })
      const [, done] = /stopped at (\d+)\/600; run the same command to continue/.exec(stopped.stderr) ?? []
      expect(Number(done)).toBeGreaterThan(0)
      expect(existsSync(join(folder, out, 'summary.json'))).toBe(false)
      expect(existsSync(join(folder, out, '.hearsay.lock'))).toBe(false)

      const report = await hearsay(['report', out], { cwd: folder })
      expect(report.code).toBe(0)
      expect(readFileSync(join(folder, out, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)

      const again = await interrupted(out, signal)
      expect(again.stderr).toContain(`reusing ${done} finished replications`)
      await expectSameAsWhole(out)
    },
  )

  test('a killed process leaves a lock and a torn record; the next one gets over both', async () => {
    await interrupted('killed', 'SIGKILL')
    const log = join(folder, 'killed', 'replications.bin')
    truncateSync(log, statSync(log).size - 11)
    expect(existsSync(join(folder, 'killed', '.hearsay.lock'))).toBe(true)
    await expectSameAsWhole('killed')
  })

  test('a second process is refused while the first one works', async () => {
    // However long the second process takes to start, the first one is still at work.
    const child = startHearsay(command('shared', '100k'), { cwd: folder })
    const end = ended(child)
    while (!existsSync(join(folder, 'shared', 'replications.bin'))) await sleep(5)
    const second = await hearsay(command('shared', '100k'), { cwd: folder })
    expect(second.code).toBe(3)
    expect(second.stderr).toContain(`process ${child.pid}`)
    child.kill('SIGINT')
    expect((await end).code).toBe(130)
  })

  test('without --out nothing is kept, and the words say so', async () => {
    const child = startHearsay(['compare', 'small.yaml', '--replications', '100k'], { cwd: folder })
    const end = ended(child)
    await sleep(1500)
    child.kill('SIGINT')
    const { code, stderr, stdout } = await end
    expect(code).toBe(130)
    expect(stderr).toContain('nothing was kept; with --out DIR')
    expect(stdout).toBe('')
  })
})

test('a changed record in the middle is reported, and --fresh computes anew', async () => {
  const small = ['compare', 'small.yaml', '--out', 'damaged', '--quiet']
  expect((await hearsay(small, { cwd: folder })).code).toBe(0)
  const log = join(folder, 'damaged', 'replications.bin')
  const bytes = readFileSync(log)
  bytes[200]! ^= 1
  writeFileSync(log, bytes)
  const refused = await hearsay(small, { cwd: folder })
  expect(refused.code).toBe(3)
  expect(refused.stderr).toMatch(/replications\.bin .*record 1 at byte \d+ is damaged/)
  expect((await hearsay([...small, '--fresh'], { cwd: folder })).code).toBe(0)
})
