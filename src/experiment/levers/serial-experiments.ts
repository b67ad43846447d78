import type { WorldInputs } from '../prepare.js'
import { serialRunner } from '../serial-runner.js'
import { runDerived, type DerivedExperiments } from './derived-experiments.js'

export interface SerialExperimentsOptions {
  readonly signal?: AbortSignal
  /** Replications finished, of all in one call of `run`. */
  readonly onProgress?: (doing: string, finished: number, all: number) => void
}

/** Runs derived experiments one after the other in the calling thread. */
export function serialExperiments(
  networks: WorldInputs['networks'],
  { signal, onProgress }: SerialExperimentsOptions = {},
): DerivedExperiments {
  return {
    async run(doing, experiments, use) {
      const all = experiments.reduce((sum, { replications }) => sum + replications, 0)
      let finished = 0
      const onReplication = (): void => onProgress?.(doing, ++finished, all)
      const results = []
      for (const [index, experiment] of experiments.entries()) {
        const runner = serialRunner({ scenario: experiment.scenario, networks })
        const options = { onReplication, ...(signal === undefined ? {} : { signal }) }
        results.push(await runDerived(runner, experiment, use, index, options))
      }
      return results
    },
  }
}
