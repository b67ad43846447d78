/** What happened to one person, as facts. */
import { STATE, type CampaignTrace } from '../network/types.js'
import type { Cascade } from './cascade.js'

export interface Story {
  readonly person: number
  /** When the person first saw the message since its post, and from whom; null if they never did. */
  readonly saw: { readonly hours: number; readonly from: number } | null
  /** When and from whom the person had it who then passed it on; null for the author and for those who kept it. */
  readonly shared: { readonly hours: number; readonly from: number } | null
  readonly isAuthor: boolean
  /** People who first saw it from them, and how many of those passed it on. */
  readonly told: number
  readonly toldShared: number
  /** 1 for those who have it from the author; null for those who kept it. */
  readonly wave: number | null
  /** Sharers that go back to them. */
  readonly below: number
  readonly visited: boolean
}

export function storyOf(cascade: Cascade, trace: CampaignTrace, person: number): Story {
  const { below, entryOf, hours, parents, persons, waves } = cascade
  const entry = entryOf.get(person)
  const parent = entry === undefined ? -1 : parents[entry]!
  let saw: Story['saw'] = null
  let visited = false
  let told = 0
  let toldShared = 0
  for (let event = 0; event < trace.hours.length; event++) {
    const state = trace.states[event]!
    const who = trace.persons[event]!
    if (who === person) {
      if (state === STATE.saw) saw = { hours: trace.hours[event]!, from: trace.from[event]! }
      if (state === STATE.visited) visited = true
    } else if (state === STATE.saw && trace.from[event] === person) {
      told++
      if (entryOf.has(who)) toldShared++
    }
  }
  return {
    person,
    saw,
    shared: parent < 0 ? null : { hours: hours[entry!]!, from: persons[parent]! },
    isAuthor: entry === 0,
    told,
    toldShared,
    wave: entry === undefined ? null : waves[entry]!,
    below: entry === undefined ? 0 : below[entry]!,
    visited,
  }
}
