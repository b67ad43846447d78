/**
 * SIS: whoever recovers can be infected again. Along each tie the contacts of one infectious period form a renewal
 * process that starts with the infection. A contact with somebody who is infected changes nothing, and until when
 * they are is known; so each tie has at most one event in the queue, its first contact that may matter (Kiss,
 * Miller & Simon 2017, doi:10.1007/978-3-319-50806-1, appendix A.1).
 */
import { usageError, type HearsayError } from '../errors.js'
import { log1p } from '../math/log1p.js'
import type { Network } from '../network/network.js'
import type { Distribution } from '../random/distribution.js'
import { Exponential } from '../random/exponential.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type SeedChoice } from './cascade-kernel.js'
import type { EpidemicKernel } from './epidemic.js'
import { gap, gapsPay, unitFrom, TWO_32 } from './firing-ties.js'
import { TimeQueue } from './time-queue.js'

/** The most contacts of one run: some ten seconds of work. */
export const MOST_CONTACTS = 100_000_000

export function tooManyContacts(): HearsayError {
  return usageError(
    `--horizon: a run of more than ${MOST_CONTACTS / 1_000_000} million contacts (expected a shorter horizon, or slower rates)`,
  )
}

/** Errors: a run of more than `MOST_CONTACTS` contacts. */
export function infectedAgain(
  network: Network,
  transmission: Distribution,
  recovery: Distribution,
  horizonHours: number,
  seeds: SeedChoice,
): EpidemicKernel {
  const { nodes, offsets, targets } = network
  const visited = new Visited(nodes)
  const order = new Uint32Array(nodes)
  const infectors = new Uint32Array(nodes)
  const hours = new Float64Array(nodes)
  /** When the current or last infection of each person ends, that moment included; -1 between runs. */
  const until = new Float64Array(nodes).fill(-1)
  /** The length of the chain that led to that infection. */
  const generations = new Uint32Array(nodes)
  const memoryless = transmission instanceof Exponential
  const queue = new TimeQueue()
  let reached = 0
  let depth = 0
  let lastEvent = 0
  let contacts = 0

  function run(stream: Stream): void {
    visited.begin()
    queue.restart()
    depth = 0
    lastEvent = 0
    contacts = 0
    reached = placeSeeds(seeds, stream, visited, order, infectors)
    const first = reached
    for (let i = 0; i < first; i++) {
      hours[i] = 0
      generations[order[i]!] = 0
      fallIll(order[i]!, 0, stream)
    }
    for (let i = 0; i < first; i++) spread(order[i]!, 0, stream)
    while (queue.pop()) {
      if (++contacts > MOST_CONTACTS) throw tooManyContacts()
      const { time, person, origin } = queue
      if (time > until[person]!) {
        infect(person, origin, time, stream)
        spread(person, time, stream)
      }
      follow(origin, person, time, stream)
    }
    kernel.size = reached
    kernel.depth = depth
    kernel.durationHours = lastEvent
    kernel.infectious = forget()
  }

  function infect(person: number, origin: number, time: number, stream: Stream): void {
    if (until[person] === -1) {
      order[reached] = person
      infectors[reached] = origin
      hours[reached++] = time
    }
    const generation = generations[origin]! + 1
    generations[person] = generation
    if (generation > depth) depth = generation
    if (time > lastEvent) lastEvent = time
    fallIll(person, time, stream)
  }

  function fallIll(person: number, now: number, stream: Stream): void {
    const end = now + recovery.quantile(stream.uniform())
    until[person] = end
    if (end <= horizonHours && end > lastEvent) lastEvent = end
  }

  /** Draws the first contacts of a fresh infection; ties without one in its time are skipped. */
  function spread(person: number, now: number, stream: Stream): void {
    const start = offsets[person]!
    const end = offsets[person + 1]!
    if (start === end) return
    const window = Math.min(until[person]!, horizonHours) - now
    const chance = transmission.cdf(window)
    if (gapsPay(end - start, chance)) {
      const scale = 1 / log1p(-chance)
      for (let e = start + gap(scale, stream); e < end; e += 1 + gap(scale, stream)) {
        contact(person, targets[e]!, now, window, stream.uniform() * chance, stream)
      }
      return
    }
    const limit = chance * TWO_32
    for (let e = start; e < end; e++) {
      const word = stream.int32() >>> 0
      if (word >= limit) continue
      const u = unitFrom(word, stream)
      if (u < chance) contact(person, targets[e]!, now, window, u, stream)
    }
  }

  /** The first contact of a tie, at the u-quantile of its law. */
  function contact(
    source: number,
    person: number,
    now: number,
    window: number,
    u: number,
    stream: Stream,
  ): void {
    const time = now + Math.min(transmission.quantile(u), window)
    if (time > until[person]!) queue.push(time, person, source)
    else follow(source, person, time, stream)
  }

  /** Queues the first contact after the one at `from` that does not meet the present infection of the person. */
  function follow(source: number, person: number, from: number, stream: Stream): void {
    const end = Math.min(until[source]!, horizonHours)
    const ill = until[person]!
    if (ill >= end) return
    let time = memoryless ? Math.max(from, ill) : from
    do {
      if (++contacts > MOST_CONTACTS) throw tooManyContacts()
      time += transmission.quantile(stream.uniform())
    } while (time <= ill)
    if (time <= end) queue.push(time, person, source)
  }

  /** Makes the state ready for the next run; returns how many are infectious. */
  function forget(): number {
    let infectious = 0
    for (let i = 0; i < reached; i++) {
      if (until[order[i]!]! > horizonHours) infectious++
      until[order[i]!] = -1
    }
    return infectious
  }

  const kernel: EpidemicKernel = {
    run,
    size: 0,
    depth: 0,
    durationHours: 0,
    infectious: 0,
    order,
    infectors,
    hours,
  }
  return kernel
}
