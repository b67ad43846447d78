import { closeSync, openSync, readSync } from 'node:fs'
import { inputError } from '../errors.js'
import { LIMITS } from '../scenario/limits.js'

/** A text file that may not be longer than a scenario may. Throws an input failure that says what is wrong with it. */
export function readSource(file: string): string {
  const bytes = readBounded(file, LIMITS.fileCharacters)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw inputError({ file, message: 'is not a text file', expected: 'UTF-8 text' })
  }
}

/** Bounded while reading, not by the size that the file claims: pipes and devices have none. */
function readBounded(file: string, most: number): Uint8Array {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const chunks: Uint8Array[] = []
      for (let total = 0; ;) {
        const chunk = new Uint8Array(1 << 16)
        const got = readSync(descriptor, chunk)
        if (got === 0) return Buffer.concat(chunks)
        total += got
        if (total > most) {
          throw inputError({
            file,
            message: 'is too large for a scenario',
            expected: `at most ${most / 1e6} MB`,
          })
        }
        chunks.push(chunk.subarray(0, got))
      }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'is a folder',
      EACCES: 'may not be read',
      ENOTDIR: 'there is no such file',
    }
    const message = reasons[code] ?? `cannot be read (${code})`
    const hint = code === 'ENOENT' ? 'hearsay init FILE writes one to start from' : undefined
    throw inputError({ file, message, expected: 'a scenario file', ...(hint === undefined ? {} : { hint }) })
  }
}
