import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { beforeEach, describe, expect, test } from 'vitest'
import { SMALL } from '../experiment/small-scenario.js'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { temporaryFolder } from '../temporary-folder.js'
import { ended, hearsay, projectRoot, startHearsay, type Ended } from './run-hearsay.js'

const folder = temporaryFolder()
beforeEach(() => writeFileSync(join(folder, 'small.yaml'), SMALL))

const inFolder = (...args: string[]): Promise<Ended> => hearsay(args, { cwd: folder })

/** The one JSON document on stdout, with nothing before or after it. */
function documentOf(run: Ended): Record<string, unknown> {
  return JSON.parse(run.stdout) as Record<string, unknown>
}

const COMMANDS = [
  'init',
  'validate',
  'config',
  'compare',
  'run',
  'sweep',
  'why',
  'report',
  'network',
  'cascade',
  'seeds',
  'text',
  'signals',
]

describe('help and usage', () => {
  test('help lists every command, the exit codes, and goes to stdout', async () => {
    const { code, stdout, stderr } = await inFolder('--help')
    expect(code).toBe(0)
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    expect(stdout).toContain('130 interrupted')
    expect(stderr).toBe('')
  })

  test.each(COMMANDS)('%s --help names the common options', async (command) => {
    const { code, stdout } = await inFolder(command, '--help')
    expect(code).toBe(0)
    for (const option of ['--seed', '--workers', '--quiet', '--no-color', '--json', '--help']) {
      expect(stdout).toContain(option)
    }
  })

  test('the version is that of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      version: string
    }
    expect((await inFolder('--version')).stdout).toBe(`${version}\n`)
  })

  test.each([
    [['compare', 'small.yaml', '--jsn'], 'Did you mean --json?'],
    [['compar', 'small.yaml'], 'Did you mean compare?'],
    [['compare'], "missing required argument 'file'"],
    [['compare', 'small.yaml', '--replications', '0'], 'expected a whole number from 1'],
    [['compare', 'small.yaml', '--precision', '5'], 'expected a share such as 5%'],
    [['compare', 'small.yaml', '--workers', '-3'], 'expected a whole number from 1'],
    [['run', 'small.yaml', '--strategy', 'lod'], 'did you mean "loud"?'],
    [['init', 'new.yaml', '--template', 'cadenc'], 'did you mean "cadence"?'],
    [['sweep', 'small.yaml'], "required option '--vary"],
    [['sweep', 'small.yaml', '--vary', 'horizon=1d..2h:1h'], 'the units'],
    [['network', 'karate-club()', '--to', 'graph.xyz'], '.xyz'],
  ])('%j ends with exit code 2 and the mend, without a stack trace', async (args, words) => {
    const { code, stdout, stderr } = await inFolder(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(stdout).toBe('')
  })

  test('wrong usage with --json is one document too', async () => {
    const run = await inFolder('compare', '--json')
    expect(run.code).toBe(2)
    expect(documentOf(run)).toMatchObject({ error: { kind: 'usage', exitCode: 2 } })
  })
})

describe('init', () => {
  test('writes a commented scenario that is valid, and never overwrites', async () => {
    const first = await inFolder('init', 'launch.yaml', '--template', 'cadence')
    expect(first.code).toBe(0)
    const text = readFileSync(join(folder, 'launch.yaml'), 'utf8')
    expect(text).toContain('#')
    const schema = /^# yaml-language-server: \$schema=(.+)$/m.exec(text)![1]!
    expect(existsSync(join(folder, schema))).toBe(true)
    expect((await inFolder('validate', 'launch.yaml')).stdout).toBe('launch.yaml: valid\n')
    const again = await inFolder('init', 'launch.yaml')
    expect(again.code).toBe(3)
    expect(again.stderr).toContain('never overwrites')
    expect(readFileSync(join(folder, 'launch.yaml'), 'utf8')).toBe(text)
  })
})

