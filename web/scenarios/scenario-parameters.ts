import { encodePacked } from '../link/link.js'
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
