import { beforeAll, describe, expect, test } from 'vitest'
import { resultHash } from '../../src/experiment/result-hash.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import type { Runner } from '../../src/experiment/runner.js'
import { serialRunner } from '../../src/experiment/serial-runner.js'
import { startNodePool } from '../../src/workers/node-pool.js'
import { pooledRunner } from '../../src/workers/pooled-runner.js'
import { fullWorldScenario } from './full-world-scenario.js'

async function all(runner: Runner, order: readonly number[]): Promise<RunOutcome[]> {
  const outcomes = await Promise.all(order.map((replication) => runner.replicate(replication)))
  return outcomes.flat().sort((a, b) => a.replication - b.replication || a.strategy - b.strategy)
}

const REPLICATIONS = [0, 1, 2, 3]

describe.each([
  ['independent', [1, 3]],
  ['feed', [2]],
])('the full world with %s attention', (mode, sizes) => {
  const inputs = { scenario: fullWorldScenario([`attention.mode=${mode}`]), networks: {} }
  let serial: RunOutcome[]
  beforeAll(async () => {
    serial = await all(serialRunner(inputs), REPLICATIONS)
  }, 60_000)

  test.each(sizes)('%d workers come to what one thread comes to', async (size) => {
    const pool = await startNodePool({ size })
    try {
      const runner = await pooledRunner(pool, inputs)
      const parallel = await all(runner, [...REPLICATIONS].reverse())
      expect(resultHash(parallel)).toBe(resultHash(serial))
      // The hash leaves out curves, pieces and cascades: they must be equal as well.
      expect(parallel).toEqual(serial)
      await runner.close()
    } finally {
      await pool.close()
    }
  })
})
