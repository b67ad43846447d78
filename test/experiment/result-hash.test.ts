import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { resultHash } from '../../src/experiment/result-hash.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import { outcome } from './compared-outcomes.js'

const runs: RunOutcome[] = [0, 1, 2, 10].flatMap((r) =>
  [0, 1].map((s) => ({
    ...outcome(r, s, { profit: r / 3 + s, cac: NaN, reach: 1e300 }),
    testing: Float64Array.of(s, 0.3, 0.1, r, 2000),
  })),
)

it('is the SHA-256 of the documented bytes', () => {
  const bytes = runs.flatMap((run) => {
    const { reach, visits, engagements, orders } = run.curves
    const fixed = [...run.kpis, ...run.spend, ...run.attribution, ...run.paths]
    const varying = [run.pieces, run.testing, reach, visits, engagements, orders]
    const values = [
      run.replication,
      run.strategy,
      ...fixed,
      ...varying.flatMap((column) => [column.length, ...column]),
    ]
    return values.map((value) => {
      const buffer = Buffer.alloc(8)
      buffer.writeDoubleLE(value)
      return Number.isNaN(value) ? Buffer.from('000000000000f87f', 'hex') : buffer
    })
  })
  expect(resultHash(runs)).toBe(createHash('sha256').update(Buffer.concat(bytes)).digest('hex'))
  expect(resultHash([])).toBe(createHash('sha256').digest('hex'))
})

it('does not depend on the order of the outcomes', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(runs, { minLength: runs.length }), (shuffled) => {
      expect(resultHash(shuffled)).toBe(resultHash(runs))
    }),
    { seed: 7 },
  )
})

it('feels every number, but not the sign of 0 nor the bits of NaN', () => {
  const base = resultHash(runs)
  const changed = (change: (run: RunOutcome) => RunOutcome): string =>
    resultHash(runs.map((run, i) => (i === 3 ? change(run) : run)))
  const bump = (values: Float64Array, at: number, by: number): Float64Array =>
    values.map((v, i) => (i === at ? by : v))
  for (let i = 0; i < runs[3]!.kpis.length; i++) {
    expect(changed((run) => ({ ...run, kpis: bump(run.kpis, i, 0.125) }))).not.toBe(base)
  }
  for (let i = 0; i < 5; i++)
    expect(changed((run) => ({ ...run, spend: bump(run.spend, i, 7) }))).not.toBe(base)
  for (let i = 0; i < 3; i++) {
    expect(changed((run) => ({ ...run, attribution: bump(run.attribution, i, 7) }))).not.toBe(base)
  }
  for (const column of ['paths', 'pieces', 'testing'] as const) {
    for (let i = 0; i < runs[3]![column].length; i++) {
      expect(changed((run) => ({ ...run, [column]: bump(run[column], i, 7) }))).not.toBe(base)
    }
  }
  for (const curve of ['reach', 'visits', 'engagements', 'orders'] as const) {
    for (let i = 0; i < 3; i++) {
      const bumped = changed((run) => ({
        ...run,
        curves: { ...run.curves, [curve]: bump(run.curves[curve], i, 7) },
      }))
      expect(bumped).not.toBe(base)
    }
  }
  expect(changed((run) => ({ ...run, replication: 5 }))).not.toBe(base)

  const oddNaN = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer)[0]!
  expect(changed((run) => ({ ...run, kpis: run.kpis.map((v) => (Number.isNaN(v) ? oddNaN : v)) }))).toBe(base)
  expect(changed((run) => ({ ...run, kpis: run.kpis.map((v) => (v === 0 ? -0 : v)) }))).toBe(base)
})

it('does not take the end of one column for the start of the next', () => {
  const moved = (pieces: number[], testing: number[]): string =>
    resultHash([{ ...runs[0]!, pieces: Float64Array.from(pieces), testing: Float64Array.from(testing) }])
  expect(moved([1, 2], [3])).not.toBe(moved([1], [2, 3]))
})

it('refuses two outcomes of one run', () => {
  expect(() => resultHash([...runs, runs[2]!])).toThrow('two outcomes for replication 1, strategy 0')
})
