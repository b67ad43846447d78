/** What a worker of the classic models can be asked, the same in Node and in browsers. */
import type { CascadeColumns } from '../experiment/cascade-columns.js'
import { cascadeBatch, type CascadeBatch, type CascadeJob } from '../experiment/cascade-runs.js'
import { answer, type Answer } from './answer.js'

export interface CascadeApi {
  /** Settles once the worker has loaded its code. */
  hello(): Answer<null>
  /** The job that the next batches are about. */
  configure(job: CascadeJob): Answer<null>
  /** `count` consecutive runs from `first` on. */
  batch(first: number, count: number): Answer<CascadeColumns>
}

export function createCascadeApi(): CascadeApi {
  let bound: CascadeBatch | null = null
  return {
    hello: () => ({ ok: true, value: null }),
    configure: (job) =>
      answer(() => {
        bound = cascadeBatch(job)
        return null
      }),
    batch: (first, count) =>
      answer(() => {
        if (bound === null) throw new Error('the worker was asked before it was configured')
        return bound(first, count)
      }),
  }
}
