import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { CascadeOutcomes } from './cascade-columns.js'

const RUNS_A_BLOCK = 4096

/**
 * SHA-256, in hex, of the outcomes in run order: for each run its size and depth as unsigned 32-bit integers, in models
 * with time its duration in hours as a 64-bit float, and in models that tell a part apart that part as an unsigned
 * 32-bit integer, all little-endian. Measures asked for beside them do not change it.
 */
export function cascadeHash({ size, depth, durationHours, part }: CascadeOutcomes): string {
  const partAt = durationHours === null ? 8 : 16
  const bytesARun = part === null ? partAt : partAt + 4
  const block = new DataView(new ArrayBuffer(RUNS_A_BLOCK * bytesARun))
  const hash = sha256.create()
  for (let first = 0; first < size.length; first += RUNS_A_BLOCK) {
    const runs = Math.min(RUNS_A_BLOCK, size.length - first)
    for (let i = 0; i < runs; i++) {
      block.setUint32(i * bytesARun, size[first + i]!, true)
      block.setUint32(i * bytesARun + 4, depth[first + i]!, true)
      if (durationHours !== null) block.setFloat64(i * bytesARun + 8, durationHours[first + i]!, true)
      if (part !== null) block.setUint32(i * bytesARun + partAt, part[first + i]!, true)
    }
    hash.update(new Uint8Array(block.buffer, 0, runs * bytesARun))
  }
  return bytesToHex(hash.digest())
}
