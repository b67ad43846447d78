/** What the reader asks: which files, with which luck, how often. Kept while other screens are shown. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { SCENARIO_FILES, type ScenarioFile } from '../scenarios/scenario-files.js'
import type { Question, ScenarioFacts } from './engine/types.js'

export const FEWEST_REPLICATIONS = 2
export const MOST_REPLICATIONS = 10_000
export const LONGEST_SEED = 100

/** At least one; the strategies of several are compared with each other. */
export const files: Signal<readonly ScenarioFile[]> = signal([SCENARIO_FILES[0]!])
/** Null: the scenario's own. */
export const seed: Signal<string | null> = signal(null)
/** Campaigns a strategy. */
export const replications: Signal<number> = signal(100)
/** Files that the reader brought for a scenario to read, by the name that it has there or by their own. */
export const brought: Signal<ReadonlyMap<string, File>> = signal(new Map())
/** What is known of the files; null before they are read, and where they cannot be. */
export const facts: Signal<ScenarioFacts | null> = signal(null)

/** Network files that the scenario reads, with what the reader brought for each. */
export const networkFiles: ReadonlySignal<readonly { readonly name: string; readonly file: File | null }[]> =
  computed(() => (facts.value?.networkFiles ?? []).map((name) => ({ name, file: broughtFor(name) })))

export function question(): Question {
  const networks: Record<string, File> = {}
  for (const { name, file } of networkFiles.value) if (file !== null) networks[name] = file
  return {
    sources: files.value.map(({ path, text }) => ({ file: path, text })),
    seed: seed.value,
    networks,
  }
}

/** Under the name that the scenario has for it, else under its own without folders. */
function broughtFor(name: string): File | null {
  return brought.value.get(name) ?? brought.value.get(name.replace(/^.*[\\/]/s, '')) ?? null
}
