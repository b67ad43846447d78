import { inputError } from '../../errors.js'
import type { Network } from '../network.js'
import { concatenated } from './bytes.js'
import { detectFormat, HEAD_BYTES, type NetworkFormat } from './detect-format.js'
import { DocumentParser, LARGEST_JSON_BYTES, LARGEST_XML_BYTES } from './document-parser.js'
import { EdgeListParser } from './edge-list-parser.js'
import type { NetworkParser, ReadOptions } from './network-parser.js'
import { BinaryParser } from './read-binary.js'
import { readGexf } from './read-gexf.js'
import { readGraphml } from './read-graphml.js'
import { readGraphologyJson } from './read-graphology-json.js'

/** Default bound of the (decompressed) input: 4 GiB. */
export const MOST_BYTES = 4_294_967_296

/** Reads a file of any format from pieces: waits for its head, then hands over to the reader of its format. */
export class FileParser implements NetworkParser {
  readonly #name: string
  readonly #options: ReadOptions
  #head: Uint8Array = new Uint8Array(0)
  #parser: NetworkParser | null = null
  #bytes = 0

  constructor(name: string, options: ReadOptions = {}) {
    this.#name = name
    this.#options = { file: name, ...options }
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length
    const most = this.#options.maxBytes ?? MOST_BYTES
    if (this.#bytes > most) {
      throw inputError({
        file: this.#options.file ?? this.#name,
        message: 'the network file is too large',
        expected: `at most ${most} bytes`,
      })
    }
    if (this.#parser !== null) {
      this.#parser.push(chunk)
      return
    }
    const head = this.#head.length === 0 ? chunk : concatenated([this.#head, chunk])
    if (head.length < HEAD_BYTES) this.#head = head.slice()
    else this.#start(head)
  }

  finish(): Network {
    return (this.#parser ?? this.#start(this.#head)).finish()
  }

  #start(head: Uint8Array): NetworkParser {
    this.#parser = parserOf(detectFormat(this.#options.file ?? this.#name, head), this.#options)
    this.#head = new Uint8Array(0)
    this.#parser.push(head)
    return this.#parser
  }
}

function parserOf(format: NetworkFormat, options: ReadOptions): NetworkParser {
  switch (format) {
    case 'edge-list':
      return new EdgeListParser(options)
    case 'gexf':
      return new DocumentParser(readGexf, LARGEST_XML_BYTES, options)
    case 'graphml':
      return new DocumentParser(readGraphml, LARGEST_XML_BYTES, options)
    case 'graphology-json':
      return new DocumentParser(readGraphologyJson, LARGEST_JSON_BYTES, options)
    case 'binary':
      return new BinaryParser(options)
  }
}
