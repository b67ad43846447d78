/** Experiments that are derived from the comparison, on as many workers as the browser gives. */
import {
  runDerived,
  type DerivedExperiment,
  type DerivedExperiments,
} from '../../../src/experiment/levers/derived-experiments.js'
import { serialExperiments } from '../../../src/experiment/levers/serial-experiments.js'
import type { WorldInputs } from '../../../src/experiment/prepare.js'
import { WORLD_BUDGET_BYTES } from '../../../src/experiment/world-store.js'
import { pooledRunner } from '../../../src/workers/pooled-runner.js'
import type { WorkerPool } from '../../../src/workers/worker-pool.js'

export interface DerivedRunsOptions {
  readonly networks: WorldInputs['networks']
  /** Null: all in this thread. */
  readonly pool: WorkerPool | null
  readonly signal: AbortSignal
  readonly onProgress: (finished: number, of: number) => void
}

export function derivedRuns({ networks, pool, signal, onProgress }: DerivedRunsOptions): DerivedExperiments {
  if (pool === null) {
    return serialExperiments(networks, { signal, onProgress: (_, finished, of) => onProgress(finished, of) })
  }
  return {
    async run(_, experiments, use) {
      const of = experiments.reduce((sum, { replications }) => sum + replications, 0)
      let finished = 0
      const onReplication = (): void => onProgress(++finished, of)
      const lanes = lanesOf(pool, experiments)
      const results = new Array<ReturnType<typeof use.take>>(experiments.length)
      let next = 0
      const work = async (lane: WorkerPool): Promise<void> => {
        while (next < experiments.length) {
          const index = next++
          const experiment = experiments[index]!
          const runner = await pooledRunner(
            lane,
            { scenario: experiment.scenario, networks },
            { worldBudgetBytes: WORLD_BUDGET_BYTES / lanes.length },
          )
          try {
            results[index] = await runDerived(runner, experiment, use, index, { signal, onReplication })
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

/** Many short experiments go to one worker each; a few long ones are spread over all of them. */
function lanesOf(pool: WorkerPool, experiments: readonly DerivedExperiment[]): WorkerPool[] {
  if (experiments.length < 2 * pool.workers.length) return [pool]
  return pool.workers.map((worker) => ({ workers: [worker], close: () => Promise.resolve() }))
}
