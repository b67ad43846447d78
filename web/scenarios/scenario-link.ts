/**
 * A scenario in the address of the page: `p=cadence` names one of ours, `s=…` holds a whole file, packed. So a link
 * opens exactly what was looked at, whatever machine it is opened on. `o=mine.yaml` names one of the reader's own that is
 * too long for a link: it leads from screen to screen, and not to other machines.
 */
import { decodePacked } from '../link/link.js'
import { addOwnScenario, SCENARIO_FILES, scenarioFiles, type ScenarioFile } from './scenario-files.js'
import { FOLDER } from './scenario-parameters.js'

export { handOverParameters, scenarioParameters } from './scenario-parameters.js'

export type LinkedScenario =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly file: ScenarioFile }
  /** A name that no scenario has: perhaps one that was renamed since. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'broken' }

const LONGEST_NAME = 100

/** The scenario that a link names or holds; one of its own joins the reader's. Never rejects. */
export async function linkedScenario(parameters: Readonly<Record<string, string>>): Promise<LinkedScenario> {
  const { p: ours, s: packed, o: own } = parameters
  if (packed !== undefined) return unpacked(packed)
  const name = own ?? ours
  if (name === undefined) return { kind: 'none' }
  const file =
    own === undefined
      ? SCENARIO_FILES.find(({ path }) => path === `${FOLDER}${ours}.yaml`)
      : scenarioFiles.value.find((each) => each.own && each.path === own)
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
