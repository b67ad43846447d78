import type { DerivedExperiments } from '../experiment/levers/derived-experiments.js'
import { serialExperiments } from '../experiment/levers/serial-experiments.js'
import type { WorldInputs } from '../experiment/prepare.js'
import { pooledExperiments } from '../workers/pooled-experiments.js'
import type { WorkerPool } from '../workers/worker-pool.js'
import { progressLine } from './progress-line.js'

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
      const onProgress = (_: string, finished: number, target: number): void =>
        progress?.update({ finished, computed: finished, target, relativeHalfWidth: null })
      try {
        const conducted =
          workers === 1 || all <= 1
            ? serialExperiments(networks, { signal, onProgress })
            : pooledExperiments(networks, await pool(), { signal, onProgress })
        return await conducted.run(doing, experiments, use)
      } finally {
        progress?.finish()
      }
    },
  }
}
