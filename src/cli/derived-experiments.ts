import {
  runDerived,
  type DerivedExperiment,
  type DerivedExperiments,
} from '../experiment/levers/derived-experiments.js'
import { serialExperiments } from '../experiment/levers/serial-experiments.js'
import type { WorldInputs } from '../experiment/prepare.js'
import { WORLD_BUDGET_BYTES } from '../experiment/world-store.js'
import { pooledRunner } from '../workers/pooled-runner.js'
import type { WorkerPool } from '../workers/worker-pool.js'
import { progressLine, type ProgressLine } from './progress-line.js'

export interface ConductedDerivation {
  readonly networks: WorldInputs['networks']
  readonly workers: number
  /** Gives the threads; whoever gives them closes them. */
  readonly pool: () => Promise<WorkerPool>
  readonly signal: AbortSignal
  readonly quiet: boolean
}

/** Runs derived experiments on threads, with a progress line over all replications of a call. */
export function conductDerived(options: ConductedDerivation): DerivedExperiments {
  const { networks, workers, pool, signal, quiet } = options
  return {
    async run(doing, experiments, use) {
      const all = experiments.reduce((sum, { replications }) => sum + replications, 0)
      const progress = quiet ? null : progressLine(doing)
      try {
        if (workers === 1 || all <= 1) {
          const onProgress = (_: string, finished: number): void => report(progress, finished, all)
          return await serialExperiments(networks, { signal, onProgress }).run(doing, experiments, use)
        }
        const lanes = lanesOf(await pool(), experiments)
        const worldBudgetBytes = WORLD_BUDGET_BYTES / lanes.length
        const results = new Array<ReturnType<typeof use.take>>(experiments.length)
        let next = 0
        let finished = 0
        const onReplication = (): void => report(progress, ++finished, all)
        await Promise.all(
          lanes.map(async (lane) => {
            while (next < experiments.length) {
              const index = next++
              const experiment = experiments[index]!
              const runner = await pooledRunner(
                lane,
                { scenario: experiment.scenario, networks },
                { worldBudgetBytes },
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
          }),
        )
        return results
      } finally {
        progress?.finish()
      }
    },
  }
}

/**
 * Many short experiments go to one thread each, so that no thread waits at the end of every one of them; a few long
 * ones are spread over all threads.
 */
function lanesOf(pool: WorkerPool, experiments: readonly DerivedExperiment[]): WorkerPool[] {
  const threads = pool.workers.length
  const longest = experiments.reduce((most, { replications }) => Math.max(most, replications), 0)
  if (experiments.length < 2 * threads || longest >= 4 * threads) return [pool]
  return pool.workers.map((worker) => ({ workers: [worker], close: () => Promise.resolve() }))
}

function report(progress: ProgressLine | null, finished: number, target: number): void {
  progress?.update({ finished, computed: finished, target, relativeHalfWidth: null })
}
