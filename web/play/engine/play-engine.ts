/** The page's side of the engine of Play: the worker's methods, except that every call comes to an end. */
import { proxy } from 'comlink'
import type { PairedOutcomes } from '../../charts/types.js'
import { LivingWorker, type EngineWorker, type LivingWorkerOptions } from '../../engine/living-worker.js'
import type { PlayApi, PlayEnding } from '../types.js'

/** Calls fail with a `WorkerDeath`, or with the `PlainFailure` that the worker reported; `cancel` never does. */
export class PlayEngine extends LivingWorker<PlayApi> implements PlayApi {
  open: PlayApi['open'] = (setup) => this.call((api) => api.open(setup))

  many: PlayApi['many'] = (setup, replications, tell) =>
    this.call<PlayEnding>((api, heard) => {
      const listen = (outcomes: PairedOutcomes): void => {
        if (heard()) tell(outcomes)
      }
      return api.many(setup, replications, proxy(listen)) as Promise<PlayEnding>
    })

  effect: PlayApi['effect'] = (before, after, lever) => this.call((api) => api.effect(before, after, lever))
}

/** Starts the worker of Play, which takes a moment to load: calls wait for it. */
export function startPlayEngine({
  spawn = spawnWorker,
  ...options
}: LivingWorkerOptions & { readonly spawn?: () => EngineWorker } = {}): PlayEngine {
  return new PlayEngine(spawn, options)
}

function spawnWorker(): EngineWorker {
  // Written out in one expression: the bundler finds the worker by this form alone.
  return new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' })
}
