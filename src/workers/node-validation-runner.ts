import type { Remote } from 'comlink'
import type { ValidationRunner } from '../experiment/validation/run-validation.js'
import { startNodePool } from './node-pool.js'
import type { Answer, WorkerApi } from './protocol.js'
import type { ValidationApi } from './validation-protocol.js'

export interface NodeValidationRunner extends ValidationRunner {
  close(): Promise<void>
}

/**
 * Computes parts of studies in worker threads. Close it when done.
 * Errors: a worker that dies; an aborted `signal` as `interrupted`.
 */
export async function startNodeValidationRunner(
  workers: number,
  signal?: AbortSignal,
): Promise<NodeValidationRunner> {
  const pool = await startNodePool({
    size: workers,
    entry: workerEntry(),
    ...(signal === undefined ? {} : { signal }),
  })
  const idle = [...pool.workers]
  return {
    concurrency: pool.workers.length,
    async part(study, settings, index) {
      const worker = idle.pop()
      if (worker === undefined) throw new Error('more parts were asked for at a time than there are workers')
      try {
        return await worker.call((api) => validationApi(api).part(study, settings, index))
      } finally {
        idle.push(worker)
      }
    },
    close: () => pool.close(),
  }
}

/** The pool's types know the protocol of comparisons; its workers here speak that of the validation table. */
function validationApi(api: Remote<WorkerApi>): {
  [Name in keyof ValidationApi]: AsyncCall<ValidationApi[Name]>
} {
  return api as unknown as Remote<ValidationApi>
}

type AsyncCall<Call> = Call extends (...args: infer Args) => Answer<infer T>
  ? (...args: Args) => Promise<Answer<T>>
  : never

/** A worker needs JavaScript: when this file runs from its TypeScript source, the built copy is taken. */
function workerEntry(): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(
    fromSource ? '../../dist/workers/node-validation-worker.js' : './node-validation-worker.js',
    import.meta.url,
  )
}
