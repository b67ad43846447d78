/** What is derived from a comparison, as a user runs it: the built command, with threads. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ended, hearsay, startHearsay } from '../e2e/run-hearsay.js'
import { temporaryFolder } from '../temporary-folder.js'

const SCENARIO = `version: 1
name: Lamps
seed: threads
horizon: 4d
replications: 5
population: {agents: 800, peoplePerAgent: 10, redraw: 3}
platforms:
  x:
    profile: x
    network: {model: follower, followers: 15}
    brandFollowers: 5%
product: {name: Lamp, price: 80 USD, margin: 50%}
creatives:
  story: {format: image, shareability: 0.9}
  tip: {format: text}
defaults:
  budget: {total: 2000 USD, split: {production: 80%, paid: 2%}}
  content: {mix: {story: 50%, tip: 50%}, cadence: {x: 1/d}}
strategies:
  quiet: {label: Quiet}
  loud: {label: Loud, content: {mix: {story: 100%, tip: 0%}, cadence: {x: 3/d}}}
compare: {kpi: visits, attribution: [last, incremental]}
`

const folder = temporaryFolder()
const file = join(folder, 'lamps.yaml')
beforeAll(() => writeFileSync(file, SCENARIO))

const ALL = ['--explain', '--sensitivity', '--trajectories', '2', '--json', '--quiet']

describe('derived experiments on threads', () => {
  test('explained, sensitivity and incremental are the same for any number of threads', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map(async (workers) => {
        const { code, stdout, stderr } = await hearsay(['compare', file, ...ALL, '--workers', workers])
        expect([code, stderr]).toEqual([0, ''])
        const { explained, sensitivity, incremental, resultHash } = JSON.parse(stdout) as Record<
          string,
          unknown
        >
        return { explained, sensitivity, incremental, resultHash }
      }),
    )
    expect(three).toEqual(one)
    expect(one!.explained).toHaveLength(2)
    expect(one!.incremental).toHaveLength(2)
    expect(one!.sensitivity).toMatchObject({ trajectories: 2, replications: 2 })
  })

  test('the search of `why` finds the same run for any number of threads', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map((workers) => hearsay(['why', file, '--json', '--quiet', '--workers', workers])),
    )
    expect(one!.code).toBe(0)
    expect(three!.stdout).toBe(one!.stdout)
  })

  test('Ctrl-C while explaining: exit 130, and the comparison is kept', async () => {
    const out = join(folder, 'out')
    const args = ['compare', file, '--sensitivity', '--trajectories', '1000', '--out', out, '--workers', '2']
    const child = startHearsay(args)
    const end = ended(child)
    // The first plain line of progress comes after ten seconds, when the comparison is long done.
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (text: string) => {
        if (text.includes('sensitivity')) resolve()
      })
      child.on('close', () => resolve())
    })
    child.kill('SIGINT')
    const { code, stdout, stderr } = await end
    expect([code, stdout]).toEqual([130, ''])
    expect(stderr).toContain('the comparison is kept: run the same command to go on from there')
    const again = await hearsay(['compare', file, '--out', out, '--workers', '2'])
    expect([again.code, again.stderr.split('\n')[0]]).toEqual([
      0,
      `reusing 5 finished replications of ${out}`,
    ])
  })
})
