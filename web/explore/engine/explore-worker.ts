/** The engine of the explorer, off the thread that draws. */
import { expose } from 'comlink'
import type { ExploreApi } from '../types.js'
import { ExploreJobs } from './explore-jobs.js'

const jobs = new ExploreJobs()

const api: ExploreApi = {
  open: (asked) => jobs.open(asked),
  message: (id) => jobs.message(id),
  network: (platform) => jobs.network(platform),
  without: (removed, message) => jobs.without(removed, message),
  cancel: () => jobs.cancel(),
}

expose(api)
