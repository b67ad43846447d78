import { STATE, type CampaignTrace } from './types.js'
import { NEVER, pathTo, traceIndex, type TraceIndex } from './trace-index.js'

/** How far everybody has come at one moment of a trace. Going on costs what has happened since; going back, all of it. */
export class StatesAt {
  /** A `STATE` a person. */
  readonly states: Uint8Array
  /** People who have seen it: those who post it first are not among them. */
  reached = 0
  /** People who have posted it or passed it on. */
  shared = 0
  /** Visits, the second of the same person as well. */
  visited = 0
  /** Events that have happened. */
  happened = 0
  private readonly index: TraceIndex

  constructor(
    readonly trace: CampaignTrace,
    people: number,
  ) {
    this.states = new Uint8Array(people)
    this.index = traceIndex(trace, people)
  }

  turnTo(hours: number): void {
    const target = eventsBy(this.trace.hours, hours)
    if (target < this.happened) this.rewind()
    while (this.happened < target) this.apply(this.happened++)
  }

  /** Who told `person` first: -1 the company itself, null nobody so far. */
  toldBy(person: number): number | null {
    const event = this.index.entered[person]!
    return event === NEVER || event >= this.happened ? null : this.trace.from[event]!
  }

  /** Who first had it from `person` so far, in order of time. */
  toldWhom(person: number): number[] {
    const { toldOffsets, told, entered } = this.index
    const whom: number[] = []
    for (let i = toldOffsets[person]!; i < toldOffsets[person + 1]!; i++) {
      if (entered[told[i]!]! >= this.happened) break
      whom.push(told[i]!)
    }
    return whom
  }

  /** From the source to `person`; empty where it has not come so far. */
  pathTo(person: number): number[] {
    return this.toldBy(person) === null ? [] : pathTo(this.trace, this.index, person)
  }

  /** Calls back for who told whom for the first time after `hours`, the latest `most` of them, in order of time. */
  eachTold(hours: number, most: number, tell: (from: number, to: number, at: number) => void): void {
    const { hours: times, persons, from } = this.trace
    const start = eventsBy(times, hours)
    let first = this.happened
    for (let found = 0; first > start && found < most; first--) if (this.isTelling(first - 1)) found++
    for (let event = first; event < this.happened; event++) {
      if (this.isTelling(event)) tell(from[event]!, persons[event]!, times[event]!)
    }
  }

  private isTelling(event: number): boolean {
    return this.trace.from[event]! >= 0 && this.index.entered[this.trace.persons[event]!] === event
  }

  private apply(event: number): void {
    const person = this.trace.persons[event]!
    const state = this.trace.states[event]!
    if (state > this.states[person]!) this.states[person] = state
    if (state === STATE.visited) this.visited++
    else if (state === STATE.shared && this.index.shared[person] === event) this.shared++
    else if (state === STATE.saw && this.index.saw[person] === event) this.reached++
  }

  private rewind(): void {
    this.states.fill(STATE.unreached)
    this.reached = this.shared = this.visited = this.happened = 0
  }
}

/** How many events of ascending `times` have happened by `hours`. */
function eventsBy(times: Float32Array, hours: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! <= hours) low = middle + 1
    else high = middle
  }
  return low
}
