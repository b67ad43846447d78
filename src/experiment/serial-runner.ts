import { prepareWorld, type WorldInputs } from './prepare.js'
import { replicate } from './replicate.js'
import { networkIndexOf, type Runner, type RunnerOptions } from './runner.js'
import { WORLD_BUDGET_BYTES, worldStore } from './world-store.js'

/** Long enough to cost nothing, short enough that Ctrl-C and the progress line feel immediate. */
const YIELD_EVERY_MS = 40

/** Runs everything in the calling thread, letting other work through between replications. */
export function serialRunner(inputs: WorldInputs, options: RunnerOptions = {}): Runner {
  const worlds = worldStore(options.worldBudgetBytes ?? WORLD_BUDGET_BYTES)
  let lastYield = performance.now()
  return {
    concurrency: 1,
    async replicate(replication) {
      if (performance.now() - lastYield > YIELD_EVERY_MS) {
        await new Promise((resolve) => setTimeout(resolve, 0))
        lastYield = performance.now()
      }
      const index = networkIndexOf(inputs, replication)
      let world = worlds.get(index)
      if (world === undefined) {
        world = prepareWorld(inputs, index)
        worlds.put(index, world)
      }
      return replicate(inputs, world, replication)
    },
    close: () => Promise.resolve(),
  }
}
