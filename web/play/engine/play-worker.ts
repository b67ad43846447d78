/** The engine of Play, off the thread that draws. */
import { expose, releaseProxy, type Remote } from 'comlink'
import type { PairedOutcomes } from '../../charts/types.js'
import type { PlayApi } from '../types.js'
import { PlayJobs } from './play-jobs.js'

const jobs = new PlayJobs()

const api: PlayApi = {
  open: (setup) => jobs.open(setup),
  async many(setup, replications, tell) {
    const remote = tell as Remote<(outcomes: PairedOutcomes) => void>
    try {
      return await jobs.many(setup, replications, remote)
    } finally {
      // Else its port stays open until the garbage is collected.
      remote[releaseProxy]()
    }
  },
  effect: (before, after, lever) => jobs.effect(before, after, lever),
  cancel: () => jobs.cancel(),
}

expose(api)
