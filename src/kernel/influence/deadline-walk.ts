/**
 * Reverse reachable sets with a clock (Du, Song, Gomez-Rodriguez & Zha 2013, "Scalable influence estimation in
 * continuous-time diffusion networks", arXiv:1311.3669): every live tie takes a delay of its own, and a set
 * holds those from whom the quickest way to the root takes no longer than the deadline. Dijkstra's search against the flow; a
 * person's ties are drawn when their own time is final, so each tie is drawn once.
 */
import type { Distribution } from '../../random/distribution.js'
import type { Stream } from '../../random/stream.js'
import { EventQueue } from '../event-queue.js'
import type { LiveTies } from './live-ties.js'
import { FoundStamps, NOBODY, Roots, SEED, type ReverseSampler, type ReverseSets } from './reverse-sets.js'
import type { Deadline } from './spread-model.js'

export class DeadlineWalk implements ReverseSampler {
  private readonly found: FoundStamps
  private readonly roots: Roots
  /** Roots of their own, so that sets that judge know nothing of sets that chose. */
  private readonly judgingRoots: Roots
  private readonly queue = new EventQueue()
  private readonly hours: number
  private readonly delay: Distribution

  constructor(
    nodes: number,
    private readonly ties: LiveTies,
    { hours, delay }: Deadline,
  ) {
    this.found = new FoundStamps(nodes)
    this.roots = new Roots(nodes)
    this.judgingRoots = new Roots(nodes)
    this.hours = hours
    this.delay = delay
  }

  grow(sets: ReverseSets, count: number, mostEntries: number, stream: Stream): void {
    while (sets.count < count && sets.written <= mostEntries) {
      sets.close(this.walk(sets, sets.written, this.roots.next(stream), this.found.begin(NOBODY), stream))
    }
  }

  hits(seeds: Uint32Array, count: number, stream: Stream): number {
    const { found, judgingRoots } = this
    found.mark(seeds, SEED)
    judgingRoots.restart()
    let hits = 0
    for (let i = 0; i < count; i++)
      if (this.walk(null, 0, judgingRoots.next(stream), found.begin(seeds), stream) < 0) hits++
    found.mark(seeds, 0)
    return hits
  }

  /**
   * Writes a set from `start` on (nowhere without `sets`) and returns its end; -1 as soon as it holds a marked seed. A
   * seed's time need not be final: whoever waits in the queue is within the deadline.
   */
  private walk(sets: ReverseSets | null, start: number, root: number, epoch: number, stream: Stream): number {
    const { ties, queue, hours, delay } = this
    const { stamps } = this.found
    const live = ties.found
    if (stamps[root] === SEED) return -1
    queue.clear()
    queue.push(0, 0, 0, root, 0)
    let end = start
    while (queue.pop()) {
      const { time, subject: v } = queue
      if (stamps[v] === epoch) continue
      stamps[v] = epoch
      if (sets !== null) sets.withRoom(end + 1)[end] = v
      end++
      const count = ties.draw(v, stream)
      for (let i = 0; i < count; i++) {
        const u = live[i]!
        const stamp = stamps[u]!
        if (stamp === epoch) continue
        const then = time + delay.quantile(stream.uniform())
        if (then > hours) continue
        if (stamp === SEED) return -1
        queue.push(then, 0, 0, u, 0)
      }
    }
    return end
  }
}
