/** The page's side of the engine of the lessons: the worker's methods, except that every call comes to an end. */
import { proxy } from 'comlink'
import { LivingWorker } from '../../engine/living-worker.js'
import type { LearnApi, RunEnding, WorldOutcomes } from '../types.js'

/** Calls fail with a `WorkerDeath`, or with the `PlainFailure` that the worker reported; `cancel` never does. */
export class LearnEngine extends LivingWorker<LearnApi> implements LearnApi {
  watch: LearnApi['watch'] = (world) => this.call((api) => api.watch(world))

  run: LearnApi['run'] = (world, replications, tell) =>
    this.call<RunEnding>((api, heard) => {
      const listen = (outcomes: WorldOutcomes): void => {
        if (heard()) void tell(outcomes)
      }
      return api.run(world, replications, proxy(listen)) as Promise<RunEnding>
    })
}

/** Starts the worker, which takes a moment to load: calls wait for it. */
export function startLearnEngine(): LearnEngine {
  // Written out in one expression: the bundler finds the worker by this form alone.
  return new LearnEngine(() => new Worker(new URL('./learn-worker.ts', import.meta.url), { type: 'module' }))
}
