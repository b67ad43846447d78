import { encodePacked, LONGEST_HASH } from '../link/link.js'
import type { ScenarioFile } from './scenario-files.js'

export const FOLDER = 'scenarios/'

/**
 * The parameters by which a link names or holds `file`; whether they fit is told by whoever writes the link. Apart from
 * reading links, for which all of our scenarios are loaded.
 */
export async function scenarioParameters(file: ScenarioFile): Promise<Record<string, string>> {
  if (!file.own) return { p: file.path.slice(FOLDER.length).replace(/\.yaml$/, '') }
  return { s: await encodePacked([file.path, file.text]) }
}

/** Room for what else an address says. */
const LONGEST_SCENARIO = LONGEST_HASH - 500

/**
 * The parameters that lead to `file` on another screen of this page. One of the reader's own that is too long for an
 * address, or that the browser cannot pack, goes by its name: it has to be among theirs.
 */
export async function handOverParameters(file: ScenarioFile): Promise<Record<string, string>> {
  const parameters = await scenarioParameters(file).catch(() => null)
  const fits = parameters !== null && Object.values(parameters).join('').length <= LONGEST_SCENARIO
  return fits ? parameters : { o: file.path }
}
