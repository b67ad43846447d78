import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { answer, figure, holds, isMet, isRight, type RowReport } from './row.js'
import { ROWS } from './rows.js'
import { tableOf } from './table.js'

/** The benchmarks at their smallest, as a user would start them: they must not rot between measurements. */

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Reported {
  readonly size: string
  readonly rows: readonly RowReport[]
}

function bench(...options: readonly string[]): Promise<Ended> {
  const script = fileURLToPath(new URL('./bench.js', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...options])
    onTestFinished(() => void child.kill())
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (piece) => (stdout += String(piece)))
    child.stderr.on('data', (piece) => (stderr += String(piece)))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

describe('npm run bench', () => {
  test(
    'every row runs, its answers are right and its figures are numbers',
    { timeout: 180_000 },
    async () => {
      const { code, stdout, stderr } = await bench('--tiny', '--json')
      const { size, rows } = JSON.parse(stdout) as Reported
      expect(size).toBe('tiny')
      expect(rows.map(({ row }) => row)).toEqual(ROWS.map(({ name }) => name))
      expect(rows.map(({ failure }) => failure)).toEqual(rows.map(() => null))
      const results = rows.flatMap((row) => row.results)
      expect(
        results.flatMap(({ name, answers }) =>
          answers.filter((one) => !isRight(one)).map((one) => [name, one]),
        ),
      ).toEqual([])
      for (const { name, answers, figures } of results) {
        expect(answers.length, name).toBeGreaterThan(0)
        expect(figures.length, name).toBeGreaterThan(0)
        for (const { name: what, value } of figures)
          expect(Number.isFinite(value), `${name}: ${what}`).toBe(true)
      }
      expect(code, stderr).toBe(0)
    },
  )

  test('without a compiled engine it says so in one sentence', async () => {
    const { code, stderr } = await bench('--dist', join(tmpdir(), 'no-such-folder'))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^There is no compiled engine in .*no-such-folder: run `npm run build` first\.\n$/)
  })

  test('an unknown row and an unknown option are refused with what there is', async () => {
    for (const wrong of ['drawz', '--fast']) {
      const { code, stderr } = await bench(wrong)
      expect(code).toBe(2)
      expect(stderr).toContain(wrong)
      expect(stderr).toContain('rows: machine, draws')
      expect(stderr).toContain('--quick')
    }
  })
})

describe('the table', () => {
  const rows = [
    {
      row: 'one',
      failure: null,
      results: [
        {
          name: 'fast enough',
          answers: [answer('size', 12.5, 12, 13), answer('share', 0.9, 0.1, 0.2), holds('equal', false)],
          figures: [
            figure('runs', 2_000_000, '/s', { least: 1e6 }),
            figure('cost', 1.4, 'x', { most: 1.3 }),
            figure('at full size', 1.4, 'x', { most: 1.3, atFullSize: true }),
          ],
        },
      ],
    },
    { row: 'two', failure: 'Error: out of memory\n    at somewhere', results: [] },
  ]

  test('shows answers beside figures, wrong answers and failures aloud', () => {
    const lines = tableOf(rows, 'full').split('\n')
    expect(lines[0]).toMatch(/^row +answer +figure +wanted +met$/)
    expect(lines[2]).toMatch(/^fast enough +size 12\.5 +runs 2,000,000 \/s +>= 1,000,000 +yes$/)
    expect(lines[3]).toMatch(/^ +share 0\.9 {2}WRONG: expected 0\.1 to 0\.2 +cost 1\.4 x +<= 1\.3 +no$/)
    expect(lines[4]).toMatch(/^ +equal: NO +at full size 1\.4 x +<= 1\.3 +no$/)
    expect(lines[5]).toMatch(/^two +FAILED +Error: out of memory$/)
    expect(lines).toHaveLength(6)
  })

  test('what is wanted of the full size is not asked of a smaller one', () => {
    const small = figure('wall', 12, 's', { most: 10, atFullSize: true })
    expect(isMet(small, 'full')).toBe(false)
    expect(isMet(small, 'quick')).toBeNull()
    expect(tableOf(rows, 'tiny').split('\n')[4]).toMatch(/at full size 1\.4 x$/)
  })

  test('an answer that is not a number is wrong', () => {
    expect(isRight(answer('mean', NaN, 0, 1))).toBe(false)
    expect(isRight(answer('mean', Infinity, 0))).toBe(false)
    expect(isRight(answer('mean', 5, 0))).toBe(true)
  })
})
