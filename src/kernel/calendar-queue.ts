import { EventQueue } from './event-queue.js'

/**
 * The events of a run with a known horizon, in the same total order as `EventQueue`: a calendar of equal bins
 * (Brown 1988, doi:10.1145/63039.63045) of which only the current one is kept as a heap. An event far ahead
 * is appended to its bin in O(1); a heap of the hundred events of one bin stays in the nearest cache, where
 * one heap of all pending events would not.
 */
export class CalendarQueue {
  private readonly near: EventQueue
  private readonly bins: number
  private readonly binsPerHour: number
  private current = 0
  /** First event of each bin, -1 where there is none. */
  private readonly heads: Int32Array
  private far = 0
  /** First unused place in the columns, through `nexts`; -1 when all are in use. */
  private free = -1
  private used = 0
  private times = new Float64Array(1024)
  private kinds = new Uint8Array(1024)
  private ties = new Uint32Array(1024)
  private subjects = new Int32Array(1024)
  private objects = new Int32Array(1024)
  private nexts = new Int32Array(1024)

  /** @param horizonHours events at or beyond it are refused by the caller; those before 0 count as at 0 */
  constructor(horizonHours: number, bins = 4096) {
    this.near = new EventQueue(256)
    this.bins = bins
    this.binsPerHour = bins / horizonHours
    this.heads = new Int32Array(bins).fill(-1)
  }

  get size(): number {
    return this.far + this.near.size
  }

  /** The event last popped. */
  get time(): number {
    return this.near.time
  }
  get kind(): number {
    return this.near.kind
  }
  get subject(): number {
    return this.near.subject
  }
  get object(): number {
    return this.near.object
  }

  /** As `EventQueue.push`. */
  push(time: number, kind: number, tie: number, subject: number, object: number): void {
    const bin = this.binOf(time)
    if (bin <= this.current) {
      this.near.push(time, kind, tie, subject, object)
      return
    }
    let place = this.free
    if (place >= 0) this.free = this.nexts[place]!
    else {
      if (this.used === this.times.length) this.grow()
      place = this.used++
    }
    this.times[place] = time
    this.kinds[place] = kind
    this.ties[place] = tie
    this.subjects[place] = subject
    this.objects[place] = object
    this.nexts[place] = this.heads[bin]!
    this.heads[bin] = place
    this.far++
  }

  /** As `EventQueue.pop`. */
  pop(): boolean {
    while (this.near.size === 0) {
      if (this.far === 0) return false
      this.openNextBin()
    }
    return this.near.pop()
  }

  /** Bins never come out of order: the product with a positive constant is monotone in floating point too. */
  private binOf(time: number): number {
    const bin = Math.floor(time * this.binsPerHour)
    return bin < this.bins ? bin : this.bins - 1
  }

  private openNextBin(): void {
    do this.current++
    while (this.heads[this.current] === -1)
    let place = this.heads[this.current]!
    this.heads[this.current] = -1
    while (place >= 0) {
      this.near.push(
        this.times[place]!,
        this.kinds[place]!,
        this.ties[place]!,
        this.subjects[place]!,
        this.objects[place]!,
      )
      const next = this.nexts[place]!
      this.nexts[place] = this.free
      this.free = place
      this.far--
      place = next
    }
  }

  private grow(): void {
    const length = this.times.length * 2
    const copy = <T extends Float64Array | Uint8Array | Uint32Array | Int32Array>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    this.times = copy(new Float64Array(length), this.times)
    this.kinds = copy(new Uint8Array(length), this.kinds)
    this.ties = copy(new Uint32Array(length), this.ties)
    this.subjects = copy(new Int32Array(length), this.subjects)
    this.objects = copy(new Int32Array(length), this.objects)
    this.nexts = copy(new Int32Array(length), this.nexts)
  }
}
