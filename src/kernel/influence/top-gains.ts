/**
 * Rows by gain while gains only fall: who is first (a heap of old gains, which can only be too high: Minoux 1978,
 * doi:10.1007/BFb0006528), and what the first k add up to.
 */
export class TopGains {
  private readonly heap: Uint32Array
  private size: number
  private readonly known: Uint32Array
  private histogram = new Uint32Array(0)

  /** @param gains read again at each call; no row's gain may rise */
  constructor(private readonly gains: Uint32Array) {
    this.known = gains.slice()
    this.size = gains.length
    this.heap = Uint32Array.from(gains, (_, row) => row)
    for (let place = (this.size >> 1) - 1; place >= 0; place--) this.sink(place)
  }

  /** The row of most gain, ties to the lower row, taken out; -1 when none is left. */
  pop(): number {
    this.refresh()
    if (this.size === 0) return -1
    const first = this.heap[0]!
    this.heap[0] = this.heap[--this.size]!
    if (this.size > 0) this.sink(0)
    return first
  }

  /** An upper bound of the k largest gains together, taken-out rows included; those beyond the rows have `others` at most. */
  sum(k: number, others: number): number {
    this.refresh()
    const { gains } = this
    const top = this.size === 0 ? 0 : gains[this.heap[0]!]!
    if (this.histogram.length <= top) this.histogram = new Uint32Array(top + 1)
    const histogram = this.histogram.fill(0, 0, top + 1)
    for (let row = 0; row < gains.length; row++) histogram[gains[row]!]!++
    let left = k
    let sum = 0
    for (let gain = top; gain > others && left > 0; gain--) {
      const taken = Math.min(left, histogram[gain]!)
      sum += taken * gain
      left -= taken
    }
    return sum + left * others
  }

  /** Makes the first row's gain a present one. */
  private refresh(): void {
    const { heap, gains, known } = this
    while (this.size > 0) {
      const first = heap[0]!
      if (gains[first]! === known[first]!) return
      known[first] = gains[first]!
      this.sink(0)
    }
  }

  private sink(from: number): void {
    const { heap } = this
    const row = heap[from]!
    let hole = from
    for (;;) {
      let child = 2 * hole + 1
      if (child >= this.size) break
      if (child + 1 < this.size && this.isBefore(heap[child + 1]!, heap[child]!)) child++
      if (!this.isBefore(heap[child]!, row)) break
      heap[hole] = heap[child]!
      hole = child
    }
    heap[hole] = row
  }

  private isBefore(a: number, b: number): boolean {
    const { known } = this
    return known[a]! !== known[b]! ? known[a]! > known[b]! : a < b
  }
}
