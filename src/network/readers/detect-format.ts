import { inputError } from '../../errors.js'
import { BINARY_MAGIC } from './read-binary.js'

export type NetworkFormat = 'edge-list' | 'gexf' | 'graphml' | 'graphology-json' | 'binary'

/** So many bytes of the start decide. */
export const HEAD_BYTES = 4096

/** The format of a (decompressed) file, from its first bytes; the name decides only where they leave it open. */
export function detectFormat(name: string, head: Uint8Array): NetworkFormat {
  const text = new TextDecoder('latin1')
    .decode(head.subarray(0, HEAD_BYTES))
    .replace(/^\u00ef\u00bb\u00bf/, '')
  if (text.startsWith(BINARY_MAGIC)) return 'binary'
  if (text.startsWith('PK\u0003\u0004')) {
    throw inputError({
      file: name,
      message: 'this is a ZIP archive',
      hint: 'unpack it, or compress with gzip',
    })
  }
  const extension = extensionOf(name)
  const start = text.trimStart()
  if (start.startsWith('<')) {
    if (/<(?:[\w.-]+:)?gexf[\s>]/.test(text)) return 'gexf'
    if (/<(?:[\w.-]+:)?graphml[\s>]/.test(text)) return 'graphml'
    if (start.startsWith('<?xml')) return extension === 'gexf' ? 'gexf' : 'graphml'
  }
  if (extension === 'gexf' || extension === 'graphml') return extension
  if (extension === 'json' || /^\{\s*"/.test(start)) return 'graphology-json'
  return extension === 'hsy' ? 'binary' : 'edge-list'
}

/** The extension in lower case without the dot, `.gz` passed over. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}
