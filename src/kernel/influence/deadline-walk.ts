/**
 * Reverse reachable sets with a clock (Du, Song, Gomez-Rodriguez & Zha 2013, "Scalable influence estimation in
 * continuous-time diffusion networks", arXiv:1311.3669): every live tie takes a delay of its own, and a set
 * holds those from whom the quickest way to the root takes no longer than the deadline. Dijkstra's search against the flow; a
 * person's ties are drawn when their own time is final, so each tie is drawn once. In an epidemic a tie is live where its
 * delay is within the period of its author, who has one for all ties of a walk (Kuulasmaa 1982, doi:10.2307/3213827).
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
  private readonly person = new Uint32Array(1)
  private readonly hours: number
  private readonly delay: Distribution
  /** How long each person is infectious, and in which walk that was drawn. */
  private readonly periods: Float64Array
  private readonly drawn: Uint32Array
  private walks = 0

  constructor(
    nodes: number,
    private readonly ties: LiveTies,
    { hours, delay }: Deadline,
    /** How long somebody is infectious, one draw for all their ties; null: for ever. */
    private readonly recovery: Distribution | null = null,
  ) {
    this.found = new FoundStamps(nodes)
    this.roots = new Roots(nodes)
    this.judgingRoots = new Roots(nodes)
    this.hours = hours
    this.delay = delay
    this.periods = new Float64Array(recovery === null ? 0 : nodes)
    this.drawn = new Uint32Array(this.periods.length)
  }

  grow(
    sets: ReverseSets,
    count: number,
    mostEntries: number,
    stream: Stream,
    sentinels: Uint32Array = NOBODY,
  ): void {
    const { found, roots } = this
    if (sets.count === 0) roots.restart()
    found.mark(sentinels, SEED)
    while (sets.count < count && sets.written <= mostEntries) {
      const end = this.walk(sets, sets.written, roots.next(stream), found.begin(sentinels), stream)
      sets.close(Math.max(end, sets.written))
    }
    found.mark(sentinels, 0)
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
    const { ties, queue, hours, delay, recovery } = this
    const { stamps } = this.found
    if (stamps[root] === SEED) return -1
    this.walks = (this.walks + 1) >>> 0
    queue.clear()
    queue.push(0, 0, 0, root, 0)
    let end = start
    while (queue.pop()) {
      const { time, subject: v } = queue
      if (stamps[v] === epoch) continue
      stamps[v] = epoch
      if (sets !== null) sets.withRoom(end + 1)[end] = v
      end++
      // Most ties are too slow, which is told without working out their delays.
      const inTime = delay.cdf(hours - time)
      this.person[0] = v
      const count = ties.draw(this.person, 1, stream)
      for (let i = 0; i < count; i++) {
        const u = ties.found[i]!
        const stamp = stamps[u]!
        if (stamp === epoch) continue
        const chance = stream.uniform()
        if (chance > inTime) continue
        const wait = delay.quantile(chance)
        const then = time + wait
        if (then > hours || (recovery !== null && wait > this.periodOf(u, recovery, stream))) continue
        if (stamp === SEED) return -1
        queue.push(then, 0, 0, u, 0)
      }
    }
    return end
  }

  /** One period for all ties of a person in this walk, drawn when it is first asked for. */
  private periodOf(u: number, recovery: Distribution, stream: Stream): number {
    if (this.drawn[u] !== this.walks) {
      this.drawn[u] = this.walks
      this.periods[u] = recovery.quantile(stream.uniform())
    }
    return this.periods[u]!
  }
}
