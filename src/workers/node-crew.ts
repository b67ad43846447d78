import type { Answer } from './answer.js'
import { startNodePool, workerScript } from './node-pool.js'

/** Worker threads with a protocol of their own, each busy with one question at a time. */
export interface NodeCrew<Api> {
  readonly size: number
  /** Asks a worker that is idle. More questions at a time than workers are a bug of the asker. */
  ask<T>(question: Question<Api, T>): Promise<T>
  /** Asks every worker the same. */
  askAll<T>(question: Question<Api, T>): Promise<T[]>
  close(): Promise<void>
}

type Question<Api, T> = (api: AskedApart<Api>) => Promise<Answer<T>>

/** The calls of a protocol, answered from another thread. */
type AskedApart<Api> = {
  [Name in keyof Api]: Api[Name] extends (...args: infer Args) => Answer<infer T>
    ? (...args: Args) => Promise<Answer<T>>
    : never
}

/**
 * Starts `size` threads that run a script of this folder, which answers by `Api`. Close the crew when done.
 * Errors: a worker that dies; an aborted `signal` as `interrupted`.
 */
export async function startNodeCrew<Api>(
  script: string,
  size: number,
  signal?: AbortSignal,
): Promise<NodeCrew<Api>> {
  const entry = workerScript(script)
  const pool = await startNodePool({ size, entry, ...(signal === undefined ? {} : { signal }) })
  const idle = [...pool.workers]
  const asked = <T>(worker: (typeof idle)[number], question: Question<Api, T>): Promise<T> =>
    // The pool's types know the protocol of comparisons; its workers here speak another.
    worker.call((api) => question(api as unknown as AskedApart<Api>))
  return {
    size: pool.workers.length,
    async ask(question) {
      const worker = idle.pop()
      if (worker === undefined) throw new Error('more was asked for at a time than there are workers')
      try {
        return await asked(worker, question)
      } finally {
        idle.push(worker)
      }
    },
    askAll: (question) => Promise.all(pool.workers.map((worker) => asked(worker, question))),
    close: () => pool.close(),
  }
}
