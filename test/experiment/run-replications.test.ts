import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import { resultHash } from '../../src/experiment/result-hash.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import {
  runReplications,
  type FinishedReplications,
  type RunLength,
  type RunProgress,
} from '../../src/experiment/run-replications.js'
import type { Runner } from '../../src/experiment/runner.js'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { rootKey, uniform } from '../../src/random/keyed.js'
import { madeOutcomes } from './made-outcomes.js'

const judged = { kpi: 'reach', confidence: 0.95, redraw: 1, strategies: [0, 1] } as const
const key = rootKey('run-replications')

/** Reach is 100 plus a uniform draw times `spread`, the same for both strategies but for a constant. */
function outcomesOf(replication: number, spread: number): RunOutcome[] {
  return madeOutcomes(replication).map((outcome) => {
    const kpis = outcome.kpis.slice()
    kpis[KPI_IDS.indexOf('reach')] = 100 + 20 * outcome.strategy + spread * uniform(key, replication, 0)
    return { ...outcome, kpis }
  })
}

interface FakeRunner extends Runner {
  readonly asked: number[]
}

/** Finishes replications out of order, `concurrency` at a time. */
function fakeRunner(concurrency: number, spread = 10): FakeRunner {
  const asked: number[] = []
  return {
    concurrency,
    asked,
    async replicate(replication) {
      asked.push(replication)
      const turns = concurrency === 1 ? 0 : Math.floor(8 * uniform(key, replication, 1))
      for (let i = 0; i < turns; i++) await Promise.resolve()
      return outcomesOf(replication, spread)
    },
    close: () => Promise.resolve(),
  }
}

const fixed = (replications: number): RunLength => ({ kind: 'replications', replications })
const precise = (relative: number, most = 2000): RunLength => ({ kind: 'precision', relative, most })

/** Everything but how much work it was. */
function resultOf(finished: FinishedReplications): object {
  const { end, replications, target, outcomes } = finished
  return { end, replications, target, hash: resultHash(outcomes), outcomes }
}

describe('runReplications', () => {
  test.each([fixed(1), fixed(37), fixed(700), precise(0.01), precise(0.005, 60)])(
    'one worker, many, and any stored part give the same result: %j',
    async (length) => {
      const serial = resultOf(await runReplications({ runner: fakeRunner(1), length, judged }))
      for (const concurrency of [2, 7, 300]) {
        const parallel = await runReplications({ runner: fakeRunner(concurrency), length, judged })
        expect(resultOf(parallel)).toEqual(serial)
      }
      const stored = new Map([0, 3, 4, 5, 20, 36, 900].map((r) => [r, outcomesOf(r, 10)]))
      const runner = fakeRunner(3)
      const resumed = await runReplications({ runner, length, judged, stored })
      expect(resultOf(resumed)).toEqual(serial)
      expect(runner.asked.filter((r) => stored.has(r))).toEqual([])
      expect(resumed.reused).toBe([...stored.keys()].filter((r) => r < resumed.replications).length)
    },
  )

  test('a fixed length runs exactly that many, each once', async () => {
    const runner = fakeRunner(4)
    const finished = await runReplications({ runner, length: fixed(300), judged })
    expect(finished).toMatchObject({
      end: 'complete',
      replications: 300,
      computed: 300,
      reused: 0,
      target: 300,
    })
    expect([...runner.asked].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, r) => r))
  })

  test('a precision stops at the first checkpoint that meets it, and wastes at most a round of the workers', async () => {
    const runner = fakeRunner(5)
    const finished = await runReplications({ runner, length: precise(0.01), judged })
    expect(finished.end).toBe('precise')
    expect(finished.replications % 10).toBe(0)
    expect(runner.asked.length).toBeLessThanOrEqual(finished.replications + 5)
    const shorter = await runReplications({
      runner: fakeRunner(1),
      length: precise(0.01, finished.replications - 10),
      judged,
    })
    expect(shorter.end).toBe('most')
  })

  test('only trees that can be the largest are kept, and the largest always', async () => {
    const sized = (replication: number, entries: number): RunOutcome[] =>
      outcomesOf(replication, 10).map((outcome) => ({
        ...outcome,
        largest: {
          ...outcome.largest,
          size: entries,
          parents: new Int32Array(entries),
          hours: new Float64Array(entries),
        },
      }))
    const sizes = [3, 9, 2, 9, 12, 1]
    const runner = { ...fakeRunner(1), replicate: (r: number) => Promise.resolve(sized(r, sizes[r]!)) }
    const { outcomes } = await runReplications({ runner, length: fixed(6), judged })
    const kept = outcomes
      .filter(({ strategy }) => strategy === 0)
      .map(({ largest }) => largest.parents.length)
    expect(kept).toEqual([3, 9, 0, 0, 12, 0])
  })

  test('progress grows to the end and knows the half-width', async () => {
    const seen: RunProgress[] = []
    await runReplications({
      runner: fakeRunner(3),
      length: fixed(200),
      judged,
      onProgress: (p) => seen.push(p),
    })
    expect(seen.at(-1)).toMatchObject({ finished: 200, computed: 200, target: 200 })
    expect(seen.every((p, i) => i === 0 || p.finished >= seen[i - 1]!.finished)).toBe(true)
    expect(seen.at(-1)!.relativeHalfWidth).toBeGreaterThan(0)
    expect(seen.at(-1)!.relativeHalfWidth).toBeLessThan(0.05)
  })

  test('an abort keeps the unbroken part, and going on from what was finished gives the whole', async () => {
    const whole = resultOf(await runReplications({ runner: fakeRunner(1), length: fixed(100), judged }))
    const controller = new AbortController()
    const stored = new Map<number, readonly RunOutcome[]>()
    const finished = await runReplications({
      runner: fakeRunner(6),
      length: fixed(100),
      judged,
      signal: controller.signal,
      onFinished: (outcomes) => {
        stored.set(outcomes[0]!.replication, outcomes)
        if (stored.size === 40) controller.abort()
      },
    })
    expect(finished.end).toBe('interrupted')
    expect(finished.replications).toBeLessThanOrEqual(40)
    expect(finished.target).toBe(100)
    const rest = await runReplications({ runner: fakeRunner(6), length: fixed(100), judged, stored })
    expect(rest.computed).toBe(60)
    expect(resultOf(rest)).toEqual(whole)
  })

  test('an abort before the start runs nothing', async () => {
    const runner = fakeRunner(2)
    const finished = await runReplications({ runner, length: fixed(10), judged, signal: AbortSignal.abort() })
    expect(finished).toMatchObject({ end: 'interrupted', replications: 0 })
    expect(runner.asked).toEqual([])
  })

  test('the first failure of a replication, or of keeping one, is the failure of the run', async () => {
    const failing = (at: number): Runner => ({
      ...fakeRunner(2),
      replicate: (r) =>
        r === at ? Promise.reject(new HearsayError('input', 'no anchor')) : fakeRunner(2).replicate(r),
    })
    await expect(runReplications({ runner: failing(5), length: fixed(50), judged })).rejects.toThrow(
      'no anchor',
    )
    const full = (): void => {
      throw new HearsayError('input', 'no space left')
    }
    const length = fixed(5)
    await expect(
      runReplications({ runner: fakeRunner(2), length, judged, onFinished: full }),
    ).rejects.toThrow('no space')
  })
})
