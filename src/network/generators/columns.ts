/** Two growing columns of edges, for generators that do not know their number of edges beforehand. */
export class Columns {
  count = 0
  sources: Uint32Array
  targets: Uint32Array

  constructor(capacity: number) {
    this.sources = new Uint32Array(Math.max(16, capacity))
    this.targets = new Uint32Array(Math.max(16, capacity))
  }

  push(source: number, target: number): void {
    if (this.count === this.sources.length) this.grow()
    this.sources[this.count] = source
    this.targets[this.count++] = target
  }

  private grow(): void {
    const capacity = Math.ceil(this.count * 1.5)
    const sources = new Uint32Array(capacity)
    const targets = new Uint32Array(capacity)
    sources.set(this.sources)
    targets.set(this.targets)
    this.sources = sources
    this.targets = targets
  }
}
