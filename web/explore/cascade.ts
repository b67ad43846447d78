/** One cascade, ready to be looked at: who is below whom. */
import { depthsOf, sizeSubtrees } from '../../src/measure/cascade-measures.js'
import type { Cascades, MessageFacts } from './types.js'

export interface Cascade {
  readonly message: MessageFacts
  /** Its place among the cascades of the run. */
  readonly index: number
  /** By entry; entry 0 is the author, parents precede children. */
  readonly parents: Int32Array
  readonly persons: Int32Array
  /** Since the author's post. */
  readonly hours: Float64Array
  /** Steps from the author. */
  readonly waves: Int32Array
  /** Sharers that go back to each entry, itself not counted. */
  readonly below: Uint32Array
  /** Those who have it from each entry, the earliest first. */
  readonly children: readonly (readonly number[])[]
  readonly entryOf: ReadonlyMap<number, number>
}

export function cascadeAt(cascades: Cascades, index: number): Cascade {
  const [start, end] = [cascades.starts[index]!, cascades.starts[index + 1]!]
  const parents = cascades.parents.subarray(start, end)
  const persons = cascades.persons.subarray(start, end)
  const below = new Uint32Array(parents.length)
  sizeSubtrees(parents, parents.length, below)
  // The entry itself is among those counted.
  for (let entry = 0; entry < below.length; entry++) below[entry]!--
  const children: number[][] = Array.from(parents, () => [])
  for (let entry = 1; entry < parents.length; entry++) children[parents[entry]!]!.push(entry)
  return {
    message: cascades.messages[index]!,
    index,
    parents,
    persons,
    hours: cascades.hours.subarray(start, end).map((hour) => hour - cascades.hours[start]!),
    waves: depthsOf(parents),
    below,
    children,
    entryOf: new Map(Array.from(persons, (person, entry) => [person, entry])),
  }
}

/** From the author to `entry`, both included. */
export function pathTo({ parents }: Cascade, entry: number): number[] {
  const path: number[] = []
  for (let at = entry; at >= 0; at = parents[at]!) path.push(at)
  return path.reverse()
}

/** All that go back to `entry`, parents before children. */
export function allBelow({ children }: Cascade, entry: number): number[] {
  const found = [...children[entry]!]
  for (let i = 0; i < found.length; i++) for (const child of children[found[i]!]!) found.push(child)
  return found
}

/** Those who have it from each entry, who brought most first. */
export function childrenBySize({ below, children }: Cascade): number[][] {
  return children.map((each) => [...each].sort((a, b) => below[b]! - below[a]! || a - b))
}

/** Who brought the most further sharers, the author left aside; of equals the earlier. */
export function topSpreaders({ below }: Cascade, most: number): number[] {
  return Array.from(below.keys())
    .filter((entry) => entry > 0 && below[entry]! > 0)
    .sort((a, b) => below[b]! - below[a]! || a - b)
    .slice(0, most)
}
