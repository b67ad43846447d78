/** What a worker can be asked, the same in Node and in browsers. */
import type { World } from '../campaign/world.js'
import { prepareWorld, type WorldInputs } from '../experiment/prepare.js'
import { replicate } from '../experiment/replicate.js'
import type { RunOutcome } from '../experiment/result.js'
import { networkIndexOf, type RunnerOptions } from '../experiment/runner.js'
import { WORLD_BUDGET_BYTES, worldStore, type WorldStore } from '../experiment/world-store.js'
import { answer, type Answer } from './answer.js'

export interface WorkerApi {
  /** Settles once the worker has loaded its code. */
  hello(): Answer<null>
  /** The experiment that the next calls are about; forgets the worlds of an earlier one. */
  configure(inputs: WorldInputs, options: RunnerOptions): Answer<null>
  /** Builds a world, keeps it and hands it out; its columns are shared, not copied, where memory can be shared. */
  buildWorld(index: number): Answer<World>
  /** Takes a world that another worker has built. */
  addWorld(index: number, world: World): Answer<null>
  dropWorld(index: number): Answer<null>
  /** One replication; builds its world when the worker does not hold it. */
  replicate(replication: number): Answer<RunOutcome[]>
}

interface Experiment {
  readonly inputs: WorldInputs
  /** Worlds that were handed in or out: the pool decides how long they stay. */
  readonly shared: Map<number, World>
  /** Worlds that this worker built for itself because memory cannot be shared. */
  readonly own: WorldStore
}

export function createWorkerApi(): WorkerApi {
  let experiment: Experiment | null = null
  const current = (): Experiment => {
    if (experiment === null) throw new Error('the worker was asked before it was configured')
    return experiment
  }
  return {
    hello: () => ({ ok: true, value: null }),
    configure: (inputs, options) =>
      answer(() => {
        const own = worldStore(options.worldBudgetBytes ?? WORLD_BUDGET_BYTES)
        experiment = { inputs, shared: new Map(), own }
        return null
      }),
    buildWorld: (index) =>
      answer(() => {
        const { inputs, shared } = current()
        const world = prepareWorld(inputs, index)
        shared.set(index, world)
        return world
      }),
    addWorld: (index, world) =>
      answer(() => {
        current().shared.set(index, world)
        return null
      }),
    dropWorld: (index) =>
      answer(() => {
        current().shared.delete(index)
        return null
      }),
    replicate: (replication) =>
      answer(() => {
        const { inputs, shared, own } = current()
        const index = networkIndexOf(inputs, replication)
        let world = shared.get(index) ?? own.get(index)
        if (world === undefined) {
          world = prepareWorld(inputs, index)
          own.put(index, world)
        }
        return replicate(inputs, world, replication)
      }),
  }
}
