import { isPlainIntegerBytes } from './plain-integer.js'

const LARGEST_ARENA_BYTES = 2_147_483_647

/**
 * Names of people by their UTF-8 bytes: the same bytes get the same number, in order of first appearance.
 * An open-addressing table over one arena of bytes, so that a name met again costs no string.
 */
export class LabelTable {
  /** How many distinct names there are. */
  size = 0
  /** Pairs of number + 1 (0 where free) and hash, side by side for the sake of the cache. */
  #slots = new Int32Array(2048)
  /** Where the bytes of each name start; one entry more than names. */
  #starts = new Uint32Array(513)
  #arena = new Uint8Array(8192)
  readonly #hashSeed = randomHashSeed() | 0

  /** The number of the name `bytes[start .. end)`; a new name is numbered `size`. -1 if the arena is full. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    let hash = this.#hashSeed
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x2c1b3c6d)
    hash ^= hash >>> 13

    const slots = this.#slots
    const mask = slots.length - 2
    let slot = (hash << 1) & mask
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      if (slots[slot + 1] === hash && this.#equals(entry - 1, bytes, start, end)) return entry - 1
      slot = (slot + 2) & mask
    }
    return this.#append(hash, slot, bytes, start, end)
  }

  /** The bytes of a name, a view into the arena. */
  bytesOf(node: number): Uint8Array {
    return this.#arena.subarray(this.#starts[node]!, this.#starts[node + 1]!)
  }

  /** Whether every name is a plain integer. */
  allPlainIntegers(): boolean {
    for (let node = 0; node < this.size; node++) {
      if (!isPlainIntegerBytes(this.#arena, this.#starts[node]!, this.#starts[node + 1]!)) return false
    }
    return true
  }

  texts(): string[] {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    return Array.from({ length: this.size }, (_, node) => decoder.decode(this.bytesOf(node)))
  }

  #equals(node: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[node]!
    if (this.#starts[node + 1]! - from !== end - start) return false
    const shift = from - start
    for (let i = start; i < end; i++) {
      if (this.#arena[i + shift] !== bytes[i]) return false
    }
    return true
  }

  #append(hash: number, slot: number, bytes: Uint8Array, start: number, end: number): number {
    const node = this.size
    const from = this.#starts[node]!
    const to = from + end - start
    if (to > LARGEST_ARENA_BYTES) return -1
    if (to > this.#arena.length) {
      this.#arena = grown(this.#arena, Math.min(LARGEST_ARENA_BYTES, Math.max(to, 2 * this.#arena.length)))
    }
    for (let i = start; i < end; i++) this.#arena[from + i - start] = bytes[i]!
    if (node + 1 === this.#starts.length) this.#starts = grown(this.#starts, 2 * node + 1)
    this.#starts[node + 1] = to
    this.#slots[slot] = node + 1
    this.#slots[slot + 1] = hash
    this.size++
    if (4 * this.size > this.#slots.length) this.#rehash()
    return node
  }

  #rehash(): void {
    const old = this.#slots
    const slots = new Int32Array(2 * old.length)
    const mask = slots.length - 2
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue
      let slot = (old[from + 1]! << 1) & mask
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = old[from]!
      slots[slot + 1] = old[from + 1]!
    }
    this.#slots = slots
  }
}

/**
 * A secret start for hashes of what a file says, so that no file can be made whose names all collide (which
 * would take quadratic time). It never shows in a result: only equality of names does.
 */
export function randomHashSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}

function grown<Column extends Uint8Array | Uint32Array>(column: Column, length: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)(length)
  larger.set(column)
  return larger
}
