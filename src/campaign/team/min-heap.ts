/** A binary heap: the entry that comes before all others is on top. Push and pop take O(log n) steps. */
export class MinHeap<T> {
  private readonly entries: T[] = []

  /** @param before a strict order; of two entries that are neither before the other, any may come first */
  constructor(private readonly before: (a: T, b: T) => boolean) {}

  get size(): number {
    return this.entries.length
  }

  get top(): T | undefined {
    return this.entries[0]
  }

  push(entry: T): void {
    const { entries, before } = this
    let hole = entries.push(entry) - 1
    while (hole > 0) {
      const parent = (hole - 1) >> 1
      if (!before(entry, entries[parent]!)) break
      entries[hole] = entries[parent]!
      hole = parent
    }
    entries[hole] = entry
  }

  pop(): T | undefined {
    const { entries } = this
    const last = entries.pop()
    if (last === undefined || entries.length === 0) return last
    const top = entries[0]!
    this.replaceTop(last)
    return top
  }

  /** Pop and push in one: puts `entry` in the place of the top. There must be one. */
  replaceTop(entry: T): void {
    const { entries, before } = this
    let hole = 0
    for (;;) {
      let child = 2 * hole + 1
      if (child >= entries.length) break
      if (child + 1 < entries.length && before(entries[child + 1]!, entries[child]!)) child++
      if (!before(entries[child]!, entry)) break
      entries[hole] = entries[child]!
      hole = child
    }
    entries[hole] = entry
  }
}
