import type { CascadeJob, CascadeRunner } from '../experiment/cascade-runs.js'
import type { CascadeApi } from './cascade-protocol.js'
import { startNodeCrew } from './node-crew.js'

export interface NodeCascadeRunner extends CascadeRunner {
  close(): Promise<void>
}

/**
 * Runs the batches of one job in worker threads that share its network. Close it when done.
 * Errors: what the model says about the network; a worker that dies; an aborted `signal` as `interrupted`.
 */
export async function startNodeCascadeRunner(
  job: CascadeJob,
  workers: number,
  signal?: AbortSignal,
): Promise<NodeCascadeRunner> {
  const crew = await startNodeCrew<CascadeApi>('node-cascade-worker', workers, signal)
  try {
    await crew.askAll((api) => api.configure(job))
  } catch (error) {
    await crew.close()
    throw error
  }
  return {
    concurrency: crew.size,
    batch: (first, count) => crew.ask((api) => api.batch(first, count)),
    close: crew.close,
  }
}
