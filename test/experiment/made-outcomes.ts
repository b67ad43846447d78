import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { PIECE_FIGURES, type RunOutcome } from '../../src/experiment/result.js'

/** Outcomes with every awkward number in them, different for each replication and strategy. */
export function madeOutcomes(replication: number, strategies = 2): RunOutcome[] {
  return Array.from({ length: strategies }, (_, strategy) => {
    const base = 1000 * replication + 10 * strategy
    return {
      replication,
      strategy,
      kpis: Float64Array.from(KPI_IDS, (_, i) => (i % 7 === 3 ? NaN : base + i / 3)),
      spend: Float64Array.of(base, 0.1 + 0.2, -0, 5e-324, Number.MAX_VALUE),
      attribution: Float64Array.of(1, 2, 3),
      paths: Float64Array.of(3, 2, 1, 1, 2, 3, 2, 2, 2, 2.2, 1 / 3, NaN),
      pieces: Float64Array.from({ length: 2 * 2 * PIECE_FIGURES.length }, (_, i) => (base + i) / 7),
      testing: strategy === 0 ? new Float64Array(0) : Float64Array.of(1, 0.3, 0.1, NaN, -0),
      curves: {
        bins: 3,
        binHours: 240 / 7,
        reach: Float64Array.of(base, 2, 1),
        visits: Float64Array.of(0, 1, 0),
        engagements: Float64Array.of(4, 0.1, 1),
        orders: Float64Array.of(0, 0, base / 3),
      },
      cascades: {
        roots: 12,
        neverShared: 9,
        stars: 2,
        generations: Float64Array.of(4, 2, 1),
        sizes: Float64Array.of(9, 2, 1),
        depths: Float64Array.of(2, 1),
        virality: new Float64Array(replication % 3),
        delays: Float64Array.of(1, 2, 3, 1, 0, 0),
      },
      largest: {
        title: 'قصهٔ قهوه',
        platform: 'x',
        size: 4,
        parents: Int32Array.of(-1, 0, 0, 1),
        hours: Float64Array.of(0, 0.5, 1 / 3, 9),
        people: ['0', '17', 'émile', '4'],
      },
    }
  })
}
