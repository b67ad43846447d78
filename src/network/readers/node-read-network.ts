import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { HearsayError, inputError } from '../../errors.js'
import type { Direction, Network } from '../network.js'
import { FileParser } from './file-parser.js'
import { boundedOutput, isGzip } from './gzip.js'
import { BINARY_MAGIC, readBinaryFrom } from './read-binary.js'

const CHUNK_BYTES = 1_048_576

export interface ReadFileOptions {
  /** How to read a row `u v`; default `influence` (see `ReadOptions`). */
  readonly direction?: Direction
  /** The file as the user named it, for messages; default `path`. */
  readonly displayName?: string
  /** Refuse longer input (after decompression). Default 4 GiB; of a gzip file also 100 times its size. */
  readonly maxBytes?: number
}

/**
 * Reads a network from disk in any supported format, gzipped or not, both seen from the content. The file is read in
 * pieces, so that memory holds the network and not its text.
 *
 * Throws an input error for a missing, unreadable or malformed file.
 */
export async function readNetworkFile(path: string, options: ReadFileOptions = {}): Promise<Network> {
  const name = options.displayName ?? path
  const descriptor = open(path, name)
  try {
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) throw inputError({ file: name, message: 'this is a folder, not a file' })
    const first = new Uint8Array(CHUNK_BYTES)
    const length = readFully(descriptor, first)
    const head = first.subarray(0, length)
    if (isGzip(head)) return await readGzip(descriptor, head, stats, name, options)
    if (stats.isFile() && startsWith(head, BINARY_MAGIC)) return readBinaryFile(descriptor, stats.size, name)

    const parser = new FileParser(name, parserOptions(name, options))
    for (let read = length; read > 0; read = readSync(descriptor, first)) parser.push(first.subarray(0, read))
    return parser.finish()
  } catch (thrown) {
    throw asInputError(thrown, name)
  } finally {
    closeSync(descriptor)
  }
}

async function readGzip(
  descriptor: number,
  head: Uint8Array,
  stats: Stats,
  name: string,
  options: ReadFileOptions,
): Promise<Network> {
  // Of a pipe the size is not known before its end; then only the bound for every file holds.
  const maxBytes = stats.isFile() ? boundedOutput(stats.size, options.maxBytes) : options.maxBytes
  const parser = new FileParser(name, {
    ...parserOptions(name, options),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  })
  await pipeline(pieces(descriptor, head), createGunzip({ chunkSize: CHUNK_BYTES }), async (unzipped) => {
    for await (const piece of unzipped) parser.push(piece as Uint8Array)
  })
  return parser.finish()
}

/** The head, which is read already, and the rest of a file; streams keep their pieces, so each is new. */
function* pieces(descriptor: number, head: Uint8Array): Generator<Uint8Array> {
  for (let piece = head; piece.length > 0;) {
    yield piece
    const next = new Uint8Array(CHUNK_BYTES)
    piece = next.subarray(0, readSync(descriptor, next))
  }
}

function readBinaryFile(descriptor: number, size: number, name: string): Network {
  let position = 0
  const read = (into: Uint8Array): void => {
    let done = 0
    while (done < into.length) {
      const length = Math.min(into.length - done, 1_073_741_824)
      const read = readSync(descriptor, into, done, length, position)
      if (read === 0) throw inputError({ file: name, message: 'the network file ends too early' })
      done += read
      position += read
    }
  }
  return readBinaryFrom(read, size, name)
}

function open(path: string, name: string): number {
  try {
    return openSync(path, 'r')
  } catch (thrown) {
    throw asInputError(thrown, name)
  }
}

/** Fills the buffer as far as the file goes (a pipe gives less at a time than it has). */
function readFully(descriptor: number, into: Uint8Array): number {
  let length = 0
  while (length < into.length) {
    const read = readSync(descriptor, into, length, into.length - length, null)
    if (read === 0) break
    length += read
  }
  return length
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text
}

function parserOptions(
  name: string,
  options: ReadFileOptions,
): { file: string; direction?: Direction; maxBytes?: number } {
  const { direction, maxBytes } = options
  return {
    file: name,
    ...(direction === undefined ? {} : { direction }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  }
}

function asInputError(thrown: unknown, name: string): unknown {
  if (thrown instanceof HearsayError || !(thrown instanceof Error)) return thrown
  const code = (thrown as NodeJS.ErrnoException).code ?? ''
  const message = MESSAGES.get(code)
  if (message !== undefined) return inputError({ file: name, message })
  if (thrown instanceof RangeError && /allocation|Invalid typed array length/.test(thrown.message)) {
    return inputError({ file: name, message: 'the network does not fit into memory' })
  }
  return thrown
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'the file does not exist'],
  ['ENOTDIR', 'the file does not exist'],
  ['EISDIR', 'this is a folder, not a file'],
  ['EACCES', 'the file may not be read'],
  ['EPERM', 'the file may not be read'],
  ['Z_BUF_ERROR', 'the gzip data are cut off'],
  ['Z_DATA_ERROR', 'the gzip data are damaged'],
])
