import { MinHeap } from './min-heap.js'
import type { WorkCalendar } from './work-calendar.js'

/**
 * People of one role and the work that waits for them: first come, first served; whoever is free takes the next
 * piece of work and finishes it before another, pausing while the office is closed.
 *
 * `staff` may be a fraction: 2.5 is 3 people who work at 2.5 / 3 of full speed each. With `staff` 0 nothing is ever
 * begun. On the calendar `always` with exponential service this is the queue M/M/c, with one person M/G/1.
 */
export class WorkQueue {
  readonly people: number
  /** Hours of full-time work that one person does in an hour: 1 where `staff` is a whole number. */
  readonly speed: number
  /** When those who have worked already will be free. Nobody else has ever been busy. */
  private readonly free = new MinHeap<number>((a, b) => a < b)
  private busy = 0

  /** @param until work after this moment is done as well, but does not count as `busyHours` */
  constructor(
    private readonly calendar: WorkCalendar,
    readonly staff: number,
    private readonly until = Infinity,
  ) {
    this.people = Math.ceil(staff)
    this.speed = this.people > 0 ? staff / this.people : 0
  }

  /** Hours of full-time work done: at most `staff` times the working hours. */
  get busyHours(): number {
    return this.busy
  }

  /** When work that arrives now would be begun; Infinity when never. */
  start(arrival: number): number {
    if (this.people === 0) return Infinity
    const idle = this.free.size < this.people
    return this.calendar.nextOpening(idle ? arrival : Math.max(arrival, this.free.top!))
  }

  /**
   * Takes work in and says when it will be done; Infinity when never.
   * @param arrival not before the arrival of the work taken in last
   * @param serviceHours hours that one full-time person needs
   */
  finish(arrival: number, serviceHours: number): number {
    const start = this.start(arrival)
    if (start === Infinity) return Infinity
    const finish = this.calendar.addWork(start, serviceHours / this.speed)
    if (this.free.size < this.people) this.free.push(finish)
    else this.free.replaceTop(finish)
    if (start < this.until)
      this.busy +=
        finish <= this.until
          ? serviceHours
          : this.speed * this.calendar.workingHoursBetween(start, this.until)
    return finish
  }
}
