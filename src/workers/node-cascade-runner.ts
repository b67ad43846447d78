import type { Remote } from 'comlink'
import type { CascadeJob, CascadeRunner } from '../experiment/cascade-runs.js'
import type { CascadeApi } from './cascade-protocol.js'
import { startNodePool } from './node-pool.js'
import type { Answer, WorkerApi } from './protocol.js'

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
  const pool = await startNodePool({
    size: workers,
    entry: workerEntry(),
    ...(signal === undefined ? {} : { signal }),
  })
  const idle = [...pool.workers]
  try {
    await Promise.all(idle.map((worker) => worker.call((api) => cascadeApi(api).configure(job))))
  } catch (error) {
    await pool.close()
    throw error
  }
  return {
    concurrency: pool.workers.length,
    async batch(first, count) {
      const worker = idle.pop()
      if (worker === undefined)
        throw new Error('more batches were asked for at a time than there are workers')
      try {
        return await worker.call((api) => cascadeApi(api).batch(first, count))
      } finally {
        idle.push(worker)
      }
    },
    close: () => pool.close(),
  }
}

/** The pool's types know the protocol of comparisons; its workers here speak that of cascades. */
function cascadeApi(api: Remote<WorkerApi>): { [Name in keyof CascadeApi]: AsyncCall<CascadeApi[Name]> } {
  return api as unknown as Remote<CascadeApi>
}

type AsyncCall<Call> = Call extends (...args: infer Args) => Answer<infer T>
  ? (...args: Args) => Promise<Answer<T>>
  : never

/** A worker needs JavaScript: when this file runs from its TypeScript source, the built copy is taken. */
function workerEntry(): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(
    fromSource ? '../../dist/workers/node-cascade-worker.js' : './node-cascade-worker.js',
    import.meta.url,
  )
}
