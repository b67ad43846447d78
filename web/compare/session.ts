/** What Compare is at: kept while other screens are shown, so that nothing is lost by looking at them. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { PlainFailure } from '../../src/errors.js'
import type { WorkerDeath } from '../engine/living-worker.js'
import type { ScenarioFile } from '../scenarios/scenario-files.js'
import type { FollowUpKind, Question, Unfinished, Update } from './engine/types.js'
import { engine, isKept, keep, keepFor, remind, startAnew } from './finished-campaigns.js'
import { Pace } from './pace.js'
import { facts, files, MOST_REPLICATIONS, networkFiles, question, replications, seed } from './question.js'
import type { Answered, Stage, Status } from './status.js'

const at = signal<Stage>('reading')
const told = signal<Status>({ kind: 'ready' })
const wrong = signal<PlainFailure | null>(null)
const latest = signal<Answered | null>(null)
const bar = signal<{ readonly finished: number; readonly of: number } | null>(null)

export const stage: ReadonlySignal<Stage> = at
export const status: ReadonlySignal<Status> = told
export const failure: ReadonlySignal<PlainFailure | null> = wrong
export const answered: ReadonlySignal<Answered | null> = latest
/** How far the work under way is; null while that is not known. */
export const progress: ReadonlySignal<{ readonly finished: number; readonly of: number } | null> = bar
export const isBusy: ReadonlySignal<boolean> = computed(
  () => at.value === 'running' || at.value === 'following',
)

/** Why what is under way is being ended. */
let ending: 'pause' | 'cancel' | null = null
/** Counts what was chosen: an answer about something else comes too late. */
let choices = 0
/** Where following up or a death leads back to. */
let before: 'able' | 'paused' = 'able'

/** A worker that is asked to stop looks up from its work between campaigns; one that does not is ended. */
const LONGEST_STOP_MS = 5000

/** Shows what scenarios are about, and whether they can be compared. */
export async function choose(chosen: readonly ScenarioFile[]): Promise<void> {
  const choice = ++choices
  if (isBusy.value) cancel()
  files.value = chosen
  seed.value = null
  facts.value = null
  latest.value = null
  wrong.value = null
  bar.value = null
  told.value = { kind: 'ready' }
  at.value = 'reading'
  try {
    const described = await engine().describe(question())
    if (choice !== choices) return
    if (!described.ok) {
      at.value = 'unable'
      return fail(described.failure)
    }
    facts.value = described.facts
    replications.value = Math.min(MOST_REPLICATIONS, described.facts.replications)
    judgeFiles()
  } catch (error) {
    if (choice === choices) die(error)
  }
}

/** Whether everything is there that the scenario reads. */
export function judgeFiles(): void {
  const known = facts.value
  if (known === null || isBusy.value) return
  const missing = networkFiles.value.filter(({ file }) => file === null).map(({ name }) => name)
  if (known.commentFiles.length > 0) told.value = { kind: 'needs-comments', files: known.commentFiles }
  else if (missing.length > 0) told.value = { kind: 'needs-networks', files: missing }
  else told.value = { kind: 'ready' }
  at.value = told.value.kind === 'ready' ? 'able' : 'unable'
}

export function tell(status: Status): void {
  told.value = status
}

/** Runs the comparison, or goes on with it. */
export async function compare(): Promise<void> {
  if (at.value !== 'able' && at.value !== 'paused') return
  const choice = choices
  const asked = question()
  const of = replications.value
  before = 'able'
  begin('running', asked)
  told.value = { kind: 'building' }
  const pace = new Pace()
  const listen = (update: Update): void => {
    if (choice !== choices) return
    if (update.kind === 'answer') {
      const followUps = { explained: null, sensitivity: null, incremental: update.answer.incremental }
      latest.value = { answer: update.answer, followUps, question: asked, files: files.peek() }
    } else if (update.kind === 'progress') {
      keep(update.campaigns)
      showProgress(pace, update.finished, of)
    } else if (update.kind === 'extra') showProgress(pace, update.finished, update.of)
  }
  try {
    const living = await remind(asked)
    const ended = await living.compare(asked, of, listen)
    if (choice !== choices) return
    finish(ended.kind === 'complete' ? { kind: 'done', shown: shownRuns() } : ended, 'able')
  } catch (error) {
    if (choice === choices) die(error)
  }
}

