/** What Compare is at: kept while other screens are shown, so that nothing is lost by looking at them. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Issue } from '../../src/errors.js'
import type { ExperimentResult } from '../../src/experiment/result.js'
import { CompareEngine, type Died } from './compare-engine.js'
import type { Ending, Update } from './compare-worker.js'
import { readScenarioFile } from '../scenarios/read-scenario-file.js'
import { addOwnScenario, SCENARIO_FILES, type ScenarioFile } from '../scenarios/scenario-files.js'

export const FEWEST_REPLICATIONS = 2
export const MOST_REPLICATIONS = 10_000

/** What is told of the work, as facts: they are put into words where they are shown. */
export type Status =
  | { readonly kind: 'ready' | 'building' | 'stopping' | 'issues' }
  | { readonly kind: 'progress'; readonly finished: number; readonly of: number }
  | { readonly kind: 'done' | 'stopped'; readonly shown: number }
  | { readonly kind: 'needs-files'; readonly files: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'died'; readonly reason: string }
  | { readonly kind: 'too-large' | 'not-text' | 'unreadable'; readonly name: string }

export interface Answer {
  readonly result: ExperimentResult
  /** As on the command line. */
  readonly file: string
}

const chosenFile = signal<ScenarioFile>(SCENARIO_FILES[0]!)
const phase = signal<'reading' | 'unable' | 'able' | 'busy'>('reading')
const state = signal<Status>({ kind: 'ready' })
const problems = signal<readonly Issue[]>([])
const latest = signal<Answer | null>(null)
const done = signal<number | null>(null)

export const chosen: ReadonlySignal<ScenarioFile> = chosenFile
/** `unable`: the chosen scenario cannot be run here; the status says why. */
export const stage: ReadonlySignal<'reading' | 'unable' | 'able' | 'busy'> = phase
export const status: ReadonlySignal<Status> = state
export const issues: ReadonlySignal<readonly Issue[]> = problems
export const answer: ReadonlySignal<Answer | null> = latest
/** Campaigns finished; null while that is not known. */
export const finished: ReadonlySignal<number | null> = done
/** Campaigns a strategy that are asked for. */
export const replications = signal(100)

const engine = new CompareEngine()

/** Shows what a scenario is about, and whether it can be run. */
export async function choose(file: ScenarioFile): Promise<void> {
  chosenFile.value = file
  latest.value = null
  problems.value = []
  state.value = { kind: 'ready' }
  phase.value = 'reading'
  const described = await engine.describe(file.text, file.path)
  if (file !== chosenFile.value) return
  phase.value = 'unable'
  if ('kind' in described) return showDeath(described)
  if (!described.ok) return showIssues(described.issues)
  const { facts } = described
  if (facts.files.length > 0) {
    state.value = { kind: 'needs-files', files: facts.files }
    return
  }
  replications.value = Math.min(MOST_REPLICATIONS, facts.replications)
  phase.value = 'able'
}

/** A file from the reader's disk joins the list and is chosen; what cannot be read changes nothing else. */
export async function openFile(picked: File): Promise<void> {
  if (phase.value === 'busy') return
  const read = await readScenarioFile(picked)
  if (read.kind !== 'read') {
    state.value = read
    return
  }
  await choose(addOwnScenario(read.file.path, read.file.text))
}

export async function compare(): Promise<void> {
  if (phase.value !== 'able') return
  const file = chosenFile.value
  const of = replications.value
  phase.value = 'busy'
  latest.value = null
  problems.value = []
  done.value = null
  state.value = { kind: 'building' }
  let saidAt = -Infinity
  const tell = (update: Update): void => {
    if (update.kind === 'result') {
      latest.value = { result: update.result, file: file.path }
      return
    }
    if (update.finished === 0) return
    done.value = update.finished
    // Screen readers read it out: not more than once a second.
    if (state.value.kind === 'stopping' || performance.now() - saidAt < 1000) return
    saidAt = performance.now()
    state.value = { kind: 'progress', finished: update.finished, of }
  }
  const ending = await engine.compare(file.text, file.path, of, tell)
  phase.value = 'able'
  showEnding(ending)
}

export function cancel(): void {
  if (phase.value !== 'busy') return
  state.value = { kind: 'stopping' }
  engine.cancel()
}

/** After a worker has died: a new one, the same scenario; the answer that is shown stays until there is another. */
export async function startAgain(): Promise<void> {
  const kept = latest.value
  await choose(chosenFile.value)
  latest.value = kept
}

function showEnding(ending: Ending | Died): void {
  const shown = latest.value?.result.replications ?? 0
  if (ending.kind === 'died') {
    phase.value = 'unable'
    showDeath(ending)
  } else if (ending.kind === 'complete') {
    state.value = { kind: 'done', shown }
  } else if (ending.kind === 'cancelled') {
    state.value = { kind: 'stopped', shown }
  } else if (ending.failure.issues.length > 0) {
    showIssues(ending.failure.issues)
  } else {
    state.value = { kind: 'failed', message: ending.failure.message }
  }
}

function showIssues(found: readonly Issue[]): void {
  problems.value = found
  state.value = { kind: 'issues' }
}

function showDeath({ reason }: Died): void {
  state.value = { kind: 'died', reason }
}
