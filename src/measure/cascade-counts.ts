import type { CascadeCounts } from '../experiment/result.js'
import { breadthByGeneration, depthsOf, structuralVirality } from './cascade-measures.js'

/** Bins kept; the last one of each collects everything beyond. */
export const CASCADE_BINS = { sizes: 100_000, generations: 64, depths: 64 } as const

/** Sharers from which structural virality is measured. */
const VIRALITY_FROM = 100

/** Upper ends of the delay bins in hours: 5 min, 1 h, 6 h, 24 h, 7 d; the sixth bin is open. */
const DELAY_ENDS_HOURS = [1 / 12, 1, 6, 24, 168] as const

/** Entries of `CascadeCounts.delays`. */
export const DELAY_BINS = DELAY_ENDS_HOURS.length + 1

/**
 * Counts the cascades of a run, one by one. The arrays of the result end at their last count, so that a
 * run of short cascades costs a few bytes; the order of the cascades does not matter.
 */
export class CascadeCounter {
  private roots = 0
  private neverShared = 0
  private stars = 0
  private readonly generations: number[] = []
  private readonly sizes: number[] = []
  private readonly depths: number[] = []
  private readonly virality: number[] = []
  private readonly delays = new Float64Array(DELAY_BINS)

  /**
   * @param parents the cascade's columns (see `CascadeTree`); entry 0 is the author
   * @param hours times of the entries, aligned with `parents`; delays are counted from entry 0
   */
  add(parents: Int32Array, hours: Float64Array): void {
    const size = parents.length
    if (size === 0) return
    this.roots++
    count(this.sizes, size - 1, CASCADE_BINS.sizes, 1)
    if (size === 1) {
      this.neverShared++
      return
    }
    const breadth = breadthByGeneration(depthsOf(parents))
    const depth = breadth.length - 1
    if (depth === 1) this.stars++
    count(this.depths, depth - 1, CASCADE_BINS.depths, 1)
    for (let g = 1; g <= depth; g++) count(this.generations, g - 1, CASCADE_BINS.generations, breadth[g]!)
    for (let i = 1; i < size; i++) this.delays[delayBin(hours[i]! - hours[0]!)]!++
    if (size >= VIRALITY_FROM) this.virality.push(structuralVirality(parents)!)
  }

  result(): CascadeCounts {
    return {
      roots: this.roots,
      neverShared: this.neverShared,
      stars: this.stars,
      generations: Float64Array.from(this.generations),
      sizes: Float64Array.from(this.sizes),
      depths: Float64Array.from(this.depths),
      virality: Float64Array.from(this.virality).sort(),
      delays: this.delays.slice(),
    }
  }
}

/** Adds to a bin, the last one standing for all beyond, and grows the list as far as needed. */
function count(bins: number[], index: number, most: number, amount: number): void {
  const bin = Math.min(index, most - 1)
  while (bins.length <= bin) bins.push(0)
  bins[bin]! += amount
}

function delayBin(delayHours: number): number {
  let bin = 0
  while (bin < DELAY_ENDS_HOURS.length && delayHours > DELAY_ENDS_HOURS[bin]!) bin++
  return bin
}

/** Counts of no cascade at all: the neutral element of `addCascadeCounts`. */
export function noCascades(): CascadeCounts {
  return new CascadeCounter().result()
}

/** The counts of both together; commutative and associative to the last bit. */
export function addCascadeCounts(a: CascadeCounts, b: CascadeCounts): CascadeCounts {
  const virality = new Float64Array(a.virality.length + b.virality.length)
  virality.set(a.virality)
  virality.set(b.virality, a.virality.length)
  return {
    roots: a.roots + b.roots,
    neverShared: a.neverShared + b.neverShared,
    stars: a.stars + b.stars,
    generations: addBins(a.generations, b.generations),
    sizes: addBins(a.sizes, b.sizes),
    depths: addBins(a.depths, b.depths),
    virality: virality.sort(),
    delays: addBins(a.delays, b.delays),
  }
}

function addBins(a: Float64Array, b: Float64Array): Float64Array {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  const sum = Float64Array.from(long)
  for (let i = 0; i < short.length; i++) sum[i]! += short[i]!
  return sum
}
