import type { Direction, Network } from '../network.js'

/** Takes a file in pieces, in order; a piece may be reused by the caller as soon as `push` returns. */
export interface NetworkParser {
  push(chunk: Uint8Array): void
  /** Call once, after the last piece. */
  finish(): Network
}

export interface ReadOptions {
  /** The file as the user named it, for messages. */
  readonly file?: string
  /**
   * How to read a row `u v`. Default for edge lists: `influence`. GEXF, GraphML and JSON say themselves which
   * edges are directed (content flows source -> target) and which are not; `follows` turns their directed
   * edges round, `undirected` takes every edge for both directions.
   */
  readonly direction?: Direction
  /** Refuse longer input (after decompression). Default 4 GiB. */
  readonly maxBytes?: number
}
