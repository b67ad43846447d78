/** The worker, and the campaigns that it has finished: as bytes, they outlive it. */
import { startCompareEngine, type CompareEngine } from './engine/compare-engine.js'
import { markOf } from './engine/question-mark.js'
import type { Question } from './engine/types.js'

let kept: { readonly mark: string; readonly campaigns: Uint8Array[] } = { mark: '', campaigns: [] }
/** Whether the worker has to be told of them first. */
let isForgotten = false
let worker: CompareEngine | null = null

/** A worker that lives: the last may have died while nobody asked it anything, as it does with one of its pool. */
export function engine(): CompareEngine {
  worker ??= startCompareEngine()
  if (worker.death !== null) startAnew()
  return worker
}

export function startAnew(): void {
  isForgotten = true
  worker?.restart()
}

/** The worker, told what is finished of this question: a new one knows nothing of what another did. */
export async function remind(asked: Question): Promise<CompareEngine> {
  const living = engine()
  if (isForgotten && isKept(asked)) {
    await living.remember(asked, kept.campaigns)
    isForgotten = false
  }
  return living
}

/** Whether what is kept answers this question. */
export function isKept(asked: Question): boolean {
  return kept.mark === markOf(asked)
}

/** From now on campaigns of this question are kept; those of another are let go. */
export function keepFor(asked: Question): void {
  if (!isKept(asked)) kept = { mark: markOf(asked), campaigns: [] }
}

export function keep(campaigns: readonly Uint8Array[]): void {
  kept.campaigns.push(...campaigns)
}
