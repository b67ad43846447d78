/** The engine of the lessons, off the thread that draws. */
import { expose, releaseProxy, type Remote } from 'comlink'
import type { LearnApi, WorldOutcomes } from '../types.js'
import { LearnJobs } from './learn-jobs.js'

const jobs = new LearnJobs()

const api: LearnApi = {
  watch: (world) => jobs.watch(world),
  async run(world, replications, tell) {
    const remote = tell as Remote<(outcomes: WorldOutcomes) => void>
    try {
      return await jobs.run(world, replications, remote)
    } finally {
      // Else its port stays open until the garbage is collected.
      remote[releaseProxy]()
    }
  },
  cancel: () => jobs.cancel(),
}

expose(api)
