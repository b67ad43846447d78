/** Impressions and successes by creative. */
export class OutcomeTally {
  readonly impressions: Float64Array
  readonly successes: Float64Array

  constructor(creatives: number) {
    this.impressions = new Float64Array(creatives)
    this.successes = new Float64Array(creatives)
  }

  add(creative: number, impressions: number, successes: number): void {
    this.impressions[creative]! += impressions
    this.successes[creative]! += successes
  }

  /** Successes per impression; NaN where nothing was shown. */
  rate(creative: number): number {
    return this.successes[creative]! / this.impressions[creative]!
  }

  /** The `count` creatives with the best rates, in the order of `among`; the earlier of equals is better. */
  best(among: readonly number[], count: number): number[] {
    const kept = new Set([...among].sort((a, b) => this.rate(b) - this.rate(a)).slice(0, count))
    return among.filter((creative) => kept.has(creative))
  }
}
