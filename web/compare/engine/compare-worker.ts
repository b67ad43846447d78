/** The engine of Compare, off the thread that draws. */
import { expose, releaseProxy, type Remote } from 'comlink'
import packageJson from '../../../package.json' with { type: 'json' }
import { startBrowserPool } from '../../../src/workers/browser-pool.js'
import { CompareJobs } from './compare-jobs.js'
import type { CompareApi, Tell } from './types.js'

const jobs = new CompareJobs({
  version: packageJson.version,
  engine: navigator.userAgent,
  startPool: async (most, signal) => {
    // A core is left to the page, which is looked at meanwhile. Some browsers do not let workers start workers.
    const size = Math.min((navigator.hardwareConcurrency || 2) - 1, most)
    return size <= 1 || typeof Worker === 'undefined' ? null : startBrowserPool({ size, signal })
  },
})

const api: CompareApi = {
  describe: (question) => jobs.describe(question),
  remember: (question, campaigns) => jobs.remember(question, campaigns),
  compare: (question, replications, tell) =>
    releasing(tell, () => jobs.compare(question, replications, tell)),
  followUp: (question, result, kind, tell) =>
    releasing(tell, () => jobs.followUp(question, result, kind, tell)),
  runsCsv: (question, replications) => jobs.runsCsv(question, replications),
  cancel: () => jobs.cancel(),
}

/** Else the port of the listener stays open until the garbage is collected. */
async function releasing<T>(tell: Tell, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } finally {
    ;(tell as Remote<Tell>)[releaseProxy]()
  }
}

expose(api)
