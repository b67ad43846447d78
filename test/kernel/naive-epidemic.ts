/** SI, SIR and SIS once more, plainly: every contact of every tie is drawn and kept in one sorted list of objects. */
import type { EpidemicModel } from '../../src/kernel/epidemic.js'
import type { Network } from '../../src/network/network.js'
import type { Stream } from '../../src/random/stream.js'

export interface NaiveOutcome {
  readonly size: number
  readonly depth: number
  readonly durationHours: number
  readonly infectious: number
  /** Hour of first infection by person; Infinity for those never infected. */
  readonly firstHours: number[]
}

interface Contact {
  readonly time: number
  readonly person: number
  readonly generation: number
}

export function naiveEpidemic(
  network: Network,
  { name, transmission, recovery, horizonHours }: EpidemicModel,
  seeds: readonly number[],
  stream: Stream,
): NaiveOutcome {
  const contacts: Contact[] = []
  const firstHours = new Array<number>(network.nodes).fill(Infinity)
  const until = new Array<number>(network.nodes).fill(-1)
  let depth = 0
  let last = 0

  function insert(contact: Contact): void {
    let place = contacts.length
    while (place > 0 && contacts[place - 1]!.time < contact.time) place--
    contacts.splice(place, 0, contact)
  }

  function infect({ time, person, generation }: Contact): void {
    const end = recovery === null ? Infinity : time + recovery.quantile(stream.uniform())
    until[person] = end
    firstHours[person] = Math.min(firstHours[person]!, time)
    depth = Math.max(depth, generation)
    last = Math.max(last, time, end <= horizonHours && end < Infinity ? end : 0)
    for (const follower of network.targets.subarray(network.offsets[person], network.offsets[person + 1])) {
      let at = time + transmission.quantile(stream.uniform())
      while (at <= Math.min(end, horizonHours)) {
        insert({ time: at, person: follower, generation: generation + 1 })
        if (name !== 'sis') break
        at += transmission.quantile(stream.uniform())
      }
    }
  }

  for (const person of seeds) infect({ time: 0, person, generation: 0 })
  for (let contact = contacts.pop(); contact !== undefined; contact = contacts.pop()) {
    const { time, person } = contact
    if (name === 'sis' ? time > until[person]! : firstHours[person] === Infinity) infect(contact)
  }
  return {
    size: firstHours.filter((hour) => hour < Infinity).length,
    depth,
    durationHours: last,
    infectious: until.filter((end) => end > horizonHours || end === Infinity).length,
    firstHours,
  }
}
