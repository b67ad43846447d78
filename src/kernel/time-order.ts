/**
 * Sorts events by time; of equal times the one given first comes first. A bottom-up merge of flat columns, O(n log n)
 * whatever the times, which only grow when a longer list comes.
 */
export class TimeOrder {
  /** The times in order: entries [0, count) of the last call. */
  times = new Float64Array(0)
  /** Which event each entry of `times` is. */
  places = new Uint32Array(0)
  private spareTimes = new Float64Array(0)
  private sparePlaces = new Uint32Array(0)

  sort(times: Float64Array, count: number): void {
    if (this.times.length < count) this.grow(times.length)
    for (let i = 0; i < count; i++) {
      this.times[i] = times[i]!
      this.places[i] = i
    }
    for (let width = 1; width < count; width *= 2) this.mergePairs(width, count)
  }

  /** Merges neighbouring sorted stretches of `width` into sorted stretches of twice that. */
  private mergePairs(width: number, count: number): void {
    const { times, places, spareTimes, sparePlaces } = this
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(count, start + width)
      const end = Math.min(count, start + 2 * width)
      let left = start
      let right = middle
      for (let to = start; to < end; to++) {
        const fromLeft = right === end || (left < middle && times[left]! <= times[right]!)
        const from = fromLeft ? left++ : right++
        spareTimes[to] = times[from]!
        sparePlaces[to] = places[from]!
      }
    }
    this.times = spareTimes
    this.places = sparePlaces
    this.spareTimes = times
    this.sparePlaces = places
  }

  private grow(length: number): void {
    this.times = new Float64Array(length)
    this.places = new Uint32Array(length)
    this.spareTimes = new Float64Array(length)
    this.sparePlaces = new Uint32Array(length)
  }
}
