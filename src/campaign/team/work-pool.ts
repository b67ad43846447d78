import { MinHeap } from './min-heap.js'
import type { WorkCalendar } from './work-calendar.js'
import { WorkQueue } from './work-queue.js'

export interface Work {
  /** From when on it can be begun. */
  readonly arrival: number
  /** What is due first has the lowest rank; no two ranks are equal. */
  readonly rank: number
}

/**
 * People of one role with a plan before them: whoever is free takes the work that is due first among what has
 * arrived. (`WorkQueue` serves in order of arrival instead: right for people who ask and wait.)
 */
export class WorkPool<W extends Work> {
  private readonly queue: WorkQueue
  private readonly ahead = new MinHeap<W>((a, b) => a.arrival < b.arrival)
  private readonly arrived = dueFirst<W>()
  private now = 0

  /** @param shared work that this pool may take as well as others: all of it has arrived at time 0 */
  constructor(
    private readonly calendar: WorkCalendar,
    staff: number,
    private readonly shared = dueFirst<W>(),
  ) {
    this.queue = new WorkQueue(calendar, staff)
  }

  add(work: W): void {
    this.ahead.push(work)
  }

  /** When somebody will be free for the next piece of work; Infinity without work or people. */
  nextStart(): number {
    if (this.arrived.size > 0 || this.shared.size > 0) return this.queue.start(this.now)
    return this.ahead.size > 0 ? this.queue.start(Math.max(this.now, this.ahead.top!.arrival)) : Infinity
  }

  /** Hands out the work to be begun at `nextStart()`. Whoever takes it stays free until `begin`. */
  take(): W {
    this.now = this.nextStart()
    while (this.ahead.size > 0 && this.ahead.top!.arrival <= this.now) this.arrived.push(this.ahead.pop()!)
    const [own, others] = [this.arrived.top, this.shared.top]
    const takesOwn = own !== undefined && !(others !== undefined && others.rank < own.rank)
    return (takesOwn ? this.arrived : this.shared).pop()!
  }

  /** Begins the work handed out last; says when it is done. */
  begin(serviceHours: number): number {
    return this.queue.finish(this.now, serviceHours)
  }

  /** When work of so many hours would be done if somebody began it at `start`. */
  doneBy(start: number, serviceHours: number): number {
    return serviceHours === 0 ? start : this.calendar.addWork(start, serviceHours / this.queue.speed)
  }
}

/** A heap with the work on top that is due first. */
export function dueFirst<W extends Work>(): MinHeap<W> {
  return new MinHeap<W>((a, b) => a.rank < b.rank)
}
