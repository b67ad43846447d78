/**
 * A comparison in the address of the page: each file as `p` or `s` (the second as `p2` or `s2`, and so on), `n`
 * campaigns, `seed` where it is not the scenario's own.
 */
import { linkedScenario, scenarioParameters } from '../scenarios/scenario-link.js'
import type { ScenarioFile } from '../scenarios/scenario-files.js'
import { FEWEST_REPLICATIONS, LONGEST_SEED, MOST_REPLICATIONS } from './question.js'

type Parameters = Readonly<Record<string, string>>

/** More do not fit. */
const MOST_LINKED = 8

export interface Linked {
  readonly files: readonly ScenarioFile[]
  /** Null where the link does not say. */
  readonly replications: number | null
  readonly seed: string | null
}

export type LinkedComparison =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'found' } & Linked)
  /** A name that none of our scenarios has. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'broken' }

/** Rejects where the browser cannot pack a file of the reader's own. */
export async function comparisonParameters({
  files,
  replications,
  seed,
}: Linked): Promise<Record<string, string>> {
  const parameters: Record<string, string> = {}
  for (const [i, file] of files.entries()) {
    for (const [name, value] of Object.entries(await scenarioParameters(file))) {
      parameters[numbered(name, i)] = value
    }
  }
  if (replications !== null) parameters['n'] = String(replications)
  if (seed !== null) parameters['seed'] = seed
  return parameters
}

/** What a link asks for; what it says of numbers and luck is taken only where it may be run. Never rejects. */
export async function linkedComparison(parameters: Parameters): Promise<LinkedComparison> {
  const files: ScenarioFile[] = []
  for (let i = 0; i < MOST_LINKED; i++) {
    const linked = await linkedScenario(only(parameters, i))
    if (linked.kind === 'none') break
    if (linked.kind !== 'found') return linked
    files.push(linked.file)
  }
  if (files.length === 0) return { kind: 'none' }
  const n = Number(parameters['n'])
  const isCount = Number.isInteger(n) && n >= FEWEST_REPLICATIONS && n <= MOST_REPLICATIONS
  const seed = parameters['seed'] ?? ''
  return {
    kind: 'found',
    files,
    replications: isCount ? n : null,
    seed: seed === '' || seed.length > LONGEST_SEED ? null : seed,
  }
}

function only(parameters: Parameters, i: number): Record<string, string> {
  const own: Record<string, string> = {}
  for (const name of ['p', 's', 'o']) {
    const value = parameters[numbered(name, i)]
    if (value !== undefined) own[name] = value
  }
  return own
}

function numbered(name: string, i: number): string {
  return i === 0 ? name : `${name}${i + 1}`
}
