import type { ValidationRunner } from '../experiment/validation/run-validation.js'
import { startNodeCrew } from './node-crew.js'
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
  const crew = await startNodeCrew<ValidationApi>('node-validation-worker', workers, signal)
  return {
    concurrency: crew.size,
    part: (study, settings, index) => crew.ask((api) => api.part(study, settings, index)),
    close: crew.close,
  }
}
