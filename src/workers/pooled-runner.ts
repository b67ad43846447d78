import { HearsayError } from '../errors.js'
import type { WorldInputs } from '../experiment/prepare.js'
import type { RunOutcome } from '../experiment/result.js'
import { networkIndexOf, type Runner, type RunnerOptions } from '../experiment/runner.js'
import { WORLD_BUDGET_BYTES, worldStore } from '../experiment/world-store.js'
import type { PoolWorker, WorkerPool } from './worker-pool.js'

interface Task {
  readonly replication: number
  readonly network: number
  readonly resolve: (outcomes: RunOutcome[]) => void
  readonly reject: (reason: unknown) => void
}

interface Seat {
  readonly worker: PoolWorker
  busy: boolean
  /** Worlds that this worker holds. */
  readonly worlds: Set<number>
}

/**
 * Runs one experiment on a pool. A world is built once, by whichever worker first needs it, and its
 * columns are handed to the others without a copy. Replications whose world is at hand go first, so that
 * worlds too large to be kept together are not built over and over.
 */
export async function pooledRunner(
  pool: WorkerPool,
  inputs: WorldInputs,
  options: RunnerOptions = {},
): Promise<Runner> {
  const sharing = typeof SharedArrayBuffer !== 'undefined'
  const worlds = worldStore(options.worldBudgetBytes ?? WORLD_BUDGET_BYTES)
  const building = new Set<number>()
  const queue: Task[] = []
  let closed = false
  const seats: readonly Seat[] = pool.workers.map((worker) => ({ worker, busy: false, worlds: new Set() }))
  const share = sharing
    ? options
    : { ...options, worldBudgetBytes: (options.worldBudgetBytes ?? WORLD_BUDGET_BYTES) / pool.workers.length }
  await Promise.all(pool.workers.map((worker) => worker.call((api) => api.configure(inputs, share))))

  /** The place in the queue of what this worker should do next; -1 when it should wait. */
  function choose(seat: Seat): number {
    if (queue.length === 0) return -1
    if (!sharing) return preferOwnWorld(seat)
    const room = worlds.hasRoom()
    const place = queue.findIndex(({ network }) => worlds.has(network) || (room && !building.has(network)))
    if (place >= 0) return place
    // Nothing at hand and no room. Rather wait for a world that is being built than push it out at once;
    // else build the first one, at the cost of an old one.
    if (queue.some(({ network }) => building.has(network))) return -1
    return 0
  }

  function preferOwnWorld(seat: Seat): number {
    return Math.max(
      0,
      queue.findIndex(({ network }) => seat.worlds.has(network)),
    )
  }

  function dispatch(): void {
    for (const seat of seats) {
      if (seat.busy || !seat.worker.alive) continue
      const place = choose(seat)
      if (place < 0) continue
      const [task] = queue.splice(place, 1)
      seat.busy = true
      void perform(seat, task!).finally(() => {
        seat.busy = false
        dispatch()
      })
    }
    if (!seats.some((seat) => seat.worker.alive)) abandon(new HearsayError('internal', 'no worker is left'))
  }

  async function perform(seat: Seat, task: Task): Promise<void> {
    try {
      if (sharing) await provideWorld(seat, task.network)
      task.resolve(await seat.worker.call((api) => api.replicate(task.replication)))
      if (!sharing) seat.worlds.add(task.network)
    } catch (error) {
      task.reject(error)
    }
  }

  async function provideWorld(seat: Seat, network: number): Promise<void> {
    const known = worlds.get(network)
    if (known !== undefined) {
      if (seat.worlds.has(network)) return
      await seat.worker.call((api) => api.addWorld(network, known))
      seat.worlds.add(network)
      return
    }
    building.add(network)
    try {
      const world = await seat.worker.call((api) => api.buildWorld(network))
      seat.worlds.add(network)
      for (const dropped of worlds.put(network, world)) drop(dropped)
    } finally {
      building.delete(network)
    }
    dispatch()
  }

  function drop(network: number): void {
    for (const seat of seats) {
      if (!seat.worlds.delete(network) || !seat.worker.alive) continue
      // Nobody waits for this; a worker that has died meanwhile is noticed by the next real call.
      seat.worker.call((api) => api.dropWorld(network)).catch(() => undefined)
    }
  }

  function abandon(reason: unknown): void {
    for (const task of queue.splice(0)) task.reject(reason)
  }

  return {
    concurrency: pool.workers.length,
    replicate(replication) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new HearsayError('interrupted', 'the runner was closed'))
        queue.push({ replication, network: networkIndexOf(inputs, replication), resolve, reject })
        dispatch()
      })
    },
    close() {
      closed = true
      abandon(new HearsayError('interrupted', 'the runner was closed'))
      return Promise.resolve()
    },
  }
}
