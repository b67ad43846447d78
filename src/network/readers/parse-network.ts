import { inputError } from '../../errors.js'
import type { Network } from '../network.js'
import { FileParser } from './file-parser.js'
import { boundedOutput, isGzip } from './gzip.js'
import type { ReadOptions } from './network-parser.js'

/**
 * A network from the bytes of a file of any supported format, gzipped or not: the door for browsers.
 * `name` is the file as the user named it; it stands in messages.
 */
export async function parseNetwork(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Network> {
  if (!isGzip(bytes)) {
    const parser = new FileParser(name, options)
    parser.push(bytes)
    return parser.finish()
  }
  const parser = new FileParser(name, { ...options, maxBytes: boundedOutput(bytes.length, options.maxBytes) })
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader()
  for (;;) {
    const piece = await reader.read().catch(() => {
      throw inputError({ file: options.file ?? name, message: 'the gzip data are damaged or cut off' })
    })
    if (piece.done) return parser.finish()
    try {
      parser.push(piece.value)
    } catch (thrown) {
      await reader.cancel().catch(() => {})
      throw thrown
    }
  }
}