describe('validate', () => {
  const broken = SMALL.replace('shareability: 0.8', 'shareability: 80').replace('redraw', 'redrow')

  test('every problem with place, source line and caret on stderr; exit code 3', async () => {
    writeFileSync(join(folder, 'broken.yaml'), broken)
    const { code, stdout, stderr } = await inFolder('validate', 'broken.yaml', 'small.yaml')
    expect(code).toBe(3)
    expect(stdout).toBe('small.yaml: valid\n')
    expect(stderr).toMatch(/^broken\.yaml:6:\d+ {2}population\.redrow: .*did you mean "redraw"\?$/m)
    expect(stderr).toMatch(/^broken\.yaml:13:\d+ {2}creatives\.story\.shareability: /m)
    expect(stderr).toMatch(/^ {4}6 \| population: .*\n {6}\| +\^\^\^\^\^\^$/m)
    expect(stderr).toContain('2 problems')
    expect(stderr).not.toContain('\u001b')
  })

  test('--json is one document, for valid and invalid files and for files that are none', async () => {
    writeFileSync(join(folder, 'broken.yaml'), broken)
    writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80]))
    const valid = await inFolder('validate', 'small.yaml', '--json')
    expect([valid.code, documentOf(valid)]).toEqual([0, { valid: true, issues: [] }])
    for (const file of ['broken.yaml', 'binary.yaml', 'missing.yaml', '.']) {
      const invalid = await inFolder('validate', file, '--json')
      expect(invalid.code).toBe(3)
      const { valid: ok, issues } = documentOf(invalid) as {
        valid: boolean
        issues: Record<string, unknown>[]
      }
      expect(ok).toBe(false)
      expect(issues.length).toBeGreaterThan(0)
      for (const issue of issues) {
        expect(Object.keys(issue)).toEqual(
          expect.arrayContaining(['file', 'line', 'column', 'path', 'message', 'got', 'expected']),
        )
      }
    }
  })

  test('an option never hides an invalid value of the file', async () => {
    writeFileSync(join(folder, 'broken.yaml'), SMALL.replace('replications: 6', 'replications: many'))
    const { code, stderr } = await inFolder('compare', 'broken.yaml', '--replications', '2')
    expect(code).toBe(3)
    expect(stderr).toContain('broken.yaml:5:')
  })

  test('an invalid setting is told at its place', async () => {
    const { code, stderr } = await inFolder('validate', 'small.yaml', '--set', 'population.agents=-5')
    expect(code).toBe(3)
    expect(stderr).toMatch(/^--set:1:19 {2}population\.agents: /m)
  })
})

