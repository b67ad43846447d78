/**
 * Reverse reachable sets in flat columns: who would have reached a root drawn at random (Borgs, Brautbar, Chayes &
 * Lucier 2014, doi:10.1137/1.9781611973402.70). The share of sets that hold a seed is, in the mean, the share of people
 * whom the seeds reach.
 */
import type { Stream } from '../../random/stream.js'

/**
 * Sets one after another; set i holds `entries[offsets[i]]` to `entries[offsets[i + 1] - 1]`, each person once. A set that
 * holds a sentinel is left empty.
 */
export class ReverseSets {
  count = 0
  offsets = new Uint32Array(1025)
  entries: Uint32Array = new Uint32Array(16_384)

  /** How many entries all sets have. */
  get written(): number {
    return this.offsets[this.count]!
  }

  /** Ends the set whose last entry is the one before `end`. */
  close(end: number): void {
    if (this.count + 1 === this.offsets.length) {
      const longer = new Uint32Array(this.offsets.length * 2)
      longer.set(this.offsets)
      this.offsets = longer
    }
    this.offsets[++this.count] = end
  }

  /** Drops all but the first sets. */
  keep(count: number): void {
    this.count = Math.min(this.count, count)
  }

  /** The entries with room for at least `size`. */
  withRoom(size: number): Uint32Array {
    if (size <= this.entries.length) return this.entries
    const longer = new Uint32Array(Math.max(size, Math.ceil(this.entries.length * 1.6)))
    longer.set(this.entries)
    this.entries = longer
    return longer
  }
}

export interface ReverseSampler {
  /**
   * Adds sets until there are `count` or until they have more than `mostEntries` entries. A walk ends where it meets one
   * of the sentinels, who stay the same for one collection; its set is left empty.
   */
  grow(sets: ReverseSets, count: number, mostEntries: number, stream: Stream, sentinels?: Uint32Array): void
  /** How many of `count` new sets hold one of the seeds. A walk ends where it meets a seed, and is not kept. */
  hits(seeds: Uint32Array, count: number, stream: Stream): number
}

/** Marks seeds among the stamps of who was found; epochs stay below it. */
export const SEED = 65535

/** A stamp per person that is valid in its epoch alone, so that a new set starts in O(1). */
export class FoundStamps {
  readonly stamps: Uint16Array
  private epoch = 0

  constructor(nodes: number) {
    this.stamps = new Uint16Array(nodes)
  }

  /** The epoch of the next set; `seeds` keep their mark when the stamps are wiped. */
  begin(seeds: Uint32Array): number {
    if (this.epoch === SEED - 1) {
      this.stamps.fill(0)
      this.epoch = 0
      this.mark(seeds, SEED)
    }
    return ++this.epoch
  }

  mark(people: Uint32Array, stamp: number): void {
    for (const person of people) this.stamps[person] = stamp
  }
}

/**
 * Roots without repetition until everybody was one, then again: each is uniform, and who is a root how often is no matter
 * of luck. Fewer hits are left to luck than with independent roots, and bounds for those hold all the more: the mean
 * of a product of positive numbers is no larger without replacement than with it (Maclaurin's inequality), so every
 * exponential moment on which such bounds rest is no larger.
 */
export class Roots {
  private readonly people: Uint32Array
  private drawn = 0

  constructor(nodes: number) {
    this.people = new Uint32Array(nodes)
    for (let v = 0; v < nodes; v++) this.people[v] = v
  }

  /** Forgets who was drawn. */
  restart(): void {
    this.drawn = 0
  }

  next(stream: Stream): number {
    const { people } = this
    if (this.drawn === people.length) this.drawn = 0
    const first = this.drawn++
    const place = first + Math.floor(stream.uniform() * (people.length - first))
    const root = people[place]!
    people[place] = people[first]!
    people[first] = root
    return root
  }
}

export const NOBODY = new Uint32Array(0)
