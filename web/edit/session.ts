/** What the editor is at: kept while other screens are shown, and over a reload of the page. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Issue } from '../../src/errors.js'
import { LIMITS } from '../../src/scenario/limits.js'
import type { MapTree } from '../../src/scenario/tree.js'
import { SCENARIO_FILES, type ScenarioFile } from '../scenarios/scenario-files.js'
import { changesBetween, type Change } from './changes.js'
import { CheckEngine } from './check-engine.js'
import type { HeldValue } from './check-worker.js'
import { readTree, withoutValue, withValue } from './document.js'
import { History, type Sized } from './history.js'
import { keep, kept } from './kept.js'

/** The text, and from which scenario it set out. */
export interface Editing extends Sized {
  readonly name: string
  readonly text: string
  readonly base: { readonly path: string; readonly text: string }
}

/** What is told beside the work itself. */
export type Notice =
  | { readonly kind: 'not-changed' | 'copied' | 'not-copied' | 'too-long' | 'broken-link' | 'too-large-text' }
  | { readonly kind: 'too-large' | 'not-text' | 'unreadable' | 'unknown-link'; readonly name: string }

const TYPING_PAUSE_MS = 200

function editing(name: string, text: string, base: Editing['base']): Editing {
  return { name, text, base, size: text.length + (base.text === text ? 0 : base.text.length) }
}

function started(file: Pick<ScenarioFile, 'path' | 'text'>): Editing {
  return editing(file.path.replace(/^.*\//, ''), file.text, { path: file.path, text: file.text })
}

function first(): Editing {
  const found = kept()
  return found === null ? started(SCENARIO_FILES[0]!) : editing(found.name, found.text, found.base)
}

const history = new History<Editing>(first())
const present = signal<Editing>(history.now)
/** The text once somebody has stopped typing: what is read and checked. */
const settled = signal<string>(history.now.text)
const steps = signal({ canUndo: false, canRedo: false })
const found = signal<readonly Issue[]>([])
const state = signal<'checking' | 'checked' | 'died'>('checking')
const hash = signal<string | null>(null)
const held = signal<ReadonlyMap<string, HeldValue>>(new Map())

export const now: ReadonlySignal<Editing> = present
export const steppable: ReadonlySignal<{ readonly canUndo: boolean; readonly canRedo: boolean }> = steps
export const issues: ReadonlySignal<readonly Issue[]> = found
export const checkState: ReadonlySignal<'checking' | 'checked' | 'died'> = state
/** Of the text as it was checked last; null where it is no scenario. */
export const scenarioHash: ReadonlySignal<string | null> = hash
/** By path, what holds whether the file says it or not; empty while the file has problems. */
export const heldValues: ReadonlySignal<ReadonlyMap<string, HeldValue>> = held
export const notice = signal<Notice | null>(null)

/** False while somebody types: what was found belongs to the text before. */
export const isSettled: ReadonlySignal<boolean> = computed(() => settled.value === present.value.text)
/** Null while the text cannot be read as a map. */
export const tree: ReadonlySignal<MapTree | null> = computed(() => readTree(settled.value))
export const issuesByPath: ReadonlySignal<ReadonlyMap<string, readonly Issue[]>> = computed(() => {
  const byPath = new Map<string, Issue[]>()
  for (const issue of found.value) {
    const list = byPath.get(issue.path ?? '') ?? []
    byPath.set(issue.path ?? '', [...list, issue])
  }
  return byPath
})
const baseTree = computed(() => readTree(present.value.base.text))
/** Null where one of the two texts cannot be read. */
export const changes: ReadonlySignal<readonly Change[] | null> = computed(() =>
  tree.value === null || baseTree.value === null ? null : changesBetween(baseTree.value, tree.value),
)

const engine = new CheckEngine((asked, checked) => {
  if (asked.text !== settled.value) return
  state.value = checked === null ? 'died' : 'checked'
  if (checked === null) return
  found.value = checked.issues
  hash.value = checked.hash
  held.value = new Map(checked.values.map((value) => [value.path, value]))
})

/** The screen is shown; what was checked before is still true. */
export function startChecking(): void {
  if (state.value !== 'checked') check()
}

/** Another scenario takes the place of this one, which one step back brings again. */
export function start(file: Pick<ScenarioFile, 'path' | 'text'>): void {
  if (file.text.length > LIMITS.fileCharacters) {
    notice.value = { kind: 'too-large', name: file.path }
    return
  }
  record(started(file), null)
  settle()
}

/** A letter more or less; false: the text has grown too large, and stays as it was. */
export function type(text: string): boolean {
  if (text.length > LIMITS.fileCharacters) {
    notice.value = { kind: 'too-large-text' }
    return false
  }
  record(editing(present.value.name, text, present.value.base), 'typing')
  settleSoon()
  return true
}

/** A change by a click; null: it could not be made without changing anything else. */
export function change(text: string | null): boolean {
  if (text === null || text.length > LIMITS.fileCharacters) {
    notice.value = { kind: text === null ? 'not-changed' : 'too-large-text' }
    return false
  }
  if (text !== present.value.text) record(editing(present.value.name, text, present.value.base), null)
  settle()
  return true
}

export function undo(): void {
  history.undo()
  show()
  settle()
}

export function redo(): void {
  history.redo()
  show()
  settle()
}

/** Gives one value back what it was at the start. */
export function revert({ path, before }: Change): void {
  const { text } = present.value
  change(before === null ? withoutValue(text, path) : withValue(text, path, before))
}

export function revertAll(): void {
  change(present.value.base.text)
}

let pause: ReturnType<typeof setTimeout> | undefined

/** What is typed is kept even if the page is left before the pause is over. */
export function settle(): void {
  clearTimeout(pause)
  keep(present.value)
  if (settled.value === present.value.text) return
  settled.value = present.value.text
  check()
}

function settleSoon(): void {
  clearTimeout(pause)
  pause = setTimeout(settle, TYPING_PAUSE_MS)
}

function check(): void {
  state.value = 'checking'
  engine.ask(settled.value, present.value.name)
}

function record(next: Editing, group: string | null): void {
  history.record(next, group, performance.now())
  show()
}

function show(): void {
  notice.value = null
  present.value = history.now
  steps.value = { canUndo: history.canUndo, canRedo: history.canRedo }
}
