import { LINE_FEED } from './bytes.js'

/** A longer line is refused: it is no table of ours, and memory stays bounded. */
export const LONGEST_LINE_BYTES = 1_048_576

/**
 * Reads whole lines of `bytes[start .. end)`, which ends with a line feed, and returns the place where an
 * unfinished row starts (one whose quoted cell goes on beyond the end), else `end`.
 */
export type ReadLines = (bytes: Uint8Array, start: number, end: number) => number

/**
 * Turns pieces of a file into whole lines. Lines inside a piece are read where they stand; only a line cut
 * by the border of two pieces is copied.
 */
export class LineFeeder {
  readonly #readLines: ReadLines
  /** The unread start of a row whose end has not come yet. */
  #carry = new Uint8Array(4096)
  #carried = 0

  constructor(readLines: ReadLines) {
    this.#readLines = readLines
  }

  /** How many bytes wait for the end of their row. */
  get waiting(): number {
    return this.#carried
  }

  push(chunk: Uint8Array): void {
    let from = 0
    while (this.#carried > 0 && from < chunk.length) {
      // Join at least as much as waits, so that a row of many lines is not read again for each of them.
      const least = Math.min(from + this.#carried, chunk.length) - 1
      const feed = chunk.indexOf(LINE_FEED, least)
      const to = feed < 0 ? chunk.length : feed + 1
      this.#keep(chunk, from, to)
      from = to
      if (feed >= 0 || this.#carried > LONGEST_LINE_BYTES) this.#readCarry()
      if (this.#carried > LONGEST_LINE_BYTES) return
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1
    const read = end > from ? this.#readLines(chunk, from, end) : from
    this.#keep(chunk, read, chunk.length)
  }

  /** Reads the last line, with or without line feed; what still waits then is an unfinished row. */
  finish(): void {
    if (this.#carried === 0) return
    this.#keep(Uint8Array.of(LINE_FEED), 0, 1)
    this.#readCarry()
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    const length = this.#carried + to - from
    if (length > this.#carry.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#carry.length))
      larger.set(this.#carry.subarray(0, this.#carried))
      this.#carry = larger
    }
    this.#carry.set(chunk.subarray(from, to), this.#carried)
    this.#carried = length
  }

  #readCarry(): void {
    const end = this.#carry.lastIndexOf(LINE_FEED, this.#carried - 1) + 1
    if (end === 0) return
    const read = this.#readLines(this.#carry, 0, end)
    this.#carry.copyWithin(0, read, this.#carried)
    this.#carried -= read
  }
}
