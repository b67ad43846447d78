/**
 * The queue of the epidemics: who might be infected when, taken out in order of time, equal times by person.
 * As no event is earlier than the one last taken out, it can be a ladder of three (after Tang, Goh & Thng 2005,
 * doi:10.1145/1103323.1103324): a 4-ary heap for what comes at once, buckets of equal width, about sixteen events
 * each, for what comes soon, and a heap of unsorted events for what comes later. An event is moved about three times,
 * each time to the end of some list, and the 4-ary heap stays small enough for the nearest cache. In the worst case
 * (all events in one bucket) it is that heap and nothing else. The order does not depend on widths: they cost time alone.
 */

/** Events of a chunk: 8 times fill one cache line, 8 pairs of person and origin another. */
const CHUNK_BITS = 3
const CHUNK = 1 << CHUNK_BITS
const LAST = CHUNK - 1

const MOST_BUCKETS = 16384
/** Where unsorted later events are, behind the buckets. */
const LATER = MOST_BUCKETS
const EVENTS_PER_BUCKET = 16
/** How many of the later events are looked at to find their median. */
const SAMPLE = 64
/** Buckets per hour where all events have one time; finite, so that 0 stays 0. */
const STEEP = 1e300

export class TimeQueue {
  /** The event last taken out. */
  time = 0
  person = 0
  origin = 0

  /** Set when a bucket has come near: a good moment to look at what is known of its people. */
  turned = false
  /** How many events are in the heap, and person and origin of each in turn: the next few that come out. */
  nearSize = 0
  nearPairs = new Uint32Array(512)
  private nearTimes = new Float64Array(256)

  /** Bucket b holds the times t with floor((t - base) * perHour) = b; those up to `cursor` are in the heap. */
  private base = 0
  private perHour = STEEP
  private buckets = 1
  private cursor = 0
  private laterCount = 0
  /** The slot written last in each bucket; -1: it is empty. */
  private readonly lastSlots = new Int32Array(MOST_BUCKETS + 1).fill(-1)

  private times = new Float64Array(CHUNK * 64)
  private pairs = new Uint32Array(CHUNK * 128)
  /** The chunk before in the same bucket, or among the unused ones. */
  private previous = new Int32Array(64)
  private unused = -1
  private chunks = 0
  private readonly sample = new Float64Array(SAMPLE)

  /** Makes an empty queue ready for a new run, which starts at time 0. */
  restart(): void {
    this.base = 0
    this.perHour = STEEP
    this.buckets = 1
    this.cursor = 0
  }

  /** `time` is finite and not before the event last taken out; `origin` is payload. */
  push(time: number, person: number, origin: number): void {
    const place = (time - this.base) * this.perHour
    if (place < this.cursor + 1) this.pushNear(time, person, origin)
    else if (place < this.buckets) this.append(Math.floor(place), time, person, origin)
    else {
      this.laterCount++
      this.append(LATER, time, person, origin)
    }
  }

  /** Takes the first event out; false when there is none. */
  pop(): boolean {
    while (this.nearSize === 0) if (!this.advance()) return false
    const times = this.nearTimes
    const pairs = this.nearPairs
    this.time = times[0]!
    this.person = pairs[0]!
    this.origin = pairs[1]!
    const last = --this.nearSize
    const time = times[last]!
    const person = pairs[2 * last]!
    const origin = pairs[2 * last + 1]!
    let hole = 0
    for (;;) {
      let child = hole * 4 + 1
      if (child >= last) break
      const end = child + 4 < last ? child + 4 : last
      let first = child
      let firstTime = times[child]!
      for (child++; child < end; child++) {
        const childTime = times[child]!
        if (childTime < firstTime || (childTime === firstTime && pairs[2 * child]! < pairs[2 * first]!)) {
          first = child
          firstTime = childTime
        }
      }
      if (firstTime > time || (firstTime === time && pairs[2 * first]! > person)) break
      times[hole] = firstTime
      pairs[2 * hole] = pairs[2 * first]!
      pairs[2 * hole + 1] = pairs[2 * first + 1]!
      hole = first
    }
    times[hole] = time
    pairs[2 * hole] = person
    pairs[2 * hole + 1] = origin
    return true
  }

