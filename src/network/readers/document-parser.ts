import { inputError } from '../../errors.js'
import type { Network } from '../network.js'
import { concatenated } from './bytes.js'
import type { NetworkParser, ReadOptions } from './network-parser.js'

/**
 * Documents are held in memory as a whole, so their size is bounded: XML takes about five bytes a byte, the
 * objects of JSON up to twenty. Larger networks belong in an edge list or the binary format.
 */
export const LARGEST_XML_BYTES = 100_000_000
export const LARGEST_JSON_BYTES = 50_000_000

export type ReadDocument = (text: string, options: Pick<ReadOptions, 'file' | 'direction'>) => Network

/** Collects a document of bounded size and reads it at the end. */
export class DocumentParser implements NetworkParser {
  readonly #read: ReadDocument
  readonly #largestBytes: number
  readonly #options: ReadOptions
  readonly #pieces: Uint8Array[] = []
  #bytes = 0

  constructor(read: ReadDocument, largestBytes: number, options: ReadOptions) {
    this.#largestBytes = largestBytes
    this.#read = read
    this.#options = options
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length
    if (this.#bytes > this.#largestBytes) {
      const expected = `at most ${this.#largestBytes} bytes; write larger networks as .csv, .txt or .hsy`
      throw this.#error('the file is too large for its format', expected)
    }
    this.#pieces.push(chunk.slice())
  }

  finish(): Network {
    return this.#read(this.#text(), this.#options)
  }

  #text(): string {
    const bytes = concatenated(this.#pieces.splice(0))
    const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(
      asAscii(bytes.subarray(0, 200)),
    )?.[1]
    if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) {
      throw this.#error('the file is in another encoding', 'UTF-8', declared)
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw this.#error('the file is not in UTF-8', 'UTF-8')
    }
  }

  #error(message: string, expected: string, got?: string): Error {
    const { file } = this.#options
    return inputError({
      ...(file === undefined ? {} : { file }),
      message,
      ...(got === undefined ? {} : { got }),
      expected,
    })
  }
}

function asAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
