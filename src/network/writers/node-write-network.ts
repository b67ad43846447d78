import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { inputError } from '../../errors.js'
import type { Network } from '../network.js'
import { countIsolated } from './write-edge-list.js'
import { leavesOutIsolated, writeNetwork } from './write-network.js'

/** What writing left out, for a note to the user. */
export interface WrittenNetwork {
  /** People without any tie, which an edge list cannot hold. */
  readonly isolatedLeftOut: number
}

let written = 0

/**
 * Writes a network to disk in the format of the name's extension (`writeNetwork`), gzipped if it ends in
 * `.gz`. The file appears under its name only when it is complete; an older one is replaced.
 *
 * Throws a usage error for an unknown extension and an input error where the file cannot be written.
 */
export async function writeNetworkFile(network: Network, path: string): Promise<WrittenNetwork> {
  const pieces = writeNetwork(network, path)
  const temporary = `${path}.${process.pid}-${written++}.part`
  try {
    const file = await open(temporary, 'wx')
    const target = file.createWriteStream()
    const source = Readable.from(pieces, { objectMode: true, highWaterMark: 4 })
    if (/\.gz$/i.test(path)) await pipeline(source, createGzip(), target)
    else await pipeline(source, target)
    await rename(temporary, path)
  } catch (thrown) {
    await rm(temporary, { force: true })
    const code = (thrown as NodeJS.ErrnoException).code ?? ''
    const message = MESSAGES.get(code)
    throw message === undefined ? thrown : inputError({ file: path, message })
  }
  return { isolatedLeftOut: leavesOutIsolated(path) ? countIsolated(network) : 0 }
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'the folder does not exist'],
  ['ENOTDIR', 'the folder does not exist'],
  ['EISDIR', 'this is a folder'],
  ['EACCES', 'the file may not be written'],
  ['EPERM', 'the file may not be written'],
  ['EROFS', 'the file may not be written'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ENOSPC', 'the disk is full'],
])
