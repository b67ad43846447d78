import type { Stream } from '../../random/stream.js'
import type { LiveTies } from './live-ties.js'
import { NOBODY, Roots, type ReverseSampler, type ReverseSets } from './reverse-sets.js'

/** Sets walked side by side: each has a bit of its own in the marks. */
const LANES = 15
/** The bit of a seed. */
const SEED = 1 << LANES
/** People whose ties are drawn at once: enough to wait for memory together. */
const AT_ONCE = 64

/**
 * Reverse reachable sets of a model without a clock. Most sets are small, and what is to be read of their people lies all
 * over memory; so several are walked side by side, and the people waiting in any of them are looked up together.
 */
export class ReverseWalk implements ReverseSampler {
  /** In which of the sets now walked somebody is; nothing between walks but the mark of seeds. */
  private readonly marks: Uint16Array
  private readonly roots: Roots
  /** Roots of their own, so that sets that judge know nothing of sets that chose. */
  private readonly judgingRoots: Roots
  /** Whom the walk has found, in order, and in which lane. */
  private people = new Uint32Array(16_384)
  private lanes = new Uint8Array(16_384)
  private found = 0
  /** How many were found in each lane. */
  private readonly sizes = new Uint32Array(LANES)
  private readonly batch = new Uint32Array(AT_ONCE)
  private readonly batchLanes = new Uint8Array(AT_ONCE)

  constructor(
    nodes: number,
    private readonly ties: LiveTies,
  ) {
    this.marks = new Uint16Array(nodes)
    this.roots = new Roots(nodes)
    this.judgingRoots = new Roots(nodes)
  }

  grow(
    sets: ReverseSets,
    count: number,
    mostEntries: number,
    stream: Stream,
    sentinels: Uint32Array = NOBODY,
  ): void {
    if (sets.count === 0) this.roots.restart()
    this.mark(sentinels, SEED)
    while (sets.count < count && sets.written <= mostEntries) {
      const lanes = Math.min(LANES, count - sets.count)
      const stopped = this.walk(lanes, this.roots, stream)
      this.write(sets, lanes, stopped, mostEntries)
    }
    this.mark(sentinels, 0)
  }

  hits(seeds: Uint32Array, count: number, stream: Stream): number {
    this.mark(seeds, SEED)
    this.judgingRoots.restart()
    let hits = 0
    for (let done = 0; done < count; done += LANES) {
      let stopped = this.walk(Math.min(LANES, count - done), this.judgingRoots, stream)
      for (; stopped !== 0; stopped &= stopped - 1) hits++
    }
    this.mark(seeds, 0)
    return hits
  }

  private mark(people: Uint32Array, mark: number): void {
    for (const person of people) this.marks[person] = mark
  }

  /** Walks so many sets, each until it meets a seed, and returns the bits of those that did. */
  private walk(lanes: number, roots: Roots, stream: Stream): number {
    const { ties, marks, sizes, batch, batchLanes } = this
    let { people, lanes: lanesOf } = this
    let stopped = 0
    let end = 0
    for (let lane = 0; lane < lanes; lane++) {
      const root = roots.next(stream)
      const mark = marks[root]!
      sizes[lane] = 1
      // Without a branch for seeds: code that has not run when all is compiled would have all compiled again.
      stopped |= (mark >> LANES) << lane
      if (mark === SEED) continue
      marks[root] = mark | (1 << lane)
      people[end] = root
      lanesOf[end++] = lane
    }
    for (let head = 0; head < end;) {
      let waiting = 0
      for (; head < end && waiting < AT_ONCE; head++) {
        const lane = lanesOf[head]!
        batch[waiting] = people[head]!
        batchLanes[waiting] = lane
        waiting += ~(stopped >> lane) & 1
      }
      const count = ties.draw(batch, waiting, stream)
      const { found, finders } = ties
      if (end + count > people.length) {
        this.grown(end + count)
        people = this.people
        lanesOf = this.lanes
      }
      for (let i = 0; i < count; i++) {
        const u = found[i]!
        const lane = batchLanes[finders[i]!]!
        const bit = 1 << lane
        const mark = marks[u]!
        stopped |= (mark >> LANES) << lane
        if ((mark & (bit | SEED)) !== 0) continue
        marks[u] = mark | bit
        people[end] = u
        lanesOf[end++] = lane
        sizes[lane]!++
      }
    }
    for (let i = 0; i < end; i++) marks[people[i]!] = 0
    this.found = end
    return stopped
  }

  /** Adds what the last walk found, set by set, and nothing for those stopped. */
  private write(sets: ReverseSets, lanes: number, stopped: number, mostEntries: number): void {
    const { people, lanes: lanesOf, sizes, found } = this
    const entries = sets.withRoom(sets.written + found)
    for (let lane = 0, end = sets.written; lane < lanes; lane++) {
      const size = sizes[lane]!
      sizes[lane] = end
      if (((stopped >> lane) & 1) === 0) end += size
      if (sets.written <= mostEntries) sets.close(end)
    }
    for (let i = 0; i < found; i++) {
      const lane = lanesOf[i]!
      if (((stopped >> lane) & 1) === 0) entries[sizes[lane]!++] = people[i]!
    }
  }

  private grown(size: number): void {
    const people = new Uint32Array(2 * size)
    const lanes = new Uint8Array(2 * size)
    people.set(this.people)
    lanes.set(this.lanes)
    this.people = people
    this.lanes = lanes
  }
}
