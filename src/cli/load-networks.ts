import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inputError } from '../errors.js'
import type { Network } from '../network/network.js'
import { readNetworkFile } from '../network/readers/node-read-network.js'
import type { ReadScenario } from './read-scenarios.js'
import type { Terminal } from './terminal.js'

export interface LoadedNetworks {
  /** By platform id. */
  readonly networks: Readonly<Record<string, Network>>
  /** The files they came from, by platform id. */
  readonly files: Readonly<Record<string, string>>
}

/** Networks that were read already, for commands that run many scenarios. */
export type NetworkCache = Map<string, Promise<Network>>

/**
 * Reads the network files of a scenario. A file is looked for beside the scenario and then in the folder
 * that HEARSAY_DATA names; one that was given on the command line first in the working folder.
 */
export async function loadNetworks(
  read: ReadScenario,
  terminal: Terminal,
  cache: NetworkCache = new Map(),
): Promise<LoadedNetworks> {
  const networks: Record<string, Network> = {}
  const files: Record<string, string> = {}
  for (const { id, network } of read.scenario.platforms) {
    if (network.kind !== 'file') continue
    const path = findNetworkFile(read, id, network.file)
    const key = `${network.direction} ${path}`
    let loading = cache.get(key)
    if (loading === undefined) {
      const started = performance.now()
      loading = readNetworkFile(path, { direction: network.direction, displayName: network.file })
      cache.set(key, loading)
      const { nodes, edges } = await loading
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      terminal.say(
        `network ${network.file}: ${grouped(nodes)} people, ${grouped(edges)} ties, read in ${seconds} s`,
      )
    }
    networks[id] = await loading
    files[id] = path
  }
  return { networks, files }
}

function findNetworkFile(read: ReadScenario, platform: string, file: string): string {
  const path = `platforms.${platform}.network.file`
  const named = read.placeOf(path)
  const data = process.env['HEARSAY_DATA']
  const folders = [named?.setting === true ? '.' : read.folder]
  if (data !== undefined && data !== '') folders.push(data)
  const places = folders.map((folder) => resolve(folder, file))
  const found = places.find((place) => existsSync(place))
  if (found !== undefined) return found
  throw inputError({
    ...(named?.location ?? { file: read.files[0]!.file }),
    path,
    message: 'there is no such network file',
    got: file,
    expected: `a file at ${places.join(' or ')}`,
    hint: `name it with --set ${path}=PATH, or its folder with HEARSAY_DATA`,
  })
}

/** SHA-256 of each file, by platform id. */
export async function hashFiles(
  files: Readonly<Record<string, string>>,
): Promise<Record<string, { readonly file: string; readonly sha256: string }>> {
  const hashes: Record<string, { file: string; sha256: string }> = {}
  for (const [platform, file] of Object.entries(files)) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    hashes[platform] = { file, sha256: hash.digest('hex') }
  }
  return hashes
}

function grouped(value: number): string {
  return value.toLocaleString('en-US')
}
