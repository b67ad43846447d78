/** The page's side of the explorer's engine: the worker's methods, except that every call comes to an end. */
import { LivingWorker } from '../../engine/living-worker.js'
import type { ExploreApi, OpenedRun, Refusal } from '../types.js'

/** Calls fail with a `WorkerDeath`, or with the `PlainFailure` that the worker reported; `cancel` never does. */
export class ExploreEngine extends LivingWorker<ExploreApi> implements ExploreApi {
  open: ExploreApi['open'] = (asked) =>
    this.call<OpenedRun | Refusal>((api) => api.open(asked) as Promise<OpenedRun | Refusal>)

  message: ExploreApi['message'] = (id) => this.call((api) => api.message(id))

  network: ExploreApi['network'] = (platform) => this.call((api) => api.network(platform))

  without: ExploreApi['without'] = (removed, message) => this.call((api) => api.without(removed, message))
}

/** Starts the explorer's worker, which takes a moment to load: calls wait for it. */
export function startExploreEngine(): ExploreEngine {
  return new ExploreEngine(spawnWorker)
}

function spawnWorker(): Worker {
  // Written out in one expression: the bundler finds the worker by this form alone.
  return new Worker(new URL('./explore-worker.ts', import.meta.url), { type: 'module' })
}
