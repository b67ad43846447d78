import { MOST_BYTES } from './file-parser.js'

/** Text of networks shrinks to a third or a tenth; what grows more than this is made to fill memory. */
const LARGEST_RATIO = 100
const ALWAYS_ALLOWED_BYTES = 67_108_864

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/** How many bytes a gzip file of `compressedBytes` may unfold to. */
export function boundedOutput(compressedBytes: number, maxBytes = MOST_BYTES): number {
  return Math.min(maxBytes, Math.max(ALWAYS_ALLOWED_BYTES, LARGEST_RATIO * compressedBytes))
}
