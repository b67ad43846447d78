import { beforeAll, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import type { WorldInputs } from '../../src/experiment/prepare.js'
import { resultHash } from '../../src/experiment/result-hash.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import type { Runner } from '../../src/experiment/runner.js'
import { serialRunner } from '../../src/experiment/serial-runner.js'
import { requireScenario } from '../../src/scenario/parse.js'
import { startNodePool } from '../../src/workers/node-pool.js'
import { pooledRunner } from '../../src/workers/pooled-runner.js'
import { SMALL } from '../experiment/small-scenario.js'

const REPLICATIONS = 24

function inputsOf(text: string): WorldInputs {
  return { scenario: requireScenario(text, 'small.yaml'), networks: {} }
}

function all(runner: Runner, order: readonly number[]): Promise<RunOutcome[]> {
  return Promise.all(order.map((replication) => runner.replicate(replication))).then((each) => each.flat())
}

const inputs = inputsOf(SMALL)
const forward = Array.from({ length: REPLICATIONS }, (_, r) => r)
let serial: RunOutcome[]
beforeAll(async () => {
  serial = await all(serialRunner(inputs), forward)
}, 60_000)

test.each([1, 2, 5])(
  '%d workers come to what one thread comes to, in any order and on any budget',
  async (size) => {
    const pool = await startNodePool({ size })
    try {
      for (const worldBudgetBytes of [1, 1e9]) {
        const runner = await pooledRunner(pool, inputs, { worldBudgetBytes })
        const parallel = await all(runner, [...forward].reverse())
        expect(resultHash(parallel)).toBe(resultHash(serial))
        // The hash leaves out curves and cascades: they must be equal as well.
        const inOrder = parallel.sort((a, b) => a.replication - b.replication || a.strategy - b.strategy)
        expect(inOrder).toEqual(serial)
        await runner.close()
      }
    } finally {
      await pool.close()
    }
  },
)

test('what a worker finds wrong with a scenario arrives as the same failure', async () => {
  const unreachable = inputsOf(
    SMALL.replace('    brandFollowers', '    reproductionNumber: 4.9\n    brandFollowers'),
  )
  const failureOf = (runner: Runner): Promise<unknown> => runner.replicate(0).catch((error: unknown) => error)
  const expected = await failureOf(serialRunner(unreachable))
  expect(expected).toBeInstanceOf(HearsayError)
  const pool = await startNodePool({ size: 1 })
  try {
    const failure = await failureOf(await pooledRunner(pool, unreachable))
    expect(failure).toBeInstanceOf(HearsayError)
    expect((failure as HearsayError).kind).toBe('input')
    expect((failure as HearsayError).issues).toEqual((expected as HearsayError).issues)
  } finally {
    await pool.close()
  }
})
