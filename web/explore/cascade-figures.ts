/** What the shape of one cascade says, in figures. */
import {
  breadthByGeneration,
  offspringByGeneration,
  reproductionNumber,
  structuralVirality,
  timeToHalfHours,
} from '../../src/measure/cascade-measures.js'
import { topSpreaders, type Cascade } from './cascade.js'

export interface CascadeFigures {
  /** People who passed it on, the author not counted. */
  readonly sharers: number
  readonly depth: number
  /** The largest wave, and which one it is. */
  readonly breadth: number
  readonly widest: number
  /** Mean steps between two sharers; null when nobody shared. */
  readonly distance: number | null
  /** Further sharers per sharer; null when nobody shared. */
  readonly reproduction: number | null
  /** The sharer to whom most others go back; null where none has any. */
  readonly top: { readonly person: number; readonly share: number } | null
  /** Until half of the shares had happened; null when nobody shared. */
  readonly halfHours: number | null
}

export function cascadeFigures(cascade: Cascade): CascadeFigures {
  const { below, hours, parents, persons, waves } = cascade
  const breadths = breadthByGeneration(waves)
  const sharers = parents.length - 1
  const later = breadths.subarray(1)
  const breadth = later.reduce((most, count) => Math.max(most, count), 0)
  const [top] = topSpreaders(cascade, 1)
  return {
    sharers,
    depth: breadths.length - 1,
    breadth,
    widest: later.indexOf(breadth) + 1,
    distance: structuralVirality(parents),
    reproduction: reproductionNumber(breadths),
    // With themselves: the share that would not be there.
    top: top === undefined ? null : { person: persons[top]!, share: (below[top]! + 1) / sharers },
    halfHours: timeToHalfHours(hours),
  }
}

export interface Wave {
  readonly sharers: number
  /** Mean number of people whom one of them brought. */
  readonly brought: number
  /** When the first and the last of them passed it on, since the post. */
  readonly first: number
  readonly last: number
}

/** From the author's wave 0 on. */
export function wavesOf({ hours, waves }: Cascade): Wave[] {
  const breadths = breadthByGeneration(waves)
  const brought = offspringByGeneration(breadths)
  const first = new Float64Array(breadths.length).fill(Infinity)
  const last = new Float64Array(breadths.length)
  for (const [entry, wave] of waves.entries()) {
    first[wave] = Math.min(first[wave]!, hours[entry]!)
    last[wave] = Math.max(last[wave]!, hours[entry]!)
  }
  return Array.from(breadths, (sharers, wave) => ({
    sharers,
    brought: brought[wave]!,
    first: first[wave]!,
    last: last[wave]!,
  }))
}
