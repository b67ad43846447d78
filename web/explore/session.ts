/** The one explorer of the page, and the address that opens what it shows. */
import { signal } from '@preact/signals'
import { place, replaceParameters } from '../link/link.js'
import { handOverParameters, linkedScenario } from '../scenarios/scenario-link.js'
import { SCENARIO_FILES, type ScenarioFile } from '../scenarios/scenario-files.js'
import { startExploreEngine } from './engine/explore-engine.js'
import { parametersOf, wantedOf } from './explore-link.js'
import { ExploreState } from './explore-state.js'

export const state = new ExploreState(startExploreEngine)

/** What of the link could not be followed. */
export type LinkNote =
  | { readonly kind: 'no-scenario'; readonly name: string }
  | { readonly kind: 'broken' | 'run' | 'person' | 'too-long' }

export const linkNotes = signal<readonly LinkNote[]>([])
/** The scenario's own part of a link: it opens the same scenario on other screens. */
export const scenarioLink = signal<Readonly<Record<string, string>>>({})

/** As the address was last written here: to read it again is no news. */
let written = ''
/** Packing takes a moment: an older address must not overtake a newer one. */
let writing = 0

/** Opens what the address asks for; an address that asks for nothing brings back what was there. */
export async function followPlace(): Promise<void> {
  const { parameters } = place.peek()
  if (JSON.stringify(parameters) === written) return
  if (Object.keys(parameters).length === 0 && state.file.peek() !== null) return writePlace()
  written = JSON.stringify(parameters)
  const { faults, wanted } = wantedOf(parameters)
  const notes: LinkNote[] = faults.map((kind) => ({ kind }))
  const linked = await linkedScenario(parameters)
  if (linked.kind === 'unknown') notes.push({ kind: 'no-scenario', name: linked.name })
  if (linked.kind === 'broken') notes.push({ kind: 'broken' })
  linkNotes.value = notes
  await state.open(linked.kind === 'found' ? linked.file : SCENARIO_FILES[0]!, wanted)
}

/** Another run, by hand: what was wrong with the link no longer matters. */
export function openRun(file: ScenarioFile, strategy: string | null, replication: number): void {
  linkNotes.value = []
  void state.open(file, { strategy, replication, message: null, person: null })
}

/** Keeps the address with what is shown. */
export async function writePlace(): Promise<void> {
  const wanted = state.wanted()
  const shown = state.shown.peek()
  if (wanted === null || shown === null) return
  const turn = ++writing
  const notes = (): LinkNote[] => linkNotes.peek().filter(({ kind }) => kind !== 'too-long')
  scenarioLink.value = await handOverParameters(shown.file)
  try {
    const parameters = await parametersOf(shown.file, wanted)
    if (turn !== writing || place.peek().route !== 'explore') return
    const before = written
    written = JSON.stringify(parameters)
    if (replaceParameters(parameters)) {
      if (linkNotes.peek().length !== notes().length) linkNotes.value = notes()
      return
    }
    written = before
  } catch {
    // A browser that cannot pack a scenario: its file does instead.
  }
  linkNotes.value = [...notes(), { kind: 'too-long' }]
}
