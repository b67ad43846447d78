import type { CascadeJob } from './cascade-runs.js'
import { runStreams } from './cascade-runs.js'
import { bindModel } from './cascade-model.js'

/** Who reached whom in one run. The arrays are the kernel's own: they hold until the next run. */
export interface CascadeTreeOfRun {
  readonly run: number
  /** Who was reached, in order; seeds first. In `hawkes` a person may act, and stand here, again. */
  readonly order: Uint32Array
  /** From whom each has it; seeds from themselves. */
  readonly infectors: Uint32Array
  /** Hours after the seeds; null in models without time. */
  readonly hours: Float64Array | null
  /** Steps from a seed, in models without time; null in models with it. */
  readonly generations: Uint32Array | null
}

/** The trees of runs 0 … runs - 1 of a job: the very runs that `cascadeRuns` counts, one after another. */
export function* cascadeTrees(job: CascadeJob, runs: number): Generator<CascadeTreeOfRun> {
  const { kernel } = bindModel(job.network, job.model, job.seeds)
  const stream = runStreams(job.seed)
  const generationOf = kernel.hours === null ? new Uint32Array(job.network.nodes) : null
  for (let run = 0; run < runs; run++) {
    kernel.run(stream(run))
    const order = kernel.order.subarray(0, kernel.size)
    const infectors = kernel.infectors.subarray(0, kernel.size)
    yield {
      run,
      order,
      infectors,
      hours: kernel.hours === null ? null : kernel.hours.subarray(0, kernel.size),
      generations: generationOf === null ? null : generations(order, infectors, generationOf),
    }
  }
}

/** Whoever reached somebody stands before them in `order`. */
function generations(order: Uint32Array, infectors: Uint32Array, generationOf: Uint32Array): Uint32Array {
  return order.map((person, i) => {
    const from = infectors[i]!
    return (generationOf[person] = from === person ? 0 : generationOf[from]! + 1)
  })
}
