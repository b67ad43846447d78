import { startPool, type PoolOptions, type WorkerLink, type WorkerPool } from './worker-pool.js'

/** A pool of web workers. Default size: the cores that the browser admits to. */
export function startBrowserPool(options: Partial<Omit<PoolOptions, 'spawn'>> = {}): Promise<WorkerPool> {
  const { size = navigator.hardwareConcurrency || 2, ...rest } = options
  return startPool({ ...rest, size, spawn: spawnWebWorker })
}

function spawnWebWorker(): WorkerLink {
  // Written out in one expression: the bundler finds the worker by this form alone.
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url), { type: 'module' })
  return {
    endpoint: worker,
    onDeath(listener) {
      worker.addEventListener('error', (event) =>
        listener(new Error(event.message || 'its code did not load')),
      )
      worker.addEventListener('messageerror', () => listener(new Error('it sent what cannot be read')))
    },
    terminate() {
      worker.terminate()
      return Promise.resolve()
    },
  }
}
