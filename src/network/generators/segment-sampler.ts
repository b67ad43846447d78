import type { Stream } from '../../random/stream.js'
import { AliasTable } from './alias-table.js'

/**
 * Draws people with given weights, mixed by segment: with probability `homophily` from the segment asked
 * for, else from a segment chosen by the segments' weights. With edges made so, e_ij = w_i (h d_ij + (1 - h) w_j)
 * and Newman's assortativity of the segments is h (Newman 2003, doi:10.1103/PhysRevE.67.026126).
 */
export class SegmentSampler {
  private readonly homophily: number
  /** One table per segment; null where nobody lives. */
  private readonly tables: readonly (AliasTable | null)[]
  private readonly anySegment: AliasTable

  /** @param segmentWeights null: a segment counts as much as the weights of its people add up to */
  constructor(
    weights: Float64Array,
    segmentOf: Uint8Array,
    homophily: number,
    segmentWeights: readonly number[] | null,
  ) {
    const { order, starts } = groupBySegment(segmentOf)
    const tables: (AliasTable | null)[] = []
    const totals: number[] = []
    for (let s = 0; s + 1 < starts.length; s++) {
      const people = order.subarray(starts[s]!, starts[s + 1]!)
      const own = Float64Array.from(people, (person) => weights[person]!)
      const total = own.reduce((sum, weight) => sum + weight, 0)
      tables.push(total > 0 ? new AliasTable(own, people) : null)
      totals.push(total > 0 ? (segmentWeights?.[s] ?? total) : 0)
    }
    const weighted = totals.some((total) => total > 0)
    this.homophily = tables.length > 1 ? homophily : 0
    this.tables = tables
    this.anySegment = new AliasTable(weighted ? totals : tables.map((table) => (table === null ? 0 : 1)))
  }

  /** The segment that the next person asked for by somebody of segment `own` comes from. */
  chooseSegment(stream: Stream, own: number): number {
    if (this.tables.length === 1) return 0
    if (this.homophily > 0 && stream.uniform() < this.homophily && this.tables[own] !== null) return own
    return this.anySegment.draw(stream)
  }

  /** Somebody of a segment that `chooseSegment` gave. */
  drawFrom(stream: Stream, segment: number): number {
    return this.tables[segment]!.draw(stream)
  }
}

/** People sorted by segment, and where each segment starts; the last start is the number of people. */
export function groupBySegment(segmentOf: Uint8Array): { order: Uint32Array; starts: readonly number[] } {
  let segments = 1
  for (const segment of segmentOf) segments = Math.max(segments, segment + 1)
  const starts = new Array<number>(segments + 1).fill(0)
  for (const segment of segmentOf) starts[segment + 1]!++
  for (let s = 0; s < segments; s++) starts[s + 1]! += starts[s]!
  const order = new Uint32Array(segmentOf.length)
  const place = starts.slice()
  for (let u = 0; u < segmentOf.length; u++) order[place[segmentOf[u]!]!++] = u
  return { order, starts }
}
