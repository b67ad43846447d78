import {
  runDerived,
  type DerivedExperiment,
  type DerivedExperiments,
} from '../experiment/levers/derived-experiments.js'
import type { SerialExperimentsOptions } from '../experiment/levers/serial-experiments.js'
import type { WorldInputs } from '../experiment/prepare.js'
import { WORLD_BUDGET_BYTES } from '../experiment/world-store.js'
import { pooledRunner } from './pooled-runner.js'
import type { WorkerPool } from './worker-pool.js'

/** Runs derived experiments on the workers of a pool, which stays open. */
export function pooledExperiments(
  networks: WorldInputs['networks'],
  pool: WorkerPool,
  { signal, onProgress }: SerialExperimentsOptions = {},
): DerivedExperiments {
  return {
    async run(doing, experiments, use) {
      const all = experiments.reduce((sum, { replications }) => sum + replications, 0)
      let finished = 0
      const options = {
        onReplication: (): void => onProgress?.(doing, ++finished, all),
        ...(signal === undefined ? {} : { signal }),
      }
      const lanes = lanesOf(pool, experiments)
      const worldBudgetBytes = WORLD_BUDGET_BYTES / lanes.length
      const results = new Array<ReturnType<typeof use.take>>(experiments.length)
      let next = 0
      const work = async (lane: WorkerPool): Promise<void> => {
        while (next < experiments.length) {
          const index = next++
          const experiment = experiments[index]!
          const inputs = { scenario: experiment.scenario, networks }
          const runner = await pooledRunner(lane, inputs, { worldBudgetBytes })
          try {
            results[index] = await runDerived(runner, experiment, use, index, options)
          } catch (error) {
            // The other lanes need not go on either.
            next = experiments.length
            throw error
          } finally {
            await runner.close()
          }
        }
      }
      await Promise.all(lanes.map(work))
      return results
    },
  }
}

/**
 * Many short experiments go to one worker each, so that no worker waits at the end of every one of them; a few long
 * ones are spread over all workers.
 */
function lanesOf(pool: WorkerPool, experiments: readonly DerivedExperiment[]): WorkerPool[] {
  const workers = pool.workers.length
  const longest = experiments.reduce((most, { replications }) => Math.max(most, replications), 0)
  if (experiments.length < 2 * workers || longest >= 4 * workers) return [pool]
  return pool.workers.map((worker) => ({ workers: [worker], close: () => Promise.resolve() }))
}