/** Runs what explains the answer: levers moved alone, or uncertain assumptions moved through their ranges. */
export async function follow(kind: FollowUpKind): Promise<void> {
  const current = latest.value
  if (current === null || (at.value !== 'able' && at.value !== 'paused')) return
  const choice = choices
  before = at.value
  begin('following', current.question)
  told.value = { kind: 'building' }
  const pace = new Pace()
  try {
    const ended = await engine().followUp(current.question, current.answer.result, kind, (update) => {
      if (update.kind === 'extra' && choice === choices) showProgress(pace, update.finished, update.of)
    })
    if (choice !== choices) return
    if (ended.kind !== 'found') return finish(ended, before)
    const followUps = { ...current.followUps, ...ended.found }
    const isNews =
      kind === 'explained' ? (followUps.explained?.length ?? 0) > 0 : followUps.sensitivity !== null
    latest.value = { ...current, followUps }
    finish(isNews ? { kind: 'found', shown: shownRuns() } : { kind: 'nothing-found' }, before)
  } catch (error) {
    if (choice === choices) die(error)
  }
}

/** The finished campaigns of an answer as a table. */
export async function runsOf({ answer, question: asked }: Answered): Promise<string> {
  const living = await remind(asked)
  return living.runsCsv(asked, answer.result.replications)
}

export function pause(): void {
  stop('pause')
}

/** Ends what is under way; what is finished is kept, and shown. */
export function cancel(): void {
  if (at.value === 'paused') {
    at.value = 'able'
    told.value = { kind: 'stopped', shown: shownRuns() }
  } else stop('cancel')
}

/** After a failure that is nobody's mistake; a worker that has died is followed by a new one, which goes on with what was finished. */
export async function startAgain(): Promise<void> {
  if (isBusy.value) return
  if (facts.value === null) return choose(files.value)
  at.value = 'able'
  wrong.value = null
  await compare()
}

function begin(stage: 'running' | 'following', asked: Question): void {
  at.value = stage
  ending = null
  wrong.value = null
  bar.value = null
  if (!isKept(asked)) latest.value = null
  keepFor(asked)
}

function stop(why: 'pause' | 'cancel'): void {
  if (!isBusy.value) return
  const choice = choices
  const stopping = (ending = why)
  told.value = { kind: why === 'pause' ? 'pausing' : 'stopping' }
  engine().cancel()
  setTimeout(() => {
    if (choice !== choices || ending !== stopping || !isBusy.value) return
    startAnew()
  }, LONGEST_STOP_MS)
}

function showProgress(pace: Pace, finished: number, of: number): void {
  if (finished === 0) return
  bar.value = { finished, of }
  pace.note(finished)
  // Screen readers read it out: not more than once a second.
  if (ending !== null || !pace.isDue()) return
  told.value = { kind: 'progress', finished, of, secondsLeft: pace.secondsLeft(of) }
}

function finish(ended: Status | Unfinished, next: 'able' | 'paused'): void {
  bar.value = null
  at.value = next
  if (ended.kind === 'failed' && 'failure' in ended) return fail(ended.failure)
  if (ended.kind !== 'cancelled') told.value = ended as Status
  else if (ending === 'pause') {
    at.value = 'paused'
    told.value = { kind: 'paused', shown: shownRuns() }
  } else told.value = { kind: 'stopped', shown: shownRuns() }
}

function fail(found: PlainFailure): void {
  wrong.value = found
  told.value = found.kind === 'internal' ? { kind: 'died', reason: '' } : { kind: 'failed' }
}

function die(error: unknown): void {
  // It was ended because it would not stop: that is what was asked for.
  if (ending !== null && isBusy.value) return finish({ kind: 'cancelled' }, before)
  bar.value = null
  at.value = 'broken'
  const { message } = error as Partial<WorkerDeath>
  told.value = { kind: 'died', reason: typeof message === 'string' ? message : String(error) }
}

function shownRuns(): number {
  return latest.value?.answer.result.replications ?? 0
}
