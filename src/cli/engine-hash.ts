import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** Folders whose code decides what a replication comes to. */
const ENGINE_FOLDERS = [
  'math',
  'random',
  'network',
  'kernel',
  'campaign',
  'observe',
  'measure',
  'scenario',
  'experiment',
]

/**
 * SHA-256 over the code of the engine: stored replications are reused only by the very code that made
 * them. Line endings are evened out, for checkouts that change them.
 */
export function engineHash(): string {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const hash = createHash('sha256')
  for (const folder of ENGINE_FOLDERS) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith(extension)).sort()) {
      hash.update(`${folder}/${file.replaceAll('\\', '/')}\n`)
      hash.update(readFileSync(join(root, folder, file), 'utf8').replaceAll('\r\n', '\n'))
    }
  }
  return hash.digest('hex')
}
