/** The comparison on a real follower network: 75,879 people of Epinions, found through HEARSAY_DATA. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.js'
import { hearsay, projectRoot, type Ended } from './run-hearsay.js'

const DATA = resolve(projectRoot, process.env['HEARSAY_DATA'] ?? '../shared/data')
const NAME = 'soc-epinions1.csv.gz'
const FILE = join(DATA, NAME)
const absent = !existsSync(FILE)
if (absent) console.warn(`real-network tests skipped: there is no ${FILE}`)

const REPLICATIONS = 10

interface Estimated {
  readonly mean: number
}
interface Comparison {
  readonly resultHash: string
  readonly replications: number
  readonly scenario: { readonly agents: number }
  readonly verdict: { readonly kpi: string; readonly best: string | null; readonly sentence: string }
  readonly strategies: readonly {
    readonly id: string
    readonly kpis: Readonly<Record<string, Estimated>>
    readonly spend: { readonly byLine: Readonly<Record<string, number>> }
  }[]
  readonly differences: readonly {
    readonly a: string
    readonly b: string
    readonly kpi: string
    readonly low: number
    readonly high: number
  }[]
  readonly targets: readonly {
    readonly name: string
    readonly simulated: number | null
    readonly measured: number
    readonly low: number
    readonly high: number
    readonly source: string
  }[]
}

function compare(file: string, more: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const command = ['compare', 'scenarios/real-network.yaml', '--replications', String(REPLICATIONS)]
  return hearsay([...command, '--set', `platforms.x.network.file=${file}`, ...more], {
    cwd: projectRoot,
    env,
  })
}

describe.skipIf(absent)('a comparison on the trust network of Epinions', () => {
  let run: Ended
  let result: Comparison

  beforeAll(async () => {
    run = await compare(FILE, ['--json', '--workers', '2'])
    result = JSON.parse(run.stdout) as Comparison
  }, 120_000)

  const strategy = (id: string): Comparison['strategies'][number] =>
    result.strategies.find((each) => each.id === id)!
  const target = (name: string, source: string): Comparison['targets'][number] =>
    result.targets.find((row) => row.name === name && row.source.startsWith(source))!

  test('uses every person and every tie of the file', () => {
    expect(run.code).toBe(0)
    expect(run.stderr).toMatch(/75,879 people, 508,837 ties/)
    expect(result.scenario.agents).toBe(75_879)
    expect(result.replications).toBe(REPLICATIONS)
  })

  test('a row `u,v` makes u a follower of v: the hubs are paid by the rows that end in them', () => {
    const followers = new Uint32Array(75_879)
    const rows = gunzipSync(readFileSync(FILE)).toString('latin1').trim().split('\n').slice(1)
    expect(rows).toHaveLength(508_837)
    for (const row of rows) followers[Number(row.slice(row.indexOf(',') + 1))]!++
    const twenty = followers
      .sort()
      .subarray(-20)
      .reduce((sum, count) => sum + count, 0)
    expect(strategy('hubs').spend.byLine['influencers']).toBeCloseTo(0.01 * twenty, 6)
  })

  test('finds what its Notice says: for the same money ordinary people reach twice as many and more', () => {
    expect(result.verdict).toMatchObject({ kpi: 'reach', best: 'ordinary' })
    expect(result.verdict.sentence).toContain('Hundreds of ordinary people')
    const reach = (id: string): number => strategy(id).kpis['reach']!.mean
    expect(reach('ordinary') / reach('hubs')).toBeGreaterThan(2.1)
    expect(reach('ordinary') / reach('hubs')).toBeLessThan(4)
    const lead = result.differences.find((d) => d.kpi === 'reach' && d.a === 'hubs' && d.b === 'ordinary')!
    expect(lead.high).toBeLessThan(0)
    const paid = (id: string): number => strategy(id).spend.byLine['influencers']!
    expect(Math.abs(paid('ordinary') / paid('hubs') - 1)).toBeLessThan(0.05)
    expect(paid('nobody')).toBe(0)
  })

  test('posts of ordinary people: nine in ten are never shared, and cascades die out', () => {
    const neverShared = target('share of posts never shared', 'auspol').simulated!
    expect(neverShared).toBeGreaterThan(0.85)
    expect(neverShared).toBeLessThan(0.98)
    const branching = target('further sharers per sharer', 'Marref').simulated!
    expect(branching).toBeGreaterThan(0.3)
    expect(branching).toBeLessThan(0.8)
  })

  test('holds cascades beside the measured ones', () => {
    expect(target('further sharers per sharer', 'Marref').measured).toBeCloseTo(0.4285, 4)
    expect(target('share of stars (depth 1)', 'Marref').measured).toBeCloseTo(0.656, 3)
    expect(target('mean depth', 'Marref').measured).toBeCloseTo(1.554, 3)
    expect(target('share of posts never shared', 'auspol').measured).toBeCloseTo(0.4926, 4)
    expect(target('mean shares per post', 'auspol').measured).toBeCloseTo(2.1515, 4)
    expect(target('shares within 1 h', 'TiDeH').measured).toBeCloseTo(0.367, 3)
    for (const { low, measured, high } of result.targets) {
      expect(low).toBeLessThanOrEqual(measured)
      expect(measured).toBeLessThanOrEqual(high)
    }
    const counted = result.targets.filter(({ simulated }) => simulated !== null)
    expect(counted.length).toBeGreaterThanOrEqual(result.targets.length - 2)
  })

  describe('by its name, found through HEARSAY_DATA, with one worker', () => {
    const out = temporaryFolder()
    let text: Ended

    beforeAll(async () => {
      const args = ['--quiet', '--no-color', '--workers', '1', '--out', out]
      text = await compare(NAME, args, { HEARSAY_DATA: DATA })
    }, 120_000)

    test('comes to the same bits', () => {
      expect([text.code, text.stderr]).toEqual([0, ''])
      const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Comparison
      expect(summary.resultHash).toBe(result.resultHash)
    })

    test('holds the same table in words', () => {
      const { stdout } = text
      expect(stdout).toContain(`result hash ${result.resultHash.slice(0, 12)}`)
      expect(stdout.replace(/\s+/g, ' ')).toContain(result.verdict.sentence.slice(0, 80))
      expect(stdout).toMatch(/^ordinary posts .* simulated +measured/m)
      expect(stdout).toMatch(/further sharers per sharer +0\.\d+ +0\.429 \(0\.416–0\.443\)/)
      expect(stdout).toMatch(/share of stars \(depth 1\) +0\.\d+ +0\.656 \(0\.651–0\.661\)/)
      expect(stdout).toMatch(/share of posts never shared +0\.\d+ +0\.493 \(0\.477–0\.509\)/)
    })
  })
})

test('without the file the words say where it was looked for and how to name it', async () => {
  const { code, stderr } = await hearsay(['compare', 'scenarios/real-network.yaml'], { cwd: projectRoot })
  expect(code).toBe(3)
  expect(stderr).toContain('soc-Epinions1.txt.gz')
  expect(stderr).toContain('--set platforms.x.network.file=PATH')
  expect(stderr).toContain('HEARSAY_DATA')
})
