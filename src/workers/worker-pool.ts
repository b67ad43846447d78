import { releaseProxy, wrap, type Endpoint, type Remote } from 'comlink'
import { fromPlainFailure, HearsayError, toPlainFailure } from '../errors.js'
import type { Answer } from './answer.js'
import type { WorkerApi } from './protocol.js'

/** One started worker, as the platform provides it. */
export interface WorkerLink {
  readonly endpoint: Endpoint
  /** Calls `listener` once, with what happened, if the worker fails, exits or sends what cannot be read. */
  onDeath(listener: (reason: Error) => void): void
  terminate(): Promise<void>
}

export interface PoolOptions {
  /** Number of workers, at least 1. */
  readonly size: number
  readonly spawn: () => WorkerLink
  /** How long a worker may take to load its code. Default: 60 s. */
  readonly startTimeoutMs?: number
  /** Aborting closes the pool: calls under way are rejected as interrupted. */
  readonly signal?: AbortSignal
}

export interface PoolWorker {
  readonly index: number
  readonly alive: boolean
  /**
   * Asks the worker. Always settles: with the answer, with the failure that the worker reported (a
   * `HearsayError` with kind and issues intact), or with an internal failure when the worker dies.
   */
  call<T>(question: (api: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T>
}

export interface WorkerPool {
  readonly workers: readonly PoolWorker[]
  close(): Promise<void>
}

/** Starts the workers and waits until each has loaded; on any failure none is left running. */
export async function startPool(options: PoolOptions): Promise<WorkerPool> {
  if (options.signal?.aborted === true) throw new HearsayError('interrupted', 'the workers were not started')
  const members = Array.from({ length: Math.max(1, options.size) }, (_, index) =>
    startMember(index, options.spawn),
  )
  const pool: WorkerPool = {
    workers: members,
    async close() {
      options.signal?.removeEventListener('abort', onAbort)
      await Promise.all(
        members.map((member) => member.stop(new HearsayError('interrupted', 'the workers were stopped'))),
      )
    },
  }
  const onAbort = (): void => void pool.close()
  options.signal?.addEventListener('abort', onAbort)
  try {
    const timeoutMs = options.startTimeoutMs ?? 60_000
    await Promise.all(
      members.map((member) =>
        withTimeout(
          member.call((api) => api.hello()),
          timeoutMs,
        ),
      ),
    )
  } catch (error) {
    await pool.close()
    throw error
  }
  return pool
}

interface Member extends PoolWorker {
  stop(reason: HearsayError): Promise<void>
}

function startMember(index: number, spawn: () => WorkerLink): Member {
  const link = spawn()
  // Strong references to the link and its proxy for as long as the pool lives: a proxy that is collected
  // while a call is open would leave the caller waiting for ever.
  const api = wrap<WorkerApi>(link.endpoint)
  const open = new Set<(reason: HearsayError) => void>()
  let death: HearsayError | null = null
  const die = (reason: HearsayError): void => {
    death ??= reason
    for (const reject of open) reject(death)
    open.clear()
  }
  link.onDeath((reason) => die(deathOf(index, reason)))
  return {
    index,
    get alive() {
      return death === null
    },
    call(question) {
      return new Promise((resolve, reject) => {
        if (death !== null) return reject(death)
        const fail = (reason: HearsayError): void => {
          open.delete(fail)
          reject(reason)
        }
        open.add(fail)
        const asked = Promise.resolve().then(() => question(api))
        asked.then(
          (answer) => {
            open.delete(fail)
            if (answer.ok) resolve(answer.value)
            else reject(fromPlainFailure(answer.failure))
          },
          (error: unknown) => fail(fromPlainFailure(toPlainFailure(error))),
        )
      })
    },
    async stop(reason) {
      const wasAlive = death === null
      die(reason)
      try {
        await link.terminate()
      } finally {
        if (wasAlive) api[releaseProxy]()
      }
    },
  }
}

function deathOf(index: number, reason: Error): HearsayError {
  const outOfMemory = (reason as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY'
  const mend = outOfMemory ? '; fewer --workers or fewer agents need less memory' : ''
  const error = new HearsayError(
    'internal',
    `worker ${index + 1} stopped unexpectedly: ${reason.message}${mend}`,
  )
  if (reason.stack !== undefined) error.stack = reason.stack
  return error
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const message = `a worker did not start within ${timeoutMs / 1000} s`
    timer = setTimeout(() => reject(new HearsayError('internal', message)), timeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
