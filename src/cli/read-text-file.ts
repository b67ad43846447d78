import { closeSync, openSync, readSync } from 'node:fs'
import { inputError } from '../errors.js'

/** What a file is read as, for the bound on its size and for messages. */
export interface FileKind {
  /** With its article: `a file of comments`. */
  readonly name: string
  readonly mostBytes: number
  /** What to do where there is no such file. */
  readonly hintWhenMissing?: string
}

/** A file of UTF-8 text within its bound. Throws an input failure that says what is wrong with it. */
export function readTextFile(file: string, kind: FileKind): string {
  return decodeText(readBounded(file, kind), file)
}

/** Bytes as UTF-8 text without byte order mark. Throws an input failure about `file` where they are none. */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw inputError({ file, message: 'is not a text file', expected: 'UTF-8 text' })
  }
}

/** Bounded while reading, not by the size that the file claims: pipes and devices have none. */
function readBounded(file: string, kind: FileKind): Uint8Array {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const chunks: Uint8Array[] = []
      for (let total = 0; ;) {
        const chunk = new Uint8Array(1 << 16)
        const got = readSync(descriptor, chunk)
        if (got === 0) return Buffer.concat(chunks)
        total += got
        if (total > kind.mostBytes) throw tooLarge(file, kind)
        chunks.push(chunk.subarray(0, got))
      }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const missing = code === 'ENOENT' || code === 'ENOTDIR'
    const reasons: Readonly<Record<string, string>> = { EISDIR: 'is a folder', EACCES: 'may not be read' }
    throw inputError({
      file,
      message: missing ? 'there is no such file' : (reasons[code] ?? `cannot be read (${code})`),
      expected: kind.name,
      ...(missing && kind.hintWhenMissing !== undefined ? { hint: kind.hintWhenMissing } : {}),
    })
  }
}

/** The failure of a file past its bound. */
export function tooLarge(file: string, kind: FileKind): Error {
  return inputError({
    file,
    message: `is too large for ${kind.name}`,
    expected: `at most ${kind.mostBytes / 1e6} MB`,
  })
}
