/** Data in a link: JSON, deflated, in the letters that an address may hold. */

/** A few letters may unfold to a thousand times as many bytes. */
const LARGEST_PACKED = 8192
const LARGEST_UNPACKED = 1_000_000

/** Rejects where the browser cannot compress (a very old one): a file does instead. */
export async function encodePacked(json: unknown): Promise<string> {
  const text = new Blob([JSON.stringify(json)])
  const bytes = await collect(text.stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity)
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The inverse; rejects what is broken, too large or was not written by `encodePacked`. */
export async function decodePacked(text: string): Promise<unknown> {
  if (text.length > LARGEST_PACKED) throw new Error('the packed data is too long')
  if (!/^[\w-]*$/.test(text)) throw new Error('the packed data has letters that do not belong there')
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const packed = new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))])
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const bytes = await collect(stream, LARGEST_UNPACKED)
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), withoutPrototypes)
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > most) {
      await reader.cancel()
      throw new Error('the packed data unfolds to too much')
    }
    chunks.push(next.value)
  }
  const all = new Uint8Array(size)
  let end = 0
  for (const chunk of chunks) {
    all.set(chunk, end)
    end += chunk.length
  }
  return all
}

/** A key of this name would change what an object is as soon as it is copied. */
function withoutPrototypes(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value
}
