import type { Stream } from '../../random/stream.js'
import type { LiveTies } from './live-ties.js'
import { FoundStamps, NOBODY, ReverseSets, Roots, SEED, type ReverseSampler } from './reverse-sets.js'

/**
 * Reverse reachable sets of a model without a clock. A set is written where its walk waits: the entries not yet
 * looked at are the queue.
 */
export class ReverseWalk implements ReverseSampler {
  private readonly found: FoundStamps
  private readonly roots: Roots
  /** Roots of their own, so that sets that judge know nothing of sets that chose. */
  private readonly judgingRoots: Roots
  private readonly scratch = new ReverseSets()

  constructor(
    nodes: number,
    private readonly ties: LiveTies,
  ) {
    this.found = new FoundStamps(nodes)
    this.roots = new Roots(nodes)
    this.judgingRoots = new Roots(nodes)
  }

  grow(sets: ReverseSets, count: number, mostEntries: number, stream: Stream): void {
    while (sets.count < count && sets.written <= mostEntries) {
      const epoch = this.found.begin(NOBODY)
      sets.close(this.walk(sets, sets.written, this.roots.next(stream), epoch, stream))
    }
  }

  hits(seeds: Uint32Array, count: number, stream: Stream): number {
    const { found, scratch, judgingRoots } = this
    found.mark(seeds, SEED)
    judgingRoots.restart()
    let hits = 0
    for (let i = 0; i < count; i++) {
      if (this.walk(scratch, 0, judgingRoots.next(stream), found.begin(seeds), stream) < 0) hits++
    }
    found.mark(seeds, 0)
    return hits
  }

  /** Writes a set from `start` on and returns its end; -1 as soon as it holds a marked seed. */
  private walk(sets: ReverseSets, start: number, root: number, epoch: number, stream: Stream): number {
    const { ties } = this
    const { stamps } = this.found
    const live = ties.found
    if (stamps[root] === SEED) return -1
    stamps[root] = epoch
    let entries = sets.withRoom(start + 1)
    entries[start] = root
    let end = start + 1
    for (let head = start; head < end; head++) {
      const count = ties.draw(entries[head]!, stream)
      if (end + count > entries.length) entries = sets.withRoom(end + count)
      for (let i = 0; i < count; i++) {
        const u = live[i]!
        const stamp = stamps[u]!
        if (stamp === epoch) continue
        if (stamp === SEED) return -1
        stamps[u] = epoch
        entries[end++] = u
      }
    }
    return end
  }
}
