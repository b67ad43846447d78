import { startNodePool } from '../workers/node-pool.js'
import type { WorkerPool } from '../workers/worker-pool.js'

/** Threads that are started with the first experiment that needs them, and serve all. */
export class LazyPool {
  private pool: Promise<WorkerPool> | null = null

  constructor(private readonly size: number) {}

  readonly start = (): Promise<WorkerPool> => (this.pool ??= startNodePool({ size: this.size }))

  async close(): Promise<void> {
    const pool = await this.pool?.catch(() => null)
    await pool?.close()
  }
}
