/** An opening as text that is small and read at once: whole numbers of as many bytes as they need, in base64. */
import { LAYOUT_STEPS } from '../network/layout-steps.js'
import type { CampaignTrace, DrawnNetwork } from '../network/types.js'
import type { PlayOpening, PlaySetup } from './types.js'

export interface PackedOpening {
  readonly horizonHours: number
  readonly resultHash: string
  readonly network: string
  readonly traces: readonly [string, string]
}

export function packOpening({ horizonHours, network, resultHash, traces }: PlayOpening): PackedOpening {
  const [a, b] = traces
  return {
    horizonHours,
    resultHash,
    network: packNetwork(network),
    traces: [packTrace(a), packTrace(b)],
  }
}

export function unpackOpening(packed: PackedOpening, setup: PlaySetup): PlayOpening {
  const { horizonHours, resultHash, traces } = packed
  return {
    setup,
    horizonHours,
    resultHash,
    network: unpackNetwork(packed.network),
    traces: [unpackTrace(traces[0]), unpackTrace(traces[1])],
  }
}

/** Positions, then each person's followers as gaps between ascending numbers. */
function packNetwork({ offsets, people, targets, x, y }: DrawnNetwork): string {
  const writer = new Writer()
  writer.count(people)
  for (const places of [x, y]) for (const place of places) writer.count(Math.round(place * LAYOUT_STEPS))
  for (let person = 0; person < people; person++) {
    const row = targets.subarray(offsets[person]!, offsets[person + 1]!)
    writer.count(row.length)
    row.forEach((target, i) => writer.count(target - (i === 0 ? 0 : row[i - 1]!)))
  }
  return writer.text()
}

function unpackNetwork(text: string): DrawnNetwork {
  const reader = new Reader(text)
  const people = reader.count()
  const places = (): Float32Array =>
    Float32Array.from({ length: people }, () => reader.count() / LAYOUT_STEPS)
  const x = places()
  const y = places()
  const offsets = new Uint32Array(people + 1)
  const targets: number[] = []
  for (let person = 0; person < people; person++) {
    let target = 0
    for (let left = reader.count(); left > 0; left--) targets.push((target += reader.count()))
    offsets[person + 1] = targets.length
  }
  return { people, offsets, targets: Uint32Array.from(targets), x, y }
}

/** Column by column, as equals beside each other compress best. */
function packTrace({ from, hours, persons, states }: CampaignTrace): string {
  const writer = new Writer()
  writer.count(hours.length)
  for (const state of states) writer.count(state)
  for (const person of persons) writer.count(person)
  // The company is -1.
  for (const person of from) writer.count(person + 1)
  for (const hour of hours) writer.float(hour)
  return writer.text()
}

function unpackTrace(text: string): CampaignTrace {
  const reader = new Reader(text)
  const length = reader.count()
  return {
    states: Uint8Array.from({ length }, () => reader.count()),
    persons: Uint32Array.from({ length }, () => reader.count()),
    from: Int32Array.from({ length }, () => reader.count() - 1),
    hours: Float32Array.from({ length }, () => reader.float()),
  }
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
class Writer {
  private readonly bytes: number[] = []

  count(value: number): void {
    let rest = value
    for (; rest > 127; rest >>>= 7) this.bytes.push((rest & 127) | 128)
    this.bytes.push(rest)
  }

  float(value: number): void {
    this.bytes.push(...new Uint8Array(Float32Array.of(value).buffer))
  }

  text(): string {
    return btoa(this.bytes.map((byte) => String.fromCharCode(byte)).join(''))
  }
}

class Reader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(text: string) {
    const binary = atob(text)
    this.bytes = Uint8Array.from({ length: binary.length }, (_, i) => binary.charCodeAt(i))
  }

  count(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  float(): number {
    const four = this.bytes.slice(this.at, (this.at += 4))
    return new Float32Array(four.buffer)[0]!
  }
}
