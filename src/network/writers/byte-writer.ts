const ZERO = 0x30

/**
 * Collects bytes and texts into pieces of about 64 KiB. `text`, `byte` and `integer` append; `full` says when
 * it is time to yield `take()`.
 */
export class ByteWriter {
  #bytes = new Uint8Array(131_072)
  #length = 0
  readonly #encoder = new TextEncoder()
  readonly #digits = new Uint8Array(10)

  get full(): boolean {
    return this.#length >= 65_536
  }

  /** What was collected; the writer is empty afterwards. */
  take(): Uint8Array {
    const piece = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return piece
  }

  byte(byte: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = byte
  }

  text(text: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    this.#reserve(3 * text.length)
    this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  /** An integer below 2^32, in digits. */
  integer(value: number): void {
    this.#reserve(10)
    let rest = value
    let start = 10
    do {
      const tens = Math.floor(rest / 10)
      this.#digits[--start] = ZERO + rest - 10 * tens
      rest = tens
    } while (rest > 0)
    for (let i = start; i < 10; i++) this.#bytes[this.#length++] = this.#digits[i]!
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + bytes))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}
