import { HearsayError, inputError, usageError } from '../errors.js'
import type { Direction, Network } from '../network/network.js'
import { readNetworkFile } from '../network/readers/node-read-network.js'
import { isSpec, networkFromSpec } from '../network/spec.js'

export interface LoadedSource {
  readonly network: Network
  readonly loadSeconds: number
}

/**
 * Loads what `--network` names: a generator call such as `karate-club()`, else a file. Without `direction` a row
 * `u v` of a file says that content flows from u to v.
 */
export async function loadSource(source: string, direction: Direction | null): Promise<LoadedSource> {
  const started = performance.now()
  const network = await load(source, direction)
  if (network.nodes === 0) throw inputError({ file: source, message: 'the network has no people' })
  return { network, loadSeconds: (performance.now() - started) / 1000 }
}

async function load(source: string, direction: Direction | null): Promise<Network> {
  if (source === '')
    throw usageError('--network is empty, expected a file or a generator call such as "karate-club()"')
  if (!isSpec(source)) return readNetworkFile(source, direction === null ? {} : { direction })
  if (direction !== null) {
    throw usageError('--direction is about the rows of a file; a generated network has its own directions')
  }
  return networkFromSpec(source)
}

/** What the model says about a tie is about the file that it came from. */
export function atFile(error: unknown, file: string): unknown {
  if (!(error instanceof HearsayError) || error.kind !== 'input') return error
  return inputError(error.issues.map((issue) => ({ file, ...issue })))
}
