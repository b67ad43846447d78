/**
 * The pressure ledger (MODEL section 1) of one message: for each person who saw it, how much pressure to
 * share, like, comment and click has added up. A person shares at the first view at which the sum reaches
 * a resistance E ~ Exp(1) drawn once for person and message, so P(shared after K views) = 1 - exp(-sum).
 *
 * An open-addressing table keyed by person. Entries are made at the first view and live as long as the
 * message has views to come. An entry is six neighbouring 32-bit words, so that a view touches one or two
 * cache lines: person + 1 (0 where free), exposures and the shared mark, and four sums in single precision.
 */
export class PressureLedger {
  private mask: number
  private used = 0
  private words: Int32Array
  private sums: Float32Array

  /** @param expected how many people will probably see the message: room is made for them at once */
  constructor(expected = 0) {
    let capacity = 32
    while (capacity * 7 < expected * 10) capacity *= 2
    this.mask = capacity - 1
    this.words = new Int32Array(capacity * STRIDE)
    this.sums = new Float32Array(this.words.buffer)
  }

  get size(): number {
    return this.used
  }

  /** The entry of `person`, made if absent. Valid until the next call. */
  entry(person: number): number {
    if (this.used * 10 > this.mask * 7) this.grow()
    const entry = this.find(person)
    if (this.words[entry] === 0) {
      this.words[entry] = person + 1
      this.used++
    }
    return entry
  }

  /** Adds pressure of one kind and returns the new sum. Sums never fall. */
  add(entry: number, kind: PressureKind, pressure: number): number {
    const at = entry + FIRST_SUM + kind
    this.sums[at]! += pressure
    return this.sums[at]!
  }

  sum(entry: number, kind: PressureKind): number {
    return this.sums[entry + FIRST_SUM + kind]!
  }

  /** Counts one more exposure and returns how many there are now. */
  expose(entry: number): number {
    this.words[entry + MARKS]! += 2
    return this.words[entry + MARKS]! >> 1
  }

  exposuresOf(entry: number): number {
    return this.words[entry + MARKS]! >> 1
  }

  hasShared(entry: number): boolean {
    return (this.words[entry + MARKS]! & 1) === 1
  }

  markShared(entry: number): void {
    this.words[entry + MARKS]! |= 1
  }

  private find(person: number): number {
    const { words, mask } = this
    const wanted = person + 1
    const hash = Math.imul(person, 0x9e3779b1)
    let place = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const found = words[place * STRIDE]!
      if (found === wanted || found === 0) return place * STRIDE
      place = (place + 1) & mask
    }
  }

  private grow(): void {
    const old = this.words
    const capacity = (this.mask + 1) * 2
    this.mask = capacity - 1
    this.words = new Int32Array(capacity * STRIDE)
    this.sums = new Float32Array(this.words.buffer)
    for (let from = 0; from < old.length; from += STRIDE) {
      if (old[from] === 0) continue
      const to = this.find(old[from]! - 1)
      for (let k = 0; k < STRIDE; k++) this.words[to + k] = old[from + k]!
    }
  }
}

/** Words of an entry: person + 1; exposures x 2 + shared; sums of share, like, comment, click. */
const STRIDE = 6
const MARKS = 1
const FIRST_SUM = 2

export const PRESSURE = { share: 0, like: 1, comment: 2, click: 3 } as const
export type PressureKind = (typeof PRESSURE)[keyof typeof PRESSURE]
