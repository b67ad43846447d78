/**
 * CELF (Leskovec, Krause, Guestrin, Faloutsos, VanBriesen & Glance 2007, doi:10.1145/1281192.1281239): the greedy choice of
 * Kempe, Kleinberg & Tardos 2003 on simulated cascades, where an old gain, which can only be too high, says whom to
 * look at next. All gains are taken on the same live-arc graphs, so that they are submodular to the last bit.
 */
import { inputError } from '../../errors.js'
import type { Network } from '../../network/network.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { EventQueue } from '../event-queue.js'
import { liveTies, type LiveTies } from './live-ties.js'
import type { SpreadModel } from './spread-model.js'

const MOST_SAMPLES = 10_000
/** With fewer, luck chooses. */
const LEAST_SAMPLES = 500
/** A byte for each person in each sample. */
const MOST_CELLS = 20_000_000
/** People and ties looked at while everybody's first gain is found: some ten seconds with all that follows. */
const MOST_VISITS = 200_000_000
const PILOT_SAMPLES = 20
const PILOT_PEOPLE = 50

/**
 * k people, best first, ties to the lower number; k from 1 to `nodes`.
 * @param followees the network turned round (`reverse` of network/transform)
 * Errors: a network too large for it; see `liveTies`.
 */
export function celfSeeds(followees: Network, model: SpreadModel, k: number, key: Key): Uint32Array {
  const { nodes } = followees
  const ties = liveTies(followees, model)
  const graphs = new LiveGraphs(
    nodes,
    affordableSamples(nodes, ties, key),
    ties,
    new Stream(deriveKey(key, 2)),
  )
  const queue = new EventQueue(nodes)
  graphs.firstGains().forEach((gain, v) => queue.push(-gain, 0, 0, v, 0))
  const chosen = new Uint32Array(k)
  for (let count = 0; count < k;) {
    queue.pop()
    const { subject: v, object: round } = queue
    if (round === count) {
      graphs.choose(v)
      chosen[count++] = v
    } else queue.push(-graphs.gain(v), 0, 0, v, count)
  }
  return chosen
}

/** As many samples as there is room and time for, judged by a few people's reach in a few of them. */
function affordableSamples(nodes: number, ties: LiveTies, key: Key): number {
  const cells = Math.floor(MOST_CELLS / nodes)
  if (cells < LEAST_SAMPLES) throw tooLarge(nodes, `${Math.floor(MOST_CELLS / LEAST_SAMPLES)} people at most`)
  const stream = new Stream(deriveKey(key, 1))
  const pilot = new LiveGraphs(nodes, PILOT_SAMPLES, ties, stream)
  let visits = 0
  for (let i = 0; i < PILOT_PEOPLE; i++) visits += pilot.gain(stream.below(nodes))
  const reach = visits / (PILOT_SAMPLES * PILOT_PEOPLE) + pilot.arcs / (PILOT_SAMPLES * nodes)
  const samples = Math.min(MOST_SAMPLES, cells, Math.floor(MOST_VISITS / (nodes * reach)))
  if (samples < LEAST_SAMPLES) throw tooLarge(nodes, 'fewer people, or cascades that stay small')
  return samples
}

function tooLarge(nodes: number, expected: string): Error {
  return inputError({
    path: 'strategy',
    message: 'celf would take too long on this network',
    got: `${nodes} people`,
    expected,
    hint: 'influence gives the same quality at any size',
  })
}

/** Sampled live-arc graphs, and whom the chosen have reached in each. */
class LiveGraphs {
  /** Row of person v in sample s: `targets[offsets[s][v]]` on. */
  private readonly offsets: Uint32Array[] = []
  private readonly targets: Uint32Array[] = []
  private readonly reached: Uint8Array[] = []
  private readonly stamps: Uint32Array
  private readonly queue: Uint32Array
  private epoch = 0
  /** Live ties in all samples. */
  arcs = 0

  constructor(nodes: number, samples: number, ties: LiveTies, stream: Stream) {
    this.stamps = new Uint32Array(nodes)
    this.queue = new Uint32Array(nodes)
    let sources = new Uint32Array(1024)
    const ends = new Uint32Array(nodes)
    const person = new Uint32Array(1)
    for (let s = 0; s < samples; s++) {
      const offsets = new Uint32Array(nodes + 1)
      let arcs = 0
      for (let v = 0; v < nodes; v++) {
        person[0] = v
        const count = ties.draw(person, 1, stream)
        if (arcs + count > sources.length) {
          const longer = new Uint32Array(2 * (arcs + count))
          longer.set(sources)
          sources = longer
        }
        for (let i = 0; i < count; i++) {
          sources[arcs++] = ties.found[i]!
          offsets[ties.found[i]! + 1]!++
        }
        ends[v] = arcs
      }
      for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!
      const targets = new Uint32Array(arcs)
      const places = offsets.slice(0, nodes)
      for (let v = 0, e = 0; v < nodes; v++) for (; e < ends[v]!; e++) targets[places[sources[e]!]!++] = v
      this.offsets.push(offsets)
      this.targets.push(targets)
      this.reached.push(new Uint8Array(nodes))
      this.arcs += arcs
    }
  }

  /** `gain` of everybody, sample by sample so that each is read once. */
  firstGains(): Float64Array {
    const gains = new Float64Array(this.stamps.length)
    for (let s = 0; s < this.offsets.length; s++)
      for (let v = 0; v < gains.length; v++) gains[v]! += this.walk(v, s)
    return gains
  }

  /** How many people more, in all samples together, v would bring. */
  gain(v: number): number {
    let gain = 0
    for (let s = 0; s < this.offsets.length; s++) gain += this.walk(v, s)
    return gain
  }

  choose(v: number): void {
    for (let s = 0; s < this.offsets.length; s++) {
      const count = this.walk(v, s)
      for (let i = 0; i < count; i++) this.reached[s]![this.queue[i]!] = 1
    }
  }

  /** Writes to `queue` whom v reaches in sample s and nobody chosen does; returns how many. */
  private walk(v: number, s: number): number {
    const { queue, stamps } = this
    const reached = this.reached[s]!
    if (reached[v] === 1) return 0
    const offsets = this.offsets[s]!
    const targets = this.targets[s]!
    const epoch = ++this.epoch
    stamps[v] = epoch
    queue[0] = v
    let count = 1
    for (let head = 0; head < count; head++) {
      const u = queue[head]!
      const end = offsets[u + 1]!
      for (let e = offsets[u]!; e < end; e++) {
        const w = targets[e]!
        if (stamps[w] === epoch || reached[w] === 1) continue
        stamps[w] = epoch
        queue[count++] = w
      }
    }
    return count
  }
}
