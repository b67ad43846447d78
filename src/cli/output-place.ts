import { mkdirSync, statSync, type Stats } from 'node:fs'
import { dirname, sep } from 'node:path'
import { inputError } from '../errors.js'
import { cannotWrite, replaceFile } from '../experiment/run-directory/replace-file.js'

/**
 * Makes the folder that an output file is to stand in, and finds out that the file cannot be written there before
 * minutes are spent on what would stand in it. Leaves the file itself, or its absence, as it was.
 *
 * @throws an input failure that says what is wrong with the place
 */
export function prepareOutputPlace(file: string): void {
  const status = statusOf(file)
  // The reader of a pipe would take a second opening for the end; and such places are there already.
  if (status !== undefined && !status.isFile() && !status.isDirectory()) return
  if (status?.isDirectory() === true || file === '' || file.endsWith('/') || file.endsWith(sep)) {
    throw inputError({ file, message: 'cannot be written: it is a folder', expected: 'the name of a file' })
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    // mkdir says "file already exists", which explains nothing to somebody who named another file.
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw cannotWrite(file, error)
    throw inputError({
      file,
      message: 'cannot be written: what should be its folder is a file',
      expected: 'a place in a folder',
    })
  }
  replaceFile(file).discard()
}

/** Undefined where nothing stands there, or nothing can be seen of it. */
function statusOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
