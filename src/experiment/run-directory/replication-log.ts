/**
 * Finished replications on disk, one frame each, appended as they come, in any order:
 *
 *     "hearsay replications 1\n" · 32 bytes: SHA-256 of the experiment's identity
 *     then frames: u32 length · u32 CRC-32 of the payload · payload (raw deflate of `encodeOutcomes`)
 *
 * A process that is killed leaves at most a torn last frame. It is recognised by its length or checksum,
 * cut off and computed again. Damage anywhere else is reported, never guessed at.
 */
import { createHash } from 'node:crypto'
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { inputError } from '../../errors.js'
import { decodeOutcomes, encodeOutcomes } from '../outcome-codec.js'
import type { RunOutcome } from '../result.js'
import { cannotWrite } from './replace-file.js'

const MAGIC = Buffer.from('hearsay replications 1\n', 'latin1')
const HEADER_BYTES = MAGIC.length + 32
const FRAME_HEAD_BYTES = 8
const MAX_REPLICATION_BYTES = 1 << 30

export interface StoredReplications {
  /** Outcomes by replication. */
  readonly replications: ReadonlyMap<number, readonly RunOutcome[]>
  /** Where the trusted part of the file ends. */
  readonly endBytes: number
  /** Bytes after it that a killed process left behind. */
  readonly tornBytes: number
}

/** Reads a log of the experiment named by `identity`; a file that ends inside its header holds nothing. */
export function readReplicationLog(path: string, identity: string): StoredReplications {
  const replications = new Map<number, readonly RunOutcome[]>()
  const descriptor = openSync(path, 'r')
  try {
    const fileBytes = fstatSync(descriptor).size
    const header = readAt(descriptor, 0, HEADER_BYTES)
    if (header.length < HEADER_BYTES) return { replications, endBytes: 0, tornBytes: fileBytes }
    if (!header.equals(headerOf(identity)))
      throw damaged(path, 'it belongs to another experiment or is no log at all')
    let at = HEADER_BYTES
    while (at < fileBytes) {
      const frame = readFrame(descriptor, at, fileBytes)
      if (frame === 'torn') break
      if (frame === 'damaged')
        throw damaged(path, `replication record ${replications.size + 1} at byte ${at} is damaged`)
      const [first] = frame.outcomes
      if (first !== undefined) replications.set(first.replication, frame.outcomes)
      at = frame.endBytes
    }
    return { replications, endBytes: at, tornBytes: fileBytes - at }
  } finally {
    closeSync(descriptor)
  }
}

export interface ReplicationLog {
  append(outcomes: readonly RunOutcome[]): void
  /** Returns when everything appended so far is on disk. */
  flush(): void
  close(): void
}

/** How much work a power cut may cost. */
const FLUSH_EVERY_MS = 500

/** Opens a log for appending after its first `endBytes`; with 0 it starts anew. */
export function openReplicationLog(path: string, identity: string, endBytes: number): ReplicationLog {
  const guarded = <T>(task: () => T): T => {
    try {
      return task()
    } catch (error) {
      throw cannotWrite(path, error)
    }
  }
  let at = endBytes
  const descriptor = guarded(() => openSync(path, endBytes === 0 ? 'w' : 'r+'))
  let waiting: Uint8Array[] = endBytes === 0 ? [headerOf(identity)] : []
  let lastFlush = performance.now()
  const flush = (): void =>
    guarded(() => {
      if (waiting.length === 0) return
      const bytes = Buffer.concat(waiting)
      waiting = []
      for (let done = 0; done < bytes.length;)
        done += writeSync(descriptor, bytes, done, bytes.length - done, at + done)
      at += bytes.length
      fdatasyncSync(descriptor)
      lastFlush = performance.now()
    })
  guarded(() => ftruncateSync(descriptor, endBytes))
  flush()
  return {
    append(outcomes) {
      waiting.push(...frameOf(outcomes))
      if (performance.now() - lastFlush >= FLUSH_EVERY_MS) flush()
    },
    flush,
    close() {
      try {
        flush()
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

function headerOf(identity: string): Buffer {
  return Buffer.concat([MAGIC, createHash('sha256').update(identity).digest()])
}

function frameOf(outcomes: readonly RunOutcome[]): Uint8Array[] {
  const payload = deflateRawSync(encodeOutcomes(outcomes), { level: 1 })
  const head = Buffer.alloc(FRAME_HEAD_BYTES)
  head.writeUInt32LE(payload.length, 0)
  head.writeUInt32LE(crc32(payload), 4)
  return [head, payload]
}

type Frame = { readonly outcomes: readonly RunOutcome[]; readonly endBytes: number } | 'torn' | 'damaged'

function readFrame(descriptor: number, at: number, fileBytes: number): Frame {
  const head = readAt(descriptor, at, FRAME_HEAD_BYTES)
  if (head.length < FRAME_HEAD_BYTES) return 'torn'
  const length = head.readUInt32LE(0)
  const endBytes = at + FRAME_HEAD_BYTES + length
  if (endBytes > fileBytes) return 'torn'
  const payload = readAt(descriptor, at + FRAME_HEAD_BYTES, length)
  // After a power cut the file may have grown without its content: nothing but zeros to the end.
  if (length === 0 || crc32(payload) !== head.readUInt32LE(4)) {
    return isZeroToEnd(descriptor, length === 0 ? at : endBytes, fileBytes) ? 'torn' : 'damaged'
  }
  try {
    const bytes = inflateRawSync(payload, { maxOutputLength: MAX_REPLICATION_BYTES })
    return { outcomes: decodeOutcomes(bytes), endBytes }
  } catch {
    return 'damaged'
  }
}

function isZeroToEnd(descriptor: number, start: number, fileBytes: number): boolean {
  for (let at = start; at < fileBytes; at += 1 << 20) {
    if (readAt(descriptor, at, Math.min(1 << 20, fileBytes - at)).some((byte) => byte !== 0)) return false
  }
  return true
}

function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const got = readSync(descriptor, bytes, done, length - done, position + done)
    if (got === 0) break
    done += got
  }
  return bytes.subarray(0, done)
}

function damaged(path: string, what: string): Error {
  return inputError({
    file: path,
    message: `the stored replications cannot be used: ${what}`,
    hint: 'restore the file, or run again with --fresh to compute them anew',
  })
}
