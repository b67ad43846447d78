import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { nodeEndpoint } from './node-endpoint.js'
import { startPool, type PoolOptions, type WorkerLink, type WorkerPool } from './worker-pool.js'

export interface NodePoolOptions extends Partial<Omit<PoolOptions, 'spawn'>> {
  /** The script that each worker runs. Default: the compiled `node-worker.js`. */
  readonly entry?: URL
}

/** A pool of worker threads. Default size: the cores that this process may use. */
export function startNodePool(options: NodePoolOptions = {}): Promise<WorkerPool> {
  const { entry = workerScript('node-worker'), size = availableParallelism(), ...rest } = options
  return startPool({ ...rest, size, spawn: () => spawnNodeWorker(entry) })
}

/**
 * The script of a worker by its name in this folder. A worker needs JavaScript: when this file runs from its
 * TypeScript source, the built copy is taken.
 */
export function workerScript(name: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/workers/' : './'
  return new URL(`${folder}${name}.js`, import.meta.url)
}

function spawnNodeWorker(entry: URL): WorkerLink {
  const worker = new Worker(entry)
  return {
    endpoint: nodeEndpoint(worker),
    onDeath(listener) {
      worker.once('error', listener)
      worker.once('messageerror', listener)
      worker.once('exit', (code) => listener(new Error(`it ended with code ${code}`)))
    },
    async terminate() {
      await worker.terminate()
    },
  }
}
