import { LIMITS } from '../scenario/limits.js'
import { readTextFile, type FileKind } from './read-text-file.js'

const SCENARIO: FileKind = {
  name: 'a scenario file',
  mostBytes: LIMITS.fileCharacters,
  hintWhenMissing: 'hearsay init FILE writes one to start from',
}

/** The text of a scenario file, within the bound of one. Throws an input failure that says what is wrong with it. */
export function readSource(file: string): string {
  return readTextFile(file, SCENARIO)
}
