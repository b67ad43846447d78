import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import type { WorldInputs } from '../../src/experiment/prepare.js'
import { startNodePool } from '../../src/workers/node-pool.js'
import { pooledRunner } from '../../src/workers/pooled-runner.js'
import type { WorkerPool } from '../../src/workers/worker-pool.js'

type Behaviour =
  'well' | 'fail' | 'throw' | 'exit' | 'crash' | 'hang' | 'silent' | 'broken' | 'unserializable'

function start(
  behaviour: Behaviour,
  options: { size?: number; signal?: AbortSignal; startTimeoutMs?: number } = {},
) {
  const fixture = new URL('./fixtures/worker.js', import.meta.url)
  const script = `globalThis.behaviour = '${behaviour}'; await import('${fixture}')`
  const entry = new URL(`data:text/javascript,${encodeURIComponent(script)}`)
  return startNodePool({ size: 2, ...options, entry })
}

function inputsWith(redraw: number): WorldInputs {
  return { scenario: { population: { redraw } }, networks: {} } as unknown as WorldInputs
}

/** What the fixture answers instead of outcomes. */
interface Seen {
  readonly replication: number
  readonly built: number
  readonly holds: readonly number[]
  readonly shared: number
}

async function withPool<T>(
  behaviour: Behaviour,
  use: (pool: WorkerPool) => Promise<T>,
  size = 2,
): Promise<T> {
  const pool = await start(behaviour, { size })
  try {
    return await use(pool)
  } finally {
    await pool.close()
  }
}

async function failureOf(work: Promise<unknown>): Promise<HearsayError> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(HearsayError)
  return failure as HearsayError
}

const ask = (pool: WorkerPool, worker: number, replication: number): Promise<unknown> =>
  pool.workers[worker]!.call((api) => api.replicate(replication))

describe('a pool of worker threads', () => {
  test('answers come back from every worker', async () => {
    await withPool('well', async (pool) => {
      expect(pool.workers.map(({ index }) => index)).toEqual([0, 1])
      await Promise.all(pool.workers.map((worker) => worker.call((api) => api.configure(inputsWith(1), {}))))
      expect(await ask(pool, 1, 5)).toMatchObject([{ replication: 5 }])
    })
  })

  test('a failure of the user keeps its kind and its issues across the channel', async () => {
    await withPool('fail', async (pool) => {
      const failure = await failureOf(ask(pool, 0, 1))
      expect(failure.kind).toBe('input')
      expect(failure.issues).toEqual([
        { file: 'a.yaml', line: 3, path: 'platforms.x', message: 'has no solution' },
      ])
      expect(pool.workers[0]!.alive).toBe(true)
    })
  })

  test.each(['throw', 'unserializable'] as const)(
    'a bug in a call (%s) is an internal failure',
    async (behaviour) => {
      await withPool(behaviour, async (pool) => {
        expect((await failureOf(ask(pool, 0, 0))).kind).toBe('internal')
      })
    },
  )

  test.each([
    ['exit', 'it ended with code 7'],
    ['crash', 'out of the blue'],
  ] as const)(
    'calls to a worker that dies (%s) are rejected, later ones at once',
    async (behaviour, words) => {
      await withPool(behaviour, async (pool) => {
        const [first, second] = [failureOf(ask(pool, 0, 0)), failureOf(ask(pool, 0, 1))]
        expect((await first).message).toContain(words)
        expect((await first).kind).toBe('internal')
        expect((await second).message).toContain('worker 1 stopped unexpectedly')
        expect(pool.workers.map(({ alive }) => alive)).toEqual([false, true])
        expect((await failureOf(ask(pool, 0, 2))).message).toContain(words)
      })
    },
  )

  test('a worker whose code does not load fails the start with its reason', async () => {
    expect((await failureOf(start('broken'))).message).toContain('the code does not load')
  })

  test('a worker that never says hello fails the start in time', async () => {
    const failure = await failureOf(start('silent', { startTimeoutMs: 300 }))
    expect(failure.message).toBe('a worker did not start within 0.3 s')
  })

  test('aborting rejects open calls as interrupted', async () => {
    const controller = new AbortController()
    const pool = await start('hang', { signal: controller.signal })
    const open = failureOf(ask(pool, 0, 0))
    controller.abort()
    expect((await open).kind).toBe('interrupted')
    await pool.close()
    expect((await failureOf(ask(pool, 1, 0))).kind).toBe('interrupted')
  })
})

describe('pooledRunner', () => {
  test('each world is built once, shared without a copy, and every replication is run once', async () => {
    await withPool('well', async (pool) => {
      const runner = await pooledRunner(pool, inputsWith(3))
      expect(runner.concurrency).toBe(2)
      const answers = await Promise.all(Array.from({ length: 30 }, (_, r) => runner.replicate(r)))
      const seen = answers.flat() as unknown as Seen[]
      expect(seen.map(({ replication }) => replication)).toEqual(Array.from({ length: 30 }, (_, r) => r))
      // Ten replications on each world, counted in one shared column by both workers.
      for (const world of [0, 1, 2]) {
        const counts = seen.filter(({ replication }) => replication % 3 === world).map(({ shared }) => shared)
        expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1))
      }
      await runner.close()
    })
  })

  test('worlds that do not fit the budget are worked off one after the other, not rebuilt each time', async () => {
    await withPool(
      'well',
      async (pool) => {
        const runner = await pooledRunner(pool, inputsWith(4), { worldBudgetBytes: 1500 })
        const answers = await Promise.all(Array.from({ length: 40 }, (_, r) => runner.replicate(r)))
        const seen = answers.flat() as unknown as Seen[]
        expect(Math.max(...seen.map(({ built }) => built))).toBe(4)
        expect(Math.max(...seen.map(({ holds }) => holds.length))).toBeLessThanOrEqual(2)
      },
      1,
    )
  })

  test('one failing replication fails alone', async () => {
    await withPool('fail', async (pool) => {
      const runner = await pooledRunner(pool, inputsWith(1))
      const results = await Promise.allSettled([0, 1, 2, 3].map((r) => runner.replicate(r)))
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    })
  })

  test('when every worker has died, waiting replications are rejected too', async () => {
    await withPool('exit', async (pool) => {
      const runner = await pooledRunner(pool, inputsWith(1))
      const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((r) => runner.replicate(r)))
      expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['rejected']))
    })
  })

  test('closing rejects what waits', async () => {
    await withPool('hang', async (pool) => {
      const runner = await pooledRunner(pool, inputsWith(1))
      const waiting = [0, 1, 2, 3].map((r) => runner.replicate(r))
      const last = failureOf(waiting[3]!)
      const first = failureOf(waiting[0]!)
      const others = Promise.allSettled(waiting)
      await runner.close()
      expect((await last).kind).toBe('interrupted')
      await pool.close()
      expect((await first).kind).toBe('interrupted')
      await others
    })
  })
})
