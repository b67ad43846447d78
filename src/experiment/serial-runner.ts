import { prepareWorld, type WorldInputs } from './prepare.js'
import { replicate } from './replicate.js'
import { networkIndexOf, type Runner, type RunnerOptions } from './runner.js'
import { Turns } from './turns.js'
import { WORLD_BUDGET_BYTES, worldStore } from './world-store.js'

/** Runs everything in the calling thread, letting other work through between replications. */
export function serialRunner(inputs: WorldInputs, options: RunnerOptions = {}): Runner {
  const worlds = worldStore(options.worldBudgetBytes ?? WORLD_BUDGET_BYTES)
  const turns = new Turns()
  return {
    concurrency: 1,
    replicate: (replication) =>
      turns.take(() => {
        const index = networkIndexOf(inputs, replication)
        let world = worlds.get(index)
        if (world === undefined) {
          world = prepareWorld(inputs, index)
          worlds.put(index, world)
        }
        return replicate(inputs, world, replication)
      }),
    close() {
      turns.close()
      return Promise.resolve()
    },
  }
}
