import { RunTrees } from '../measure/run-trees.js'
import { bindEngine } from './cascade-engine.js'
import { runStreams, type CascadeJob } from './cascade-runs.js'

/** Who reached whom in one run. The arrays hold until the next run. */
export interface CascadeTreeOfRun {
  readonly run: number
  /** Who was reached, in order. In `hawkes` a person may act, and stand here, again. */
  readonly order: Uint32Array
  /** From whom each has it; seeds from themselves. */
  readonly infectors: Uint32Array
  /** The same by entry of `order`: at which place who brought each entry stands, before it; -1 where nobody did. */
  readonly parents: Int32Array
  /** Steps from the seed, or from another who has it from nobody. */
  readonly generations: Uint32Array
  /** Hours after the seeds; null in models without time. */
  readonly hours: Float64Array | null
}

/** The trees of runs 0 … runs - 1 of a job: the very runs that `cascadeRuns` counts, one after another. */
export function* cascadeTrees(job: CascadeJob, runs: number): Generator<CascadeTreeOfRun> {
  const { kernel } = bindEngine(job.engine ?? 'kernel', job.network, job.model, job.seeds)
  const stream = runStreams(job.seed)
  const trees = new RunTrees(job.network)
  for (let run = 0; run < runs; run++) {
    kernel.run(stream(run))
    trees.turnTo(kernel, NaN)
    const { size } = kernel
    yield {
      run,
      order: kernel.order.subarray(0, size),
      infectors: kernel.infectors.subarray(0, size),
      parents: trees.parents.subarray(0, size),
      generations: trees.generations.subarray(0, size),
      hours: kernel.hours === null ? null : kernel.hours.subarray(0, size),
    }
  }
}