  private pushNear(time: number, person: number, origin: number): void {
    if (this.nearSize === this.nearTimes.length) {
      this.nearTimes = doubled(this.nearTimes, new Float64Array(this.nearTimes.length * 2))
      this.nearPairs = doubled(this.nearPairs, new Uint32Array(this.nearPairs.length * 2))
    }
    const times = this.nearTimes
    const pairs = this.nearPairs
    let hole = this.nearSize++
    while (hole > 0) {
      const parent = (hole - 1) >> 2
      const parentTime = times[parent]!
      if (parentTime < time || (parentTime === time && pairs[2 * parent]! < person)) break
      times[hole] = parentTime
      pairs[2 * hole] = pairs[2 * parent]!
      pairs[2 * hole + 1] = pairs[2 * parent + 1]!
      hole = parent
    }
    times[hole] = time
    pairs[2 * hole] = person
    pairs[2 * hole + 1] = origin
  }

  private append(bucket: number, time: number, person: number, origin: number): void {
    let slot = this.lastSlots[bucket]!
    if ((slot & LAST) === LAST) {
      const chunk = this.takeChunk()
      this.previous[chunk] = slot >> CHUNK_BITS
      slot = chunk << CHUNK_BITS
    } else slot++
    this.lastSlots[bucket] = slot
    this.times[slot] = time
    this.pairs[2 * slot] = person
    this.pairs[2 * slot + 1] = origin
  }

  private takeChunk(): number {
    const chunk = this.unused
    if (chunk >= 0) {
      this.unused = this.previous[chunk]!
      return chunk
    }
    if (this.chunks === this.previous.length) {
      this.times = doubled(this.times, new Float64Array(this.times.length * 2))
      this.pairs = doubled(this.pairs, new Uint32Array(this.pairs.length * 2))
      this.previous = doubled(this.previous, new Int32Array(this.previous.length * 2))
    }
    return this.chunks++
  }

  /** Moves the next bucket into the heap, or lays out new buckets; false when nothing is left. */
  private advance(): boolean {
    while (++this.cursor < this.buckets) {
      const slot = this.lastSlots[this.cursor]!
      if (slot < 0) continue
      this.lastSlots[this.cursor] = -1
      this.moveNear(slot)
      return true
    }
    return this.layOut()
  }

  private moveNear(lastSlot: number): void {
    this.turned = true
    const { times, pairs, previous } = this
    let slot = lastSlot
    while (slot >= 0) {
      const chunk = slot >> CHUNK_BITS
      for (const first = chunk << CHUNK_BITS; slot >= first; slot--) {
        this.pushNear(times[slot]!, pairs[2 * slot]!, pairs[2 * slot + 1]!)
      }
      slot = (previous[chunk]! << CHUNK_BITS) | LAST
      previous[chunk] = this.unused
      this.unused = chunk
    }
  }

  /** New buckets for the earlier half of the later events. */
  private layOut(): boolean {
    const count = this.laterCount
    if (count === 0) return false
    const lastSlot = this.lastSlots[LATER]!
    this.survey(lastSlot, count)
    this.lastSlots[LATER] = -1
    this.laterCount = 0
    let slot = lastSlot
    while (slot >= 0) {
      const chunk = slot >> CHUNK_BITS
      for (const first = chunk << CHUNK_BITS; slot >= first; slot--) {
        this.push(this.times[slot]!, this.pairs[2 * slot]!, this.pairs[2 * slot + 1]!)
      }
      slot = (this.previous[chunk]! << CHUNK_BITS) | LAST
      this.previous[chunk] = this.unused
      this.unused = chunk
    }
    return true
  }

  /** Lays the buckets between the first of the later events and about their median. */
  private survey(lastSlot: number, count: number): void {
    const { times, previous, sample } = this
    const stride = Math.ceil(count / SAMPLE)
    let sampled = 0
    let wait = 0
    let least = Infinity
    let slot = lastSlot
    while (slot >= 0) {
      const chunk = slot >> CHUNK_BITS
      for (const first = chunk << CHUNK_BITS; slot >= first; slot--) {
        const time = times[slot]!
        if (time < least) least = time
        if (--wait < 0) {
          sample[sampled++] = time
          wait = stride - 1
        }
      }
      slot = (previous[chunk]! << CHUNK_BITS) | LAST
    }
    const span = sample.subarray(0, sampled).sort()[sampled >> 1]! - least
    const buckets = Math.ceil(count / (2 * EVENTS_PER_BUCKET))
    this.base = least
    this.perHour = Math.min(STEEP, buckets / span)
    this.buckets = Math.min(MOST_BUCKETS, buckets)
    this.cursor = 0
  }
}

function doubled<T extends Float64Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from as never)
  return to
}