describe('config', () => {
  test('is a valid scenario of its own with the origin of each value', async () => {
    const { code, stdout } = await inFolder('config', 'small.yaml', '--seed', 'other')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^seed: other # --set$/m)
    expect(stdout).toMatch(/horizon: 3d # small\.yaml:4$/m)
    writeFileSync(join(folder, 'resolved.yaml'), stdout)
    const [a, b] = await Promise.all([
      inFolder('compare', 'small.yaml', '--seed', 'other', '--json'),
      inFolder('compare', 'resolved.yaml', '--json'),
    ])
    expect(documentOf(b)['resultHash']).toBe(documentOf(a)['resultHash'])
  })
})

describe('compare', () => {
  test('prints verdict and table on stdout, talk on stderr, and writes nothing', async () => {
    const before = readdirSync(folder)
    const { code, stdout } = await inFolder('compare', 'small.yaml')
    expect(code).toBe(0)
    expect(stdout).toContain('Quiet')
    expect(stdout).toContain('6 runs')
    expect(stdout).not.toContain('\u001b')
    expect(readdirSync(folder)).toEqual(before)
  })

  test('--json has the shape of the contract, and workers, order and seed text do what they should', async () => {
    const runs = await Promise.all([
      inFolder('compare', 'small.yaml', '--json', '--workers', '1'),
      inFolder('compare', 'small.yaml', '--json', '--workers', '2'),
      inFolder('compare', 'small.yaml', '--json', '--workers', '3'),
      inFolder('compare', 'small.yaml', '--json', '--seed', 'autumn'),
    ])
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const [one, two, three, other] = runs.map(documentOf)
    expect(one).toMatchObject({
      command: 'compare',
      seed: 'spring',
      replications: 6,
      scenario: { name: 'Small' },
    })
    const strategies = one!['strategies'] as { id: string; kpis: Record<string, Record<string, unknown>> }[]
    expect(strategies.map(({ id }) => id)).toEqual(['quiet', 'loud'])
    expect(Object.keys(strategies[0]!.kpis)).toEqual([...KPI_IDS])
    expect(Object.keys(strategies[0]!.kpis['reach']!)).toEqual(
      expect.arrayContaining(['mean', 'low', 'high', 'p05', 'p50', 'p95']),
    )
    expect(one!['manifest']).toMatchObject({ node: process.version })
    expect(two!['resultHash']).toBe(one!['resultHash'])
    expect(three!['resultHash']).toBe(one!['resultHash'])
    expect(other!['resultHash']).not.toBe(one!['resultHash'])
  })

  test('--precision runs until the interval is narrow enough, the same with any number of workers', async () => {
    const args = ['compare', 'small.yaml', '--precision', '5%', '--json', '--replications', '400']
    const [one, two] = await Promise.all([
      inFolder(...args, '--workers', '1'),
      inFolder(...args, '--workers', '2'),
    ])
    expect(one.code).toBe(0)
    expect(documentOf(one)['replications']).toBeGreaterThanOrEqual(30)
    expect(documentOf(two)).toMatchObject({
      replications: documentOf(one)['replications'],
      resultHash: documentOf(one)['resultHash'],
    })
  })

  test('several files: strategies are called file/strategy and equal worlds stay paired', async () => {
    writeFileSync(join(folder, 'twin.yaml'), SMALL.replace('name: Small', 'name: Twin'))
    const run = await inFolder('compare', 'small.yaml', 'twin.yaml', '--json')
    expect(run.code).toBe(0)
    const document = documentOf(run) as {
      scenarios: unknown
      strategies: { id: string }[]
      differences: { a: string; b: string; kpi: string; mean: number; low: number; high: number }[]
    }
    expect(document.strategies.map(({ id }) => id)).toEqual([
      'small/quiet',
      'small/loud',
      'twin/quiet',
      'twin/loud',
    ])
    expect(document.scenarios).toMatchObject([
      { file: 'small.yaml', name: 'Small', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      { file: 'twin.yaml', name: 'Twin' },
    ])
    const twins = document.differences.filter(({ a, b }) => a === 'small/loud' && b === 'twin/loud')
    expect(twins.length).toBeGreaterThan(0)
    for (const { mean, low, high } of twins) expect([mean, low, high]).toEqual([0, 0, 0])
  })

  test('several files that differ elsewhere are refused with the differing keys', async () => {
    writeFileSync(
      join(folder, 'longer.yaml'),
      SMALL.replace('horizon: 3d', 'horizon: 4d').replace('agents: 300', 'agents: 301'),
    )
    const { code, stderr } = await inFolder('compare', 'small.yaml', 'longer.yaml')
    expect(code).toBe(3)
    expect(stderr).toContain('horizon')
    expect(stderr).toContain('population.agents')
  })

  test('an expectation that is not met is exit code 4, after the result', async () => {
    writeFileSync(join(folder, 'hopeful.yaml'), `${SMALL}expect: [quiet.reach > 1M, loud.reach > 1]\n`)
    const run = await inFolder('compare', 'hopeful.yaml', '--json')
    expect(run.code).toBe(4)
    expect(documentOf(run)).toMatchObject({ command: 'compare' })
    expect(run.stderr).toContain('quiet.reach > 1M')
    expect(run.stderr).not.toContain('loud.reach')
  })

  test('--report writes the page, and a place that cannot be written is exit code 3', async () => {
    expect((await inFolder('compare', 'small.yaml', '--report', 'page.html', '--quiet')).code).toBe(0)
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/)
    const { code, stderr } = await inFolder('compare', 'small.yaml', '--report', 'small.yaml/page.html')
    expect(code).toBe(3)
    expect(stderr).toContain('cannot be written')
  })

  test('what only the engine can find wrong is told at its place in the file', async () => {
    const text = SMALL.replace('    brandFollowers', '    reproductionNumber: 4.9\n    brandFollowers')
    writeFileSync(join(folder, 'unreachable.yaml'), text)
    for (const workers of ['1', '2']) {
      const { code, stderr } = await inFolder('compare', 'unreachable.yaml', '--workers', workers)
      expect(code).toBe(3)
      expect(stderr).toMatch(/^unreachable\.yaml:\d+:\d+ {2}platforms\.x\.reproductionNumber: /m)
    }
  })

  test('a missing network file is told with the places looked at; HEARSAY_DATA and --set find it', async () => {
    const text = SMALL.replace(
      '{model: follower, followers: 12}',
      '{file: ties.csv, direction: follows}\n    reproductionNumber: 0.05',
    )
    writeFileSync(join(folder, 'given.yaml'), text)
    mkdirSync(join(folder, 'data'), { recursive: true })
    const rows = Array.from(
      { length: 60 },
      (_, i) => `p${i},p${(i * 7 + 1) % 60}\np${i},p${(i * 11 + 3) % 60}`,
    )
    writeFileSync(join(folder, 'data', 'ties.csv'), `${rows.join('\n')}\n`)
    const missing = await inFolder('compare', 'given.yaml')
    expect(missing.code).toBe(3)
    expect(missing.stderr).toContain(join(folder, 'ties.csv'))
    expect(missing.stderr).toMatch(/given\.yaml:\d+:\d+ {2}platforms\.x\.network\.file: .*HEARSAY_DATA/)
    const args = ['compare', 'given.yaml', '--json', '--quiet']
    const [found, set] = await Promise.all([
      hearsay(args, { cwd: folder, env: { HEARSAY_DATA: join(folder, 'data') } }),
      inFolder(...args, '--set', 'platforms.x.network.file=data/ties.csv'),
    ])
    expect([found.code, set.code]).toEqual([0, 0])
    expect(documentOf(found)['resultHash']).toBe(documentOf(set)['resultHash'])
  })
})

describe('run', () => {
  test('one strategy comes to the same as it does beside others', async () => {
    const [alone, together] = await Promise.all([
      inFolder('run', 'small.yaml', '--strategy', 'loud', '--json'),
      inFolder('compare', 'small.yaml', '--json'),
    ])
    const one = documentOf(alone) as { command: string; strategies: { id: string; kpis: unknown }[] }
    const both = documentOf(together) as typeof one
    expect(one.command).toBe('run')
    expect(one.strategies).toHaveLength(1)
    expect(one.strategies[0]!.kpis).toEqual(both.strategies[1]!.kpis)
  })

  test('--trace writes one JSON object a line, in order of time, and nothing on failure', async () => {
    const traced = await inFolder(
      'run',
      'small.yaml',
      '--strategy',
      'loud',
      '--trace',
      'events.jsonl',
      '--json',
    )
    expect(traced.code).toBe(0)
    const lines = readFileSync(join(folder, 'events.jsonl'), 'utf8').trimEnd().split('\n')
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(events.length).toBeGreaterThan(30)
    const times = events.map(({ t }) => t as number)
    expect(times.every((t, i) => t >= 0 && t <= 72 && (i === 0 || t >= times[i - 1]!))).toBe(true)
    for (const key of ['t', 'kind', 'platform', 'person', 'content', 'from']) {
      expect(events.every((event) => Object.hasOwn(event, key))).toBe(true)
    }
    const { strategies } = documentOf(traced) as { strategies: { kpis: Record<string, { mean: number }> }[] }
    const views = events.filter(({ kind }) => kind === 'view').length
    expect(10 * views).toBe(strategies[0]!.kpis['views']!.mean)
    mkdirSync(join(folder, 'taken'))
    const failed = await inFolder('run', 'small.yaml', '--trace', 'taken')
    expect(failed.code).toBe(3)
    expect(failed.stderr).toContain('taken  cannot be written')
    expect(readdirSync(join(folder, 'taken'))).toEqual([])
  })
})

describe('--out and report', () => {
  test('writes four whole files, reuses them, extends them, and report rebuilds the page', async () => {
    const first = await inFolder('compare', 'small.yaml', '--out', 'out', '--json')
    expect(first.code).toBe(0)
    const out = join(folder, 'out')
    expect(readdirSync(out).sort()).toEqual(
      ['manifest.json', 'replications.bin', 'report.html', 'runs.parquet', 'summary.json'].sort(),
    )
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toEqual(documentOf(first))
    const bytes = readFileSync(join(out, 'runs.parquet'))
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(rows).toHaveLength(12)
    expect(Object.keys(rows[0]!)).toEqual(['replication', 'strategy', ...KPI_IDS])

    const again = await inFolder('compare', 'small.yaml', '--out', 'out', '--replications', '9', '--json')
    expect(again.stderr).toContain('reusing 6 finished replications')
    const anew = await inFolder('compare', 'small.yaml', '--replications', '9', '--json')
    expect(documentOf(again)['resultHash']).toBe(documentOf(anew)['resultHash'])

    rmSync(join(out, 'report.html'))
    const report = await inFolder('report', 'out', '--json')
    expect(report.code).toBe(0)
    expect(documentOf(report)['resultHash']).toBe(documentOf(anew)['resultHash'])
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('another scenario is refused without --fresh, and nothing is lost', async () => {
    await inFolder('compare', 'small.yaml', '--out', 'kept', '--quiet')
    const log = readFileSync(join(folder, 'kept', 'replications.bin'))
    const refused = await inFolder('compare', 'small.yaml', '--out', 'kept', '--set', 'horizon=2d')
    expect(refused.code).toBe(3)
    expect(refused.stderr).toContain('differs in scenario')
    expect(refused.stderr).toContain('--fresh')
    expect(readFileSync(join(folder, 'kept', 'replications.bin')).equals(log)).toBe(true)
    const fresh = await inFolder('compare', 'small.yaml', '--out', 'kept', '--set', 'horizon=2d', '--fresh')
    expect(fresh.code).toBe(0)
  })

  test('a folder that is none of ours is refused', async () => {
    expect((await inFolder('report', '.')).code).toBe(3)
    expect((await inFolder('report', 'missing')).code).toBe(3)
    expect((await inFolder('compare', 'small.yaml', '--out', 'small.yaml')).code).toBe(3)
  })
})

describe('sweep', () => {
  test('a row per point, strategy and replication; a wider grid reuses what it has', async () => {
    const vary = (values: string): string[] => [
      'sweep',
      'small.yaml',
      '--vary',
      `population.agents=${values}`,
      '--out',
      'grid',
      '--replications',
      '3',
    ]
    const first = await inFolder(...vary('200..300:100'))
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/^point +population\.agents +strategy/m)
    const csv = readFileSync(join(folder, 'grid', 'sweep.csv'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(csv).toHaveLength(1 + 2 * 2 * 3)
    expect(csv[0]).toBe(['point', 'population.agents', 'strategy', 'replication', ...KPI_IDS].join(','))
    const wider = await inFolder(...vary('200..400:100'), '--json')
    expect(wider.stderr.match(/reusing 3 finished/g)).toHaveLength(2)
    const { points } = documentOf(wider) as {
      points: { values: Record<string, string>; resultHash: string }[]
    }
    expect(points.map(({ values }) => values['population.agents'])).toEqual(['200', '300', '400'])
    const alone = await inFolder('compare', 'small.yaml', '--replications', '3', '--json')
    expect(points[1]!.resultHash).toBe(documentOf(alone)['resultHash'])
  })

  test('an invalid point is told before anything is run', async () => {
    const { code, stdout } = await inFolder(
      'sweep',
      'small.yaml',
      '--vary',
      'population.homophily=0%..150%:75%',
    )
    expect(code).toBe(3)
    expect(stdout).toBe('')
  })
})

describe('network', () => {
  test('describes and converts; both ways give the same figures', async () => {
    const direct = await inFolder('network', 'karate-club()', '--json', '--to', 'karate.graphml')
    expect(direct.code).toBe(0)
    expect(documentOf(direct)).toMatchObject({
      command: 'network',
      source: 'karate-club()',
      nodes: 34,
      edges: 156,
    })
    const read = await inFolder('network', 'karate.graphml', '--json')
    const { clusteringGlobal, inDegree } = documentOf(direct)
    expect(documentOf(read)).toMatchObject({ nodes: 34, edges: 156, clusteringGlobal, inDegree })
    expect((await inFolder('network', 'karate.graphml')).stdout).toContain('34')
  })
})

describe('the streams', () => {
  test('colours only where asked for, and NO_COLOR wins', async () => {
    const args = ['validate', 'missing.yaml']
    const forced = await hearsay(args, { cwd: folder, env: { FORCE_COLOR: '1' } })
    expect(forced.stderr).toContain('\u001b[')
    const refusing = await hearsay(args, { cwd: folder, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })
    expect(refusing.stderr).not.toContain('\u001b')
    const option = await hearsay([...args, '--no-color'], { cwd: folder, env: { FORCE_COLOR: '1' } })
    expect(option.stderr).not.toContain('\u001b')
  })

  test('--quiet leaves stderr empty', async () => {
    const { code, stderr } = await inFolder('compare', 'small.yaml', '--out', 'silent', '--quiet')
    expect([code, stderr]).toEqual([0, ''])
  })

  test('a reader that goes away early is no failure', async () => {
    const child = startHearsay(['config', 'small.yaml', '--json'], { cwd: folder })
    child.stdout.destroy()
    const { code, stderr } = await ended(child)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})
