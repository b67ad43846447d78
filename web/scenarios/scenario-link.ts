/**
 * A scenario in the address of the page: `p=cadence` names one of ours, `s=…` holds a whole file, packed. So a link
 * opens exactly what was looked at, whatever machine it is opened on.
 */
import { decodePacked } from '../link/link.js'
import { addOwnScenario, SCENARIO_FILES, type ScenarioFile } from './scenario-files.js'
import { FOLDER } from './scenario-parameters.js'

export { scenarioParameters } from './scenario-parameters.js'

export type LinkedScenario =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly file: ScenarioFile }
  /** A name that none of our scenarios has: perhaps one that was renamed since. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'broken' }

const LONGEST_NAME = 100

/** The scenario that a link names or holds; one of its own joins the reader's. Never rejects. */
export async function linkedScenario(parameters: Readonly<Record<string, string>>): Promise<LinkedScenario> {
  const { p: name, s: packed } = parameters
  if (packed !== undefined) return unpacked(packed)
  if (name === undefined) return { kind: 'none' }
  const file = SCENARIO_FILES.find(({ path }) => path === `${FOLDER}${name}.yaml`)
  return file === undefined ? { kind: 'unknown', name: name.slice(0, LONGEST_NAME) } : { kind: 'found', file }
}

async function unpacked(packed: string): Promise<LinkedScenario> {
  try {
    const data = await decodePacked(packed)
    if (!Array.isArray(data)) return { kind: 'broken' }
    const [path, text] = data as unknown[]
    if (typeof path !== 'string' || typeof text !== 'string' || path.length > LONGEST_NAME)
      return { kind: 'broken' }
    return { kind: 'found', file: addOwnScenario(path, text) }
  } catch {
    return { kind: 'broken' }
  }
}
