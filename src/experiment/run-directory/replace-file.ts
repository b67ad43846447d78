import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inputError } from '../../errors.js'

/** A file under way: nothing stands under its name until `commit`. */
export interface FileInProgress {
  write(data: string | Uint8Array): void
  /** Makes the file appear, whole and on disk, in place of an earlier one. */
  commit(): void
  /** Leaves everything as it was. */
  discard(): void
}

/** Tells apart the files that one process has under way. */
let begun = 0

/**
 * Starts a file that replaces `path` in one step, through a temporary neighbour and a rename, so that no
 * reader and no crash ever sees half of it. Links are followed; pipes and devices are written directly.
 * A place that cannot be written is an input failure.
 */
export function replaceFile(path: string): FileInProgress {
  const target = realTarget(path)
  const direct = isSpecial(target)
  const temporary = direct
    ? target
    : join(dirname(target), `.${basename(target)}.${process.pid}-${++begun}.hearsay-tmp`)
  const guarded = <T>(task: () => T): T => {
    try {
      return task()
    } catch (error) {
      discard()
      throw cannotWrite(path, error)
    }
  }
  let descriptor: number | null = null
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor)
    descriptor = null
  }
  const discard = (): void => {
    const opened = descriptor !== null
    close()
    if (opened && !direct) rmSync(temporary, { force: true })
  }
  guarded(() => {
    descriptor = openSync(temporary, 'w')
  })
  return {
    write: (data) =>
      guarded(() => {
        const bytes = typeof data === 'string' ? Buffer.from(data) : data
        for (let done = 0; done < bytes.length;) done += writeSync(descriptor!, bytes, done)
      }),
    commit: () =>
      guarded(() => {
        if (direct) return close()
        fsyncSync(descriptor!)
        renameSync(temporary, target)
        close()
        syncDirectory(dirname(target))
      }),
    discard,
  }
}

/** `replaceFile` in one call. */
export function writeWholeFile(path: string, data: string | Uint8Array): void {
  const file = replaceFile(path)
  file.write(data)
  file.commit()
}

/** A failed write as an input failure: the place was the user's choice. */
export function cannotWrite(path: string, error: unknown): Error {
  const reason =
    error instanceof Error
      ? error.message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*)?$/, '')
      : String(error)
  return inputError({
    file: path,
    message: `cannot be written: ${reason}`,
    hint: 'choose a place that exists and is writable',
  })
}

/** Makes a rename or a new name last through a power cut; not every file system offers it. */
export function syncDirectory(path: string): void {
  try {
    const descriptor = openSync(path, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // Windows and some network drives refuse; the rename itself is still in one step.
  }
}

function realTarget(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

function isSpecial(path: string): boolean {
  try {
    const status = statSync(path, { throwIfNoEntry: false })
    return status !== undefined && !status.isFile() && !status.isDirectory()
  } catch {
    // A place below a file is none: opening it says so properly.
    return false
  }
}
