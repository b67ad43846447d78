import type { World } from '../campaign/world.js'

/** Worlds kept under a memory budget; the least recently used go first. */
export interface WorldStore<W = World> {
  has(index: number): boolean
  /** The world, now counted as just used; undefined when it was never put or has been dropped. */
  get(index: number): W | undefined
  /** Keeps a world and returns the indices that had to go. The new one always stays, however large. */
  put(index: number, world: W): readonly number[]
  /** True when one more world of the size of the largest seen fits without dropping another. */
  hasRoom(): boolean
}

/** About how much of a machine's memory the worlds of one experiment may take. */
export const WORLD_BUDGET_BYTES = 700_000_000

export function worldStore<W = World>(budgetBytes: number = WORLD_BUDGET_BYTES): WorldStore<W> {
  // A Map iterates in order of insertion; re-inserting at every use makes that the order of last use.
  const kept = new Map<number, { readonly world: W; readonly bytes: number }>()
  let totalBytes = 0
  let largestBytes = 0
  return {
    has: (index) => kept.has(index),
    get(index) {
      const entry = kept.get(index)
      if (entry === undefined) return undefined
      kept.delete(index)
      kept.set(index, entry)
      return entry.world
    },
    put(index, world) {
      const bytes = byteSizeOf(world)
      largestBytes = Math.max(largestBytes, bytes)
      totalBytes += bytes - (kept.get(index)?.bytes ?? 0)
      kept.delete(index)
      kept.set(index, { world, bytes })
      const dropped: number[] = []
      for (const [oldest, entry] of kept) {
        if (totalBytes <= budgetBytes || oldest === index) break
        kept.delete(oldest)
        totalBytes -= entry.bytes
        dropped.push(oldest)
      }
      return dropped
    },
    hasRoom: () => totalBytes + largestBytes <= budgetBytes,
  }
}

/** Bytes of all distinct buffers in a plain object, plus a rough figure for texts and boxes. */
export function byteSizeOf(value: unknown): number {
  const seen = new Set<unknown>()
  const open: unknown[] = [value]
  let bytes = 0
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') bytes += 16 + next.length
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (ArrayBuffer.isView(next)) open.push(next.buffer)
    else if (next instanceof ArrayBuffer || isShared(next)) bytes += next.byteLength
    else if (next instanceof Map) open.push(...next.keys(), ...next.values())
    else {
      bytes += 16
      for (const inner of Object.values(next)) open.push(inner)
    }
  }
  return bytes
}

function isShared(value: object): value is SharedArrayBuffer {
  return typeof SharedArrayBuffer !== 'undefined' && value instanceof SharedArrayBuffer
}
