import { STATE, type CampaignTrace } from './types.js'

/** A trace by person instead of by time. */
export interface TraceIndex {
  /** The event with which each person enters, and those at which they first saw, shared and visited; or `NEVER`. */
  readonly entered: Int32Array
  readonly saw: Int32Array
  readonly shared: Int32Array
  readonly visited: Int32Array
  /** Whom each person told first, in order of time: told[toldOffsets[p] .. toldOffsets[p + 1]). */
  readonly toldOffsets: Uint32Array
  readonly told: Uint32Array
}

/** Stands for an event that does not happen. */
export const NEVER = -1

const known = new WeakMap<CampaignTrace, TraceIndex>()

/** Made once a trace: the picture and the card of a person read the same one. */
export function traceIndex(trace: CampaignTrace, people: number): TraceIndex {
  let index = known.get(trace)
  if (index === undefined) known.set(trace, (index = build(trace, people)))
  return index
}

function build({ persons, states, from }: CampaignTrace, people: number): TraceIndex {
  const entered = new Int32Array(people).fill(NEVER)
  const saw = new Int32Array(people).fill(NEVER)
  const shared = new Int32Array(people).fill(NEVER)
  const visited = new Int32Array(people).fill(NEVER)
  const byState = [entered, saw, shared, visited]
  const toldOffsets = new Uint32Array(people + 1)
  for (let event = 0; event < persons.length; event++) {
    const person = persons[event]!
    if (entered[person] === NEVER) {
      entered[person] = event
      if (from[event]! >= 0) toldOffsets[from[event]! + 1]!++
    }
    const column = byState[states[event]!]!
    if (states[event] !== STATE.unreached && column[person] === NEVER) column[person] = event
  }
  for (let person = 0; person < people; person++) toldOffsets[person + 1]! += toldOffsets[person]!
  const told = new Uint32Array(toldOffsets[people]!)
  const next = toldOffsets.slice()
  for (let event = 0; event < persons.length; event++) {
    const teller = from[event]!
    if (teller >= 0 && entered[persons[event]!] === event) told[next[teller]!++] = persons[event]!
  }
  return { entered, saw, shared, visited, toldOffsets, told }
}

/** From the source to `person`; empty where they never have it. */
export function pathTo(trace: CampaignTrace, { entered }: TraceIndex, person: number): number[] {
  const path: number[] = []
  let at = person
  let event = entered[at]!
  while (event !== NEVER) {
    path.push(at)
    at = trace.from[event]!
    // Whoever told it has had it before: a file that says otherwise must not lead in circles.
    const before = at < 0 ? NEVER : entered[at]!
    if (before >= event) break
    event = before
  }
  return path.reverse()
}
