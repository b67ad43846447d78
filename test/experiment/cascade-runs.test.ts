import { existsSync } from 'node:fs'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { afterAll, describe, expect, test } from 'vitest'
import { cascadeHash } from '../../src/experiment/cascade-hash.js'
import {
  cascadeBatch,
  cascadeRuns,
  serialCascadeRunner,
  type CascadeJob,
  type CascadeRunner,
} from '../../src/experiment/cascade-runs.js'
import { summarizeRuns } from '../../src/experiment/cascade-summary.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { startNodeCascadeRunner, type NodeCascadeRunner } from '../../src/workers/node-cascade-runner.js'

const network = networkFromSpec('barabasi-albert(nodes=500, links=3)')
const JOB: CascadeJob = {
  network,
  model: { name: 'ic', probability: 0.1 },
  seeds: { kind: 'random', count: 2 },
  seed: 'runs',
}
const RUNS = 700

describe('the same outcomes, however they are computed', () => {
  const reference = cascadeBatch(JOB)(0, RUNS)

  test('in any batches, in any order', () => {
    const batch = cascadeBatch(JOB)
    const size = new Uint32Array(RUNS)
    const depth = new Uint32Array(RUNS)
    for (const [first, count] of [
      [650, 50],
      [0, 1],
      [300, 350],
      [1, 299],
    ] as const) {
      const columns = batch(first, count)
      size.set(columns.size, first)
      depth.set(columns.depth, first)
    }
    expect([size, depth]).toEqual([reference.size, reference.depth])
  })

  test('in this thread', async () => {
    const outcome = await cascadeRuns(JOB, RUNS)
    expect([outcome.size, outcome.depth]).toEqual([reference.size, reference.depth])
    expect(outcome.resultHash).toBe(cascadeHash(reference))
  })

  describe('in workers', () => {
    const built = existsSync(new URL('../../dist/workers/node-cascade-worker.js', import.meta.url))
    if (!built) console.warn('worker tests skipped: run npm run build first')
    const open: NodeCascadeRunner[] = []
    afterAll(() => Promise.all(open.map((runner) => runner.close())))

    test.skipIf(!built)('three of them', async () => {
      const job: CascadeJob = { ...JOB, measures: ['structural-virality', 'reach'] }
      const runner = await startNodeCascadeRunner(job, 3)
      open.push(runner)
      const outcome = await cascadeRuns(job, RUNS, { runner })
      expect(outcome.resultHash).toBe(cascadeHash(reference))
      expect(outcome.measures).toEqual(cascadeBatch(job)(0, RUNS).measures)
    })

    test.skipIf(!built)('what the model refuses comes back as what it is', async () => {
      const column: CascadeJob = { ...JOB, model: { name: 'ic', probability: 'column' } }
      await expect(startNodeCascadeRunner(column, 2)).rejects.toMatchObject({
        kind: 'input',
        issues: [{ path: 'probability' }],
      })
    })
  })

  test('another seed text gives other outcomes, another model other outcomes', async () => {
    const hashes = await Promise.all(
      [JOB, { ...JOB, seed: 'runs ' }, { ...JOB, model: { name: 'ic', probability: 0.11 } } as const].map(
        (job) => cascadeRuns(job, RUNS).then(({ resultHash }) => resultHash),
      ),
    )
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('lanes', () => {
  test('a runner of several lanes is never asked for more at a time, and every run once', async () => {
    const batch = cascadeBatch(JOB)
    const asked: number[] = []
    let busy = 0
    let busiest = 0
    const runner: CascadeRunner = {
      concurrency: 4,
      async batch(first, count) {
        busiest = Math.max(busiest, ++busy)
        // Later batches overtake earlier ones.
        await new Promise((resolve) => setTimeout(resolve, (first * 7) % 5))
        busy--
        for (let run = first; run < first + count; run++) asked.push(run)
        return batch(first, count)
      },
    }
    const outcome = await cascadeRuns(JOB, RUNS, { runner })
    expect(busiest).toBe(4)
    expect(asked.sort((a, b) => a - b)).toEqual(Array.from({ length: RUNS }, (_, run) => run))
    expect(outcome.resultHash).toBe(cascadeHash(cascadeBatch(JOB)(0, RUNS)))
  })

  test('a failing batch ends the work with its error', async () => {
    let batches = 0
    const runner: CascadeRunner = {
      concurrency: 2,
      batch: async (first, count) => {
        if (++batches === 3) throw new Error('a worker died')
        await new Promise((resolve) => setTimeout(resolve, 5))
        return cascadeBatch(JOB)(first, count)
      },
    }
    await expect(cascadeRuns(JOB, 1e6, { runner })).rejects.toThrow('a worker died')
    await new Promise((resolve) => setTimeout(resolve, 50))
    // The other lane was at its batch, and takes no further one.
    expect(batches).toBeLessThanOrEqual(4)
  })

  test('a precision ends it at the first look at which it is reached, however many lanes there are', async () => {
    const batch = cascadeBatch(JOB)
    const runner: CascadeRunner = { concurrency: 3, batch: async (first, count) => batch(first, count) }
    const precision = 0.012
    const outcome = await cascadeRuns(JOB, 100_000, { precision })
    const runs = outcome.size.length
    expect(Math.log2(runs / 1000) % 1).toBe(0)
    expect(runs).toBeGreaterThan(1000)
    const { mean, standardError } = outcome.summary.size
    expect(standardError! / mean).toBeLessThanOrEqual(precision)
    const before = summarizeRuns(outcome.size.subarray(0, runs / 2))
    expect(before.standardError! / before.mean).toBeGreaterThan(precision)
    expect(outcome.resultHash).toBe((await cascadeRuns(JOB, runs)).resultHash)
    expect((await cascadeRuns(JOB, 100_000, { precision, runner })).resultHash).toBe(outcome.resultHash)
    expect((await cascadeRuns(JOB, 1500, { precision })).size).toHaveLength(1500)
  })

  test('an abort ends it as interrupted', async () => {
    const controller = new AbortController()
    const progress: number[] = []
    const running = cascadeRuns(JOB, 1e7, {
      runner: serialCascadeRunner(JOB),
      signal: controller.signal,
      onProgress: (finished) => {
        progress.push(finished)
        if (progress.length === 2) controller.abort()
      },
    })
    await expect(running).rejects.toMatchObject({ kind: 'interrupted' })
    expect(progress).toHaveLength(2)
  })
})

test('the hash is SHA-256 over size and depth, little-endian, run after run', () => {
  const columns = {
    size: Uint32Array.of(3, 70000),
    depth: Uint32Array.of(1, 258),
    durationHours: null,
    part: null,
  }
  const bytes = Uint8Array.of(3, 0, 0, 0, 1, 0, 0, 0, 0x70, 0x11, 1, 0, 2, 1, 0, 0)
  expect(cascadeHash(columns)).toBe(bytesToHex(sha256(bytes)))
  const timed = { ...columns, durationHours: Float64Array.of(1, 2.5) }
  const one = [0, 0, 0, 0, 0, 0, 0xf0, 0x3f]
  const twoAndAHalf = [0, 0, 0, 0, 0, 0, 4, 0x40]
  const timedBytes = [...bytes.slice(0, 8), ...one, ...bytes.slice(8), ...twoAndAHalf]
  expect(cascadeHash(timed)).toBe(bytesToHex(sha256(Uint8Array.from(timedBytes))))
  const parted = { ...columns, part: Uint32Array.of(2, 65536) }
  const partedBytes = [...bytes.slice(0, 8), 2, 0, 0, 0, ...bytes.slice(8), 0, 0, 1, 0]
  expect(cascadeHash(parted)).toBe(bytesToHex(sha256(Uint8Array.from(partedBytes))))
})

test('summaries against numbers worked out by hand', () => {
  const values = Uint32Array.of(10, 1, 4, 3, 2)
  expect(summarizeRuns(values)).toEqual({
    mean: 4,
    standardError: expect.closeTo(Math.sqrt(12.5 / 5), 12),
    standardDeviation: expect.closeTo(Math.sqrt(12.5), 12),
    min: 1,
    p05: expect.closeTo(1.2, 12),
    p50: 3,
    p95: expect.closeTo(8.8, 12),
    max: 10,
  })
  expect([...values]).toEqual([10, 1, 4, 3, 2])
  expect(summarizeRuns(Uint32Array.of(7))).toMatchObject({
    mean: 7,
    standardError: null,
    standardDeviation: null,
  })
})
