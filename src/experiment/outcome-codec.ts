/**
 * Outcomes of one replication as bytes, exact to the bit, little-endian on every machine:
 * resumed results must equal computed ones. Counts are unsigned 32-bit, numbers 64-bit floats, texts UTF-8.
 */
import type { CascadeCounts, CascadeTree, Curves, RunOutcome } from './result.js'

export function encodeOutcomes(outcomes: readonly RunOutcome[]): Uint8Array {
  const out = new ByteWriter()
  out.count(outcomes.length)
  for (const outcome of outcomes) {
    out.count(outcome.replication)
    out.count(outcome.strategy)
    out.numbers(outcome.kpis)
    out.numbers(outcome.spend)
    out.numbers(outcome.attribution)
    out.numbers(outcome.paths)
    out.numbers(outcome.pieces)
    out.numbers(outcome.testing)
    writeCurves(out, outcome.curves)
    writeCascades(out, outcome.cascades)
    writeTree(out, outcome.largest)
  }
  return out.bytes()
}

/** Throws a `RangeError` when the bytes end too early or go on too long. */
export function decodeOutcomes(bytes: Uint8Array): RunOutcome[] {
  const input = new ByteReader(bytes)
  const outcomes: RunOutcome[] = []
  for (let left = input.count(); left > 0; left--) {
    outcomes.push({
      replication: input.count(),
      strategy: input.count(),
      kpis: input.numbers(),
      spend: input.numbers(),
      attribution: input.numbers(),
      paths: input.numbers(),
      pieces: input.numbers(),
      testing: input.numbers(),
      curves: readCurves(input),
      cascades: readCascades(input),
      largest: readTree(input),
    })
  }
  input.end()
  return outcomes
}

function writeCurves(out: ByteWriter, curves: Curves): void {
  out.count(curves.bins)
  out.number(curves.binHours)
  out.numbers(curves.reach)
  out.numbers(curves.visits)
  out.numbers(curves.engagements)
  out.numbers(curves.orders)
}

function readCurves(input: ByteReader): Curves {
  return {
    bins: input.count(),
    binHours: input.number(),
    reach: input.numbers(),
    visits: input.numbers(),
    engagements: input.numbers(),
    orders: input.numbers(),
  }
}

function writeCascades(out: ByteWriter, counts: CascadeCounts): void {
  out.number(counts.roots)
  out.number(counts.neverShared)
  out.number(counts.stars)
  out.numbers(counts.generations)
  out.numbers(counts.sizes)
  out.numbers(counts.depths)
  out.numbers(counts.virality)
  out.numbers(counts.delays)
}

function readCascades(input: ByteReader): CascadeCounts {
  return {
    roots: input.number(),
    neverShared: input.number(),
    stars: input.number(),
    generations: input.numbers(),
    sizes: input.numbers(),
    depths: input.numbers(),
    virality: input.numbers(),
    delays: input.numbers(),
  }
}

function writeTree(out: ByteWriter, tree: CascadeTree): void {
  out.text(tree.title)
  out.text(tree.platform)
  out.count(tree.size)
  out.integers(tree.parents)
  out.numbers(tree.hours)
  out.count(tree.people.length)
  for (const person of tree.people) out.text(person)
}

function readTree(input: ByteReader): CascadeTree {
  return {
    title: input.text(),
    platform: input.text(),
    size: input.count(),
    parents: input.integers(),
    hours: input.numbers(),
    people: Array.from({ length: input.length(4) }, () => input.text()),
  }
}

class ByteWriter {
  private buffer = new Uint8Array(1 << 14)
  private view = new DataView(this.buffer.buffer)
  private at = 0
  private readonly utf8 = new TextEncoder()

  count(value: number): void {
    this.reserve(4)
    this.view.setUint32(this.at, value, true)
    this.at += 4
  }

  number(value: number): void {
    this.reserve(8)
    this.view.setFloat64(this.at, value, true)
    this.at += 8
  }

  numbers(values: Float64Array): void {
    this.count(values.length)
    this.reserve(8 * values.length)
    for (const value of values) {
      this.view.setFloat64(this.at, value, true)
      this.at += 8
    }
  }

  integers(values: Int32Array): void {
    this.count(values.length)
    this.reserve(4 * values.length)
    for (const value of values) {
      this.view.setInt32(this.at, value, true)
      this.at += 4
    }
  }

  text(value: string): void {
    const encoded = this.utf8.encode(value)
    this.count(encoded.length)
    this.reserve(encoded.length)
    this.buffer.set(encoded, this.at)
    this.at += encoded.length
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.at)
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return
    const larger = new Uint8Array(Math.max(2 * this.buffer.length, this.at + bytes))
    larger.set(this.buffer)
    this.buffer = larger
    this.view = new DataView(larger.buffer)
  }
}

class ByteReader {
  private readonly view: DataView
  private at = 0
  private readonly utf8 = new TextDecoder()

  constructor(private readonly buffer: Uint8Array) {
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  }

  count(): number {
    const value = this.view.getUint32(this.at, true)
    this.at += 4
    return value
  }

  /** A count of items of at least `itemBytes` each, refused when they cannot be there: no huge allocations. */
  length(itemBytes: number): number {
    const length = this.count()
    if (length * itemBytes > this.buffer.length - this.at) throw new RangeError('the outcome ends too early')
    return length
  }

  number(): number {
    const value = this.view.getFloat64(this.at, true)
    this.at += 8
    return value
  }

  numbers(): Float64Array {
    const values = new Float64Array(this.length(8))
    for (let i = 0; i < values.length; i++) values[i] = this.number()
    return values
  }

  integers(): Int32Array {
    const values = new Int32Array(this.length(4))
    for (let i = 0; i < values.length; i++, this.at += 4) values[i] = this.view.getInt32(this.at, true)
    return values
  }

  text(): string {
    const length = this.length(1)
    const value = this.utf8.decode(this.buffer.subarray(this.at, this.at + length))
    this.at += length
    return value
  }

  end(): void {
    if (this.at !== this.buffer.length) throw new RangeError('the outcome goes on too long')
  }
}
