import { prepareWorld, type WorldInputs } from '../experiment/prepare.js'
import { replicate } from '../experiment/replicate.js'
import { networkIndexOf, type Runner } from '../experiment/runner.js'
import { Turns } from '../experiment/turns.js'
import { worldStore } from '../experiment/world-store.js'
import type { RunLog } from './run-log.js'

/** Runs in this thread, one replication after the other in the order asked for, while the logs look on. */
export function observedRunner(inputs: WorldInputs, logs: readonly RunLog[]): Runner {
  const worlds = worldStore()
  const turns = new Turns()
  const watched = (replication: number): ReturnType<typeof replicate> => {
    const index = networkIndexOf(inputs, replication)
    let world = worlds.get(index)
    if (world === undefined) {
      world = prepareWorld(inputs, index)
      worlds.put(index, world)
    }
    const outcomes = replicate(inputs, world, replication, undefined, undefined, {
      watch: (observer, run) => logs.reduce((next, log) => log.watch(next, run, replication), observer),
    })
    for (const log of logs) log.ended()
    return outcomes
  }
  return {
    concurrency: 1,
    replicate: (replication) => turns.take(() => watched(replication)),
    close() {
      turns.close()
      return Promise.resolve()
    },
  }
}
