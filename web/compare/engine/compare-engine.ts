/** The page's side of the compare worker: its methods, except that every call comes to an end. */
import { proxy } from 'comlink'
import { LivingWorker, type EngineWorker, type LivingWorkerOptions } from '../../engine/living-worker.js'
import type { CompareApi, Described, Ending, FollowUpEnding, Tell, Update } from './types.js'

/** Calls fail with a `WorkerDeath`, or with what the worker threw; `cancel` never does. */
export class CompareEngine extends LivingWorker<CompareApi> implements CompareApi {
  describe: CompareApi['describe'] = (question) =>
    this.call<Described>((api) => api.describe(question) as Promise<Described>)

  remember: CompareApi['remember'] = (question, campaigns) =>
    this.call((api) => api.remember(question, campaigns) as Promise<void>)

  compare: CompareApi['compare'] = (question, replications, tell) =>
    this.call<Ending>(
      (api, heard) =>
        api.compare(question, replications, listening(heard, tell)) as unknown as Promise<Ending>,
    )

  followUp: CompareApi['followUp'] = (question, result, kind, tell) =>
    this.call<FollowUpEnding>(
      (api, heard) =>
        api.followUp(question, result, kind, listening(heard, tell)) as unknown as Promise<FollowUpEnding>,
    )

  runsCsv: CompareApi['runsCsv'] = (question, replications) =>
    this.call<string>((api) => api.runsCsv(question, replications) as Promise<string>)
}

/** Starts the worker of Compare, which takes a moment to load: calls wait for it. */
export function startCompareEngine({
  spawn = spawnWorker,
  ...options
}: LivingWorkerOptions & { readonly spawn?: () => EngineWorker } = {}): CompareEngine {
  return new CompareEngine(spawn, options)
}

function listening(heard: () => boolean, tell: Tell): Tell {
  return proxy((update: Update) => {
    if (heard()) return tell(update)
  })
}

function spawnWorker(): EngineWorker {
  // Written out in one expression: the bundler finds the worker by this form alone.
  return new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
}
