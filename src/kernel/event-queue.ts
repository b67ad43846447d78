/**
 * A priority queue of events under a total order: (time, kind, tie, subject, object). Nothing depends on
 * the order of insertion, so two strategies that schedule the same events in another order pop them alike.
 *
 * A 4-ary heap in struct-of-arrays form: five flat columns, no objects. Push and pop are O(log n);
 * the columns double when full and never shrink until the queue is dropped.
 */
export class EventQueue {
  /** The event last popped. */
  time = 0
  kind = 0
  subject = 0
  object = 0

  private size_ = 0
  private times: Float64Array
  /** kind in the top 4 bits, 28 bits of tie hash below. */
  private orders: Uint32Array
  private subjects: Int32Array
  private objects: Int32Array

  constructor(capacity = 1024) {
    this.times = new Float64Array(capacity)
    this.orders = new Uint32Array(capacity)
    this.subjects = new Int32Array(capacity)
    this.objects = new Int32Array(capacity)
  }

  get size(): number {
    return this.size_
  }

  clear(): void {
    this.size_ = 0
  }

  /**
   * @param time hours; must not be NaN
   * @param kind 0 to 15; at equal times the smaller kind comes first
   * @param tie 32 hash bits that order events of equal time and kind (28 are used)
   * @param subject, object two 32-bit integers of payload; they also break the last ties
   */
  push(time: number, kind: number, tie: number, subject: number, object: number): void {
    if (this.size_ === this.times.length) this.grow()
    const { times, orders, subjects, objects } = this
    const order = ((kind << 28) | (tie >>> 4)) >>> 0
    let hole = this.size_++
    while (hole > 0) {
      const parent = (hole - 1) >> 2
      const parentTime = times[parent]!
      if (parentTime < time) break
      if (parentTime === time && !this.comesBefore(order, subject, object, parent)) break
      times[hole] = parentTime
      orders[hole] = orders[parent]!
      subjects[hole] = subjects[parent]!
      objects[hole] = objects[parent]!
      hole = parent
    }
    times[hole] = time
    orders[hole] = order
    subjects[hole] = subject
    objects[hole] = object
  }

  /** Takes the first event out into `time`, `kind`, `subject`, `object`; false when there is none. */
  pop(): boolean {
    if (this.size_ === 0) return false
    const { times, orders, subjects, objects } = this
    this.time = times[0]!
    this.kind = orders[0]! >>> 28
    this.subject = subjects[0]!
    this.object = objects[0]!
    const last = --this.size_
    if (last === 0) return true
    const time = times[last]!
    const order = orders[last]!
    const subject = subjects[last]!
    const object = objects[last]!
    let hole = 0
    for (;;) {
      let child = hole * 4 + 1
      if (child >= last) break
      const end = child + 4 < last ? child + 4 : last
      let smallest = child
      let smallestTime = times[child]!
      for (child++; child < end; child++) {
        const childTime = times[child]!
        if (childTime < smallestTime || (childTime === smallestTime && this.ordered(child, smallest))) {
          smallest = child
          smallestTime = childTime
        }
      }
      if (smallestTime > time) break
      if (smallestTime === time && this.comesBefore(order, subject, object, smallest)) break
      times[hole] = smallestTime
      orders[hole] = orders[smallest]!
      subjects[hole] = subjects[smallest]!
      objects[hole] = objects[smallest]!
      hole = smallest
    }
    times[hole] = time
    orders[hole] = order
    subjects[hole] = subject
    objects[hole] = object
    return true
  }

  /** Whether an event of the same time, given by its parts, comes strictly before the one at `place`. */
  private comesBefore(order: number, subject: number, object: number, place: number): boolean {
    if (order !== this.orders[place]!) return order < this.orders[place]!
    if (subject !== this.subjects[place]!) return subject < this.subjects[place]!
    return object < this.objects[place]!
  }

  private ordered(a: number, b: number): boolean {
    return this.comesBefore(this.orders[a]!, this.subjects[a]!, this.objects[a]!, b)
  }

  private grow(): void {
    const capacity = this.times.length * 2
    const times = new Float64Array(capacity)
    times.set(this.times)
    this.times = times
    const orders = new Uint32Array(capacity)
    orders.set(this.orders)
    this.orders = orders
    const subjects = new Int32Array(capacity)
    subjects.set(this.subjects)
    this.subjects = subjects
    const objects = new Int32Array(capacity)
    objects.set(this.objects)
    this.objects = objects
  }
}
