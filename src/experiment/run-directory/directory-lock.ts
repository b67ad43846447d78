import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { inputError } from '../../errors.js'
import { cannotWrite } from './replace-file.js'

const LOCK_FILE = '.hearsay.lock'

/** Directories that this very process holds; its own process id in a lock file says nothing about them. */
const heldHere = new Set<string>()

/**
 * Makes this process the only one that works in a directory, and returns how to let go. The lock of a
 * process that has died on this machine is taken over.
 * Throws an input failure when another live process, or one on another machine, holds it.
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, LOCK_FILE)
  if (heldHere.has(path)) throw inUse(path, process.pid, hostname())
  for (let attempt = 0; ; attempt++) {
    try {
      const descriptor = openSync(path, 'wx')
      writeSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname() }))
      closeSync(descriptor)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotWrite(path, error)
      const holder = readHolder(path)
      if (attempt > 0 || (holder !== null && mayBeAlive(holder))) throw inUse(path, holder?.pid, holder?.host)
      removeIfThere(path)
    }
  }
  heldHere.add(path)
  return () => {
    if (heldHere.delete(path)) removeIfThere(path)
  }
}

interface Holder {
  readonly pid: number
  readonly host: string
}

/** Null where the file does not say who holds it: a process died between making and filling it. */
function readHolder(path: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder> | null
    if (typeof holder?.pid !== 'number' || typeof holder.host !== 'string') return null
    return { pid: holder.pid, host: holder.host }
  } catch {
    return null
  }
}

function mayBeAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  // A lock with our own number that is not in `heldHere` was left by an earlier process, as in a container.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotWrite(path, error)
  }
}

function inUse(path: string, pid: number | undefined, host: string | undefined): Error {
  return inputError({
    file: path,
    message: `another process is working in this folder (process ${pid ?? 'unknown'} on ${host ?? 'an unknown machine'})`,
    hint: 'wait for it, choose another --out, or delete the lock file if that process is gone',
  })
}
